import type { Machine } from '../command.ts';
import type { System } from '../systems/system.ts';
import type { Standing } from './compare-systems.ts';

export interface SystemReport extends Standing {
  system: string;
  family: System['family'];
  /** The same over the questions on documents that no embedder was trained on; null where all are. */
  heldOut: Standing | null;
  /** Means of the other measures, over all questions. */
  measures: Record<string, number>;
  /** Median milliseconds of a search, as deep as a run: 100 documents. */
  ms: number;
}

export interface SetReport {
  set: string;
  measure: string;
  documents: number;
  questions: number;
  systems: SystemReport[];
}

export interface RetrievalReport {
  machine: Machine;
  sets: SetReport[];
}
