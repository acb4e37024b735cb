import { describe, expect, it } from 'vitest';
import { listAround } from '../../../../server/engine/answer/lists.ts';
import { readBlocks } from '../../../helpers/read-sentence.ts';

const sentences = readBlocks(
  ['paragraph', 'Le centre ouvre.'],
  ['paragraph', 'Il forme à :'],
  ['list-item', 'le bois ;'],
  ['list-item', 'le fer.'],
  ['paragraph', 'Il est grand.'],
  ['paragraph', 'Sans suite :'],
);

describe('listAround', () => {
  const [, introduction, wood, iron] = sentences;

  it.each([1, 2, 3])('is the same list from the introduction and from each item (%i)', (at) => {
    expect(listAround(sentences, at)).toEqual({ introduction, items: [wood, iron] });
  });

  it.each([0, 4, 5, 6, -1])('is none around %i', (at) => {
    expect(listAround(sentences, at)).toBeNull();
  });

  it('needs an introduction that announces it', () => {
    const bare = readBlocks(['paragraph', 'Le centre ouvre.'], ['list-item', 'le bois ;']);
    expect(listAround(bare, 1)).toBeNull();
    expect(listAround(readBlocks(['list-item', 'le bois ;']), 0)).toBeNull();
  });
});
