import { describe, expect, it } from 'vitest';
import { randomNumbers } from '../../../corpus/embedding/training/random.ts';
import type { Example } from '../../../server/training/examples.ts';
import { Network } from '../../../server/training/network.ts';

const FEATURES = 5;
const random = randomNumbers(7);
const example = (right: readonly number[], answerable: boolean, weight = 1): Example => ({
  weight,
  rows: Float32Array.from({ length: right.length * FEATURES }, () => random() * 4 - 2),
  right: Uint8Array.from(right),
  answerable,
});

describe('Network', () => {
  const cases: [string, Example][] = [
    ['one right sentence', example([0, 1, 0, 0], true)],
    ['two right sentences, counting double', example([1, 0, 1], true, 2)],
    ['no release that answers', example([0, 0, 0], false)],
  ];
  for (const [what, one] of cases)
    it(`gives the slopes that differences give: ${what}`, () => {
      const network = new Network(FEATURES, 4, randomNumbers(3));
      const { parameters } = network;
      const slopes = new Float64Array(parameters.length);
      network.learn(one, slopes);
      const lossAt = (at: number, value: number): number => {
        const kept = parameters[at] ?? 0;
        parameters[at] = value;
        const loss = network.learn(one, new Float64Array(parameters.length));
        parameters[at] = kept;
        return loss;
      };
      const step = 1e-5;
      for (const [at, value] of parameters.entries()) {
        const difference = (lossAt(at, value + step) - lossAt(at, value - step)) / (2 * step);
        expect(Math.abs((slopes[at] ?? 0) - difference)).toBeLessThan(1e-6);
      }
      expect(slopes.some((slope) => Math.abs(slope) > 0.01)).toBe(true);
    });

  it('adds to the slopes that are there', () => {
    const network = new Network(FEATURES, 4, randomNumbers(3));
    const once = new Float64Array(network.parameters.length);
    const twice = new Float64Array(network.parameters.length);
    const one = example([0, 1], true);
    network.learn(one, once);
    network.learn(one, twice);
    network.learn(one, twice);
    for (const [at, slope] of once.entries()) expect(twice[at]).toBeCloseTo(2 * slope, 10);
  });

  it('says the loss: what the share of the right ones falls short of', () => {
    const network = new Network(FEATURES, 4, randomNumbers(3));
    const one = example([0, 1, 0], true, 2);
    const parts = [...network.odds(one)].map(Math.exp);
    const all = parts.reduce((sum, part) => sum + part, 1);
    const loss = (which: Example) => network.learn(which, new Float64Array(network.parameters.length));
    expect(loss(one)).toBeCloseTo(-2 * Math.log((parts[1] ?? 0) / all), 10);
    expect(loss({ ...one, right: new Uint8Array(3), answerable: false })).toBeCloseTo(2 * Math.log(all), 10);
  });
});
