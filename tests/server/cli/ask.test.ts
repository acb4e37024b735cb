import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { Answer } from '../../../server/protocol/answer.ts';
import { runCli, startCli } from '../../helpers/run-cli.ts';
import { runHere } from '../../helpers/run-here.ts';

// Processes start in half a second, or in several on a busy machine.
vi.setConfig({ testTimeout: 30_000 });
afterEach(() => {
  vi.unstubAllEnvs();
});
const fake = { fake: true };

describe('ask QUESTION', () => {
  test('prints the answer, its citation and how to open the source', async () => {
    const { code, stdout, stderr } = await runCli(['ask', 'Où ?'], fake);
    expect(stdout).toBe(
      [
        'Réponse à : Où ?',
        '',
        '[1] Session 2020 — 1er juillet 2020 — session-2020.txt, page 2, caractères 0–12',
        '    Ouvrir : /corpus/session-2020.txt',
        '',
      ].join('\n'),
    );
    expect([code, stderr]).toEqual([0, '']);
  });

  test('--json prints the answer object', async () => {
    const { code, stdout } = await runHere(['ask', '--json', 'Où ?']);
    expect(Answer.parse(JSON.parse(stdout))).toMatchObject({ question: 'Où ?', status: 'answered' });
    expect(code).toBe(0);
  });

  test.each([
    ['of 100,000 characters', 'x'.repeat(100_000), 'too-long'],
    ['that is empty', '', 'empty'],
  ])('a question %s is refused, and cannot be used', async (_name, question, reason) => {
    const { code, stdout, stderr } = await runCli(['ask', '--json', question], fake);
    expect(JSON.parse(stdout)).toMatchObject({ status: 'refused', reason });
    expect([code, stderr]).toEqual([2, '']);
  });

  test('a fault of the engine is one line; its stack is for debugging', async () => {
    const { code, stdout, stderr } = await runHere(['ask', 'panne']);
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(/^porte-parole: [^\n]*DEBUG=porte-parole[^\n]*\n$/);
    vi.stubEnv('DEBUG', 'other,porte-parole');
    const debugged = await runHere(['ask', 'panne']);
    expect(debugged.stderr).toContain('Error: secret\n    at ');
  });

  test('Ctrl-C leaves with 130 and without a word', async () => {
    const child = startCli(['ask', 'attends'], fake);
    const [chunk] = await once(child.stderr ?? child, 'data');
    expect(String(chunk)).toBe('asked\n');
    child.kill('SIGINT');
    const [code] = await once(child, 'close');
    expect(code).toBe(130);
  });
});

describe('ask, without a question', () => {
  test('takes the lines of standard input as one conversation', async () => {
    const { code, stdout } = await runHere(['ask', '--json'], 'un\ndeux\n');
    const understood = stdout
      .trim()
      .split('\n')
      .map((line) => Answer.parse(JSON.parse(line)).understood);
    expect(understood).toEqual(['un', 'un / deux']);
    expect(code).toBe(0);
  });

  test('an empty input is no error', async () => {
    expect(await runHere(['ask'])).toEqual({ code: 0, stdout: '', stderr: '' });
  });
});

describe('ask --batch', () => {
  test('answers a file in order', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'porte-parole-batch-'));
    onTestFinished(() => rm(folder, { recursive: true }));
    const file = join(folder, 'questions.jsonl');
    const questions = Array.from({ length: 1_000 }, (_none, n) => ({ id: n, question: `question ${n}` }));
    await writeFile(file, questions.map((question) => `${JSON.stringify(question)}\n`).join(''));
    const { code, stdout } = await runCli(['ask', '--batch', file], fake);
    const answers = stdout
      .trimEnd()
      .split('\n')
      .map((line) => Answer.parse(JSON.parse(line)));
    expect(answers.map(({ id, question }) => ({ id: Number(id), question }))).toEqual(questions);
    expect(code).toBe(0);
  });

  test('answers standard input, with an error in the place of a bad line', async () => {
    const { code, stdout, stderr } = await runHere(
      ['ask', '--batch', '-'],
      '{"id":"a","question":"un"}\nnon\n{"question":"trois"}\n',
    );
    const lines = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as object);
    expect(lines).toMatchObject([
      { id: 'a' },
      { id: '2', error: { code: 'bad-request', message: 'line 2: not JSON' } },
      { id: '3' },
    ]);
    expect([code, stderr]).toEqual([2, '']);
  });

  test('answers each line as it comes', async () => {
    const child = startCli(['ask', '--batch', '-'], fake);
    const { stdin, stdout } = child;
    if (!stdin || !stdout) throw new Error('no pipes');
    const lines = createInterface({ input: stdout })[Symbol.asyncIterator]();
    for (const question of ['un', 'deux']) {
      stdin.write(`${JSON.stringify({ question })}\n`);
      expect(JSON.parse(String((await lines.next()).value))).toMatchObject({ question });
    }
    child.kill('SIGINT');
    expect(await once(child, 'close')).toEqual([130, null]);
  });

  test('stops quietly when nobody reads the answers', async () => {
    const child = startCli(['ask', '--batch', '-'], fake);
    const { stdin, stdout, stderr } = child;
    if (!stdin || !stdout || !stderr) throw new Error('no pipes');
    stdin.on('error', () => undefined);
    stdin.write('{"question":"un"}\n');
    await once(stdout, 'data');
    stdout.destroy();
    stdin.write('{"question":"deux"}\n'.repeat(1_000));
    let complaint = '';
    stderr.on('data', (chunk) => {
      complaint += String(chunk);
    });
    expect(await once(child, 'close')).toEqual([0, null]);
    expect(complaint).toBe('');
  });

  test.each([
    [['--batch', 'nowhere.jsonl'], 'cannot read nowhere.jsonl'],
    [['--batch', tmpdir()], 'is a folder'],
    [['--batch', '-', 'question'], 'exclude each other'],
  ])('%j is a wrong use', async (args, message) => {
    const { code, stderr } = await runHere(['ask', ...args]);
    expect(code).toBe(2);
    expect(stderr).toMatch(/^porte-parole: [^\n]+\n$/);
    expect(stderr).toContain(message);
  });
});
