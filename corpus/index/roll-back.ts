import { Fault } from '../errors.ts';
import { writing } from './disk.ts';
import type { Manifest } from './manifest.ts';
import { checkSnapshot } from './open.ts';
import { point, readPointer } from './pointer.ts';
import { withWriterLock } from './writer-lock.ts';

/**
 * Makes the snapshot before the published one the one that is served, after checking all of its files.
 * There is one step back: the snapshot that is left is not gone back to.
 * @throws Fault `INDEX_MISSING` when there is nothing to go back to, `INDEX_DAMAGED`,
 *   `INDEX_UNWRITABLE`, `INDEX_BUSY`
 */
export async function rollBack(indexDir: string): Promise<Manifest> {
  if ((await readPointer(indexDir))?.previous == null) throw nothingBefore(indexDir);
  return await withWriterLock(indexDir, async () => {
    // Asked again: before the lock was there, somebody else may have gone back.
    const previous = (await readPointer(indexDir))?.previous;
    if (previous == null) throw nothingBefore(indexDir);
    const manifest = await checkSnapshot(indexDir, previous);
    await writing(indexDir, () => point(indexDir, previous, null));
    return manifest;
  });
}

function nothingBefore(indexDir: string): Fault {
  return new Fault(
    'INDEX_MISSING',
    `the index ${indexDir} has no snapshot to go back to; restore the files, and ingest them again`,
  );
}
