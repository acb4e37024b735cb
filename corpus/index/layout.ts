/**
 * The files of an index folder:
 *
 *     CURRENT                    which snapshot is served, and the checksum of its manifest
 *     snapshots/<id>/manifest.json  embedder, counts, checksums of the files beside it
 *     snapshots/<id>/releases.jsonl, passages.jsonl, lexical-*.bin, vectors.hnsw
 *
 * A snapshot is never changed. Publishing writes a new one aside and renames CURRENT over the old.
 */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import * as z from 'zod/v4';

export const files = {
  releases: 'releases.jsonl',
  passages: 'passages.jsonl',
  lexicalPassages: 'lexical-passages.bin',
  lexicalReleases: 'lexical-releases.bin',
  lexicalTitles: 'lexical-titles.bin',
  vectors: 'vectors.hnsw',
} as const;

export const Current = z.object({ snapshot: z.string().regex(/^[\w-]+$/), manifest: z.string() });

export const currentPath = (indexDir: string) => join(indexDir, 'CURRENT');
export const snapshotsPath = (indexDir: string) => join(indexDir, 'snapshots');
export const snapshotPath = (indexDir: string, snapshot: string) => join(snapshotsPath(indexDir), snapshot);

export function sha256(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}
