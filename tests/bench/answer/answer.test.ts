import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { tinyDocuments } from '../tiny-data.ts';
import { larger } from './larger.ts';
import { watchLoop } from './loop-watch.ts';
import { promisesOf } from './promises.ts';
import { shortQuestions } from './short-questions.ts';
import { timesOf } from './times.ts';

test('short questions are made of the rare words of a sentence that stand elsewhere, too', () => {
  const questions = shortQuestions(tinyDocuments, 10);
  expect(questions).toHaveLength(3);
  expect(questions[0]).toMatch(/^Combien de \p{L}+ \p{L}+ \?$/u);
  expect(questions.join(' ')).not.toContain('solaire');
  expect(shortQuestions(tinyDocuments, 10)).toEqual(questions);
  expect(shortQuestions(tinyDocuments, 2)).toHaveLength(2);
  expect(shortQuestions([{ id: 'one', title: '', text: 'Seul.' }], 10)).toEqual([]);
});

test('a larger corpus is the documents and altered copies, the same every time', () => {
  const text = Array.from({ length: 200 }, (_, at) => `mot${'abcdefghij'[at % 10]}`).join(' ');
  const documents = [{ id: 'd', title: '', text }];
  const all = larger(documents, 3);
  expect(all.map(({ id }) => id)).toEqual(['d', 'd~2', 'd~3']);
  expect(all[0]).toEqual(documents[0]);
  const changed = text.split(' ').filter((word, at) => word !== all[1]?.text.split(' ')[at]).length;
  expect(changed).toBeGreaterThan(5);
  expect(changed).toBeLessThan(80);
  expect(all[2]?.text).not.toBe(all[1]?.text);
  expect(larger(documents, 3)).toEqual(all);
});

test('times are those of the questions in their order of length', () => {
  const milliseconds = Array.from({ length: 200 }, (_, at) => 200 - at);
  expect(timesOf(milliseconds)).toEqual({ count: 200, p50: 100, p90: 180, p99: 198, max: 200 });
});

test('a synchronous block is seen, however long the loop is idle around it', async () => {
  const stop = watchLoop();
  await setTimeout(20);
  const until = performance.now() + 60;
  while (performance.now() < until);
  await setTimeout(20);
  const { longestBlock, max } = stop();
  expect(longestBlock).toBeGreaterThanOrEqual(60);
  expect(max).toBeGreaterThanOrEqual(50);
});

test('what is promised is compared with what was measured', () => {
  const timed = (p50: number) => ({
    system: 'ours, question to answer',
    times: { all: { count: 1, p50, p90: p50, p99: 2 * p50, max: 2 * p50, cpu: p50 } },
    loop: { p99: 1, max: 9, longestBlock: 9 },
    memory: 1,
    statuses: {},
    slowest: [],
  });
  const size = (times: number, p50: number) => ({
    times,
    documents: times,
    built: 1,
    opened: { open: 700, first: 1, processes: 1 },
    systems: [timed(p50)],
  });
  const machine = { node: '', processor: '', cores: 2, load: 0 };
  const promised = promisesOf({ machine, questions: {}, sizes: [size(1, 4), size(10, 6)] });
  expect(promised.map(({ measured }) => measured)).toEqual([4, 8, 9, 700, 1.5]);
});
