import { describe, expect, it } from 'vitest';
import { StaticModel } from '../../../../corpus/embedding/model.ts';
import { Equivalents } from '../../../../corpus/embedding/training/equivalents.ts';
import { cosine, RankingMeasure } from '../../../../corpus/embedding/training/measure.ts';
import { RECIPE, type Recipe } from '../../../../corpus/embedding/training/recipe.ts';
import { passagesOf, type SourceSet } from '../../../../corpus/embedding/training/sources.ts';
import { trainModel } from '../../../../corpus/embedding/training/train-model.ts';

/** Invented words, so that only training can bring them together: `bavo1` and `medi1` mean the same. */
const SYLLABLES = [
  'bavo',
  'ruli',
  'kemu',
  'tosa',
  'fidu',
  'nape',
  'goli',
  'zemi',
  'pura',
  'dalo',
  'vike',
  'sobu',
];
const asked = SYLLABLES.map((syllable) => `${syllable}nt`);
const said = SYLLABLES.map((syllable) => `qu${[...syllable].reverse().join('')}x`);
const at = (words: readonly string[], place: number): string => words[place % words.length] ?? '';

/** Each text speaks of two neighbours among the words; every third one measures. */
const set: SourceSet = {
  name: 'tiny',
  texts: asked.map((_, text) => ({
    id: `${text}`,
    title: '',
    passages: passagesOf(`Ici ${at(said, text)} arrive. Là ${at(said, text + 1)} aussi, ${at(said, text)}.`),
  })),
  questions: asked.map((word, text) => ({
    text: `${word} ${at(asked, text + 1)} ?`,
    relevant: [`${text}`],
    passages: null,
  })),
  trains: (id) => Number(id) % 3 !== 0,
};
const lexicon = new Equivalents('un mot, one word\nautre chose, other thing\n');
const recipe: Recipe = {
  ...RECIPE,
  steps: 120,
  batch: 8,
  learner: { ...RECIPE.learner, rows: 1024, dimension: 32 },
};
const train = (changes: Partial<Recipe> = {}): Uint8Array =>
  StaticModel.write(trainModel([set], lexicon, { ...recipe, ...changes }));

describe('trainModel', () => {
  const file = train();

  it('makes the same model of the same texts, to the byte, and another one of another seed', () => {
    expect(Buffer.compare(train(), file)).toBe(0);
    expect(Buffer.compare(train({ seed: 2 }), file)).not.toBe(0);
  });

  it('learns: words that answer each other are near, questions on texts that did not train find them', () => {
    const [before, after] = [StaticModel.read(train({ steps: 0 })), StaticModel.read(file)];
    const nearness = (model: StaticModel): number => {
      const gaps = asked.map((word, place) => {
        const question = model.embed(word, 'question');
        const other = at(said, place + 6);
        return (
          cosine(question, model.embed(at(said, place), 'passage')) -
          cosine(question, model.embed(other, 'passage'))
        );
      });
      return gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length;
    };
    expect(nearness(before)).toBeLessThan(0.2);
    expect(nearness(after)).toBeGreaterThan(0.3);
    const measure = new RankingMeasure(set);
    expect(measure.figures(after).questions).toBe(4);
    expect(measure.figures(after).dense).toBeGreaterThan(measure.figures(before).dense + 0.2);
    expect(measure.figures(after).dense).toBeGreaterThan(0.8);
  });

  it('says what it learns from and how far it is', () => {
    const steps: number[] = [];
    let texts = 0;
    trainModel(
      [set],
      lexicon,
      { ...recipe, steps: 110 },
      {
        data: (counts) => {
          texts = counts.texts;
        },
        step: (step, loss) => {
          steps.push(step);
          expect(loss).toBeGreaterThan(0);
        },
      },
    );
    expect(texts).toBe(8);
    expect(steps).toEqual([100, 110]);
  });
});
