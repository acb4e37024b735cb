import { Unfetched } from './unfetched.ts';

/** Longest address, in characters: what browsers and sitemaps agree on. */
const LONGEST = 2_048;
/** Ports of websites; the scheme's own is an empty string. Others are another service's, or an intranet's. */
const PORTS = new Set(['', '80', '443', '8080', '8443']);

/** True for what is written like an address of the web rather than a path. */
export function looksLikeUrl(text: string): boolean {
  return /^[a-z][a-z\d+.-]*:\/\//i.test(text);
}

/**
 * An address that may be asked for, without its fragment: a page has one release, wherever it was linked to.
 * @param base what a relative one is relative to
 * @throws Unfetched `BAD_ADDRESS`
 */
export function webUrl(
  text: string,
  { base, anyPort = false }: { base?: URL | undefined; anyPort?: boolean } = {},
): URL {
  if (text.length > LONGEST || !URL.canParse(text, base))
    throw bad('not an address of the web (http or https)');
  const url = new URL(text, base);
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    throw bad('not an address of the web (http or https)');
  if (url.username !== '' || url.password !== '')
    throw bad('the address holds a user name or password: give one without');
  if (!anyPort && !PORTS.has(url.port))
    throw bad(`port ${url.port} is not one of a public website; --allow-private allows it`);
  url.hash = '';
  if (url.href.length > LONGEST) throw bad('longer than an address is');
  return url;
}

/** Whether two addresses are one website's: the same host, with or without `www.`, over http or https. */
export function isSameSite(one: URL, other: URL): boolean {
  return siteOf(one) === siteOf(other);
}

function siteOf({ hostname, port }: URL): string {
  return `${hostname.replace(/^www\./, '')}:${port}`;
}

function bad(reason: string): Unfetched {
  return new Unfetched('BAD_ADDRESS', reason);
}
