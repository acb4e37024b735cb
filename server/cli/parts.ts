import type { RunningServer } from '../channels/server.ts';
import type { Service } from '../channels/service.ts';

/** What came of an ingestion. */
export interface Ingested {
  /** How many of what, for a person. */
  totals: string;
  /** Files that could not be read. */
  skipped: number;
}

/** An index that is open. */
export interface OpenIndex {
  service: Service;
  /** Where a person on this machine opens a release's `file`. */
  locate: (file: string) => string;
}

/** What the commands are made of. `compose.ts` makes the real one. */
export interface Parts {
  /**
   * @param onProgress gets lines for a person: each file, what was found in it, why it was skipped.
   * @throws Fault SOURCE_UNREADABLE, SOURCE_EMPTY, INDEX_UNWRITABLE: the index is as it was.
   */
  ingest(sources: readonly string[], indexDir: string, onProgress: (line: string) => void): Promise<Ingested>;
  /** Whether the index is one of this corpus as it is now. @throws Fault SOURCE_UNREADABLE, SOURCE_EMPTY */
  isCurrent(corpus: string, indexDir: string): Promise<boolean>;
  /** @throws Fault INDEX_MISSING, INDEX_DAMAGED, INDEX_MISMATCH, LEXICON_INVALID */
  open(indexDir: string): Promise<OpenIndex>;
  /** @throws Fault ADDRESS_UNAVAILABLE */
  serve(service: Service, address: { host: string; port: number }): Promise<RunningServer>;
}
