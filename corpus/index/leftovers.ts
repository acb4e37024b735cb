import { readdir, rm } from 'node:fs/promises';
import { isFileError } from './disk.ts';
import { snapshotPath, snapshotsPath } from './layout.ts';
import { readPointer } from './pointer.ts';

/**
 * Removes snapshots that nothing points to: what writers that were killed have left, and what is older than the
 * snapshot before. Only for the one writer that has the lock, since another one's unfinished snapshot looks the same.
 * What cannot be removed costs space, and the next writer tries again.
 */
export async function removeLeftovers(indexDir: string): Promise<void> {
  try {
    const pointer = await readPointer(indexDir);
    // Where it is not known what is pointed to, a snapshot may yet be gone back to by hand.
    if (pointer === null) return;
    const known = new Set([pointer.snapshot, pointer.previous?.snapshot]);
    for (const name of await readdir(snapshotsPath(indexDir)))
      if (!known.has(name)) await rm(snapshotPath(indexDir, name), { recursive: true, force: true });
  } catch (error) {
    if (!isFileError(error)) throw error;
  }
}
