import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  passagesOf,
  readBeir,
  readReleases,
  readSquad,
  trains,
} from '../../../../corpus/embedding/training/sources.ts';

const lines = (...values: unknown[]): string => values.map((value) => `${JSON.stringify(value)}\n`).join('');

describe('sources of training', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'porte-parole-sources-'));
  });
  afterEach(async () => {
    await rm(folder, { recursive: true });
  });

  it('reads a BEIR folder; judgements of degree 0 do not count', async () => {
    await mkdir(join(folder, 'qrels'));
    await writeFile(
      join(folder, 'corpus.jsonl'),
      lines({ _id: 'd1', title: 'T', text: 'Une phrase. Une autre.' }),
    );
    await writeFile(
      join(folder, 'queries.jsonl'),
      lines({ _id: 'q1', text: 'Quoi ?' }, { _id: 'q2', text: '?' }),
    );
    await writeFile(join(folder, 'qrels', 'dev.tsv'), 'query-id\tcorpus-id\tscore\nq1\td1\t1\nq2\td1\t0\n');
    const set = readBeir('tiny', folder);
    expect(set.texts).toEqual([{ id: 'd1', title: 'T', passages: [['Une phrase.', 'Une autre.']] }]);
    expect(set.questions).toEqual([{ text: 'Quoi ?', relevant: ['d1'], passages: null }]);
  });

  it('reads a SQuAD file; an article trains or measures as a whole', async () => {
    const paragraph = (context: string) => ({ context, qas: [{ question: `${context} ?` }] });
    const data = Array.from({ length: 20 }, (_, at) => ({
      title: `Article ${at}`,
      paragraphs: [paragraph(`Un ${at}`), paragraph(`Deux ${at}`)],
    }));
    await writeFile(join(folder, 'set.json'), JSON.stringify({ data }));
    const set = readSquad('tiny', join(folder, 'set.json'));
    expect(set.texts).toHaveLength(40);
    expect(set.questions[1]).toEqual({ text: 'Deux 0 ?', relevant: ['0-1'], passages: null });
    for (let at = 0; at < 20; at += 1) {
      expect(set.trains(`${at}-0`)).toBe(trains(`Article ${at}`));
      expect(set.trains(`${at}-1`)).toBe(set.trains(`${at}-0`));
    }
  });

  it('reads releases with the passages that answer, and leaves out questions that none answers', async () => {
    await writeFile(join(folder, 'a.md'), '# Un titre\n\nRabat, le 3 mai 2021\n\nIl y a 12 places.\n');
    await writeFile(
      join(folder, 'questions.jsonl'),
      lines(
        { question: 'Combien ?', source: 'a.md', answers: ['(?i)12 PLACES'] },
        { question: 'Pourquoi ?', source: null, answers: [] },
      ),
    );
    const set = readReleases('tiny', [folder]);
    expect(set.texts.map(({ id, title }) => [id, title])).toEqual([['0/a.md', 'Un titre']]);
    expect(set.questions).toEqual([
      { text: 'Combien ?', relevant: ['0/a.md'], passages: ['Rabat, le 3 mai 2021\nIl y a 12 places.'] },
    ]);
  });

  it('cuts passages of whole sentences, and trains on seven texts in ten', () => {
    const passages = passagesOf('Une phrase assez longue pour compter ici. '.repeat(40));
    expect(passages.flat()).toHaveLength(40);
    for (const sentences of passages) expect(sentences.join(' ').length).toBeLessThan(640);
    const training = Array.from({ length: 1000 }, (_, at) => `doc${at}`).filter(trains);
    expect(training.length).toBeGreaterThan(650);
    expect(training.length).toBeLessThan(750);
  });
});
