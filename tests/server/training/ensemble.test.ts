import { expect, test } from 'vitest';
import { randomNumbers } from '../../../corpus/embedding/training/random.ts';
import weights from '../../../server/engine/answer/evidence-model.json' with { type: 'json' };
import { type EvidenceModel, logOdds } from '../../../server/engine/answer/evidence-model.ts';
import { featureNames } from '../../../server/engine/answer/features.ts';
import { merged, rounded } from '../../../server/training/ensemble.ts';
import { Network } from '../../../server/training/network.ts';
import { RECIPE } from '../../../server/training/recipe.ts';

const features = ['a', 'b', 'c'];
const scaling = { mean: [0.1, 0.2, 0.3], scale: [1, 0.5, 2] };
const member = (seed: number): EvidenceModel => ({
  features,
  ...scaling,
  ...new Network(features.length, 4, randomNumbers(seed)).layers,
  bias: seed / 10,
});
const members = [1, 2, 3, 4].map(member);
const random = randomNumbers(9);
const sentences = Array.from({ length: 20 }, () => Float64Array.from(features, () => random() * 3 - 1));

test('the merged network says what its members say on average', () => {
  const model = merged(members);
  expect(model.hidden).toHaveLength(16);
  for (const sentence of sentences) {
    const mean = members.reduce((sum, one) => sum + logOdds(sentence, one) / members.length, 0);
    expect(logOdds(sentence, model)).toBeCloseTo(mean, 10);
  }
});

test('rounding keeps four digits, and what it says', () => {
  const model = merged(members);
  const short = rounded(model);
  expect(JSON.stringify(short)).not.toMatch(/\.\d{5}/);
  for (const sentence of sentences) expect(logOdds(sentence, short)).toBeCloseTo(logOdds(sentence, model), 2);
});

test('an outlier is no more than six standard deviations', () => {
  const [one] = members;
  expect(logOdds(Float64Array.of(6.1, 3.2, 12.3), one)).toBeCloseTo(
    logOdds(Float64Array.of(99, 99, 99), one),
    10,
  );
});

test('the model delivered is of these features and of the recipe’s size', () => {
  const units = RECIPE.seeds.length * RECIPE.units;
  expect(weights.features).toEqual(featureNames);
  for (const of of [weights.mean, weights.scale]) expect(of).toHaveLength(featureNames.length);
  expect(weights.scale.every((scale) => scale > 0)).toBe(true);
  for (const of of [weights.hidden, weights.hiddenBias, weights.output]) expect(of).toHaveLength(units);
  for (const row of weights.hidden) expect(row).toHaveLength(featureNames.length);
  expect(rounded(weights)).toEqual(weights);
});
