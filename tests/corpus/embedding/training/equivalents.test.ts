import { describe, expect, it } from 'vitest';
import { Equivalents } from '../../../../corpus/embedding/training/equivalents.ts';

const source = `# a comment
stagiaire, apprenant, trainee, متدرب
formation professionnelle, vocational training, تكوين مهني
tf => taxe foncière
seul
`;
const equivalents = new Equivalents(source);

describe('Equivalents', () => {
  it('has a meaning of every line that has two wordings, to train or to measure', () => {
    const meanings = [...equivalents.training, ...equivalents.heldOut];
    expect(meanings.map((meaning) => meaning.map(({ written }) => written))).toEqual([
      ['stagiaire', 'apprenant', 'trainee', 'متدرب'],
      ['formation professionnelle', 'vocational training', 'تكوين مهني'],
      ['tf', 'taxe foncière'],
    ]);
    expect(meanings[0]?.map(({ arabic }) => arabic)).toEqual([false, false, false, true]);
  });

  it('keeps the same lines out of training every time, a few in a hundred', () => {
    const many = new Equivalents(Array.from({ length: 2000 }, (_, at) => `mot${at}, word${at}`).join('\n'));
    expect(many.training.length + many.heldOut.length).toBe(2000);
    expect(many.heldOut.length).toBeGreaterThan(30);
    expect(many.heldOut.length).toBeLessThan(110);
  });

  it('cuts a text into the longest expressions it knows, by written form or stems, and single words', () => {
    const pieces = equivalents.pieces('Les stagiaires de la Formation professionnelle à Fès');
    expect(pieces.map(({ words, meanings }) => [words.join(' '), meanings.length])).toEqual([
      ['stagiaires', 1],
      ['formation professionnelle', 1],
      ['fes', 0],
    ]);
  });
});
