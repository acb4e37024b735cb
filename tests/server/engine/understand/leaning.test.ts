import { describe, expect, it } from 'vitest';
import { inLightOf, readingOrder } from '../../../../server/engine/understand/leaning.ts';

describe('readingOrder', () => {
  it.each([
    ['Qui a financé le jumelage', 'combien ça coûte ?'],
    ['Combien de stagiaires passent les examens', 'quand ont-ils lieu ?'],
    ['Who runs the centre', 'when does it open?'],
    ['من مول المشروع', 'متى تنتهي؟'],
  ])('lets a question without a subject lean on the one before: %j, %j', (first, second) => {
    expect(readingOrder([first, second])).toEqual([
      { at: 0, on: null },
      { at: 1, on: 0 },
    ]);
  });

  it('answers first the question that another leans on, wherever it stands', () => {
    expect(readingOrder(['Où', 'quand a lieu la session ?'])).toEqual([
      { at: 1, on: null },
      { at: 0, on: 1 },
    ]);
  });

  it('lets questions with subjects of their own stand, and those of which none has one', () => {
    expect(
      readingOrder(['Combien de centres', 'combien de chambres à l’hôtel ?']).map(({ on }) => on),
    ).toEqual([null, null]);
    expect(readingOrder(['Où ?', 'Quand ?']).map(({ on }) => on)).toEqual([null, null]);
    expect(readingOrder([])).toEqual([]);
  });
});

it('inLightOf keeps the question and takes the subject from beside it', () => {
  expect(inLightOf('combien ?', 'Qui a financé le jumelage', 'r')).toEqual({
    text: 'combien ?',
    context: 'financé jumelage',
    release: 'r',
    explicit: true,
    leansOnly: false,
  });
});
