import { expect, test } from 'vitest';
import { randomNumbers } from '../../../corpus/embedding/training/random.ts';
import type { Example } from '../../../server/training/examples.ts';
import { learn } from '../../../server/training/learn.ts';
import { RECIPE } from '../../../server/training/recipe.ts';

const FEATURES = 3;

/** Four sentences; the one whose first two features are both high is right, and in every third question there is none. */
function toy(count: number, seed: number): Example[] {
  const random = randomNumbers(seed);
  return Array.from({ length: count }, (_, question) => {
    const answerable = question % 3 !== 0;
    const answer = Math.floor(random() * 4);
    const rows = new Float32Array(4 * FEATURES);
    const right = new Uint8Array(4);
    for (let row = 0; row < 4; row += 1) {
      const isAnswer = answerable && row === answer;
      const high = Math.floor(random() * 2);
      for (let at = 0; at < FEATURES; at += 1) rows[row * FEATURES + at] = random() - 0.5;
      for (const at of [0, 1])
        rows[row * FEATURES + at] = (isAnswer || at === high ? 1 : -1) + random() * 0.4;
      right[row] = Number(isAnswer);
    }
    return { weight: 1, rows, right, answerable };
  });
}

const recipe = { ...RECIPE, units: 6, epochs: 20, batch: 4, rate: 0.01 };

test('learns which sentence answers, and that none does', () => {
  const { network, loss } = learn(toy(240, 1), FEATURES, recipe, 1);
  expect(loss).toBeLessThan(0.3);
  const fresh = toy(90, 2);
  const good = fresh.filter((example) => {
    const odds = [...network.odds(example)];
    // The log-odds of the possibility that none answers are 0.
    const best = odds.indexOf(Math.max(...odds));
    return Math.max(...odds) > 0 ? example.right[best] === 1 : !example.answerable;
  });
  expect(good.length).toBeGreaterThan(85);
});

test('the same seed gives the same numbers, another one others', () => {
  const parameters = (seed: number) => [
    ...learn(toy(30, 1), FEATURES, { ...recipe, epochs: 2 }, seed).network.parameters,
  ];
  expect(parameters(1)).toEqual(parameters(1));
  expect(parameters(1)).not.toEqual(parameters(2));
});

test('what counts more is learnt better', () => {
  // The same sentence twice, and two opinions of it.
  const one = (right: number, weight: number): Example => ({
    weight,
    rows: Float32Array.of(1, 1, 1),
    right: Uint8Array.of(right),
    answerable: right === 1,
  });
  const oddsOf = (yes: number, no: number) => {
    const { network } = learn([one(1, yes), one(0, no)], FEATURES, { ...recipe, epochs: 200 }, 1);
    return network.odds(one(1, 1))[0] ?? 0;
  };
  expect(oddsOf(3, 1)).toBeCloseTo(Math.log(3), 0);
  expect(oddsOf(1, 3)).toBeCloseTo(-Math.log(3), 0);
});
