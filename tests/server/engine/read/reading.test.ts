import { describe, expect, it } from 'vitest';
import { unstemmed } from '../../../../corpus/index/field-terms.ts';
import { stem } from '../../../../corpus/language/stem.ts';
import { Reading } from '../../../../server/engine/read/reading.ts';
import type { QuestionConcept } from '../../../../server/engine/understand/concepts.ts';

const concept = (...alternatives: [string, number][]): QuestionConcept => ({
  words: 'x',
  at: 0,
  role: 'topic',
  known: true,
  found: true,
  weight: 1,
  alternatives: alternatives.map(([phrase, weight]) => ({ terms: phrase.split(' '), weight })),
});
const stemOf = (word: string) => stem(word, 'fr');
const words = (reading: Reading, asked: QuestionConcept): string[] =>
  reading.positions(asked).map((position) => reading.terms[position]?.word ?? '');

describe('Reading', () => {
  const reading = new Reading(
    'Le centre national de formation compte 112 chambres ; un autre centre suit.',
    'fr',
  );

  it('reads no phrase across a figure', () => {
    const parted = new Reading('300 du niveau spécialisé, 200 du niveau technicien', 'fr');
    const phrase = ['technicien', 'spécialisé'].map(stemOf).join(' ');
    expect(parted.support(concept([phrase, 1]))).toBe(0);
    expect(new Reading('le technicien dit spécialisé', 'fr').support(concept([phrase, 1]))).toBe(1);
  });

  it('finds a word by its form and by its stem', () => {
    expect(reading.support(concept([unstemmed('chambres'), 1]))).toBe(1);
    expect(reading.support(concept([unstemmed('chambre'), 1]))).toBe(0);
    expect(reading.support(concept([stemOf('chambre'), 0.9]))).toBe(0.9);
    expect(reading.support(concept(['112', 1]))).toBe(1);
  });

  it('is worth what the best way of saying it is worth', () => {
    expect(reading.support(concept([unstemmed('lits'), 1], [stemOf('chambre'), 0.8], ['112', 0.5]))).toBe(
      0.8,
    );
    expect(reading.support(concept([unstemmed('lits'), 1]))).toBe(0);
    expect(reading.support(concept())).toBe(0);
  });

  it('wants the words of a phrase near each other, in any order', () => {
    const near = concept([`${stemOf('centre')} ${stemOf('formation')}`, 1]);
    const turned = concept([`${stemOf('formation')} ${stemOf('centre')}`, 1]);
    expect(words(reading, near)).toEqual(['centre', 'formation']);
    expect(reading.support(turned)).toBe(1);
    expect(reading.support(concept([`${stemOf('national')} suit`, 1]))).toBe(0);
    expect(reading.support(concept([`${stemOf('centre')} ${stemOf('musée')}`, 1]))).toBe(0);
  });

  it('gives every place, once', () => {
    const centres = concept([unstemmed('centre'), 1], [stemOf('centre'), 0.9]);
    expect(words(reading, centres)).toEqual(['centre', 'centre']);
  });

  it('reads Arabic by its stems', () => {
    const arabic = new Reading('كم عدد المتدربين في المركز', 'ar');
    expect(arabic.support(concept([stem('متدربين', 'ar'), 1]))).toBe(1);
  });

  it('finds nothing in an empty text', () => {
    expect(new Reading('', 'fr').support(concept(['x', 1]))).toBe(0);
  });
});
