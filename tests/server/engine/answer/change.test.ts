import { describe, expect, it } from 'vitest';
import { saysCancellation, saysChange } from '../../../../server/engine/answer/change.ts';

describe('saysChange', () => {
  it.each([
    'La fête est reportée au 3 mai.',
    'Elle aura lieu le 3 mai, au lieu du 2.',
    'Le prix est porté à 30 euros.',
    'Rectificatif : 30 places.',
    'Il y a 30 places et non 20.',
    'The fair was postponed to May.',
    'The fee is raised to 30 euros, instead of 20.',
    'تم تأجيل الحفل إلى 3 ماي.',
    'تصحيح: 30 مقعدا وليس 20.',
  ])('in %j', (text) => expect(saysChange(text)).toBe(true));

  it.each([
    'Le rapport porte sur 30 villes.',
    'La fête a lieu le 3 mai.',
    'The fair opens in May.',
    'ينطلق الحفل.',
  ])('not in %j', (text) => expect(saysChange(text)).toBe(false));
});

describe('saysCancellation', () => {
  it.each(['La fête est annulée.', 'The fair is cancelled.', 'تقرر إلغاء الحفل.'])('in %j', (text) =>
    expect(saysCancellation(text)).toBe(true),
  );
  it('not in what is once a year', () => expect(saysCancellation('La fête annuelle.')).toBe(false));
});
