import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../../../corpus/language/fold.ts';
import { arabicForms, writtenOnto } from '../../../../server/engine/understand/arabic-forms.ts';

describe('arabicForms', () => {
  it.each([
    ['a preposition', 'لمصلحة', 'مصلحة'],
    ['and, with a preposition', 'وبمدينة', 'مدينة'],
    ['a conjunction', 'فمدينة', 'مدينة'],
    ['the future of a verb', 'ستشمل', 'شمل'],
    ['and, with the future', 'وسيشمل', 'شمل'],
    ['a pronoun', 'بياناتهم', 'بيانات'],
    ['a preposition and a pronoun', 'لبياناتها', 'بيانات'],
  ])('takes off %s', (_what, written, bare) => {
    expect(arabicForms(fold(written))).toContain(fold(bare));
  });

  it('leaves nothing that is no word', () => {
    // بلد is a country: of « for لد » too little is left.
    expect(arabicForms('بلد')).toEqual([]);
    expect(arabicForms('و')).toEqual([]);
    expect(arabicForms('')).toEqual([]);
    expect(arabicForms('programme')).toEqual([]);
  });

  it('gives other words only, each once, each a part of the word', () => {
    const word = fc.string({ unit: fc.constantFrom(...'وفبلكسيتنامهدقر'), maxLength: 12 });
    fc.assert(
      fc.property(word, (word) => {
        const forms = arabicForms(word);
        expect(new Set(forms).size).toBe(forms.length);
        for (const form of forms) {
          expect(form).not.toBe(word);
          expect(word).toContain(form);
        }
      }),
    );
  });
});

describe('writtenOnto', () => {
  it('writes what arabicForms takes off', () => {
    const forms = writtenOnto('مانيتوبا');
    expect(forms).toEqual(expect.arrayContaining(['بمانيتوبا', 'لمانيتوبا', 'كمانيتوبا', 'فمانيتوبا']));
    for (const form of forms) expect(arabicForms(form)).toContain('مانيتوبا');
  });
});
