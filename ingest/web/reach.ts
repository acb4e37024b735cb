import ipaddr from 'ipaddr.js';

/**
 * Whom a network address belongs to: everybody (`public`), somebody's own network or this machine (`private`), or
 * nobody that a website could be (`never`: link-local, where clouds keep their keys; multicast, reserved …).
 * An address that stands for an IPv4 one (mapped, NAT64) is judged as that one; those of tunnels are never a website's.
 */
export function reachOf(text: string): 'public' | 'private' | 'never' {
  const canonical = canonicalOf(text);
  if (canonical === null || !ipaddr.isValid(canonical)) return 'never';
  const address = ipaddr.parse(canonical);
  const range = address.range();
  if (address instanceof ipaddr.IPv6) {
    if (range === 'ipv4Mapped') return reachOf(address.toIPv4Address().toString());
    if (address.match(NAT64, 96)) return reachOf(new ipaddr.IPv4(address.toByteArray().slice(12)).toString());
    // Everything public is in 2000::/3; the rest is reserved, whether or not it has a name yet.
    if (range === 'unicast') return address.match(GLOBAL, 3) ? 'public' : 'never';
  }
  if (range === 'unicast') return 'public';
  return PRIVATE.has(range) ? 'private' : 'never';
}

/** IPv6 addresses in hexadecimal alone: the library takes `::192.0.2.1` for a mapped one, which it is not. */
function canonicalOf(text: string): string | null {
  if (!text.includes(':')) return text;
  const url = `http://[${text}]/`;
  return URL.canParse(url) ? new URL(url).hostname.slice(1, -1) : null;
}

const NAT64 = ipaddr.IPv6.parse('64:ff9b::');
const GLOBAL = ipaddr.IPv6.parse('2000::');
const PRIVATE: ReadonlySet<string> = new Set(['loopback', 'private', 'uniqueLocal', 'carrierGradeNat']);
