import type { NamedEmbeddings } from '../../corpus/embedding/built-in.ts';
import type { Lexicon } from '../../corpus/language/lexicon.ts';
import type { EvidenceModel } from '../engine/answer/evidence-model.ts';
import { featureNames } from '../engine/answer/features.ts';
import { merged, rounded } from './ensemble.ts';
import { type Case, casesOf, type Example, exampleOf } from './examples.ts';
import { withIndexOf } from './indexes.ts';
import { learn } from './learn.ts';
import type { Recipe } from './recipe.ts';
import { scaled, scalingOf } from './scaling.ts';
import type { TrainingSet } from './sets.ts';

/** What a training run says of itself. */
export interface Progress {
  /** The sets of one name are weighed: how many examples to learn from, and how many cases to measure with. */
  set(name: string, examples: number, held: number): void;
  /** A network is trained: its mean loss in the last epoch. */
  network(seed: number, loss: number): void;
}

export interface Settings {
  embeddings: NamedEmbeddings;
  lexicon: Lexicon;
  recipe: Recipe;
  /** Learns from every question; nothing is left to measure with. */
  all?: boolean;
  progress?: Progress;
}

export interface Trained {
  model: EvidenceModel;
  /** The cases that did not train. */
  held: { set: string; of: Case }[];
}

/** Weighs the sets' questions as the engine does and learns what answers them. The same input gives the same numbers. */
export async function trainModel(sets: readonly TrainingSet[], settings: Settings): Promise<Trained> {
  const { embeddings, lexicon, recipe, all = false, progress } = settings;
  const examples: Example[] = [];
  const held: Trained['held'] = [];
  let before = { examples: 0, held: 0 };
  for (const [at, { name, texts, questions }] of sets.entries()) {
    await withIndexOf(texts, embeddings, lexicon, async (index) => {
      for (const question of questions)
        for (const of of await casesOf(question, index)) {
          if (!all && !of.trains) {
            held.push({ set: name, of });
            continue;
          }
          const example = exampleOf(of, weightOf(name, of.kind, recipe));
          if (example) examples.push(example);
        }
    });
    if (sets[at + 1]?.name === name) continue;
    progress?.set(name, examples.length - before.examples, held.length - before.held);
    before = { examples: examples.length, held: held.length };
  }
  return { model: modelOf(examples, recipe, progress), held };
}

/** Trains the networks one after the other. */
function modelOf(examples: readonly Example[], recipe: Recipe, progress?: Progress): EvidenceModel {
  const features = featureNames;
  const scaling = scalingOf(examples, features.length);
  const standard = examples.map((example) => scaled(example, scaling));
  const members = recipe.seeds.map((seed): EvidenceModel => {
    const { network, loss } = learn(standard, features.length, recipe, seed);
    progress?.network(seed, loss);
    return { features, ...scaling, ...network.layers };
  });
  return rounded(merged(members));
}

function weightOf(set: string, kind: string, { weights }: Recipe): number {
  return (weights.sets[set] ?? 1) * (weights.kinds[kind] ?? 1);
}
