import { HNSWLib } from '@langchain/community/vectorstores/hnswlib';
import { Document, type DocumentInterface } from '@langchain/core/documents';
import hnsw, { type HierarchicalNSW } from 'hnswlib-node';
import type { NamedEmbeddings } from '../embedding/built-in.ts';
import { Fault } from '../errors.ts';
import { Pace } from '../pace.ts';
import type { Passage } from '../passage.ts';
import type { Release } from '../release.ts';

/** Passages embedded in one go. */
const BATCH = 64;
/** Links a node and breadth of construction, the library's own. */
const LINKS = 16;
const EF_CONSTRUCTION = 200;
/**
 * Breadth of a search. The library forgets it on loading and falls back to 10. Measured with the built-in vectors of
 * releases, recall@10 of 2,000 and of 10,000 passages: .87 and .88 at 10, .994 and .992 at 64, .9996 at 200, for 0.3 ms
 * more at most.
 */
const EF = 200;
const SEED = 100;

export interface BuildOptions {
  /** Aborting it rejects the promise with the signal's reason, within some tens of milliseconds. */
  signal?: AbortSignal;
  /** How many of the passages are embedded. */
  onEmbedded?: (done: number, of: number) => void;
}

/** What a document of the store knows of its passage. */
export interface PassageMetadata {
  passage: number;
  release: string;
  file: string;
  start: number;
  end: number;
}
export type PassageDocument = Document<PassageMetadata>;

/**
 * LangChain's vector store over a snapshot's passages, on community's `HNSWLib`, with what it does wrong mended:
 * scores are similarities (1 is identical), not distances; the search's breadth is set after loading; asking for
 * more than there is gives what there is; deleting marks documents, not files; a filter that throws is an
 * exception, not the end of the process; a graph that a full disk cut short is noticed; nothing is saved in place.
 * The texts stay in the releases.
 */
export class PassageVectorStore extends HNSWLib {
  readonly #passages: readonly Passage[];
  readonly #releases: ReadonlyMap<string, Release>;
  readonly #deleted = new Set<number>();

  private constructor(
    embeddings: NamedEmbeddings,
    index: HierarchicalNSW,
    passages: readonly Passage[],
    releases: readonly Release[],
  ) {
    super(embeddings, { space: 'ip', numDimensions: embeddings.dimension, index });
    index.setEf(EF);
    this.#passages = passages;
    this.#releases = new Map(releases.map((release) => [release.id, release]));
  }

  /** Embeds the passages, each with its release's title, and builds the graph. */
  static async build(
    embeddings: NamedEmbeddings,
    passages: readonly Passage[],
    releases: readonly Release[],
    { signal, onEmbedded }: BuildOptions = {},
  ): Promise<PassageVectorStore> {
    const index = new hnsw.HierarchicalNSW('ip', embeddings.dimension);
    index.initIndex(Math.max(1, passages.length), LINKS, EF_CONSTRUCTION, SEED);
    const store = new PassageVectorStore(embeddings, index, passages, releases);
    const pace = new Pace(signal);
    const vectors: number[][] = [];
    for (let at = 0; at < passages.length; at += BATCH) {
      await pace.turn();
      const texts = passages.slice(at, at + BATCH).map((passage) => store.#textOf(passage));
      vectors.push(...(await embeddings.embedDocuments(texts)));
      onEmbedded?.(vectors.length, passages.length);
    }
    if (vectors.length !== passages.length) {
      throw new RangeError(`the embedder gave ${vectors.length} vectors for ${passages.length} passages`);
    }
    for (const [position, vector] of vectors.entries()) {
      index.addPoint(vector, position);
      await pace.step();
    }
    return store;
  }

  /**
   * Opens a graph written by `writeGraph`. The caller has checked the file's checksum and the embedder: native
   * code reads it, and a damaged file can end the process.
   */
  static async read(
    path: string,
    embeddings: NamedEmbeddings,
    passages: readonly Passage[],
    releases: readonly Release[],
  ): Promise<PassageVectorStore> {
    const index = new hnsw.HierarchicalNSW('ip', embeddings.dimension);
    await index.readIndex(path);
    return new PassageVectorStore(embeddings, index, passages, releases);
  }

  /** @throws Fault `INDEX_UNWRITABLE` when the file did not get onto the disk whole. */
  async writeGraph(path: string): Promise<void> {
    await this.index.writeIndex(path);
    // Native code says that it wrote even where the disk is full. On reading it compares the sizes.
    try {
      await new hnsw.HierarchicalNSW('ip', this.args.numDimensions ?? 0).readIndex(path);
    } catch (cause) {
      throw new Fault('INDEX_UNWRITABLE', `${path} was not written whole; check the free space`, { cause });
    }
  }

  /** The nearest passages as `[document, cosine]`, best first; at most as many as there are. */
  override async similaritySearchVectorWithScore(
    query: number[],
    k: number,
    filter?: (document: DocumentInterface) => boolean,
  ): Promise<[PassageDocument, number][]> {
    if (query.length !== this.args.numDimensions) {
      throw new RangeError(`the query has ${query.length} dimensions, the index ${this.args.numDimensions}`);
    }
    // Filtered after the search, widened to all: a throwing callback inside native code aborts the process.
    const present = this.#passages.length - this.#deleted.size;
    const wanted = filter ? present : Math.min(k, present);
    if (k <= 0 || wanted === 0) return [];
    this.index.setEf(Math.max(EF, wanted));
    const { neighbors, distances } = this.index.searchKnn(query, wanted);
    const found: [PassageDocument, number][] = [];
    for (const [rank, label] of neighbors.entries()) {
      const passage = this.#passages[label];
      if (!passage) continue;
      const document = this.#document(passage);
      if (filter && !filter(document)) continue;
      found.push([document, 1 - (distances[rank] ?? 1)]);
      if (found.length === k) break;
    }
    return found;
  }

  /** Takes passages out of every later search of this store. The published snapshot stays as it is. */
  override async delete({ ids = [] }: { directory?: string; ids?: readonly number[] }): Promise<void> {
    for (const id of ids) {
      if (this.#deleted.has(id) || !this.#passages[id]) continue;
      this.index.markDelete(id);
      this.#deleted.add(id);
    }
  }

  /** @throws always: passages belong to a snapshot, which `publishSnapshot` makes whole. */
  override async addVectors(): Promise<void> {
    throw new TypeError('a snapshot is read-only: ingest the release and publish a new snapshot');
  }

  /** @throws always: saving file by file leaves a mix behind when it is cut; see `publishSnapshot`. */
  override async save(): Promise<void> {
    throw new TypeError('a snapshot is saved whole, by publishSnapshot');
  }

  #textOf(passage: Passage): string {
    const release = this.#releases.get(passage.release);
    return release ? `${release.title.value}\n${release.text.slice(passage.start, passage.end)}` : '';
  }

  #document(passage: Passage): PassageDocument {
    const release = this.#releases.get(passage.release);
    return new Document({
      pageContent: release?.text.slice(passage.start, passage.end) ?? '',
      metadata: {
        passage: passage.id,
        release: passage.release,
        file: release?.file ?? '',
        start: passage.start,
        end: passage.end,
      },
    });
  }
}
