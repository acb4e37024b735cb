import { describe, expect, it } from 'vitest';
import { stemmed, stemmingLanguage, terms } from '../../../corpus/language/terms.ts';

describe('terms', () => {
  it('keeps what carries the subject, in order and with its place', () => {
    const text = 'Combien de stagiaires l’OFPPT a-t-il formés en 2020 ?';
    const found = terms(text, 'fr');
    expect(found.map(({ start, end }) => text.slice(start, end))).toEqual([
      'stagiaires',
      'OFPPT',
      'formés',
      '2020',
    ]);
    expect(found.map(({ stem }) => stem)).toEqual(['stagiair', 'ofppt', 'form', '2020']);
  });

  it('drops lone letters but no lone digit and no ordinal', () => {
    expect(terms('Le niveau B, 3 fois, à la 4e place', 'fr').map(({ word }) => word)).toEqual([
      'niveau',
      '3',
      'fois',
      '4e',
      'place',
    ]);
  });

  it('stems by the language said, and Arabic words as Arabic', () => {
    expect(terms('training', 'en')[0]?.stem).toBe('train');
    expect(terms('training', 'fr')[0]?.stem).toBe('training');
    expect(terms('المتدربين', 'fr')[0]?.stem).toBe('متدرب');
  });

  it('does not stem numbers, ordinals and addresses', () => {
    const all = terms('59 717 premières presse@ofppts.ma', 'fr');
    expect(all.map(({ stem }) => stem)).toEqual(['59717', '1e', 'presse@ofppts.ma']);
  });
});

describe('stemmed', () => {
  it('keeps stop words, for the phrases of the lexicon', () => {
    expect(stemmed('cours du soir', 'fr').map(({ word }) => word)).toEqual(['cours', 'du', 'soir']);
  });
});

describe('stemmingLanguage', () => {
  it('serves other languages as French', () => {
    expect(['fr', 'en', 'ar', 'es', 'und'].map(stemmingLanguage)).toEqual(['fr', 'en', 'ar', 'fr', 'fr']);
  });
});
