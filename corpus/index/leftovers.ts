import { readdir, rm } from 'node:fs/promises';
import { snapshotPath, snapshotsPath } from './layout.ts';
import { readPointer } from './pointer.ts';

/**
 * Removes snapshots that nothing points to: what writers that were killed have left. Only for the one writer that has
 * the lock, since another one's unfinished snapshot looks the same.
 */
export async function removeLeftovers(indexDir: string): Promise<void> {
  const pointer = await readPointer(indexDir);
  const known = new Set([pointer?.snapshot, pointer?.previous?.snapshot]);
  const names = await readdir(snapshotsPath(indexDir)).catch(() => []);
  for (const name of names) {
    // What cannot be removed costs space; the next writer tries again.
    if (!known.has(name))
      await rm(snapshotPath(indexDir, name), { recursive: true, force: true }).catch(() => undefined);
  }
}
