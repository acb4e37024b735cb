import { join } from 'node:path';
import { expect, test } from 'vitest';
import { compare } from '../../../server/eval/compare.ts';
import { readOther } from '../../../server/eval/other.ts';
import { readSet } from '../../../server/eval/read-set.ts';
import { beirFiles, folderOf, questions } from '../../helpers/tiny-sets.ts';

const samples = Array.from({ length: 20 }, (_, at) => ({
  id: `q${at}`,
  kind: at < 10 ? 'one' : 'two',
  cluster: `q${at}`,
  values: { right: 1, only: 1 },
}));
const others = (right: number) => new Map(samples.map(({ id }) => [id, { right }]));

test('means, difference, interval and p of every measure that both have', async () => {
  const { differences } = await compare(samples, others(0), 'x');
  expect(differences.map(({ kind, measure, questions }) => [kind, measure, questions])).toEqual([
    ['all', 'right', 20],
    ['one', 'right', 10],
    ['two', 'right', 10],
  ]);
  expect(differences[0]).toMatchObject({ mean: 1, other: 0, difference: 1, low: 1, high: 1 });
  expect(differences[0]?.p).toBeLessThan(0.001);
});

test('the same measurement twice is no difference', async () => {
  expect((await compare(samples, others(1), 'x')).differences[0]).toMatchObject({
    difference: 0,
    low: 0,
    high: 0,
    p: 1,
  });
});

test('another set, or other measures, cannot be compared', async () => {
  const fewer = new Map([...others(1)].slice(1)).set('z', { right: 1 });
  await expect(compare(samples, fewer, 'x')).rejects.toThrow(
    /x was not made of the same set: it lacks 1 of the 20 questions and has 1 others/,
  );
  await expect(compare(samples, new Map(samples.map(({ id }) => [id, {}])), 'x')).rejects.toThrow(
    /no measure in common/,
  );
  await expect(compare([...samples, ...samples], others(1), 'x')).rejects.toThrow(/share an id/);
});

test('an earlier measurement is JSON or a run', async () => {
  const folder = await folderOf({
    ...beirFiles,
    'other.json': '{"questions": [{"id": "q1", "values": {"nDCG@10": 0.5}}]}',
    'other.run': 'q1 Q0 bus 1 2 t\nq1 Q0 port 2 1 t\n',
    'foreign.run': 'q7 Q0 bus 1 2 t\n',
    'wrong.json': '{"questions": 1}',
    'set.jsonl': questions,
  });
  const set = await readSet(folder);
  const read = (name: string) => readOther(join(folder, name), set);
  expect([...(await read('other.json'))]).toEqual([['q1', { 'nDCG@10': 0.5 }]]);
  const run = await read('other.run');
  // The relevant document is second; what the run leaves out counts 0.
  expect(run.get('q1')).toMatchObject({ 'MRR@10': 0.5, 'nDCG@10': 1 / Math.log2(3) });
  expect(run.get('q2')).toMatchObject({ 'MRR@10': 0 });
  await expect(read('foreign.run')).rejects.toThrow(/no question of the set is in the run/);
  await expect(read('wrong.json')).rejects.toThrow(/no output of eval --json/);
  await expect(read('none')).rejects.toThrow(/cannot be read/);
  const asked = await readSet(join(folder, 'set.jsonl'));
  await expect(readOther(join(folder, 'other.run'), asked)).rejects.toThrow(
    /an earlier --json output or with an index/,
  );
});
