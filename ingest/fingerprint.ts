import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { sha256 } from '../corpus/index/layout.ts';
import { discover } from './discover.ts';

/** Raised whenever the same files would give other releases or passages. Part of the fingerprint. */
export const READER_VERSION = 3;

/**
 * Fingerprint of what `ingest` would read: the paths and bytes of the files that have a reader, and the readers'
 * version. The same fingerprint as in an index's manifest means that the index is up to date.
 * @returns SHA-256, in hexadecimal
 * @throws Fault `SOURCE_UNREADABLE`
 */
export async function fingerprintOf(sources: readonly string[]): Promise<string> {
  const { files } = await discover(sources);
  const hash = fingerprint();
  for (const { file, path } of files) {
    // One that cannot be opened counts once it can be.
    const bytes = await readFile(path).catch(() => null);
    hash.add(file, bytes === null ? null : sha256(bytes));
  }
  return hash.digest();
}

/** A fingerprint in the making, of files and their SHA-256; null for one that cannot be opened. */
export function fingerprint(): { add: (file: string, sha256: string | null) => void; digest: () => string } {
  const hash = createHash('sha256').update(`porte-parole readers ${READER_VERSION}\n`);
  return {
    add: (file, digest) => {
      hash.update(`${JSON.stringify(file)} ${digest ?? 'unreadable'}\n`);
    },
    digest: () => hash.digest('hex'),
  };
}
