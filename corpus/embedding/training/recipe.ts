import type { LearnerSettings } from './learner.ts';
import type { PairSettings } from './pairs.ts';

/** Everything that training needs besides its texts. */
export interface Recipe {
  seed: number;
  steps: number;
  /** Pairs a step. */
  batch: number;
  /** Learning rate at the beginning; it falls in a straight line to a fiftieth. */
  rate: number;
  learner: LearnerSettings;
  pairs: PairSettings;
}

/** How model.bin was made. MODEL.md says what else was tried. */
export const RECIPE: Recipe = {
  seed: 1,
  steps: 1500,
  batch: 256,
  rate: 0.2,
  learner: { rows: 49_152, dimension: 128, temperature: 0.1, gateRate: 0.3, inertia: 0.001 },
  pairs: {
    kinds: { question: 2, sentence: 2.5, equivalent: 1.5 },
    sets: { communiques: 1, piaf: 1.5, releases: 1 },
    dropped: 0.25,
    sharedDropped: 0.15,
    misspelt: 0.06,
    said: { otherwise: 0.2, english: 0.15, arabic: 0.2 },
    titled: 0.5,
    together: 2,
  },
};
