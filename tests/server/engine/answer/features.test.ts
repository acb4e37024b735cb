import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bestOf, weighAll } from '../../../../server/engine/answer/evidence.ts';
import { exactAnswer } from '../../../../server/engine/answer/exact.ts';
import { featureNames, featuresOf, type Weighed } from '../../../../server/engine/answer/features.ts';
import { Reader } from '../../../../server/engine/read/reader.ts';
import { questionLanguage, understand } from '../../../../server/engine/understand/understand.ts';
import { demoFiles, useDemoIndex } from '../../../helpers/demo-index.ts';
import { readSentence } from '../../../helpers/read-sentence.ts';

const demo = useDemoIndex();

/** The features of every sentence of some passages, by name, with the sentence. */
async function featured(text: string, passages = demo().snapshot.passages) {
  const { snapshot, sources } = demo();
  const question = understand(text, questionLanguage(text), sources);
  const candidates = passages.map((passage, rank) => ({ passage, score: 1 / (1 + rank) }));
  const weighed = await weighAll(question, candidates, snapshot, new Reader(snapshot));
  const best = bestOf(weighed);
  return weighed.map((one) => ({ text: one.sentence.text, values: featuresOf(question, one, best) }));
}

async function featureOf(question: string, words: string, name: string): Promise<number | undefined> {
  const found = (await featured(question)).find(({ text }) => text.includes(words));
  if (!found) throw new Error(`no sentence says ${words}`);
  return found.values[featureNames.indexOf(name)];
}

/** The features of each sentence beside the others, by name. */
function compared(text: string, ...sentences: string[]): Record<string, number>[] {
  const question = understand(text, 'fr', demo().sources);
  const weighed = sentences.map((said): Weighed => {
    const sentence = readSentence(said);
    const own = question.concepts.map((concept) => sentence.reading.support(concept));
    const exact = exactAnswer(question, sentence);
    const retrieved = { score: 1, rank: 0 };
    return { sentence, own, support: own, exact, coverage: 1, inside: 1, tight: 1, list: null, retrieved };
  });
  const best = bestOf(weighed);
  return weighed.map((one) => {
    const values = featuresOf(question, one, best);
    expect(values).toHaveLength(featureNames.length);
    return Object.fromEntries(featureNames.map((name, at) => [name, values[at] ?? Number.NaN]));
  });
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

  it('tells an exact answer beside the words asked about from one far away, and from none', () => {
    const [beside, far, none] = compared(
      'Où se tient le forum ?',
      'Le forum se tient à Fès.',
      'Le forum reçoit des entreprises, des écoles, des élèves, des parents, des élus et des voisins, à Fès.',
      'Le forum est grand.',
    );
    const near = 'exact near asked words';
    expect(beside?.[near]).toBeGreaterThan(far?.[near] ?? 1);
    expect(far?.[near]).toBeGreaterThan(none?.[near] ?? 1);
  });

  it('says by how much an exact answer fits less than the best', () => {
    const below = 'fit of exact below best';
    const [best, other] = compared(
      'Où se tient le forum ?',
      'Le forum se tient à Fès.',
      'Le maire de Rabat est venu au forum.',
    );
    expect(best?.[below]).toBe(0);
    expect(other?.[below]).toBeGreaterThan(0);
  });

  it('counts what else could answer, and who else says the same', () => {
    const [one, again, several] = compared(
      'Où se tient le forum ?',
      'Le forum se tient à Fès.',
      'Il se tient à Fès.',
      'Le forum passe à Rabat, à Oujda et à Tanger.',
    );
    expect(one?.['exact said elsewhere']).toBe(again?.['exact said elsewhere']);
    expect(one?.['exact said elsewhere']).toBeGreaterThan(several?.['exact said elsewhere'] ?? 1);
    expect(several?.['exact among mentions']).toBeGreaterThan(one?.['exact among mentions'] ?? 1);
  });
});
