import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exactMatch, holds, normaliseAnswer, wordF1 } from '../../../server/eval/answer-measures.ts';

test.each([
  ['The Eiffel Tower!', 'eiffel tower'],
  ['L’État', 'état'],
  ["l'école  des Mines", 'école mines'],
  ['Le Rhône', 'rhône'],
  ['« 14,2 milliards »', '142 milliards'],
  ['jusqu’au lac', 'jusquau lac'],
  ['Ana', 'ana'],
])('%s is compared as %s', (text, normalised) => {
  expect(normaliseAnswer(text)).toBe(normalised);
});

test('an exact match is one after normalisation', () => {
  expect(exactMatch('le 3 mars.', '3 mars')).toBe(true);
  expect(exactMatch('3 mars 2024', '3 mars')).toBe(false);
});

test('F1 counts the words that both have', () => {
  // 2 of 3 said and 2 of 2 wanted: 2 · (2/3) · 1 / (2/3 + 1) = 0.8
  expect(wordF1('3 mars 2024', '3 mars')).toBeCloseTo(0.8);
  expect(wordF1('mars mars', 'mars')).toBeCloseTo(2 / 3);
  expect(wordF1('avril', 'mars')).toBe(0);
  expect(wordF1('le', 'la')).toBe(0);
});

test('a sentence holds an answer whatever its case, articles and punctuation', () => {
  expect(holds('Elle ouvre « le 3 mars » à Fès.', 'Le 3 mars')).toBe(true);
  expect(holds('Elle ouvre le 4 mars.', '3 mars')).toBe(false);
  expect(holds('Elle ouvre.', 'la')).toBe(false);
});

test('every text that says something is the same as itself, and F1 is symmetric', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (one, other) => {
      expect(exactMatch(one, one)).toBe(true);
      expect(wordF1(one, one)).toBeCloseTo(normaliseAnswer(one) === '' ? 0 : 1);
      expect(wordF1(one, other)).toBeCloseTo(wordF1(other, one));
      expect(normaliseAnswer(normaliseAnswer(one))).toBe(normaliseAnswer(one));
    }),
  );
});
