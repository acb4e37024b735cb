import type { Comparison } from './compare.ts';
import type { Score } from './evaluate.ts';
import type { Figure, Sample } from './figures.ts';
import type { Miss } from './miss.ts';
import type { Curve } from './refusal-curve.ts';

/** What a measurement found: what `--json` prints. */
export interface Report {
  set: {
    path: string;
    kind: 'questions' | 'beir' | 'squad';
    split: string | null;
    questions: number;
  };
  index: {
    /** Null for the temporary index of a set that brings its own documents. */
    folder: string | null;
    snapshot: string;
    releases: number;
  };
  /** Who answered; null where the set asks only for a ranking. */
  engine: string | null;
  /** The command that measured it. */
  command: string;
  /** Counts by kind of question, of a question set. */
  scores?: Record<string, Score>;
  /** Of a question set all, in its order; of the others the worst, worst first. */
  misses: Miss[];
  /** Median milliseconds a question: of an answer, or of a search where the set asks only for a ranking. */
  ms: number;
  figures: Figure[];
  /** Null where the set has nothing to answer or refuse. */
  curve: Curve | null;
  comparison: Comparison | null;
  /** What every question was worth: what `--compare` reads. */
  questions: Sample[];
}

/** What a measurement says before it is known what it was made of and compared with. */
export type Findings = Pick<Report, 'scores' | 'misses' | 'ms' | 'engine' | 'curve'> & { samples: Sample[] };
