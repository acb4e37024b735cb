import type { Release } from '../../corpus/release.ts';
import type { Engine } from '../engine/engine.ts';

/** What every channel speaks for: an engine, and the releases it answers from. */
export interface Service {
  engine: Engine;
  /** Identifier of the index snapshot. */
  index: string;
  /** Newest first. */
  releases: readonly Release[];
  release(id: string): Release | undefined;
}

/** What a channel reports of its work. Nothing here holds the text of a question. */
export interface Observer {
  /** A question was answered (or refused), through which door, in which language, in how many milliseconds. */
  answered(door: string, outcome: { status: string; language: string; ms: number }): void;
  /** The engine failed. The visitor was told only that it did. */
  fault(error: unknown): void;
  /** A connection or request was turned away. */
  turnedAway(why: string): void;
}

export const silent: Observer = {
  answered: () => undefined,
  fault: () => undefined,
  turnedAway: () => undefined,
};
