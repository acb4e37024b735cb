import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { Engine } from '../../../server/engine/engine.ts';
import { evaluate } from '../../../server/eval/evaluate.ts';
import { evaluationLines } from '../../../server/eval/evaluation-lines.ts';
import { judge } from '../../../server/eval/judge.ts';
import { readQuestionSet } from '../../../server/eval/question-set.ts';
import type { Answer } from '../../../server/protocol/answer.ts';

async function setOf(...lines: string[]) {
  const folder = await mkdtemp(join(tmpdir(), 'set-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const path = join(folder, 'set.jsonl');
  await writeFile(path, lines.join('\n'));
  return readQuestionSet(path);
}

const answer: Answer = {
  id: '1',
  question: 'Combien ?',
  understood: 'Combien ?',
  language: 'fr',
  status: 'answered',
  reason: null,
  text: '« Il y a 12 salles. »',
  statements: [{ text: 'Il y a 12 salles.', exact: ['12'], citations: [0] }],
  citations: [
    {
      release: 'a',
      title: 'A',
      date: null,
      file: 'a.txt',
      copies: [],
      corrected: null,
      page: null,
      paragraph: 1,
      start: 0,
      end: 17,
      quote: 'Il y a 12 salles.',
      language: 'fr',
    },
  ],
  suggestions: [],
  engine: 'extractive',
  index: 'i',
  confidence: 1,
  ms: 1,
};
const refused: Answer = {
  ...answer,
  status: 'refused',
  reason: 'off-topic',
  citations: [],
  statements: [],
  text: 'Non.',
};
const expected = { id: '1', kind: 'fact', question: 'Combien ?', source: 'a.txt', answers: [/\b12\b/u] };

test('an answer is right when its text and its first source are', () => {
  expect(judge(answer, expected)).toEqual({
    right: true,
    sourceRight: true,
    refused: false,
    exactRight: true,
  });
  expect(judge(answer, { ...expected, source: 'b.txt' }).right).toBe(false);
  expect(judge(answer, { ...expected, answers: [/13/u] })).toMatchObject({ right: false, sourceRight: true });
  expect(judge(refused, expected)).toMatchObject({ right: false, refused: true });
});

test('where no release answers, a refusal is right, and small talk in a conversation', () => {
  expect(judge(refused, { ...expected, source: null }).right).toBe(true);
  expect(judge(answer, { ...expected, source: null }).right).toBe(false);
  expect(
    judge({ ...refused, status: 'smalltalk' }, { ...expected, kind: 'conversation', source: null }).right,
  ).toBe(true);
});

test('a set of questions and conversations is asked in order, each conversation from its beginning', async () => {
  const set = await setOf(
    '{"id":"q1","lang":"en","kind":"crosslingual","source":"a.txt","question":"How many?","answers":["(?i)SALLES"]}',
    '',
    '{"id":"c1","turns":[{"question":"Combien ?","source":"a.txt","answers":["13"]},{"question":"Merci","source":null,"answers":[]}]}',
  );
  const asked: string[] = [];
  const engine: Engine = {
    async answer({ id, text }, conversation) {
      asked.push(`${conversation.turns.length} ${text}`);
      const given: Answer = { ...answer, id, question: text };
      conversation.add(given);
      return given;
    },
    search: () => Promise.resolve([]),
  };
  const evaluation = await evaluate(engine, set);
  expect(asked).toEqual(['0 How many?', '0 Combien ?', '1 Merci']);
  expect(evaluation.scores).toMatchObject({
    'crosslingual en': { questions: 1, right: 1 },
    conversation: { questions: 2, right: 0, sourceRight: 1 },
  });
  expect(evaluation.misses.map(({ id }) => id)).toEqual(['c1.1', 'c1.2']);
  expect(evaluationLines(evaluation).join('\n')).toContain('1 (100 %)');
});

test('a line that is no question is named by its number', async () => {
  await expect(setOf('{"id":"q1"}')).rejects.toThrow(/line 1: expected/);
  await expect(setOf('', 'oops')).rejects.toThrow(/line 2: expected/);
  await expect(
    setOf('{"id":"q","kind":"fact","source":null,"question":"?","answers":["("]}'),
  ).rejects.toThrow(/line 1: expected/);
  await expect(readQuestionSet('/nowhere.jsonl')).rejects.toThrow(/nowhere\.jsonl cannot be read/);
});
