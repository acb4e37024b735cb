import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { Fault } from '../../../corpus/errors.ts';
import { readSet } from '../../../server/eval/read-set.ts';
import { beirFiles, folderOf, questions, squad } from '../../helpers/tiny-sets.ts';

const squadText = JSON.stringify(squad);

describe('BEIR', () => {
  test('queries that have a relevant document, with their grades', async () => {
    const set = await readSet(await folderOf(beirFiles));
    if (set.kind !== 'beir') throw new Error(set.kind);
    expect(set.split).toBe('dev');
    expect(set.documents.map(({ id, title }) => [id, title])).toEqual([
      ['port', 'Un port à Tanger'],
      ['school.2', ''],
      ['bus', 'Autobus'],
    ]);
    expect(set.questions.map(({ id, grades }) => [id, [...grades]])).toEqual([
      [
        'q1',
        [
          ['port', 2],
          ['bus', 0],
        ],
      ],
      ['q2', [['school.2', 1]]],
    ]);
  });

  test('the split is test, else dev, else the only one, or as named', async () => {
    const qrels = beirFiles['qrels/dev.tsv'];
    const split = async (wanted: string | undefined, ...names: string[]) => {
      const { 'qrels/dev.tsv': _, ...files } = beirFiles;
      const judged = Object.fromEntries(names.map((name) => [`qrels/${name}.tsv`, qrels]));
      return (await readSet(await folderOf({ ...files, ...judged }), wanted)).split;
    };
    expect(await split(undefined, 'dev', 'test', 'train')).toBe('test');
    expect(await split(undefined, 'dev', 'train')).toBe('dev');
    expect(await split(undefined, 'other')).toBe('other');
    expect(await split('train', 'dev', 'test', 'train')).toBe('train');
    await expect(split('nope', 'dev', 'test')).rejects.toThrow(/no split nope; there is: dev, test/);
    await expect(split(undefined, 'x', 'y')).rejects.toThrow(/Name one with --split; there is: x, y/);
  });

  test.each([
    [
      { 'corpus.jsonl': '{"_id":"a","text":"x"}\n{"_id":"b"}\n' },
      /corpus\.jsonl, line 2: expected \{_id, title, text\}/,
    ],
    [{ 'corpus.jsonl': '\n{"_id":"a"' }, /corpus\.jsonl, line 2/],
    [{ 'corpus.jsonl': '{"_id":"a","text":""}\n{"_id":"a","text":""}' }, /line 2: a was there before/],
    [{ 'queries.jsonl': '{"_id":"q1"}' }, /queries\.jsonl, line 1: expected \{_id, text\}/],
    [{ 'queries.jsonl': '{"_id":"q9","text":"x"}' }, /dev\.tsv, line 2: there is no query q1/],
    [{ 'qrels/dev.tsv': 'query-id\tcorpus-id\tscore\nq1\tport\n' }, /dev\.tsv, line 2: expected query-id/],
    [{ 'qrels/dev.tsv': 'q1\tport\tmuch\n' }, /dev\.tsv, line 1: expected/],
    [{ 'qrels/dev.tsv': 'q1\tport\t1\nq1\tport\t1\n' }, /line 2: q1 port was there before/],
    [{ 'qrels/dev.tsv': 'q1\tport\t0\n' }, /no query with a relevant document/],
  ])('%j is named by file and line', async (wrong, message) => {
    const failure = readSet(await folderOf({ ...beirFiles, ...wrong }));
    await expect(failure).rejects.toThrow(message);
    await expect(failure).rejects.toBeInstanceOf(Fault);
  });

  test('a folder without one of its parts says which', async () => {
    const { 'queries.jsonl': _, ...files } = beirFiles;
    await expect(readSet(await folderOf(files))).rejects.toThrow(/a BEIR folder without queries\.jsonl/);
  });
});

describe('SQuAD', () => {
  test('a file, whatever its name, or a folder with one', async () => {
    const folder = await folderOf({ 'dev.json': squadText, 'one.jsonl': squadText });
    for (const path of [folder, join(folder, 'dev.json'), join(folder, 'one.jsonl')]) {
      const set = await readSet(path);
      if (set.kind !== 'squad') throw new Error(set.kind);
      expect(set.documents.map(({ id, title }) => [id, title])).toEqual([
        ['1-1', 'Ports'],
        ['1-2', 'Ports'],
      ]);
      expect(set.questions).toMatchObject([{ id: 's1', golds: ['4 200 personnes'] }]);
      expect([...(set.questions[0]?.grades ?? [])]).toEqual([['1-1', 1]]);
    }
    await expect(readSet(folder, 'test')).rejects.toThrow(/no split test; there is: dev, one/);
  });

  test('the official names have a version', async () => {
    const folder = await folderOf({ 'dev-v1.1.json': squadText, 'train-v1.1.json': squadText });
    expect((await readSet(folder)).split).toBe('dev');
  });

  test('a paragraph that stands twice is relevant twice; a question of version 2 may have no answer', async () => {
    const paragraph = { context: 'Rien.', qas: [{ id: 1, question: '?', answers: [], is_impossible: true }] };
    const twin = { context: 'Rien.', qas: [] };
    const folder = await folderOf({
      'x.json': JSON.stringify({ data: [{ paragraphs: [paragraph, twin] }] }),
    });
    const set = await readSet(folder);
    if (set.kind !== 'squad') throw new Error(set.kind);
    expect(set.questions[0]).toMatchObject({ id: '1', golds: [] });
    expect(set.questions[0]?.grades.size).toBe(2);
  });

  test.each([
    ['{"data": [\n{,', /x\.json, line 2: not valid JSON/],
    ['{"data": [{"paragraphs": [{"qas": []}]}]}', /x\.json, data\.0\.paragraphs\.0\.context: /],
    ['{"data": []}', /holds no question/],
    [squadText.replace('[{"text":"4 200 personnes","answer_start":27}]', '[]'), /question s1 has no answer/],
  ])('%s', async (text, message) => {
    await expect(readSet(join(await folderOf({ 'x.json': text }), 'x.json'))).rejects.toThrow(message);
  });
});

describe('questions', () => {
  test('a file, or every file of a split in a folder', async () => {
    const folder = await folderOf({
      'a.dev.jsonl': questions,
      'b.dev.jsonl': questions,
      'a.test.jsonl': questions,
    });
    const count = async (path: string, split?: string) => {
      const set = await readSet(path, split);
      return set.kind === 'questions' ? [set.split, set.conversations.length] : set.kind;
    };
    expect(await count(join(folder, 'a.dev.jsonl'))).toEqual([null, 2]);
    expect(await count(folder, 'dev')).toEqual(['dev', 4]);
    expect(await count(folder)).toEqual(['test', 2]);
  });

  test.each([
    [{}, /holds no set; expected a file of questions/],
    [{ 'a.jsonl': '\n' }, /a\.jsonl holds no question/],
    [{ 'a.jsonl': '\n{}' }, /a\.jsonl, line 2: expected/],
  ])('%j', async (files, message) => {
    await expect(readSet(await folderOf(files))).rejects.toThrow(message);
  });

  test('nothing there, or a part of a set', async () => {
    await expect(readSet('/nowhere')).rejects.toThrow(/the set \/nowhere cannot be read; check its path/);
    const folder = await folderOf(beirFiles);
    await expect(readSet(join(folder, 'qrels/dev.tsv'))).rejects.toThrow(/is a part of a set/);
  });
});
