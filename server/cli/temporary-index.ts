import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Fault } from '../../corpus/errors.ts';

/** A folder for an index that is gone afterwards, whatever happened. */
export async function withTemporaryIndex<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'porte-parole-eval-')).catch((cause) => {
    throw new Fault('INDEX_UNWRITABLE', `no temporary index can be made in ${tmpdir()}; check its rights`, {
      cause,
    });
  });
  try {
    return await use(folder);
  } finally {
    // Work that was left by an interruption may still be writing there.
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
