import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distance, Spelling } from '../../../../server/engine/understand/spelling.ts';

const words = [
  'examen',
  'stagiaire',
  'budget',
  'formation',
  'centre',
  'hotel',
  'chambre',
  'chambres',
  '2020',
];
const spelling = new Spelling(words);

describe('Spelling', () => {
  it.each([
    ['stajiaire', 'stagiaire'],
    ['budjet', 'budget'],
    ['sentre', 'centre'],
    ['otel', 'hotel'],
  ])('hears %s as %s', (written, meant) => {
    expect(spelling.soundsLike(written)).toBe(meant);
  });

  it('leaves alone what is known, short, a stop word, an ordinal, a figure or just inflected', () => {
    for (const word of ['budget', 'otl', 'quelle', 'premier', '2021', 'stagiaires', 'غرفة'])
      expect(spelling.soundsLike(word)).toBeUndefined();
  });

  it.each([
    ['lhotel', "l'hotel"],
    ['dexamen', "d'examen"],
    ['hotel', undefined],
    ['lbudget', undefined],
    ['dinconnu', undefined],
  ])('takes the article off %s', (written, meant) => {
    expect(spelling.elided(written)).toBe(meant);
  });

  it('does not choose between words of different stems that sound alike', () => {
    const torn = new Spelling(['cote', 'cottes', 'kote']);
    expect(torn.soundsLike('kotte')).toBeUndefined();
  });

  it.each([
    ['exmaen', ['examen']],
    ['examin', ['examen']],
    ['formasion', ['formation']],
    ['chambr', ['chambre', 'chambres']],
    ['xyzt', []],
    ['غرفة', []],
    ['', []],
  ])('finds what is near %s', (written, near) => {
    expect(spelling.near(written)).toEqual(near);
  });

  it('gives at most three', () => {
    expect(new Spelling(['maree', 'maris', 'mario', 'marin', 'maria']).near('marix')).toHaveLength(3);
  });
});

describe('distance', () => {
  it.each([
    ['examen', 'examen', 0],
    ['exmaen', 'examen', 1],
    ['examn', 'examen', 1],
    ['examien', 'examen', 1],
    ['exomin', 'examen', 2],
    ['', 'abc', 3],
  ])('from %s to %s is %i', (one, other, steps) => {
    expect(distance(one, other, 5)).toBe(steps);
  });

  it('is symmetric, zero only for the same word, and at most the longer length', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 });
    fc.assert(
      fc.property(word, word, (one, other) => {
        const steps = distance(one, other, 20);
        expect(steps).toBe(distance(other, one, 20));
        expect(steps === 0).toBe(one === other);
        expect(steps).toBeLessThanOrEqual(Math.max(one.length, other.length));
      }),
    );
  });

  it('says more than the limit, whatever the limit, when it is exceeded', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 });
    fc.assert(
      fc.property(word, word, fc.integer({ min: 0, max: 3 }), (one, other, limit) => {
        const steps = distance(one, other, 20);
        const limited = distance(one, other, limit);
        if (steps <= limit) expect(limited).toBe(steps);
        else expect(limited).toBeGreaterThan(limit);
      }),
    );
  });
});
