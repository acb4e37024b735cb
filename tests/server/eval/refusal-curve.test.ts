import { expect, test } from 'vitest';
import { curveOf, type Outcome } from '../../../server/eval/refusal-curve.ts';

const outcome = (confidence: number, what: 'right' | 'wrong' | 'foreign'): Outcome => ({
  answered: true,
  confidence,
  right: what === 'right',
  answerable: what !== 'foreign',
});

test('every threshold has its counts, the area is the mean risk', () => {
  const forced = [
    outcome(0.2, 'foreign'),
    outcome(0.9, 'right'),
    outcome(0.5, 'wrong'),
    outcome(0.5, 'right'),
  ];
  const own = forced.map((each) => ({
    ...each,
    answered: each.confidence > 0.8,
    right: each.right && each.confidence > 0.8,
  }));
  const curve = curveOf(forced, own);
  expect(curve.points).toEqual([
    { threshold: 0.9, coverage: 1 / 3, risk: 0, right: 1, wrong: 0, refused: 3 },
    { threshold: 0.5, coverage: 1, risk: 1 / 3, right: 2, wrong: 1, refused: 1 },
    { threshold: 0.2, coverage: 1, risk: 0.5, right: 2, wrong: 2, refused: 0 },
  ]);
  expect(
    curve.steps.map(({ threshold, right, wrong, refused }) => [threshold, right, wrong, refused]),
  ).toEqual([
    [0.8, 1, 0, 3],
    [0.6, 1, 0, 3],
    [0.4, 2, 1, 1],
    [0.25, 2, 1, 1],
    [0.1, 2, 2, 0],
    [0, 2, 2, 0],
  ]);
  // (1 · 0 + 2 · 1/3 + 1 · 1/2) / 4
  expect(curve.area).toBeCloseTo(7 / 24);
  expect(curve.own).toEqual({ threshold: null, coverage: 1 / 3, risk: 0, right: 1, wrong: 0, refused: 3 });
});

test('what is refused even so counts at no threshold', () => {
  const refused = { ...outcome(0, 'wrong'), answered: false };
  const curve = curveOf([refused, outcome(1, 'right')], [refused, refused]);
  expect(curve.points).toEqual([{ threshold: 1, coverage: 0.5, risk: 0, right: 1, wrong: 0, refused: 1 }]);
  expect(curve.own).toMatchObject({ coverage: 0, risk: 0, refused: 2 });
  expect(curveOf([], [])).toMatchObject({ points: [], area: 0 });
});

test('a long curve is thinned to 101 points, its ends kept', () => {
  const many = Array.from({ length: 5_000 }, (_, at) =>
    outcome(at / 5_000, at % 3 === 0 ? 'wrong' : 'right'),
  );
  const { points } = curveOf(many, many);
  expect(points).toHaveLength(101);
  expect(points[0]?.threshold).toBe(4_999 / 5_000);
  expect(points.at(-1)?.threshold).toBe(0);
});
