import { describe, expect, it } from 'vitest';
import { fold } from '../../../../corpus/language/fold.ts';
import { boundFit, boundOf } from '../../../../server/engine/answer/bounds.ts';
import { Mentions } from '../../../../server/engine/read/mentions.ts';

describe('boundOf', () => {
  it.each([
    ['Jusqu’à quand peut-on s’inscrire ?', 'end'],
    ['Quelle est la date limite ?', 'end'],
    ['By when?', 'end'],
    ['إلى غاية متى؟', 'end'],
    ['À partir de quand ?', 'start'],
    ['Quand commencent les cours ?', 'start'],
    ['متى تبدأ الدورة؟', 'start'],
    ['Quand a lieu la fête ?', null],
  ])('of %j is %s', (question, bound) => {
    expect(boundOf(fold(question))).toBe(bound);
  });
});

describe('boundFit', () => {
  const fits = (text: string, bound: 'end' | 'start' | null) =>
    new Mentions(text).of('date').map((mention) => boundFit(mention, text, bound));

  it('prefers the end or the beginning that is asked for', () => {
    const text = 'Ouvertes depuis le 2 septembre, elles se font jusqu’au 4 octobre.';
    const [starts = 0, ends = 0] = fits(text, 'end');
    expect(ends).toBeGreaterThan(starts);
    const [first = 0, last = 0] = fits(text, 'start');
    expect(first).toBeGreaterThan(last);
    expect(fits(text, null)).toEqual([1, 1]);
  });

  it('prefers the date that holds to the former one', () => {
    const [former = 0, now = 0] = fits('Initialement prévue le 3 mai, elle est reportée au 24 mai.', null);
    expect(now).toBeGreaterThan(former);
  });
});
