import { randomBytes } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { NamedEmbeddings } from '../embedding/built-in.ts';
import { Fault } from '../errors.ts';
import { Pace } from '../pace.ts';
import type { Passage } from '../passage.ts';
import type { Release } from '../release.ts';
import { Current, currentPath, files, sha256, snapshotPath, snapshotsPath } from './layout.ts';
import { buildLexicalFields, type LexicalFields } from './lexical-fields.ts';
import { FORMAT, type Manifest } from './manifest.ts';
import { type BuildOptions, PassageVectorStore } from './passage-vector-store.ts';

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
 * @throws Fault `INDEX_UNWRITABLE`; what the embedder throws, as it is; the signal's reason, as long as the old snapshot
 *   is served.
 */
export async function publishSnapshot(
  indexDir: string,
  content: IndexContent,
  embeddings: NamedEmbeddings,
  options: BuildOptions = {},
): Promise<Manifest> {
  const { signal } = options;
  const snapshot = snapshotName();
  const folder = snapshotPath(indexDir, snapshot);
  // Before the embedding, which may take an hour: that nothing can be written is better said at once.
  await writing(indexDir, () => mkdir(folder, { recursive: true }));
  try {
    const { passages } = content;
    const releases = newestFirst(content.releases);
    const vectors = await PassageVectorStore.build(embeddings, passages, releases, options);
    const lexical = await buildLexicalFields(passages, releases, signal);
    const { manifest, previous } = await writing(indexDir, async () => {
      const manifest = await writeSnapshot(folder, snapshot, { ...content, releases }, embeddings, {
        vectors,
        lexical,
      });
      const previous = await currentSnapshot(indexDir);
      await new Pace(signal).turn();
      await makeCurrent(indexDir, folder, snapshot);
      return { manifest, previous };
    });
    if (previous !== null) await removeOlder(indexDir, previous, snapshot);
    return manifest;
  } catch (error) {
    // What cannot be removed either is left for the publications to come.
    await rm(folder, { recursive: true, force: true }).catch(() => undefined);
    throw error;
  }
}

async function writeSnapshot(
  folder: string,
  snapshot: string,
  { releases, passages, source, fingerprint }: IndexContent,
  embeddings: NamedEmbeddings,
  { vectors, lexical }: { vectors: PassageVectorStore; lexical: LexicalFields },
): Promise<Manifest> {
  await writeFile(join(folder, files.releases), jsonLines(releases));
  await writeFile(join(folder, files.passages), jsonLines(passages));
  await writeFile(join(folder, files.lexicalPassages), lexical.passages.toBytes());
  await writeFile(join(folder, files.lexicalReleases), lexical.releases.toBytes());
  await writeFile(join(folder, files.lexicalTitles), lexical.titles.toBytes());
  await vectors.writeGraph(join(folder, files.vectors));

  const manifest: Manifest = {
    format: FORMAT,
    snapshot,
    created: new Date().toISOString(),
    source,
    fingerprint,
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

/** The snapshot that is served so far, or null. */
async function currentSnapshot(indexDir: string): Promise<string | null> {
  try {
    return Current.parse(JSON.parse(await readFile(currentPath(indexDir), 'utf8'))).snapshot;
  } catch {
    // Missing or damaged: what is published now takes its place.
    return null;
  }
}

async function makeCurrent(indexDir: string, folder: string, snapshot: string): Promise<void> {
  const manifest = sha256(await readFile(join(folder, 'manifest.json')));
  // In the snapshot's folder until it is renamed, so that what is cut here goes with it.
  const aside = join(folder, 'CURRENT');
  await writeFile(aside, `${JSON.stringify({ snapshot, manifest })}\n`);
  await flush(aside);
  await rename(aside, currentPath(indexDir));
}

/**
 * Removes what is older than the snapshot before: a reader may have that one open, and a younger folder may be
 * another writer's, or what is left of one that died, which a later publication removes.
 */
async function removeOlder(indexDir: string, previous: string, published: string): Promise<void> {
  try {
    for (const name of await readdir(snapshotsPath(indexDir)))
      if (name < previous && name !== published)
        await rm(snapshotPath(indexDir, name), { recursive: true, force: true });
  } catch {
    // The new snapshot is served: what could not be removed costs space, and the next publication tries again.
  }
}

/** @throws Fault `INDEX_UNWRITABLE` for errors of the file system. */
async function writing<T>(indexDir: string, write: () => Promise<T>): Promise<T> {
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

function newestFirst(releases: readonly Release[]): Release[] {
  return [...releases].sort((one, other) => (other.date?.value ?? '').localeCompare(one.date?.value ?? ''));
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
