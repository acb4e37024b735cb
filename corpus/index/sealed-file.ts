import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { flush } from './disk.ts';
import type { FileSeal } from './manifest.ts';

/** Bytes hashed and written in one go: some milliseconds' work, and all of a file that is in memory twice. */
const CHUNK = 1024 ** 2;

/**
 * Writes a file part by part, onto the disk, not only into its cache.
 * @returns its seal: of what was to be written, whatever the disk holds
 */
export async function writeSealed(path: string, parts: Iterable<Uint8Array>): Promise<FileSeal> {
  const hash = createHash('sha256');
  let bytes = 0;
  const file = await open(path, 'w');
  try {
    for (const part of parts) {
      for (let at = 0; at < part.length; at += CHUNK) {
        const chunk = part.subarray(at, at + CHUNK);
        hash.update(chunk);
        await file.writeFile(chunk);
      }
      bytes += part.length;
    }
    await file.sync();
  } finally {
    await file.close();
  }
  return { bytes, sha256: hash.digest('hex') };
}

/** Puts a file that others have written onto the disk. @returns its seal */
export async function sealWritten(path: string): Promise<FileSeal> {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const chunk of createReadStream(path, { highWaterMark: CHUNK })) {
    hash.update(chunk);
    bytes += chunk.length;
  }
  await flush(path);
  return { bytes, sha256: hash.digest('hex') };
}

/** Values as lines of JSON, in parts of about {@link CHUNK} bytes. */
export function* jsonLines(values: Iterable<object>): Generator<Uint8Array, void, undefined> {
  let lines = '';
  for (const value of values) {
    lines += `${JSON.stringify(value)}\n`;
    if (lines.length < CHUNK) continue;
    yield Buffer.from(lines, 'utf8');
    lines = '';
  }
  yield Buffer.from(lines, 'utf8');
}

/** An array's own bytes, not copied. */
export function bytesOf({ buffer, byteOffset, byteLength }: NodeJS.TypedArray): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}
