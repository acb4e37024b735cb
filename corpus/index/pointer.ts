import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { flush, isFileError } from './disk.ts';
import { Current, currentPath, type SealedSnapshot, snapshotPath } from './layout.ts';

/** What `CURRENT` says; null when it is missing or damaged. @throws the file system's error when it cannot be read */
export async function readPointer(indexDir: string): Promise<Current | null> {
  let text: string;
  try {
    text = await readFile(currentPath(indexDir), 'utf8');
  } catch (error) {
    if (isFileError(error) && error.code === 'ENOENT') return null;
    throw error;
  }
  try {
    return Current.parse(JSON.parse(text));
  } catch {
    // For a writer, what it publishes takes its place; a reader asks `readManifest`, which says what is wrong.
    return null;
  }
}

/** Makes a snapshot the one that is served, by a rename: a reader finds the old one or this one. */
export async function point(
  indexDir: string,
  to: SealedSnapshot,
  previous: SealedSnapshot | null,
): Promise<void> {
  // In the snapshot's folder until it is renamed, so that what is cut here goes with it.
  const aside = join(snapshotPath(indexDir, to.snapshot), 'CURRENT');
  await writeFile(aside, `${JSON.stringify({ ...to, previous })}\n`);
  await flush(aside);
  await rename(aside, currentPath(indexDir));
}
