import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { readReleases, readSquad } from '../../../server/training/sets.ts';
import { folderOf } from '../../helpers/tiny-sets.ts';

const folder = fileURLToPath(new URL('../../../corpus/embedding/training/releases/S0', import.meta.url));

test('a release and all questions about it train or measure together', async () => {
  const [whole, ...shelves] = await readReleases([folder]);
  const about = new Map<string, Set<boolean>>();
  for (const { id, trains } of [whole, ...shelves].flatMap((set) => set?.questions ?? [])) {
    const release = /s0-\d{3}/.exec(id)?.[0];
    if (release) about.set(release, (about.get(release) ?? new Set()).add(trains));
  }
  expect(about.size).toBe(45);
  expect([...about.values()].every(({ size }) => size === 1)).toBe(true);
  const training = [...about.values()].filter((trains) => trains.has(true)).length;
  expect(training).toBeGreaterThan(25);
  expect(training).toBeLessThan(38);
  // Every question stands in the whole index once, and in one of the small ones.
  expect(shelves.reduce((sum, { questions }) => sum + questions.length, 0)).toBe(whole?.questions.length);
  expect(whole?.questions.length).toBeGreaterThan(500);
});

test('knows which sentence answers, and that none does', async () => {
  const files = {
    '001-port.md': '# Un port',
    'questions.jsonl': [
      {
        id: 's0-001-01',
        kind: 'fact',
        source: '001-port.md',
        question: 'Combien ?',
        answers: ['(?i)DOUZE quais'],
      },
      { id: 's0-001-m1', kind: 'missing-fact', source: null, question: 'Quand ?', answers: [] },
    ]
      .map((line) => JSON.stringify(line))
      .join('\n'),
  };
  const [whole] = await readReleases([await folderOf(files)]);
  const [one, none] = whole?.questions ?? [];
  expect([one?.answers('Il a douze quais.'), one?.answers('Il a dix quais.')]).toEqual([true, false]);
  expect([...(one?.answeredBy ?? [])]).toEqual(['001-port.md']);
  expect(none?.answeredBy.size).toBe(0);
});

test('an article of a SQuAD file trains or measures as a whole, with six tenths of its questions', async () => {
  const paragraph = (title: string, number: number) => ({
    context: `Paragraphe ${number} de ${title}.`,
    qas: Array.from({ length: 10 }, (_, at) => ({
      id: `${title}-${number}-${at}`,
      question: 'Lequel ?',
      answers: [{ text: `paragraphe ${number}`, answer_start: 0 }],
    })),
  });
  const data = Array.from({ length: 30 }, (_, at) => ({
    title: `Article ${at}`,
    paragraphs: [paragraph(`Article ${at}`, 1), paragraph(`Article ${at}`, 2)],
  }));
  const path = join(await folderOf({ 'set.json': JSON.stringify({ data }) }), 'set.json');
  const { texts, questions } = await readSquad('tiny', path);
  expect('documents' in texts && texts.documents).toHaveLength(60);
  expect(questions.length / 600).toBeCloseTo(0.6, 1);
  const sides = data.map(({ title }) => questions.filter(({ id }) => id.startsWith(`tiny ${title}-`)));
  for (const side of sides) expect(new Set(side.map(({ trains }) => trains)).size).toBe(1);
  expect(new Set(questions.map(({ trains }) => trains)).size).toBe(2);
  expect(questions[0]?.answers('Le Paragraphe 1 de rien.')).toBe(true);
});
