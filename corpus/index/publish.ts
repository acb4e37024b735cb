import { randomBytes } from 'node:crypto';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { NamedEmbeddings } from '../embedding/built-in.ts';
import { Pace } from '../pace.ts';
import type { Passage } from '../passage.ts';
import type { Release } from '../release.ts';
import { flush, writing } from './disk.ts';
import type { FileRecord } from './file-record.ts';
import { files, sha256, snapshotPath } from './layout.ts';
import { removeLeftovers } from './leftovers.ts';
import { buildLexicalFields, type LexicalFields } from './lexical-fields.ts';
import { FORMAT, type Manifest } from './manifest.ts';
import { type BuildOptions, PassageVectorStore } from './passage-vector-store.ts';
import { point, readPointer } from './pointer.ts';
import { originsOf, type Reuse } from './reuse.ts';
import { bytesOf, jsonLines, sealWritten, writeSealed } from './sealed-file.ts';

/** What an index is made of. */
export interface IndexContent {
  releases: readonly Release[];
  /** `passages[i].id === i`. */
  passages: readonly Passage[];
  /** Absolute path of the ingested source. */
  source: string;
  /** Of the ingested files; see `Manifest`. */
  fingerprint: string;
  /** Releases that are the same as another one: to be there when that one goes. */
  copies?: readonly Release[];
  /** What is known of each file, to ingest again only what changed. */
  files?: readonly FileRecord[];
  /** What need not be embedded and indexed again. */
  reuse?: Reuse;
}

/**
 * Makes a snapshot aside and puts it in the place of the one before, which stays on disk. A reader finds the old
 * one or the new one, whole, wherever this is cut off. For one writer at a time: see `withWriterLock`.
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
    const { passages, reuse } = content;
    const releases = newestFirst(content.releases);
    const origins = reuse && originsOf(reuse, releases, passages);
    const lexical = await buildLexicalFields(
      passages,
      releases,
      reuse && origins ? { fields: reuse.from.lexical, origins } : null,
      new Pace(signal),
    );
    const vectors = await PassageVectorStore.build(embeddings, passages, releases, {
      ...options,
      reuse: reuse && origins && { store: reuse.from.vectors, origins: origins.passages },
    });
    const manifest = await writing(indexDir, async () => {
      const built = { ...content, releases, lexical, vectors };
      const manifest = await writeSnapshot(folder, snapshot, built, embeddings);
      const before = await readPointer(indexDir);
      const previous = before && { snapshot: before.snapshot, manifest: before.manifest };
      const seal = sha256(await readFile(join(folder, 'manifest.json')));
      await new Pace(signal).turn();
      await point(indexDir, { snapshot, manifest: seal }, previous);
      return manifest;
    });
    await removeLeftovers(indexDir);
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
  content: IndexContent & { lexical: LexicalFields; vectors: PassageVectorStore },
  embeddings: NamedEmbeddings,
): Promise<Manifest> {
  const { releases, passages, lexical, vectors, source, fingerprint } = content;
  const written: [name: string, parts: Iterable<Uint8Array>][] = [
    [files.files, jsonLines(content.files ?? [])],
    [files.copies, jsonLines(content.copies ?? [])],
    [files.releases, jsonLines(releases)],
    [files.passages, jsonLines(passages)],
    [files.lexicalPassages, lexical.passages.bytes()],
    [files.lexicalReleases, lexical.releases.bytes()],
    [files.lexicalTitles, lexical.titles.bytes()],
    [files.labels, [bytesOf(vectors.labels)]],
  ];
  const seals: Manifest['files'] = {};
  for (const [name, parts] of written) seals[name] = await writeSealed(join(folder, name), parts);
  const graph = join(folder, files.vectors);
  await vectors.writeGraph(graph);
  seals[files.vectors] = await sealWritten(graph);

  const manifest: Manifest = {
    format: FORMAT,
    snapshot,
    created: new Date().toISOString(),
    source,
    fingerprint,
    embedder: { name: embeddings.name, dimension: embeddings.dimension },
    counts: { releases: releases.length, passages: passages.length },
    files: seals,
  };
  await writeFile(join(folder, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  await flush(join(folder, 'manifest.json'));
  return manifest;
}

function newestFirst(releases: readonly Release[]): Release[] {
  return [...releases].sort((one, other) => (other.date?.value ?? '').localeCompare(one.date?.value ?? ''));
}

/** Sorts by time; the random end keeps two writers apart. */
function snapshotName(): string {
  return `${new Date().toISOString().replace(/[-:.]/g, '')}-${randomBytes(3).toString('hex')}`;
}
