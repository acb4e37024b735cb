import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { expect, test, vi } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { parts } from './ablation/parts.ts';
import type { AblationReport } from './ablation/report.ts';
import type { AnswerReport } from './answer/report.ts';
import type { IngestBenchReport } from './ingest/report.ts';
import type { RetrievalReport } from './retrieval/report.ts';
import { tinyData, tinyDocuments } from './tiny-data.ts';

// A dozen processes, one after the other.
vi.setConfig({ testTimeout: 180_000 });

const root = fileURLToPath(new URL('../..', import.meta.url));

type Name = 'bench:aims' | 'bench:retrieval' | 'bench:answer' | 'bench:ablation' | 'bench:ingest';

/** Runs a benchmark as package.json does. */
async function bench(name: Name, args: readonly string[], data?: string) {
  const [, script = ''] = packageJson.scripts[name].split(' ');
  const env = { PATH: process.env['PATH'], ...(data !== undefined && { PORTE_PAROLE_DATA: data }) };
  const child = spawn(process.execPath, ['--import', 'tsx', script, ...args], { cwd: root, env });
  const [stdout, stderr, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close'),
  ]);
  return { code, stdout, stderr };
}

async function read<T>(file: string): Promise<T> {
  return JSON.parse(await readFile(file, 'utf8'));
}

test('bench:ingest measures ours and the recipe, and what an update takes', async () => {
  const data = await tinyData();
  const json = join(data, 'out.json');
  const { code, stdout } = await bench('bench:ingest', ['--data', data, '--sizes', '3', '--json', json]);
  expect([code, stdout]).toEqual([0, expect.stringMatching(/porte-parole +3 +\d/)]);
  const { runs } = await read<IngestBenchReport>(json);
  expect(runs).toMatchObject([
    { system: 'porte-parole', releases: 3, again: expect.any(Number), oneChanged: expect.any(Number) },
    { system: 'LangChain recipe', releases: 3, again: null },
  ]);
});

test('bench:retrieval ranks with the tools and with ours, as a table and as JSON', async () => {
  const data = await tinyData();
  const json = join(data, 'out.json');
  const { code, stdout, stderr } = await bench('bench:retrieval', [
    ...['--data', data, '--sets', 'communiques,piaf', '--json', json],
  ]);
  expect(code, stderr).toBe(0);
  const { sets } = await read<RetrievalReport>(json);
  expect(sets.map(({ set, measure, documents, questions }) => [set, measure, documents, questions])).toEqual([
    ['communiques', 'MRR@10', 3, 2],
    ['piaf', 'nDCG@10', 2, 1],
  ]);
  for (const { systems } of sets) {
    expect(systems.map(({ system }) => system)).toEqual([
      ...['MiniSearch', 'MiniSearch + stems', 'SQLite FTS5'],
      ...['ours, lexical alone', 'ours, dense alone', 'ours, hybrid'],
    ]);
    expect(systems.filter(({ p }) => p === null).map(({ family }) => family)).toEqual(['tool']);
    for (const { system, mean } of systems) {
      expect(stdout).toContain(system);
      expect(mean).toBeGreaterThan(0);
      expect(mean).toBeLessThanOrEqual(1);
    }
  }
});

test('bench:answer times answers and searches, also on a larger corpus', async () => {
  const data = await tinyData();
  const json = join(data, 'out.json');
  const args = ['--times', '2', '--processes', '1', '--json', json];
  const { code, stdout, stderr } = await bench('bench:answer', args, data);
  expect(code, stderr).toBe(0);
  const { questions, sizes } = await read<AnswerReport>(json);
  expect(questions).toEqual({ titles: 2, short: 3 });
  expect(sizes.map(({ times, documents }) => [times, documents])).toEqual([
    [1, 3],
    [2, 6],
  ]);
  for (const { opened, systems } of sizes) {
    expect(opened.open).toBeGreaterThan(0);
    expect(systems.map(({ system }) => system)).toEqual([
      ...['ours, question to answer', 'ours, bare search'],
      ...['MiniSearch', 'MiniSearch + stems', 'SQLite FTS5'],
    ]);
    for (const { times, loop } of systems) {
      expect(times['all']?.count).toBe(5);
      expect(times['all']?.p50).toBeLessThanOrEqual(times['all']?.max ?? 0);
      expect(loop.longestBlock).toBeGreaterThan(0);
    }
  }
  expect(stdout).toContain('question to answer, p50 at 2× the corpus');
});

test('bench:ablation says what each part is worth, as Markdown and as JSON', async () => {
  const data = await tinyData();
  const json = join(data, 'out.json');
  const questions = join(data, 'questions.jsonl');
  await writeFile(
    questions,
    [
      { source: 'bus.txt', question: 'Combien d’autobus roulent dans Fès ?', answers: ['Soixante'] },
      { source: null, question: 'Combien de trams roulent dans Paris ?', answers: [] },
    ]
      .map((line, at) => JSON.stringify({ id: `q${at}`, kind: 'fact', ...line }))
      .join('\n'),
  );
  const releases = join(data, 'releases');
  await mkdir(releases);
  for (const { id, text } of tinyDocuments) await writeFile(join(releases, `${id}.txt`), text);
  const { code, stdout, stderr } = await bench('bench:ablation', [
    ...['--data', data, '--sets', 'communiques', '--most', '3'],
    ...['--questions', questions, '--releases', releases, '--json', json],
  ]);
  expect(code, stderr).toBe(0);
  const { sets, verification } = await read<AblationReport>(json);
  expect(sets.map(({ set, of, questions, releases }) => [set, of, questions, releases])).toEqual([
    ['communiques', 'finding', 2, 3],
    ['golden', 'finding', expect.any(Number), 5],
    ['golden', 'answering', expect.any(Number), 5],
    [questions, 'finding', 1, 3],
    [questions, 'answering', 2, 3],
  ]);
  for (const { of, whole, worth } of sets) {
    expect(worth.map(({ part }) => part)).toEqual(
      parts.filter((part) => part.of === of || part.of === 'both').map(({ name }) => name),
    );
    for (const { part, differences } of worth) {
      expect(stdout).toContain(`| ${part} `);
      expect(differences.map(({ measure, mean }) => [measure, mean])).toEqual(
        whole.map(({ measure, mean }) => [measure, mean]),
      );
    }
  }
  expect(verification.map(({ set, own }) => [set, own.stopped])).toEqual([
    ['golden', 0],
    [questions, 0],
  ]);
});

test.each<[Name, string[], string]>([
  ['bench:retrieval', [], '--data DIR or PORTE_PAROLE_DATA'],
  ['bench:retrieval', ['--data', '.', '--sets', 'moon'], 'there is no set moon'],
  ['bench:retrieval', ['--moon'], "Unknown option '--moon'"],
  ['bench:ablation', ['--data', '.', '--sets', 'none', '--releases', '.'], 'give both --questions FILE'],
  ['bench:aims', ['--data', '.'], 'Say it with --releases DIR'],
  ['bench:answer', ['--data', '/nowhere'], '/nowhere/communiques cannot be read'],
  ['bench:answer', ['--data', '.', '--times', '0'], '--times: expected a whole number from 1'],
])('%s %s says what is wrong', async (name, args, message) => {
  const { code, stdout, stderr } = await bench(name, args);
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr).toContain(message);
});

test('--help says what there is', async () => {
  const { code, stdout } = await bench('bench:answer', ['--help']);
  expect(code).toBe(0);
  expect(stdout).toMatch(/^Usage: npm run bench:answer/);
});
