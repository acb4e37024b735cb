import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseRun, readRun, runLines } from '../../../server/eval/run-file.ts';

test('a run is written as TREC has it, 100 deep', () => {
  const found = Array.from({ length: 120 }, (_, at) => ({ document: `d${at}`, score: 1 / (at + 1) }));
  const lines = runLines(new Map([['q', found]]), 'tag');
  expect(lines.slice(0, 2)).toEqual(['q Q0 d0 1 1 tag', 'q Q0 d1 2 0.5 tag']);
  expect(lines).toHaveLength(100);
  expect(() => runLines(new Map([['q', [{ document: 'a b', score: 1 }]]]), 't')).toThrow(
    /"a b" has white space/,
  );
});

test('what was written is read again, however it is spaced', () => {
  const id = fc.stringMatching(/^[\w#.-]{1,8}$/);
  const documents = fc.uniqueArray(id, { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(id, documents, fc.double({ noNaN: true, noDefaultInfinity: true }), (query, names, score) => {
      const run = new Map([[query, names.map((document) => ({ document, score: score + 0 }))]]);
      const text = runLines(run, 't').join('\r\n').replaceAll(' ', ' \t ');
      expect([...parseRun(`\n${text}\n`, 'x')]).toEqual([...run]);
    }),
  );
});

test.each([
  ['q Q0 d 1 0.5', /x, line 1: expected: qid Q0 docid rank score tag/],
  ['q Q0 d 1 0.5 t\nq Q0 e first 0.4 t', /line 2/],
  ['q Q0 d 1 much t', /line 1/],
  ['q Q0 d 1 0.5 t\n\nq Q0 d 2 0.4 t', /line 3: d was there before for q/],
  ['\n', /holds no run/],
])('%j is named by its line', (text, message) => {
  expect(() => parseRun(text, 'x')).toThrow(message);
});

test('a run that is not there', async () => {
  await expect(readRun('/nowhere.run')).rejects.toThrow(/nowhere\.run cannot be read/);
});
