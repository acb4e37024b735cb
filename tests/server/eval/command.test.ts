import { once } from 'node:events';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { describe, expect, test, vi } from 'vitest';
import { run } from '../../../server/cli/run.ts';
import { compose } from '../../../server/compose.ts';
import type { Report } from '../../../server/eval/report.ts';
import { exitCodes } from '../../../server/exit-codes.ts';
import { runCli, startCli } from '../../helpers/run-cli.ts';
import { beirFiles, folderOf, questions, squad } from '../../helpers/tiny-sets.ts';

vi.setConfig({ testTimeout: 60_000 });

/** Runs a command with the real parts, in this process: one of its own takes a second to start. */
async function command(args: readonly string[], { terminal = false } = {}) {
  const [stdin, stdout, stderr] = [new PassThrough().end(), new PassThrough(), new PassThrough()];
  const output = Promise.all([text(stdout), text(stderr)]);
  const io = {
    stdin,
    stdout,
    stderr: Object.assign(stderr, { isTTY: terminal }),
    signal: new AbortController().signal,
    locale: 'fr-MA',
  };
  const outcome = await run(args, { io, compose: async (config) => compose(config) });
  stdout.end();
  stderr.end();
  const [said, complained] = await output;
  return { code: exitCodes[outcome].code, stdout: said, stderr: complained };
}

async function reportOf(...args: string[]): Promise<Report> {
  const { code, stdout, stderr } = await command(['eval', ...args, '--json']);
  expect([code, stderr]).toEqual([0, '']);
  return JSON.parse(stdout);
}

const mean = (report: Report, measure: string) =>
  report.figures.find((figure) => figure.kind === 'all' && figure.measure === measure)?.mean;

/** An index of one release, and a set of two questions on it. */
async function askedFolder(): Promise<{ index: string; set: string; folder: string }> {
  const folder = await folderOf({
    'releases/port.txt':
      'Le port de Tanger s’agrandit\n\nLe port de Tanger compte 12 quais depuis le 3 mars 2024.\n',
    'other/port.txt': 'Un marché ouvre\n\nUn marché ouvre à Fès le 3 mars 2024, avec 40 étals.\n',
    'questions.dev.jsonl': questions,
  });
  const index = join(folder, 'index');
  expect((await command(['ingest', join(folder, 'releases'), '--index', index])).code).toBe(0);
  return { index, folder, set: join(folder, 'questions.dev.jsonl') };
}

describe('a BEIR folder', () => {
  test('is indexed for the time and searched: table, JSON, page and run', async () => {
    const set = await folderOf(beirFiles);
    const [page, runFile] = [join(set, 'page.html'), join(set, 'out.run')];
    const shown = await command(['eval', set, '--split', 'dev', '--html', page, '--run', runFile]);
    expect([shown.code, shown.stderr]).toEqual([0, '']);
    expect(shown.stdout).toMatch(/^nDCG@10 +2 +1\.000 +1\.000–1\.000$/m);
    expect(shown.stdout).toContain('(BEIR, split dev), searched in a temporary index of 3 releases');
    expect(await readFile(page, 'utf8')).toContain('<h2>Scores</h2>');
    expect((await readFile(runFile, 'utf8')).split('\n')[0]).toMatch(
      /^q1 Q0 port 1 [\d.]+ porte-parole-search$/,
    );
    expect((await readdir(set)).sort()).toEqual(
      ['corpus.jsonl', 'out.run', 'page.html', 'qrels', 'queries.jsonl'].sort(),
    );

    const report = await reportOf(set);
    expect(report.set).toMatchObject({ kind: 'beir', split: 'dev', questions: 2 });
    expect(report.index).toMatchObject({ folder: null, releases: 3 });
    expect(report.figures.map(({ measure }) => measure)).toEqual([
      'nDCG@10',
      'MRR@10',
      'Recall@10',
      'Recall@100',
      'MAP@100',
    ]);
    expect([report.curve, report.comparison, report.misses]).toEqual([null, null, []]);
  });

  test('is compared with a run, and with what was measured before', async () => {
    const set = await folderOf({ ...beirFiles, 'worse.run': 'q1 Q0 bus 1 2 t\nq1 Q0 port 2 1 t\n' });
    const { comparison, ...report } = await reportOf(set, '--compare', join(set, 'worse.run'));
    expect(comparison?.differences[1]).toMatchObject({
      measure: 'MRR@10',
      mean: 1,
      other: 0.25,
      difference: 0.75,
    });
    await writeFile(join(set, 'earlier.json'), JSON.stringify(report));
    const { stdout } = await command(['eval', set, '--compare', join(set, 'earlier.json')]);
    expect(stdout).toMatch(/^nDCG@10 +2 +1\.000 +1\.000 +0\.000 +0\.000 to 0\.000 +1\.000$/m);
  });

  test('titles are searched as texts are, and an index of one’s own is left alone', async () => {
    const titled = { _id: 'c', title: 'Hydrogène à Dakhla', text: 'Une usine ouvrira.' };
    const set = await folderOf({
      ...beirFiles,
      'corpus.jsonl': `${beirFiles['corpus.jsonl']}${JSON.stringify(titled)}\n{"_id":"empty","text":"…"}\n`,
      'queries.jsonl': '{"_id":"q","text":"hydrogène Dakhla"}\n',
      'qrels/dev.tsv': 'q\tc\t1\n',
    });
    const { code, stdout, stderr } = await command(['eval', set, '--index', join(set, 'mine'), '--json']);
    expect([code, stderr]).toEqual([0, '--index is not looked at: the set brings its own documents\n']);
    expect(mean(JSON.parse(stdout), 'MRR@10')).toBe(1);
    expect(await readdir(set)).not.toContain('mine');
  });
});

