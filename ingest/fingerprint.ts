import { readFile } from 'node:fs';
import { promisify } from 'node:util';
import { sha256 } from '../corpus/index/layout.ts';
import { discover, type SourceFile } from './discover.ts';
import { readersOf } from './read/registry.ts';

/**
 * Fingerprint of what `ingest` would read: the paths and bytes of the files that have a reader, and the readers'
 * version. The same fingerprint as in an index's manifest means that the index is up to date.
 * @returns SHA-256, in hexadecimal
 * @throws Fault `SOURCE_UNREADABLE`
 */
export async function fingerprintOf(sources: readonly string[]): Promise<string> {
  const { files } = await discover(sources);
  const seals = await sha256OfAll(files);
  return fingerprint(files.map(({ file }, index) => ({ file, sha256: seals[index] ?? null })));
}

/** See {@link fingerprintOf}. */
export function fingerprint(files: readonly { file: string; sha256: string | null }[]): string {
  const lines = files.map(({ file, sha256: digest }) =>
    JSON.stringify([file, digest ?? 'unreadable', readersOf(file)]),
  );
  return sha256(lines.join('\n'));
}

/** Files that are read at a time: enough to keep a disk busy, few enough for large ones to fit into memory. */
const AT_ONCE = 8;
/** Half of the work of `node:fs/promises`, which opens a handle. */
const bytesOf = promisify(readFile);

/** Of each file's bytes, in hexadecimal; null for one that cannot be opened, so that it counts once it can be. */
export async function sha256OfAll(files: readonly Pick<SourceFile, 'path'>[]): Promise<(string | null)[]> {
  const seals: (string | null)[] = files.map(() => null);
  const queue = files.entries();
  const readNext = async (): Promise<void> => {
    for (const [place, { path }] of queue) {
      const bytes = await bytesOf(path).catch(() => null);
      if (bytes !== null) seals[place] = sha256(bytes);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, readNext));
  return seals;
}
