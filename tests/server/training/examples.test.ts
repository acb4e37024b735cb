import { expect, test } from 'vitest';
import { featureNames } from '../../../server/engine/answer/features.ts';
import { Reader } from '../../../server/engine/read/reader.ts';
import { type Case, casesOf, exampleOf } from '../../../server/training/examples.ts';
import type { TrainingQuestion } from '../../../server/training/sets.ts';
import { demoFiles, useDemoIndex } from '../../helpers/demo-index.ts';

const demo = useDemoIndex();
const asked = (id: string): TrainingQuestion => ({
  id,
  text: 'Combien de stagiaires passent les examens ?',
  kind: 'fact',
  answeredBy: new Set([demoFiles.exams]),
  answers: (sentence) => /stagiaires/.test(sentence),
  trains: true,
});
const cases = async (question: TrainingQuestion): Promise<Case[]> => {
  const { snapshot, embeddings, sources } = demo();
  return await casesOf(question, { snapshot, embeddings, sources, reader: new Reader(snapshot) });
};

test('tells the sentences that answer from those that say the same in another release', async () => {
  const [whole] = await cases(asked('1'));
  if (!whole) throw new Error('no case');
  expect(whole.right.size).toBeGreaterThan(0);
  expect(whole.unclear.size).toBeGreaterThan(0);
  for (const { release } of whole.right) expect(release.file).toBe(demoFiles.exams);
  for (const { release } of whole.unclear) expect(release.file).not.toBe(demoFiles.exams);
  const example = exampleOf(whole, 3);
  const sentences = whole.weighed.length - whole.unclear.size;
  expect(example?.right).toHaveLength(sentences);
  expect(example?.rows).toHaveLength(sentences * featureNames.length);
  expect(example?.right.reduce((sum, one) => sum + one, 0)).toBe(whole.right.size);
  expect(example?.weight).toBe(3);
});

test('some questions are asked once more with their answer taken out', async () => {
  const all = await Promise.all(Array.from({ length: 40 }, (_, id) => cases(asked(`${id}`))));
  const taken = all.flatMap(([whole, without]) => (whole && without ? [{ whole, without }] : []));
  const kinds = new Set(taken.map(({ without }) => without.kind));
  expect([...kinds].sort()).toEqual(['release taken out', 'sentence taken out']);
  for (const { whole, without } of taken) {
    expect(without).toMatchObject({ answerable: false, takenOut: true });
    const left = without.weighed.filter(({ sentence }) => sentence.release.file === demoFiles.exams);
    if (without.kind === 'release taken out') expect(left).toEqual([]);
    else expect(without.weighed.length).toBe(whole.weighed.length - whole.right.size);
    expect(exampleOf(without, 1)?.answerable).toBe(false);
  }
});

test('nothing is learnt of an answer that was not found', async () => {
  const [lost] = await cases({ ...asked('1'), answers: () => false });
  const [unanswerable] = await cases({ ...asked('1'), answeredBy: new Set() });
  expect(lost && exampleOf(lost, 1)).toBeNull();
  expect(unanswerable && exampleOf(unanswerable, 1)?.right.every((one) => one === 0)).toBe(true);
});
