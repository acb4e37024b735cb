import { describe, expect, it } from 'vitest';
import { countedWords, featuresOf } from '../../../corpus/embedding/features.ts';

const ROWS = 32_768;
const shared = (one: string, other: string): number => {
  const rows = new Set(featuresOf(one, ROWS).rows);
  return [...new Set(featuresOf(other, ROWS).rows)].filter((row) => rows.has(row)).length;
};

describe('countedWords', () => {
  it('counts folded words that carry a subject, repeated ones by the logarithm', () => {
    expect(countedWords('Le budget, le Budget et l’école')).toEqual([
      { word: 'budget', count: 1 + Math.log(2) },
      { word: 'ecole', count: 1 },
    ]);
    expect(countedWords(' … de la هل')).toEqual([]);
  });
});

describe('featuresOf', () => {
  it('gives every feature a row of the table and a weight, the n-grams about as much as the word', () => {
    const { rows, weights } = featuresOf('formation', 500);
    expect(rows).toHaveLength(weights.length);
    expect(Math.max(...rows)).toBeLessThan(500);
    expect(Math.min(...rows)).toBeGreaterThanOrEqual(0);
    const [word, , , ...grams] = weights;
    expect(word).toBe(1);
    expect(grams.reduce((sum, weight) => sum + weight * weight, 0)).toBeCloseTo(1, 5);
  });

  it('gives words of one family and a typing mistake features in common, a number only its own', () => {
    expect(shared('stagiaire', 'stagiaires')).toBeGreaterThan(10);
    expect(shared('stagiaires', 'stagaires')).toBeGreaterThan(3);
    expect(featuresOf('59717', ROWS).rows).toHaveLength(1);
  });

  it('gives a name and its transliteration their consonants in common', () => {
    expect(shared('القنيطره', 'kenitra')).toBe(1);
    expect(shared('مراكش', 'marrakech')).toBe(1);
  });
});
