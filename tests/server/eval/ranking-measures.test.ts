import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  averagePrecision,
  measureRanking,
  ndcg,
  rankingMeasures,
  rankingOf,
  recall,
  reciprocalRank,
} from '../../../server/eval/ranking-measures.ts';

const grades = new Map([
  ['a', 3],
  ['b', 1],
  ['c', 2],
  ['x', 0],
]);

describe('hand-computed', () => {
  test('nDCG has the grade itself as gain and log2(rank + 1) as discount', () => {
    // DCG of x b a: 0/1 + 1/log2(3) + 3/log2(4) = 0.63093 + 1.5; best of a c b: 3 + 2/log2(3) + 1/2 = 4.76186.
    expect(ndcg(['x', 'b', 'a'], grades, 10)).toBeCloseTo((1 / Math.log2(3) + 1.5) / 4.76186, 5);
    // At 2, the best is 3 + 2/log2(3) = 4.26186.
    expect(ndcg(['x', 'b', 'a'], grades, 2)).toBeCloseTo(0.63093 / 4.26186, 5);
    expect(ndcg(['a', 'c', 'b'], grades, 10)).toBe(1);
    expect(ndcg(['x'], new Map([['x', 0]]), 10)).toBe(0);
  });

  test('MRR is one over the first relevant rank, down to its depth', () => {
    expect(reciprocalRank(['x', 'y', 'b', 'a'], grades, 10)).toBeCloseTo(1 / 3);
    expect(reciprocalRank(['x', 'y', 'b', 'a'], grades, 2)).toBe(0);
  });

  test('recall is of all relevant documents, found or not', () => {
    expect(recall(['x', 'b', 'a'], grades, 10)).toBeCloseTo(2 / 3);
    expect(recall(['x', 'b', 'a'], grades, 2)).toBeCloseTo(1 / 3);
  });

  test('average precision is over all relevant documents', () => {
    // Relevant at ranks 1 and 3 of three: (1/1 + 2/3) / 3.
    expect(averagePrecision(['a', 'x', 'b'], grades, 100)).toBeCloseTo(5 / 9);
    expect(averagePrecision(['a', 'x', 'b'], grades, 2)).toBeCloseTo(1 / 3);
  });

  test('a score of two is ranked by identifier, descending, as trec_eval does', () => {
    const found = [
      { document: 'd1', score: 1 },
      { document: 'd9', score: 1 },
      { document: 'd10', score: 1 },
      { document: 'top', score: 2 },
    ];
    expect(rankingOf(found)).toEqual(['top', 'd9', 'd10', 'd1']);
    expect(measureRanking(found, new Map([['d1', 1]]))).toMatchObject({ 'MRR@10': 1 / 4, 'Recall@10': 1 });
  });
});

describe('properties', () => {
  const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l'];
  const rankings = fc.shuffledSubarray(names);
  const judged = fc
    .array(fc.integer({ min: -1, max: 3 }), { minLength: names.length, maxLength: names.length })
    .map((all) => new Map(names.map((name, at) => [name, all[at] ?? 0])));

  test.each(rankingMeasures)('$name is between 0 and 1', ({ of }) => {
    fc.assert(
      fc.property(rankings, judged, (ranking, grades) => {
        const value = of(ranking, grades);
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(1 + 1e-12);
      }),
    );
  });

  test.each(rankingMeasures)('$name does not fall when a relevant document moves up', ({ of }) => {
    fc.assert(
      fc.property(rankings, judged, fc.nat(), (ranking, grades, where) => {
        const at = ranking.length < 2 ? 0 : 1 + (where % (ranking.length - 1));
        const [above, below] = [ranking[at - 1], ranking[at]];
        if (above === undefined || below === undefined) return;
        if ((grades.get(below) ?? 0) < Math.max(1, grades.get(above) ?? 0)) return;
        const better = ranking.with(at - 1, below).with(at, above);
        expect(of(better, grades)).toBeGreaterThanOrEqual(of(ranking, grades) - 1e-12);
      }),
    );
  });

  // Of more than ten relevant documents, no ranking has all among the first ten.
  test.each(rankingMeasures)('$name of the best ranking is 1', ({ of }) => {
    fc.assert(
      fc.property(judged, (grades) => {
        const few = new Map([...grades].slice(0, 10));
        if (![...few.values()].some((grade) => grade >= 1)) return;
        const best = [...few].sort(([, one], [, other]) => other - one).map(([name]) => name);
        expect(of(best, few)).toBeCloseTo(1, 12);
      }),
    );
  });
});
