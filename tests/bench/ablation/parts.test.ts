import { expect, test } from 'vitest';
import { Conversation } from '../../../server/engine/conversation.ts';
import type { Found } from '../../../server/engine/engine.ts';
import { search } from '../../../server/engine/search.ts';
import { questionLanguage } from '../../../server/engine/understand/understand.ts';
import { useDemoIndex } from '../../helpers/demo-index.ts';
import { engineOf } from './answering.ts';
import { EXACT, withMeansOf } from './models.ts';
import { type Part, parts } from './parts.ts';
import type { Pieces } from './pieces.ts';

const demo = useDemoIndex();

const pieces = (): Pieces => {
  const { snapshot, embeddings, sources } = demo();
  return { snapshot, embeddings, sources };
};

/** For each part that finds, a question that it makes a difference to. */
const questions: Record<string, string> = {
  'dense vectors': 'Combien de stagiaires passent les examens ?',
  lexicon: 'How many trainees take the exams?',
  'spelling and sound': 'Combien de stajiaires ?',
  'names across scripts': 'برجة',
  'words: stems': 'stagiaires',
  'words: as typed': 'stagiaires',
  'words: pairs': 'centres d’examen',
  'words: all three': 'stagiaires',
  concepts: 'stagiaires',
  'field: whole release': 'stagiaires',
  'field: title': 'La session 2020 reportée',
  'weight of foreign releases': 'How many trainees take the exams?',
};

async function found(text: string, part: Part, of: Pieces): Promise<Found[]> {
  // Without vectors scores are not scaled to the best, so that a difference to all of them shows.
  return await search(text, 5, of, part.name === 'dense vectors' ? 'hybrid' : 'lexical');
}

const finds = parts.filter((part) => part.of !== 'answering');

test('every part that finds has its question', () => {
  expect(finds.map(({ name }) => name)).toEqual(Object.keys(questions));
});

test.each(finds)('without $name, releases are found otherwise', async (part) => {
  const text = questions[part.name] ?? '';
  const whole = await found(text, part, pieces());
  expect(whole.length).toBeGreaterThan(0);
  expect(await found(text, part, part.without(pieces(), questionLanguage(text)))).not.toEqual(whole);
  // The pieces themselves stay whole: the next part is taken out of all of them.
  expect(await found(text, part, pieces())).toEqual(whole);
});

test.each(parts.filter(({ of }) => of === 'answering'))(
  'without $name, answers are judged otherwise',
  async (part) => {
    const ask = (of: Pieces) =>
      engineOf(of).answer({ id: 'q', text: 'Qui a gagné la Coupe du monde de rugby ?' }, new Conversation());
    const { ms, ...whole } = await ask(pieces());
    expect(ms).toBeGreaterThan(0);
    expect(await ask(part.without(pieces(), 'fr'))).not.toMatchObject(whole);
  },
);

test('a feature that the model does not have cannot be taken out of it', () => {
  expect(() => withMeansOf([...EXACT, 'moon'])).toThrow('the evidence model has no feature moon');
});
