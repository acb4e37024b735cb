import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { NamedEmbeddings } from '../embedding/built-in.ts';
import { Fault } from '../errors.ts';
import type { Passage } from '../passage.ts';
import type { Release } from '../release.ts';
import type { FileRecord } from './file-record.ts';
import { Current, currentPath, files, type SealedSnapshot, sha256, snapshotPath } from './layout.ts';
import { LexicalIndex } from './lexical-index.ts';
import { FORMAT, Manifest } from './manifest.ts';
import { PassageVectorStore } from './passage-vector-store.ts';
import type { Snapshot } from './snapshot.ts';

const REBUILD = 'rebuild it with: porte-parole ingest SOURCE --index';

/**
 * Opens the published snapshot of an index folder. Every file is checked against its checksum before it is read.
 *
 * @throws Fault `INDEX_MISSING`, `INDEX_MISMATCH` (other version or embedder), `INDEX_DAMAGED`.
 */
export async function openSnapshot(indexDir: string, embeddings: NamedEmbeddings): Promise<Snapshot> {
  const manifest = await readManifest(indexDir);
  const { name, dimension } = manifest.embedder;
  if (name !== embeddings.name || dimension !== embeddings.dimension) {
    throw new Fault(
      'INDEX_MISMATCH',
      `the index ${indexDir} was made with the embedder ${name} (${dimension} dimensions), the one configured is ` +
        `${embeddings.name} (${embeddings.dimension}); ${REBUILD} ${indexDir}`,
    );
  }
  const folder = snapshotPath(indexDir, manifest.snapshot);
  const read = (file: string) => readSealed(indexDir, folder, file, manifest);
  const releases = parseLines<Release>(await read(files.releases));
  const passages = parseLines<Passage>(await read(files.passages));
  const lexical = {
    passages: LexicalIndex.fromBytes(await read(files.lexicalPassages)),
    releases: LexicalIndex.fromBytes(await read(files.lexicalReleases)),
    titles: LexicalIndex.fromBytes(await read(files.lexicalTitles)),
  };
  const labels = labelsOf(await read(files.labels));
  await read(files.vectors);
  const vectors = await PassageVectorStore.read(
    join(folder, files.vectors),
    embeddings,
    passages,
    releases,
    labels,
  );
  const byId = new Map(releases.map((release) => [release.id, release]));
  const positions = new Map(releases.map(({ id }, position) => [id, position]));
  return {
    manifest,
    releases,
    passages,
    lexical,
    releaseOf: Uint32Array.from(passages, ({ release }) => positions.get(release) ?? 0),
    vectors,
    release: (id) => byId.get(id),
  };
}

/** The published snapshot's manifest, checked. Cheap: no other file is read. @throws as `openSnapshot`. */
export async function readManifest(indexDir: string): Promise<Manifest> {
  const pointer = await readOrExplain(indexDir, currentPath(indexDir));
  const current = Current.safeParse(parseOrNull(pointer));
  if (!current.success) throw damaged(indexDir, 'CURRENT');
  return await manifestOf(indexDir, current.data);
}

/** What the published snapshot knows of the files it was made of, after all of its files were checked. @throws as `openSnapshot`. */
export async function readFileRecords(indexDir: string, manifest: Manifest): Promise<FileRecord[]> {
  const folder = snapshotPath(indexDir, manifest.snapshot);
  let records: FileRecord[] = [];
  for (const file of Object.values(files)) {
    const bytes = await readSealed(indexDir, folder, file, manifest);
    if (file === files.files) records = parseLines<FileRecord>(bytes);
  }
  return records;
}

/** Checks every file of a snapshot. @returns its manifest @throws Fault `INDEX_MISMATCH`, `INDEX_DAMAGED` */
export async function checkSnapshot(indexDir: string, sealed: SealedSnapshot): Promise<Manifest> {
  const manifest = await manifestOf(indexDir, sealed);
  await readFileRecords(indexDir, manifest);
  return manifest;
}

async function manifestOf(indexDir: string, sealed: SealedSnapshot): Promise<Manifest> {
  const bytes = await readFile(join(snapshotPath(indexDir, sealed.snapshot), 'manifest.json')).catch(
    (cause) => {
      throw damaged(indexDir, 'manifest.json', cause);
    },
  );
  if (sha256(bytes) !== sealed.manifest) throw damaged(indexDir, 'manifest.json');
  const value = parseOrNull(bytes);
  const manifest = Manifest.safeParse(value);
  if (manifest.success) return manifest.data;
  const format = typeof value === 'object' && value !== null && 'format' in value ? value.format : 'unknown';
  throw new Fault(
    'INDEX_MISMATCH',
    `the index ${indexDir} has format ${format}, this version reads ${FORMAT}; ${REBUILD} ${indexDir}`,
  );
}

async function readOrExplain(indexDir: string, path: string): Promise<Buffer> {
  try {
    return await readFile(path);
  } catch (cause) {
    throw new Fault(
      'INDEX_MISSING',
      `there is no index in ${indexDir}; make one with: porte-parole ingest SOURCE --index ${indexDir}`,
      { cause },
    );
  }
}

async function readSealed(
  indexDir: string,
  folder: string,
  file: string,
  manifest: Manifest,
): Promise<Buffer> {
  const seal = manifest.files[file];
  const bytes = await readFile(join(folder, file)).catch((cause) => {
    throw damaged(indexDir, file, cause);
  });
  if (!seal || bytes.length !== seal.bytes || sha256(bytes) !== seal.sha256) throw damaged(indexDir, file);
  return bytes;
}

function damaged(indexDir: string, file: string, cause?: unknown): Fault {
  return new Fault('INDEX_DAMAGED', `the index ${indexDir} is damaged (${file}); ${REBUILD} ${indexDir}`, {
    cause,
  });
}

function parseOrNull(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    return null;
  }
}

/** Copied, because typed arrays of four bytes must begin at a multiple of four. */
function labelsOf(bytes: Buffer): Uint32Array {
  return new Uint32Array(new Uint8Array(bytes).buffer);
}

/** Lines that this program wrote and whose checksum was right: trusted. */
function parseLines<T>(bytes: Buffer): T[] {
  return bytes
    .toString('utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as T);
}
