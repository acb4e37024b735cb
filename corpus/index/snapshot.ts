import type { Passage } from '../passage.ts';
import type { Release } from '../release.ts';
import type { LexicalFields } from './lexical-fields.ts';
import type { Manifest } from './manifest.ts';
import type { PassageVectorStore } from './passage-vector-store.ts';

/** One published index, whole and read-only. Opened with `openSnapshot`, made with `publishSnapshot`. */
export interface Snapshot {
  manifest: Manifest;
  /** In the order of publication date, newest first; undated ones last. */
  releases: readonly Release[];
  /** `passages[i].id === i`. */
  passages: readonly Passage[];
  /** By its own identifier, or a copy's. */
  release(id: string): Release | undefined;
  lexical: LexicalFields;
  /** For each passage, the position of its release in `releases`, `lexical.releases` and `lexical.titles`. */
  releaseOf: Uint32Array;
  vectors: PassageVectorStore;
}
