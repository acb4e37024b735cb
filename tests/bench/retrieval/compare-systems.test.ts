import { expect, test } from 'vitest';
import { standings } from './compare-systems.ts';
import { heldOut } from './held-out.ts';
import type { Ranked } from './rank.ts';

const ids = Array.from({ length: 40 }, (_, at) => `q${at}`);

const ranked = (system: string, family: Ranked['family'], value: (at: number) => number): Ranked => ({
  system,
  family,
  values: new Map(ids.map((id, at) => [id, { 'nDCG@10': value(at) }])),
  ms: 1,
});

test('systems stand against the best of the tools', () => {
  const [worse, best, ours, ...none] = standings(
    [ranked('a', 'tool', () => 0.4), ranked('b', 'tool', (at) => at % 2), ranked('c', 'ours', () => 1)],
    'nDCG@10',
    ids,
  );
  expect(none).toEqual([]);
  expect(best).toMatchObject({ questions: 40, mean: 0.5, p: null, ahead: null });
  expect(ours).toMatchObject({ mean: 1, low: 1, high: 1, ahead: { mean: 0.5 } });
  expect(ours?.p).toBeLessThan(0.001);
  expect(worse?.ahead?.mean).toBeCloseTo(-0.1);
  expect(worse?.p).toBeGreaterThan(0.1);
});

test('held out is what asks for no document that was trained on', () => {
  const document = (id: string, title: string) => ({ id, title, text: '' });
  const question = (id: string, ...relevant: string[]) => ({
    id,
    question: '',
    grades: new Map([...relevant.map((one): [string, number] => [one, 1]), ['d1', 0]]),
  });
  const set = {
    name: 'set',
    measure: 'nDCG@10' as const,
    documents: [document('d1', 'seen'), document('d2', 'unseen'), document('d3', 'seen')],
    questions: [question('a', 'd3'), question('b', 'd2'), question('c', 'd2', 'd3')],
    trainingId: ({ title }: { title: string }) => title,
  };
  const inTraining = (id: string) => id === 'seen';
  expect(heldOut(set, inTraining)?.map(({ id }) => id)).toEqual(['b']);
  expect(heldOut({ ...set, trainingId: null }, inTraining)).toBe(null);
});
