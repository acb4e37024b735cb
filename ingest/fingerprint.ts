import { readFile } from 'node:fs/promises';
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
  const sealed = [];
  for (const found of files) sealed.push({ ...found, sha256: await sha256Of(found) });
  return fingerprint(sealed);
}

/** See {@link fingerprintOf}. */
export function fingerprint(files: readonly { file: string; sha256: string | null }[]): string {
  const lines = files.map(({ file, sha256: digest }) =>
    JSON.stringify([file, digest ?? 'unreadable', readersOf(file)]),
  );
  return sha256(lines.join('\n'));
}

/** Of a file's bytes, in hexadecimal; null for one that cannot be opened, so that it counts once it can be. */
export async function sha256Of({ path }: Pick<SourceFile, 'path'>): Promise<string | null> {
  const bytes = await readFile(path).catch(() => null);
  return bytes === null ? null : sha256(bytes);
}
