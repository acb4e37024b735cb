import { describe, expect, it } from 'vitest';
import { fold } from '../../../../corpus/language/fold.ts';
import { NameIndex } from '../../../../server/engine/understand/name-index.ts';

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
