import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { weighAll } from '../../../../server/engine/answer/evidence.ts';
import {
  type Best,
  featureNames,
  featuresOf,
  type Weighed,
} from '../../../../server/engine/answer/features.ts';
import { Reader } from '../../../../server/engine/read/reader.ts';
import { questionLanguage, understand } from '../../../../server/engine/understand/understand.ts';
import { demoFiles, useDemoIndex } from '../../../helpers/demo-index.ts';

const demo = useDemoIndex();

/** The features of every sentence of some passages, by name, with the sentence. */
async function featured(text: string, passages = demo().snapshot.passages) {
  const { snapshot, sources } = demo();
  const question = understand(text, questionLanguage(text), sources);
  const candidates = passages.map((passage, rank) => ({ passage, score: 1 / (1 + rank) }));
  const weighed = await weighAll(question, candidates, snapshot, new Reader(snapshot));
  const most = (of: (one: Weighed) => number): number => Math.max(0, ...weighed.map(of));
  const best: Best = {
    coverage: most(({ coverage }) => coverage),
    inside: most(({ inside }) => inside),
    tight: most(({ tight }) => tight),
    score: most(({ retrieved }) => retrieved.score),
  };
  return weighed.map((one) => ({ text: one.sentence.text, values: featuresOf(question, one, best) }));
}

async function featureOf(question: string, words: string, name: string): Promise<number | undefined> {
  const found = (await featured(question)).find(({ text }) => text.includes(words));
  if (!found) throw new Error(`no sentence says ${words}`);
  return found.values[featureNames.indexOf(name)];
}

describe('featuresOf', () => {
  it('has a name for each value, each once', async () => {
    const [one] = await featured('Combien de chambres ?');
    expect(one?.values).toHaveLength(featureNames.length);
    expect(new Set(featureNames).size).toBe(featureNames.length);
  });

  it('gives shares, counts and marks in their bounds, whatever is asked', async () => {
    const piece = fc.oneof(
      fc.constantFrom(
        'Combien',
        'de',
        'chambres',
        'en',
        '2019',
        'مركز',
        'الصين',
        'who',
        'quand',
        'Ifrane',
        '?',
      ),
      fc.string({ unit: 'grapheme', maxLength: 8 }),
    );
    const { passages } = demo().snapshot;
    await fc.assert(
      fc.asyncProperty(
        fc.array(piece, { maxLength: 12 }),
        fc.nat(passages.length - 1),
        async (pieces, at) => {
          for (const { values } of await featured(pieces.join(' '), passages.slice(at, at + 2)))
            for (const [position, value] of values.entries()) {
              const name = featureNames[position];
              expect([name, Number.isFinite(value)]).toEqual([name, true]);
              expect([name, value >= 0]).toEqual([name, true]);
              // Of a sentence of 63 words; longer ones are more.
              if (name !== 'length') expect([name, value <= 1 + 1e-9]).toEqual([name, true]);
            }
        },
      ),
      { numRuns: 60 },
    );
  });

  it('marks one group of kinds at most', async () => {
    for (const question of ['Combien de chambres ?', 'Quand ?', 'Qui dirige ?', 'Où ?', 'Pourquoi ?'])
      for (const { values } of await featured(question)) {
        const marks = [...values].filter((_, at) => featureNames[at]?.startsWith('kind '));
        expect(marks.filter((mark) => mark === 1).length).toBeLessThanOrEqual(1);
        expect(marks.every((mark) => mark === 0 || mark === 1)).toBe(true);
      }
  });

  it('tells what the sentence says from what is around it', async () => {
    const asked = 'Combien de chambres compte l’hôtel ?';
    expect(await featureOf(asked, '112 chambres', 'coverage below best')).toBe(0);
    expect(await featureOf(asked, '112 chambres', 'has exact')).toBe(1);
    expect(await featureOf(asked, '112 chambres', 'exact is of focus')).toBe(1);
    expect(await featureOf(asked, '112 chambres', 'kind number')).toBe(1);
    expect(await featureOf(asked, '112 chambres', 'same language')).toBe(1);
    expect(await featureOf('How many rooms?', '112 chambres', 'same language')).toBe(0);
  });

  it('marks a sentence with another year than the one asked for', async () => {
    const { text } = demo().release(demoFiles.exams);
    const sentence = /[^.\n]*2020[^.\n]*/.exec(text)?.[0]?.trim().slice(0, 30) ?? '';
    expect(await featureOf('Combien de stagiaires en 2017 ?', sentence, 'other year')).toBe(1);
    expect(await featureOf('Combien de stagiaires en 2020 ?', sentence, 'other year')).toBe(0);
  });
});
