import type { Machine } from '../command.ts';
import type { Opened, Timed } from './job.ts';

/** One size of the corpus, measured. */
export interface SizeReport {
  /** How many times the set's documents. */
  times: number;
  documents: number;
  /** Seconds to build our index of them. */
  built: number;
  /** Medians over fresh processes. */
  opened: Opened & { processes: number };
  systems: Timed[];
}

export interface AnswerReport {
  machine: Machine;
  /** Questions by group. */
  questions: Record<string, number>;
  /** The set as it is, then, where asked for, larger. */
  sizes: SizeReport[];
}

/** What is promised, and what was measured. */
export interface Promised {
  what: string;
  /** At most. */
  limit: number;
  measured: number;
  /** `ms`, `s` or `×`. */
  unit: string;
}
