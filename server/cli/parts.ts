import type { RunningServer } from '../channels/server.ts';
import type { Service } from '../channels/service.ts';

/** What came of an ingestion. */
export interface Ingested {
  /** How many of what, for a person. */
  totals: string;
  /** Files that could not be read, and pages that could not be asked for. */
  skipped: number;
  /** Everything, for a program: see docs/operations.md. */
  report: object;
}

/** An index that is open, with the lexicon that its questions are read with. */
export interface OpenIndex {
  /** An engine and the releases that it answers from, as they are now: whoever needs both takes this once. */
  readonly service: Service;
  /** Where a person on this machine opens a release's `file`. */
  locate: (file: string) => string;
  /** Has made what is otherwise made when first needed, with pauses: for a server, not on a visitor's time. */
  warmUp(): Promise<void>;
  /** Reads anew what changed on the disk since it was last read, or tried to. One at a time; never throws. */
  renew(): Promise<Renewal>;
}

/** What came of reading anew. */
export interface Renewal {
  /** Whether `service` is another one now. */
  renewed: boolean;
  /** Why something that changed cannot be used; what was read before stays in its place. */
  faults: readonly unknown[];
}

/** A document that is in memory: of a set that brings its own. */
export interface DocumentText {
  /** Unique among the documents; becomes the release's `file`. */
  id: string;
  /** Empty when it has none. */
  title: string;
  /** Its paragraphs, a line each. */
  text: string;
}

/** How websites are asked. */
export interface AskingWebsites {
  /** Whether addresses of private networks and of this machine may be asked. */
  allowPrivate?: boolean;
  /** Whether feeds and sitemaps may name pages of other websites. */
  otherHosts?: boolean;
  /** Most pages of one run. */
  limit?: number;
  /** Between two requests to a website, in milliseconds. */
  pause?: number;
}

export interface IngestingOptions {
  web?: AskingWebsites;
  /** Gets lines for a person: each file, what was found in it, why it was skipped. */
  onProgress?: (line: string) => void;
  /** Aborting it rejects the promise with the signal's reason, when nothing half-written is left. */
  signal?: AbortSignal;
}

export interface IndexingOptions {
  /** As of `IngestingOptions`. */
  signal?: AbortSignal;
  /** How far it is, of documents read or of passages embedded. */
  onProgress?: (progress: { step: 'read' | 'embedded'; done: number; of: number }) => void;
}

export interface OpenOptions {
  /** As the engine's: 0 answers every question with the best sentence, for measuring. */
  answerFrom?: number;
}

/** What the commands are made of. `compose.ts` makes the real one. */
export interface Parts {
  /**
   * @throws Fault SOURCE_UNREADABLE, SOURCE_EMPTY, INDEX_UNWRITABLE, INDEX_BUSY, and the signal's reason: the index is
   *   as it was.
   */
  ingest(sources: readonly string[], indexDir: string, options: IngestingOptions): Promise<Ingested>;
  /**
   * Yields whenever something in the folders has changed and come to rest, and every so often where there are web
   * sources, until the signal is aborted.
   * @param every in milliseconds
   * @throws Fault SOURCE_UNREADABLE
   */
  watch(
    sources: readonly string[],
    indexDir: string,
    every: number,
    signal: AbortSignal,
  ): Promise<AsyncIterable<void>>;
  /**
   * Goes back to the snapshot before the published one.
   * @returns which one is served now, for a person
   * @throws Fault INDEX_MISSING, INDEX_DAMAGED, INDEX_UNWRITABLE, INDEX_BUSY
   */
  rollBack(indexDir: string): Promise<string>;
  /** Whether the index is one of this corpus as it is now. @throws Fault SOURCE_UNREADABLE, SOURCE_EMPTY */
  isCurrent(corpus: string, indexDir: string): Promise<boolean>;
  /** @throws Fault INDEX_MISSING, INDEX_DAMAGED, INDEX_MISMATCH, LEXICON_INVALID */
  open(indexDir: string, options?: OpenOptions): Promise<OpenIndex>;
  /** Makes an index of documents alone. @throws Fault INDEX_UNWRITABLE, and the signal's reason */
  indexDocuments(
    documents: readonly DocumentText[],
    indexDir: string,
    options?: IndexingOptions,
  ): Promise<void>;
  /** Serves an index, and what it becomes by and by. @throws Fault ADDRESS_UNAVAILABLE */
  serve(index: OpenIndex, address: { host: string; port: number }): Promise<RunningServer>;
}
