import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { codeOf, discover, type SourceFile } from './discover.ts';

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
  for (const file of files) hash.add(file.file, await bytesOrFault(file));
  return hash.digest();
}

/** A fingerprint in the making, for the one who reads the files anyway. */
export function fingerprint(): {
  add: (file: string, bytes: Uint8Array | string) => void;
  digest: () => string;
} {
  const hash = createHash('sha256').update(`porte-parole readers ${READER_VERSION}\n`);
  return {
    add: (file, bytes) => {
      hash.update(`${JSON.stringify(file)} ${createHash('sha256').update(bytes).digest('hex')}\n`);
    },
    digest: () => hash.digest('hex'),
  };
}

/** The file's bytes; what stands in for them in the fingerprint when it cannot be read, so that it counts once it can. */
async function bytesOrFault({ path }: SourceFile): Promise<Uint8Array | string> {
  try {
    return await readFile(path);
  } catch (cause) {
    return unreadableMark(cause);
  }
}

/** See {@link fingerprint}. */
export function unreadableMark(cause: unknown): string {
  return `unreadable: ${codeOf(cause)}`;
}
