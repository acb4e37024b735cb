import { open } from 'node:fs/promises';
import { Fault } from '../errors.ts';

/** Puts a file on the disk, not only in its cache, before anything points to it. */
export async function flush(path: string): Promise<void> {
  const file = await open(path, 'r+');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}

/** @throws Fault `INDEX_UNWRITABLE` for errors of the file system. */
export async function writing<T>(indexDir: string, write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (cause) {
    if (!isFileError(cause)) throw cause;
    throw new Fault(
      'INDEX_UNWRITABLE',
      `the index folder ${indexDir} cannot be written (${cause.code}); check its rights and the free space`,
      { cause },
    );
  }
}

export function isFileError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'code' in error && 'syscall' in error;
}
