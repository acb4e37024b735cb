/**
 * The files of an index folder:
 *
 *     CURRENT                    which snapshot is served and which was before, with the checksums of their manifests
 *     snapshots/<id>/manifest.json  embedder, counts, checksums of the files beside it
 *     snapshots/<id>/files.jsonl    what is known of each file that was read
 *     snapshots/<id>/copies.jsonl   releases that are the same as another one, which is kept
 *     snapshots/<id>/releases.jsonl, passages.jsonl, lexical-*.bin, vectors.hnsw, labels.bin
 *     LOCK-*                     a writer at work
 *
 * A snapshot is never changed. Publishing writes a new one aside and renames CURRENT over the old.
 */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import * as z from 'zod/v4';

export const files = {
  files: 'files.jsonl',
  releases: 'releases.jsonl',
  copies: 'copies.jsonl',
  passages: 'passages.jsonl',
  lexicalPassages: 'lexical-passages.bin',
  lexicalReleases: 'lexical-releases.bin',
  lexicalTitles: 'lexical-titles.bin',
  vectors: 'vectors.hnsw',
  labels: 'labels.bin',
} as const;

const SealedSnapshot = z.strictObject({ snapshot: z.string().regex(/^[\w-]+$/), manifest: z.string() });
/** A snapshot, and the checksum of its manifest. */
export type SealedSnapshot = z.infer<typeof SealedSnapshot>;
export const Current = SealedSnapshot.extend({ previous: SealedSnapshot.nullish() });
export type Current = z.infer<typeof Current>;

export const currentPath = (indexDir: string) => join(indexDir, 'CURRENT');
export const snapshotsPath = (indexDir: string) => join(indexDir, 'snapshots');
export const snapshotPath = (indexDir: string, snapshot: string) => join(snapshotsPath(indexDir), snapshot);

export function sha256(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}
