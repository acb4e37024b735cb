import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../../../corpus/language/fold.ts';
import { consonants, NameIndex } from '../../../../server/engine/understand/consonants.ts';

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

describe('NameIndex', () => {
  const names = new NameIndex(() => ['ifrane', 'tanger', 'borja', 'casablanca', 'ain']);

  it('finds a name in Arabic letters, with or without its article and what is written onto it', () => {
    expect(names.alike(fold('إفران'))).toEqual(['ifrane']);
    expect(names.alike(fold('البرجة'))).toEqual(['borja']);
    expect(names.alike(fold('بالبرجة'))).toEqual(['borja']);
  });

  it('finds none for another name, nor for one of few consonants', () => {
    expect(names.alike(fold('وجدة'))).toEqual([]);
    expect(names.alike(fold('عين'))).toEqual([]);
  });

  it('reads the words only when asked', () => {
    let read = 0;
    const lazy = new NameIndex(() => {
      read += 1;
      return ['rabat'];
    });
    expect(read).toBe(0);
    lazy.alike(fold('الرباط'));
    lazy.alike(fold('الرباط'));
    expect(read).toBe(1);
  });
});