describe('a SQuAD file', () => {
  test('is asked of all its paragraphs, with the refusal on and off', async () => {
    const folder = await folderOf({ 'dev.json': JSON.stringify(squad) });
    const report = await reportOf(folder, '--split', 'dev');
    expect(report.set).toMatchObject({ kind: 'squad', split: 'dev', questions: 1 });
    for (const measure of [
      'nDCG@10',
      'EM',
      'F1',
      'sentence holds answer',
      'sentence holds answer, refusal off',
    ])
      expect([measure, mean(report, measure)]).toEqual([measure, 1]);
    expect(mean(report, 'refused')).toBe(0);
    expect(report.engine).toBe('extractive');
    expect(report.curve?.own).toMatchObject({ coverage: 1, risk: 0, right: 1, wrong: 0, refused: 0 });
  });

  test('of version 2: where no paragraph answers, only a refusal is right', async () => {
    const impossible = {
      id: 's2',
      question: 'Qui a gagné la Coupe du monde de rugby ?',
      answers: [],
      is_impossible: true,
    };
    const [article] = squad.data;
    const paragraphs = [...(article?.paragraphs ?? []), { context: 'La baie est calme.', qas: [impossible] }];
    const folder = await folderOf({ 'x.json': JSON.stringify({ data: [{ ...article, paragraphs }] }) });
    const report = await reportOf(join(folder, 'x.json'));
    const refused = report.figures.filter(({ measure }) => measure === 'refused');
    expect(refused.map(({ kind, mean }) => [kind, mean])).toEqual([
      ['all', 0.5],
      ['answerable', 0],
      ['impossible', 1],
    ]);
    expect(mean(report, 'EM')).toBe(1);
    expect(mean(report, 'EM, refusal off')).toBe(1);
  });
});

