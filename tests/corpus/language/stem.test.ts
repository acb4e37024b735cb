import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../../corpus/language/fold.ts';
import { isArabic, stem } from '../../../corpus/language/stem.ts';
import type { Language } from '../../../corpus/release.ts';

const stems = (language: Language, family: string): Set<string> =>
  new Set(family.split(' ').map((word) => stem(fold(word), language)));

describe('stem', () => {
  it.each<[Language, string]>([
    ['fr', 'formation formations'],
    ['fr', 'formé formée formés formées forme former formera'],
    ['fr', 'stagiaire stagiaires Stagiaire'],
    ['fr', 'inauguré inaugurée inaugurées inaugurent inauguration inaugurer'],
    ['fr', 'accueille accueillent accueilli accueillera'],
    ['fr', 'bénéficiaire bénéficiaires'],
    ['fr', 'examen examens'],
    ['fr', 'régional régionale régionales régionaux'],
    ['fr', 'président présidents présidente'],
    ['en', 'trainee trainees'],
    ['en', 'train trains trained training'],
    ['en', 'opened opening opens'],
    ['ar', 'متدرب متدربين المتدربون والمتدربات بالمتدربين متدربة'],
    ['ar', 'مركز المركز للمركز والمركز مركزية'],
    ['ar', 'شهادة الشهادة شهادات والشهادات'],
  ])('gives one stem to a family: %s %s', (language, family) => {
    expect(stems(language, family).size).toBe(1);
  });

  it.each<[Language, string]>([
    ['fr', 'formation formateur'],
    ['fr', 'stage stagiaire'],
    ['fr', 'agent âge'],
    ['fr', 'moment mome'],
    ['fr', 'parent pare'],
    ['fr', 'école éco'],
    ['en', 'trainee trainer'],
    ['ar', 'مكتب كتاب'],
    ['ar', 'متدرب مدرب'],
  ])('keeps words apart: %s %s', (language, family) => {
    expect(stems(language, family).size).toBe(family.split(' ').length);
  });

  it('reads Arabic letters as Arabic, whatever the language said', () => {
    expect(stem('المتدربين', 'fr')).toBe(stem('متدرب', 'ar'));
  });

  it('leaves two letters alone', () => {
    for (const word of ['ia', 'tp', 'us', 'من']) expect(stem(word, 'fr')).toBe(word);
  });

  it('gives every word a folded, unbroken stem', () => {
    const word = fc.oneof(
      fc.string({ unit: fc.constantFrom(...'abcdeilmnoprstuvxyzéèêçùœ'), minLength: 1, maxLength: 14 }),
      fc.string({ unit: fc.constantFrom(...'ابةتدرسعكلمنهويىال'), minLength: 1, maxLength: 10 }),
    );
    fc.assert(
      fc.property(word, fc.constantFrom<Language>('fr', 'en', 'ar'), (word, language) => {
        const stemmed = stem(fold(word), language);
        expect(stemmed).toMatch(/^\S+$/);
        expect(fold(stemmed)).toBe(stemmed);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('isArabic', () => {
  it('is told by a single Arabic letter', () => {
    expect(isArabic('OFPPT مكتب')).toBe(true);
    expect(isArabic('OFPPT, 59 717')).toBe(false);
  });
});
