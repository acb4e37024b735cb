import { createHash } from 'node:crypto';
import { closeSync, fstatSync, openSync, readFileSync } from 'node:fs';
import { codeOf } from './discover.ts';
import type { Limits } from './isolation/limits.ts';
import type { Reading, ReadingRequest, Skip } from './isolation/reading.ts';
import { makeRelease } from './make-release.ts';
import { readerFor } from './read/registry.ts';
import { UnreadableFile } from './read/source-document.ts';
import { splitRelease } from './split.ts';

/** Most text of one release, in UTF-16 units: a novel has a million. */
const LONGEST = 5_000_000;

/**
 * Reads one file into a release and its passages. Never rejects: a reader's fault is of one file only, whatever it is.
 * Runs in a process of its own; see `readIsolated`.
 * @param onProgress called when a part of it is done, such as a page
 */
export async function readRelease(
  { path, file, id, password }: ReadingRequest,
  limits: Limits,
  onProgress: () => void = () => undefined,
): Promise<Reading> {
  let bytes: Uint8Array;
  try {
    bytes = bytesOf(path, limits.file);
  } catch (cause) {
    return { ...reasonOf(cause, `cannot be opened (${codeOf(cause)})`, 'UNOPENABLE'), sha256: null };
  }
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  try {
    if (bytes.length === 0) throw new UnreadableFile('EMPTY', 'the file is empty');
    const reader = await readerFor(file);
    if (reader === null) throw new UnreadableFile('UNKNOWN_FORMAT', 'no reader for this kind of file');
    const { release, warnings } = makeRelease(id, file, await reader(bytes, { onProgress, password }));
    if (!/[\p{L}\p{N}]/u.test(release.text)) throw new UnreadableFile('NO_TEXT', 'no text in it');
    if (release.text.length > LONGEST)
      throw new UnreadableFile('TOO_LARGE', `more text than a release has (limit: ${LONGEST} characters)`);
    return { release, passages: splitRelease(release, 0), warnings, sha256 };
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause);
    return { ...reasonOf(cause, `the reader failed: ${message.split('\n')[0]}`, 'READER_FAILED'), sha256 };
  }
}

/** Not asynchronous: the process has nothing else to do, and four waits a file take as long as reading it. */
function bytesOf(path: string, most: number): Uint8Array {
  const file = openSync(path, 'r');
  try {
    if (fstatSync(file).size > most) {
      const megabytes = Math.round(most / 1024 ** 2);
      throw new UnreadableFile('TOO_LARGE', `larger than a release is (limit: ${megabytes} MB)`);
    }
    return readFileSync(file);
  } finally {
    closeSync(file);
  }
}

function reasonOf(cause: unknown, otherwise: string, code: Skip['code']): Omit<Skip, 'sha256'> {
  return cause instanceof UnreadableFile
    ? { code: cause.code, reason: cause.message }
    : { code, reason: otherwise };
}
