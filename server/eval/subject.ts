import type { Engine } from '../engine/engine.ts';

/** What is measured: an engine over one index. */
export interface Subject {
  engine: Engine;
  /** The same, with the refusal switched off: it shows its best sentence for every question. */
  unrefusing: Engine;
  /** Identifier of the index snapshot. */
  index: string;
  /** How many releases it holds. */
  releases: number;
  /** A release's file, which is the document of a set that brings its own. */
  fileOf: (release: string) => string | undefined;
}

export interface Watch {
  /** Aborting it rejects the promise with the signal's reason, between two questions. */
  signal?: AbortSignal;
  /** How many of the questions of a step are done. */
  onProgress?: (step: string, done: number, of: number) => void;
}