describe('a set of questions', () => {
  test('is asked of the index: counts, misses, curve, run and page', async () => {
    const { index, set, folder } = await askedFolder();
    const runFile = join(folder, 'out.run');
    const report = await reportOf(set, '--index', index, '--run', runFile);
    expect(report.scores).toMatchObject({
      fact: { questions: 1, right: 1, sourceRight: 1, refused: 0, exactRight: 1 },
      offtopic: { questions: 1, right: 1, refused: 1 },
    });
    expect([report.misses, report.index.folder]).toEqual([[], index]);
    expect(report.curve?.own).toMatchObject({ coverage: 1, risk: 0, right: 1, refused: 1 });
    expect(report.command).toBe(`porte-parole eval ${set} --index ${index} --run ${runFile} --json`);
    expect(await readFile(runFile, 'utf8')).toMatch(/^a Q0 port\.txt 1 /);
    const picture = join(folder, 'curve.svg');
    const { stdout } = await command([
      ...['eval', folder, '--split', 'dev', '--index', index, '--svg', picture],
    ]);
    expect(await readFile(picture, 'utf8')).toMatch(/^<svg xmlns=.+<\/svg>\n?$/s);
    expect(stdout).toMatch(/^fact +1 +1 \(100 %\) +100–100 % +1 +0 +1$/m);
    expect(stdout).toMatch(/^median [\d.]+ ms a question$/m);
  });

  test('is compared with another index', async () => {
    const { index, set, folder } = await askedFolder();
    const other = join(folder, 'other-index');
    await command(['ingest', join(folder, 'other'), '--index', other]);
    const { comparison } = await reportOf(set, '--index', index, '--compare', other);
    expect(comparison?.differences).toContainEqual(
      expect.objectContaining({ kind: 'fact', measure: 'right', mean: 1, other: 0, difference: 1 }),
    );
  });
});

describe('what is wrong is one line, before the work', () => {
  test.each([
    [['--html', '.'], 2, '--html: . is a folder; give a file'],
    [['--svg', 'x.svg'], 2, '--svg: a set that asks for documents has no refusal curve'],
    [['--run', '/nowhere/x.run'], 2, '--run: /nowhere/x.run cannot be written'],
    [['--split', 'train'], 2, 'has no split train; there is: dev'],
    [['--compare', '/nowhere.json'], 5, '--compare: /nowhere.json cannot be read'],
    [['--compare', '.'], 2, 'the set brings its own documents; give an earlier --json output or a run'],
  ])('%j', async (options, exit, message) => {
    const { code, stdout, stderr } = await command(['eval', await folderOf(beirFiles), ...options]);
    expect(stderr).toMatch(/^porte-parole: [^\n]+\n$/);
    expect(stderr).toContain(message);
    expect([code, stdout]).toEqual([exit, '']);
  });

  test('a set that is not there, in a process of its own', async () => {
    const { code, stderr } = await runCli(['eval', '/nowhere']);
    expect([code, stderr]).toEqual([5, 'porte-parole: the set /nowhere cannot be read; check its path\n']);
  });
});

/** A set that takes some seconds. */
async function largeSet(): Promise<string> {
  const { 'corpus.jsonl': _, ...files } = beirFiles;
  const words = 'port quai navire phare grue digue pêche marée baie cargo'.split(' ');
  const sentence = (seed: number) =>
    Array.from({ length: 120 }, (_, at) => `${words[(seed * 7 + at * at) % 10]}${(seed + at) % 97}`).join(
      ' ',
    );
  const corpus = Array.from({ length: 1_500 }, (_, at) =>
    JSON.stringify({ _id: at === 0 ? 'port' : `d${at}`, text: `${sentence(at)}. ${sentence(at + 1)}.` }),
  );
  return folderOf({ ...files, 'corpus.jsonl': corpus.join('\n'), 'qrels/dev.tsv': 'q1\tport\t1\n' });
}

test('an interruption leaves no temporary index', async () => {
  const set = await largeSet();
  const temporary = join(set, 'tmp');
  await mkdir(temporary);
  const child = startCli(['eval', set], { env: { TMPDIR: temporary } });
  const made = async () => (await readdir(temporary)).some((name) => name.startsWith('porte-parole-eval-'));
  await vi.waitUntil(made, { timeout: 30_000, interval: 20 });
  child.kill('SIGINT');
  expect(await once(child, 'close')).toEqual([130, null]);
  expect((await readdir(temporary)).filter((name) => name.startsWith('porte-parole'))).toEqual([]);
});

test('a person at the terminal sees how far it is, and the line goes away', async () => {
  const { stderr, stdout } = await command(['eval', await largeSet()], { terminal: true });
  expect(stderr).toMatch(/(?:read|embedded): \d+ of 1500/);
  expect(stderr.endsWith('\r\x1b[K')).toBe(true);
  expect(stdout).toContain('nDCG@10');
});
