import { randomBytes } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { NamedEmbeddings } from '../embedding/built-in.ts';
import { Fault } from '../errors.ts';
import type { Passage } from '../passage.ts';
import type { Release } from '../release.ts';
import { currentPath, files, sha256, snapshotPath, snapshotsPath } from './layout.ts';
import { LexicalIndex } from './lexical-index.ts';
import { FORMAT, type Manifest } from './manifest.ts';
import { passageTerms } from './passage-terms.ts';
import { PassageVectorStore } from './passage-vector-store.ts';

/** What an index is made of. */
export interface IndexContent {
  releases: readonly Release[];
  /** `passages[i].id === i`. */
  passages: readonly Passage[];
  /** Absolute path of the ingested source. */
  source: string;
  /** Of the ingested files; see `Manifest`. */
  fingerprint: string;
}

/**
 * Makes a snapshot aside and puts it in the place of the one before, which stays on disk. A reader finds the old
 * one or the new one, whole, wherever this is cut off.
 *
 * @throws Fault `INDEX_UNWRITABLE`.
 */
export async function publishSnapshot(
  indexDir: string,
  content: IndexContent,
  embeddings: NamedEmbeddings,
): Promise<Manifest> {
  const snapshot = snapshotName();
  const folder = snapshotPath(indexDir, snapshot);
  try {
    await mkdir(folder, { recursive: true });
    const manifest = await writeSnapshot(folder, snapshot, content, embeddings);
    await makeCurrent(indexDir, snapshot, await readFile(join(folder, 'manifest.json')));
    await removeOthers(indexDir, snapshot);
    return manifest;
  } catch (cause) {
    await rm(folder, { recursive: true, force: true });
    if (!isFileError(cause)) throw cause;
    throw new Fault(
      'INDEX_UNWRITABLE',
      `the index folder ${indexDir} cannot be written (${cause.code}); check its rights and the free space`,
      { cause },
    );
  }
}

async function writeSnapshot(
  folder: string,
  snapshot: string,
  content: IndexContent,
  embeddings: NamedEmbeddings,
): Promise<Manifest> {
  const { releases, passages } = content;
  const byId = new Map(releases.map((release) => [release.id, release]));
  const lexical = LexicalIndex.build(
    passages.map((passage) => {
      const release = byId.get(passage.release);
      return release ? passageTerms(passage, release) : new Map();
    }),
  );
  await writeFile(join(folder, files.releases), jsonLines(releases));
  await writeFile(join(folder, files.passages), jsonLines(passages));
  await writeFile(join(folder, files.lexical), lexical.toBytes());
  const vectors = await PassageVectorStore.build(embeddings, passages, releases);
  await vectors.writeGraph(join(folder, files.vectors));

  const manifest: Manifest = {
    format: FORMAT,
    snapshot,
    created: new Date().toISOString(),
    source: content.source,
    fingerprint: content.fingerprint,
    embedder: { name: embeddings.name, dimension: embeddings.dimension },
    counts: { releases: releases.length, passages: passages.length },
    files: {},
  };
  for (const name of Object.values(files)) {
    const bytes = await readFile(join(folder, name));
    manifest.files[name] = { bytes: bytes.length, sha256: sha256(bytes) };
    await flush(join(folder, name));
  }
  await writeFile(join(folder, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  await flush(join(folder, 'manifest.json'));
  return manifest;
}

async function makeCurrent(indexDir: string, snapshot: string, manifest: Uint8Array): Promise<void> {
  const aside = `${currentPath(indexDir)}.${snapshot}`;
  await writeFile(aside, `${JSON.stringify({ snapshot, manifest: sha256(manifest) })}\n`);
  await flush(aside);
  await rename(aside, currentPath(indexDir));
}

/** Keeps the new snapshot and the one before, which a reader may have open. */
async function removeOthers(indexDir: string, snapshot: string): Promise<void> {
  const names = (await readdir(snapshotsPath(indexDir))).filter((name) => name !== snapshot).sort();
  for (const name of names.slice(0, -1))
    await rm(snapshotPath(indexDir, name), { recursive: true, force: true });
}

/** Sorts by time; the random end keeps two writers apart. */
function snapshotName(): string {
  return `${new Date().toISOString().replace(/[-:.]/g, '')}-${randomBytes(3).toString('hex')}`;
}

function jsonLines(values: readonly object[]): string {
  return values.map((value) => `${JSON.stringify(value)}\n`).join('');
}

/** On the disk, not only in its cache, before anything points to it. */
async function flush(path: string): Promise<void> {
  const file = await open(path, 'r+');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}

function isFileError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'code' in error && 'syscall' in error;
}
