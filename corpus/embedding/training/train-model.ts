import type { Parameters } from '../model.ts';
import type { Equivalents } from './equivalents.ts';
import { Learner, PASSAGE, QUESTION } from './learner.ts';
import { Pairs } from './pairs.ts';
import { randomNumbers } from './random.ts';
import type { Recipe } from './recipe.ts';
import type { SourceSet } from './sources.ts';
import { Vocabulary } from './vocabulary.ts';

/** What a training run says of itself. */
export interface Progress {
  /** Once, before the first step: what it learns from. */
  data(counts: { questions: number; texts: number; passages: number; meanings: number; words: number }): void;
  /** After every hundredth step and the last. */
  step(step: number, loss: number): void;
}

const EVERY = 100;
/** Steps in which the learning rate rises from nothing. */
const WARM_UP = 20;
const LEAST_RATE = 0.02;

/** Learns from the training parts of the sets and the lexicon. The same input gives the same numbers. */
export function trainModel(
  sets: readonly SourceSet[],
  equivalents: Equivalents,
  recipe: Recipe,
  progress?: Progress,
): Parameters {
  const random = randomNumbers(recipe.seed);
  const vocabulary = new Vocabulary(recipe.learner.rows);
  const pairs = new Pairs(sets, equivalents, vocabulary, recipe.pairs, random);
  progress?.data({ ...pairs.counts, words: vocabulary.words.length });
  const idf = (word: number): number => {
    // A word that only the lexicon has is as rare as one that one passage has.
    const found = Math.max(1, pairs.frequencies.get(word) ?? 0);
    return Math.log(1 + (pairs.passages - found + 0.5) / (found + 0.5));
  };
  const weights = Float32Array.from(vocabulary.words, (_, word) => idf(word));
  const learner = new Learner(recipe.learner, vocabulary.features, weights, random);
  let loss = 0;
  for (let step = 1; step <= recipe.steps; step += 1) {
    const falling = Math.max(LEAST_RATE, 1 - (step - 1) / recipe.steps);
    loss += learner.step(pairs.batch(recipe.batch), recipe.rate * falling * Math.min(1, step / WARM_UP));
    if (step % EVERY !== 0 && step !== recipe.steps) continue;
    progress?.step(step, loss / (step % EVERY || EVERY));
    loss = 0;
  }
  const weight = (side: 0 | 1, word: number): number => Math.exp(learner.gates[side][word] ?? 0);
  const rarest = idf(-1);
  return {
    dimension: recipe.learner.dimension,
    rows: learner.rows,
    // What is misspelt weighs as much as what is unknown: few will misspell it in this way.
    weights: vocabulary.words.flatMap((word, number) =>
      pairs.misspelt.has(number)
        ? []
        : [{ word, question: weight(QUESTION, number), passage: weight(PASSAGE, number) }],
    ),
    unknown: { question: rarest, passage: rarest },
  };
}
