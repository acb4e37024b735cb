import { describe, expect, it } from 'vitest';
import { hasPassed } from '../../../../server/engine/answer/passed.ts';
import type { Quotation } from '../../../../server/engine/answer/quotation.ts';
import { readSentence } from '../../../helpers/read-sentence.ts';

const quotation = (marked: string, date: string | null = '2024-03-01'): Quotation => {
  const { release } = readSentence(marked);
  return {
    release: { ...release, date: date === null ? null : { value: date, origin: 'text' } },
    start: 0,
    end: marked.length,
    exact: [marked],
  };
};

describe('hasPassed', () => {
  it('is of a deadline before today', () => {
    const asked = 'Jusqu’à quand peut-on s’inscrire ?';
    expect(hasPassed(asked, quotation('jusqu’au 26 août'), '2024-08-27')).toBe(true);
    expect(hasPassed(asked, quotation('jusqu’au 26 août'), '2024-08-26')).toBe(false);
    expect(hasPassed(asked, quotation('avant le 15 janvier'), '2024-12-31')).toBe(false);
  });

  it('is of what one can be late for, in any language', () => {
    for (const asked of ['Quand déposer sa candidature ?', 'By when must I apply?', 'ما هو آخر أجل للتسجيل؟'])
      expect([asked, hasPassed(asked, quotation('4 juin 2024'), '2025-01-01')]).toEqual([asked, true]);
  });

  it('is not of an event, of another question, nor of what names no day', () => {
    expect(hasPassed('Quand a lieu la fête ?', quotation('4 juin 2024'), '2025-01-01')).toBe(false);
    expect(hasPassed('Combien d’inscrits ?', quotation('4 juin 2024'), '2025-01-01')).toBe(false);
    expect(hasPassed('Jusqu’à quand s’inscrire ?', quotation('4 juin', null), '2025-01-01')).toBe(false);
    expect(hasPassed('Jusqu’à quand s’inscrire ?', quotation('demain'), '2025-01-01')).toBe(false);
  });
});
