import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bootstrapInterval, meanOf } from '../../../server/eval/bootstrap.ts';
import { figuresOf, medianOf } from '../../../server/eval/figures.ts';
import { mulberry32 } from '../../../server/eval/random.ts';
import { randomisationTest } from '../../../server/eval/randomisation-test.ts';

const single = (values: readonly number[]) => values.map((value) => [value]);

test('the generator repeats itself, and is even', () => {
  const draw = (seed: number) => Array.from({ length: 20_000 }, mulberry32(seed));
  expect(draw(1)).toEqual(draw(1));
  expect(draw(1).slice(0, 3)).not.toEqual(draw(2).slice(0, 3));
  const mean = draw(7).reduce((sum, value) => sum + value, 0) / 20_000;
  expect(mean).toBeCloseTo(0.5, 1);
  expect(draw(7).every((value) => value >= 0 && value < 1)).toBe(true);
});

test('the interval of a share is near the one theory gives', () => {
  // 50 of 100: 0.5 ± 1.96 · √(0.25 / 100) = 0.402 to 0.598.
  const { low, high } = bootstrapInterval(single([...Array(50).fill(1), ...Array(50).fill(0)]));
  expect(low).toBeGreaterThan(0.38);
  expect(low).toBeLessThan(0.42);
  expect(high).toBeGreaterThan(0.58);
  expect(high).toBeLessThan(0.62);
});

test('turns of one conversation widen the interval: they are drawn together', () => {
  const values = Array.from({ length: 60 }, (_, at) => Number(at % 12 < 6));
  const together = Array.from({ length: 10 }, (_, at) => values.slice(at * 6, at * 6 + 6));
  const width = ({ low, high }: { low: number; high: number }) => high - low;
  expect(width(bootstrapInterval(together))).toBeGreaterThan(1.5 * width(bootstrapInterval(single(values))));
});

test('an interval lies within the values, around the mean where they are many, and repeats itself', () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 40 }),
      (all) => {
        const { low, high } = bootstrapInterval(single(all));
        expect(low).toBeGreaterThanOrEqual(Math.min(...all) - 1e-12);
        expect(high).toBeLessThanOrEqual(Math.max(...all) + 1e-12);
        expect(low).toBeLessThanOrEqual(high);
        expect(bootstrapInterval(single(all))).toEqual({ low, high });
      },
    ),
    { numRuns: 20 },
  );
});

test('no difference is p = 1; a small set cannot be significant, a large one can', () => {
  expect(randomisationTest(single([0, 0, 0]))).toBe(1);
  // Of the 2³ signs of three equal differences, two are as large: p = 0.25.
  expect(randomisationTest(single([0.2, 0.2, 0.2]))).toBeCloseTo(0.25, 1);
  expect(randomisationTest(single(Array(30).fill(0.1)))).toBeLessThan(0.001);
  // Together they are one conversation, and tell nothing.
  expect(randomisationTest([Array(30).fill(0.1)])).toBe(1);
});

test('figures are of all questions, then of each kind, by the measures that apply', () => {
  const samples = [
    { id: '1', kind: 'b', cluster: '1', values: { right: 1 } },
    { id: '2', kind: 'a', cluster: '2', values: { right: 0, exact: 1 } },
    { id: '3', kind: 'a', cluster: '2', values: { right: 0, exact: 0 } },
  ];
  expect(
    figuresOf(samples).map(({ kind, measure, questions, mean }) => [kind, measure, questions, mean]),
  ).toEqual([
    ['all', 'right', 3, 1 / 3],
    ['all', 'exact', 2, 0.5],
    ['b', 'right', 1, 1],
    ['a', 'right', 2, 0],
    ['a', 'exact', 2, 0.5],
  ]);
  expect(figuresOf(samples.slice(0, 1)).map(({ kind }) => kind)).toEqual(['all']);
  expect(figuresOf([])).toEqual([]);
  expect([meanOf([[1, 0], [1]]), medianOf([3, 1, 2]), medianOf([])]).toEqual([2 / 3, 2, 0]);
});
