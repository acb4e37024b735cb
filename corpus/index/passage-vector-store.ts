import { HNSWLib } from '@langchain/community/vectorstores/hnswlib';
import { Document, type DocumentInterface } from '@langchain/core/documents';
import hnsw, { type HierarchicalNSW } from 'hnswlib-node';
import type { NamedEmbeddings } from '../embedding/built-in.ts';
import { Fault } from '../errors.ts';
import { Pace } from '../pace.ts';
import type { Passage } from '../passage.ts';
import type { Release } from '../release.ts';
import { NEW } from './origins.ts';

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
/** Share of marked points from which on a graph is built anew of its vectors, rather than searched around them. */
const MOST_MARKED = 0.25;

export interface BuildOptions {
  /** Aborting it rejects the promise with the signal's reason, within some tens of milliseconds. */
  signal?: AbortSignal | undefined;
  /** How many of the passages that must be are embedded. */
  onEmbedded?: ((done: number, of: number) => void) | undefined;
}

/** A store whose vectors are taken over and whose graph is changed: it is of no use afterwards. */
interface VectorReuse {
  store: PassageVectorStore;
  /** For each new passage its position in that store, or `NEW`. */
  origins: Int32Array;
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
  /** For each passage, the label of its point in the graph, which keeps it as passages come and go around it. */
  readonly labels: Uint32Array;
  /** The inverse; -1 for a point that is marked as deleted. */
  readonly #positions: Int32Array;

  private constructor(
    embeddings: NamedEmbeddings,
    index: HierarchicalNSW,
    passages: readonly Passage[],
    releases: readonly Release[],
    labels: Uint32Array,
  ) {
    super(embeddings, { space: 'ip', numDimensions: embeddings.dimension, index });
    index.setEf(EF);
    this.#passages = passages;
    this.#releases = new Map(releases.map((release) => [release.id, release]));
    this.labels = labels;
    this.#positions = new Int32Array(index.getCurrentCount()).fill(-1);
    for (const [position, label] of labels.entries()) this.#positions[label] = position;
  }

  /**
   * Embeds the passages, each with its release's title, and builds the graph.
   * @throws the signal's reason
   */
  static async build(
    embeddings: NamedEmbeddings,
    passages: readonly Passage[],
    releases: readonly Release[],
    { signal, onEmbedded, reuse }: BuildOptions & { reuse?: VectorReuse | undefined } = {},
  ): Promise<PassageVectorStore> {
    const { dimension } = embeddings;
    const pace = new Pace(signal);
    const { index, labels } = reuse
      ? await reuse.store.#revised(reuse.origins, dimension, pace)
      : { index: graphFor(passages.length, dimension), labels: new Uint32Array(passages.length) };
    const fresh = passages.filter(({ id }) => (reuse?.origins[id] ?? NEW) === NEW);
    const textOf = textsOf(releases);
    // Each vector goes into the graph as soon as it is there: all of them would be as much memory as the graph.
    for (let at = 0; at < fresh.length; at += BATCH) {
      await pace.turn();
      const some = fresh.slice(at, at + BATCH);
      const vectors = await embeddings.embedDocuments(some.map(textOf));
      if (vectors.length !== some.length)
        throw new RangeError(`the embedder gave ${vectors.length} vectors for ${some.length} passages`);
      for (const [place, { id }] of some.entries()) {
        const label = index.getCurrentCount();
        index.addPoint(vectors[place] ?? [], label);
        labels[id] = label;
        await pace.step();
      }
      onEmbedded?.(at + some.length, fresh.length);
    }
    return new PassageVectorStore(embeddings, index, passages, releases, labels);
  }

  /** The graph without the passages that are gone, with room for those without an origin, whose labels are yet to be set. */
  async #revised(origins: Int32Array, dimension: number, pace: Pace): Promise<Graph> {
    const { index, labels: old } = this;
    const staying = new Set(origins);
    staying.delete(NEW);
    const count = index.getCurrentCount();
    if (count - staying.size > MOST_MARKED * count) {
      const anew = graphFor(origins.length, dimension);
      const labels = new Uint32Array(origins.length);
      for (const [position, origin] of origins.entries()) {
        if (origin === NEW) continue;
        const label = anew.getCurrentCount();
        anew.addPoint(index.getPoint(old[origin] ?? 0), label);
        labels[position] = label;
        await pace.step();
      }
      return { index: anew, labels };
    }
    for (const [position, label] of old.entries()) if (!staying.has(position)) index.markDelete(label);
    index.resizeIndex(Math.max(1, count + origins.length - staying.size));
    return {
      index,
      labels: Uint32Array.from(origins, (origin) => (origin === NEW ? 0 : (old[origin] ?? 0))),
    };
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
    labels: Uint32Array,
  ): Promise<PassageVectorStore> {
    const index = new hnsw.HierarchicalNSW('ip', embeddings.dimension);
    await index.readIndex(path);
    return new PassageVectorStore(embeddings, index, passages, releases, labels);
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
      const passage = this.#passages[this.#positions[label] ?? -1];
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
      const label = this.labels[id];
      if (this.#deleted.has(id) || label === undefined) continue;
      this.index.markDelete(label);
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

interface Graph {
  index: HierarchicalNSW;
  /** For each passage, the label of its point. */
  labels: Uint32Array;
}

/** An empty graph with room for so many points. */
function graphFor(points: number, dimension: number): HierarchicalNSW {
  const index = new hnsw.HierarchicalNSW('ip', dimension);
  index.initIndex(Math.max(1, points), LINKS, EF_CONSTRUCTION, SEED);
  return index;
}

/** What of a passage is embedded: its release's title and its own text. */
function textsOf(releases: readonly Release[]): (passage: Passage) => string {
  const byId = new Map(releases.map((release) => [release.id, release]));
  return (passage) => {
    const release = byId.get(passage.release);
    return release ? `${release.title.value}\n${release.text.slice(passage.start, passage.end)}` : '';
  };
}
