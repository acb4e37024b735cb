import { describe, expect, it } from 'vitest';
import { Equivalents } from '../../../../corpus/embedding/training/equivalents.ts';
import { type PairKind, type PairSettings, Pairs } from '../../../../corpus/embedding/training/pairs.ts';
import { randomNumbers } from '../../../../corpus/embedding/training/random.ts';
import type { SourceSet } from '../../../../corpus/embedding/training/sources.ts';
import { type EncodedText, Vocabulary } from '../../../../corpus/embedding/training/vocabulary.ts';

const set: SourceSet = {
  name: 'tiny',
  texts: [
    { id: 'a', title: 'Titre', passages: [['Le stagiaire arrive.', 'Le budget augmente.']] },
    { id: 'b', title: 'Secret', passages: [['Une phrase cachée.', 'Une autre cachée.']] },
  ],
  questions: [
    { text: 'Quel stagiaire à Rabat ?', relevant: ['a'], passages: null },
    { text: 'Quelle cachette ?', relevant: ['b'], passages: null },
  ],
  trains: (id) => id === 'a',
};
const plain: PairSettings = {
  kinds: { question: 1, sentence: 0, equivalent: 0 },
  sets: {},
  dropped: 0,
  sharedDropped: 0,
  misspelt: 0,
  said: { otherwise: 0, english: 0, arabic: 0 },
  titled: 0,
  together: 1,
};

function drawn(changes: Partial<PairSettings>, size = 40): string[] {
  const vocabulary = new Vocabulary(64);
  const lexicon = new Equivalents('stagiaire, apprenant, trainee, متدرب');
  const pairs = new Pairs([set], lexicon, vocabulary, { ...plain, ...changes }, randomNumbers(3));
  const words = ({ words }: EncodedText): string =>
    [...words].map((word) => vocabulary.words[word]).join(' ');
  return [
    ...new Set(pairs.batch(size).map(({ question, passage }) => `${words(question)} | ${words(passage)}`)),
  ].sort();
}
const only = (kind: PairKind): Pick<PairSettings, 'kinds'> => ({
  kinds: { question: 0, sentence: 0, equivalent: 0, [kind]: 1 },
});

describe('Pairs', () => {
  it('pairs questions with passages, of training texts alone', () => {
    expect(drawn({})).toEqual(['stagiaire rabat | stagiaire arrive budget augmente']);
  });

  it('pairs a sentence with the rest of its passage, under its title if wanted', () => {
    expect(drawn({ ...only('sentence') })).toEqual([
      'budget augmente | stagiaire arrive',
      'stagiaire arrive | budget augmente',
    ]);
    expect(drawn({ ...only('sentence'), titled: 1 })[0]).toBe('budget augmente | titre stagiaire arrive');
  });

  it('pairs every two wordings of a line', () => {
    expect(drawn(only('equivalent'), 300)).toHaveLength(12);
  });

  it.each([
    ['english', 'trainee rabat | stagiaire arrive budget augmente'],
    ['arabic', 'متدرب rabat | stagiaire arrive budget augmente'],
    ['otherwise', 'apprenant rabat | stagiaire arrive budget augmente'],
  ])('says questions in other words: %s', (way, expected) => {
    expect(drawn({ said: { ...plain.said, [way]: 1 } })).toContain(expected);
  });

  it('leaves words out, but never all of them', () => {
    expect(drawn({ dropped: 0.5 }).length).toBeGreaterThan(5);
    expect(drawn({ dropped: 1 })).toEqual(drawn({}));
    expect(drawn({ sharedDropped: 1 })).toEqual(['rabat | stagiaire arrive budget augmente']);
  });
});
