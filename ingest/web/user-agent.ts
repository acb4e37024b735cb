import { readFileSync } from 'node:fs';

/** What robots.txt calls us (RFC 9309: letters, `-` and `_`, in any case). */
export const PRODUCT = 'Porte-parole';

const manifest = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');

/** What we say that we are: product and version. */
export const USER_AGENT = `${PRODUCT}/${(JSON.parse(manifest) as { version: string }).version}`;
