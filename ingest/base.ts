import type { NamedEmbeddings } from '../corpus/embedding/built-in.ts';
import { Fault } from '../corpus/errors.ts';
import type { FileRecord } from '../corpus/index/file-record.ts';
import type { Manifest } from '../corpus/index/manifest.ts';
import { readFileRecords, readManifest } from '../corpus/index/open.ts';

/** What there is to go on from: the published index, if it is whole and of this version. */
export interface Base {
  manifest: Manifest;
  /** By the identifier of their release. */
  records: ReadonlyMap<string, FileRecord>;
}

/** The base of an index folder; else the reason for making everything anew, null when there was nothing. */
export async function baseOf(
  indexDir: string,
  embeddings: NamedEmbeddings,
): Promise<{ base: Base | null; why: string | null }> {
  try {
    const manifest = await readManifest(indexDir);
    const { name, dimension } = manifest.embedder;
    if (name !== embeddings.name || dimension !== embeddings.dimension)
      return { base: null, why: `the index was made with the embedder ${name}` };
    const records = await readFileRecords(indexDir, manifest);
    return { base: { manifest, records: new Map(records.map((record) => [record.id, record])) }, why: null };
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    return { base: null, why: error.code === 'INDEX_MISSING' ? null : error.message.replace(/;.*/, '') };
  }
}
