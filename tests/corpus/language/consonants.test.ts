import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { consonants } from '../../../corpus/language/consonants.ts';
import { fold } from '../../../corpus/language/fold.ts';

describe('consonants', () => {
  it.each([
    ['إفران', 'Ifrane'],
    ['البرجة', 'Alborja'],
    ['الرباط', 'Alrabat'],
    ['سلا', 'Salé'],
    ['مكناس', 'Meknès'],
    ['شفشاون', 'Chefchaoun'],
    ['فاس', 'Fès'],
  ])('are the same for %s and %s', (arabic, latin) => {
    expect(consonants(fold(arabic))).toBe(consonants(fold(latin)));
    expect(consonants(fold(latin))).not.toBe('');
  });

  it('tell other names apart', () => {
    const names = ['tanger', 'casablanca', 'kenitra', 'ifrane', 'rabat', 'oujda'];
    expect(new Set(names.map(consonants)).size).toBe(names.length);
  });

  it('write a doubled letter once, and no vowel', () => {
    expect(consonants('hassani')).toBe(consonants('hasani'));
    expect(consonants('aeiou')).toBe('');
    expect(consonants('')).toBe('');
  });

  it('never throw', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (word) => typeof consonants(word) === 'string'));
  });
});
