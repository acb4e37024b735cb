import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import { codeOf } from '../discover.ts';
import { reachOf } from './reach.ts';
import { Unfetched } from './unfetched.ts';

/** A network address, as `dns.lookup` gives it. */
export interface Address {
  address: string;
  family: number;
}

/** All addresses of a host name. */
export type Resolve = (hostname: string) => Promise<readonly Address[]>;

/** As the system does it, with its `hosts` file. */
export const systemResolve: Resolve = async (hostname) => await lookup(hostname, { all: true });

/**
 * The addresses of a URL's host, every one of them checked: a name that has a private one among public ones is after
 * something. The connection must be made to one of these, and the name not be asked again: its next answer may differ.
 * @throws Unfetched `PRIVATE_ADDRESS`; `UNREACHABLE` when the name is not known
 */
export async function addressesOf(
  url: URL,
  { resolve, allowPrivate }: { resolve: Resolve; allowPrivate: boolean },
): Promise<readonly Address[]> {
  const host = url.hostname.replace(/^\[(.*)\]$/, '$1');
  const family = isIP(host);
  const found = family === 0 ? await resolved(host, resolve) : [{ address: host, family }];
  for (const { address } of found) {
    const reach = reachOf(address);
    if (reach === 'public' || (reach === 'private' && allowPrivate)) continue;
    const remedy = reach === 'private' ? '; --allow-private allows it' : '';
    throw new Unfetched('PRIVATE_ADDRESS', `${host} is no public address (${address})${remedy}`);
  }
  return found;
}

async function resolved(host: string, resolve: Resolve): Promise<readonly Address[]> {
  try {
    const found = await resolve(host);
    if (found.length > 0) return found;
  } catch (cause) {
    throw new Unfetched('UNREACHABLE', `the name ${host} could not be resolved (${codeOf(cause)})`, {
      cause,
    });
  }
  throw new Unfetched('UNREACHABLE', `the name ${host} has no address`);
}
