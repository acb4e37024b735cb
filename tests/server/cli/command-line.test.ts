import { afterEach, describe, expect, test, vi } from 'vitest';
import { settings } from '../../../server/config.ts';
import { exitCodes, outcomeOf } from '../../../server/exit-codes.ts';
import { runCli } from '../../helpers/run-cli.ts';
import { runHere } from '../../helpers/run-here.ts';

// Processes start in half a second, or in several on a busy machine.
vi.setConfig({ testTimeout: 30_000 });
afterEach(() => {
  vi.unstubAllEnvs();
});

describe('--help', () => {
  test('says what there is, how it ends and what can be set', async () => {
    const { code, stdout, stderr } = await runCli(['--help']);
    for (const command of ['ingest', 'serve', 'ask']) expect(stdout).toContain(`  ${command} `);
    for (const { meaning } of Object.values(exitCodes)) expect(stdout).toContain(meaning);
    for (const { name, reason } of settings) {
      expect(stdout).toContain(`  ${name} `);
      expect(stdout).toContain(reason);
    }
    expect([code, stderr]).toEqual([0, '']);
    expect(await runHere([])).toEqual({ code: 0, stdout, stderr: '' });
  });

  test.each(['ingest', 'serve', 'ask'])('of %s', async (command) => {
    vi.stubEnv('PORT', 'wrong');
    const { code, stdout } = await runHere([command, '--help']);
    expect(stdout).toContain('--index <dir>');
    expect(code).toBe(0);
  });

  test('--version', async () => {
    expect((await runHere(['--version'])).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});

describe('a wrong use is one line and exit code 2', () => {
  test.each([
    [['shout'], "unknown command 'shout'; see porte-parole --help"],
    [['--shout'], "unknown option '--shout'; see porte-parole --help"],
    [['ask', '--jsno'], "unknown option '--jsno' (Did you mean --json?); see porte-parole ask --help"],
    [['ask', 'deux', 'mots'], 'put the question in quotes'],
    [['ask', '--batch'], "option '--batch <file>' argument missing"],
    [['eval', '--shout'], "unknown option '--shout'; see porte-parole eval --help"],
    [['ingest'], 'nothing to ingest: name folders, files or web addresses; see porte-parole ingest --help'],
    [['ingest', 'x', '--limit', '0'], '--limit: expected a whole number from 1 to 1000000, not "0"'],
    [['ingest', 'x', '--every', '10081'], '--every: expected minutes from 1 to 10080, not "10081"'],
    [['ingest', 'x', '--pause', '3601'], '--pause: expected seconds from 0 to 3600, not "3601"'],
    [['serve', '--corpus', 'https://example.org/'], '--corpus: expected a folder'],
    [['ask', 'x', '--index', ''], '--index: expected a folder'],
    [['serve', '--port', '65536'], '--port: expected a whole number from 0 to 65535, not "65536"'],
    [['serve', '--port', '1e3'], '--port: expected a whole number'],
  ])('%j', async (args, message) => {
    const { code, stdout, stderr } = await runHere(args);
    expect(stderr).toMatch(/^porte-parole: [^\n]+\n$/);
    expect(stderr).toContain(message);
    expect([code, stdout]).toEqual([2, '']);
  });

  test.each([
    [{ PORT: 'http' }, 'PORT: expected a whole number from 0 to 65535, not "http"'],
    [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL: expected one of silent'],
    [{ ALLOWED_ORIGINS: 'example.org' }, 'ALLOWED_ORIGINS: expected origins such as'],
  ])('%j', async (env, message) => {
    for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value);
    const { code, stderr } = await runHere(['ask', 'x']);
    expect(stderr).toMatch(/^porte-parole: [^\n]+\n$/);
    expect(stderr).toContain(message);
    expect(code).toBe(2);
  });
});

describe('faults', () => {
  test('no index is exit code 3', async () => {
    const { code, stderr } = await runHere(['ask', 'x', '--index', 'none']);
    expect([code, stderr]).toEqual([3, 'porte-parole: there is no index in none; make one with: …\n']);
  });

  test('what nobody expected is exit code 1, in one line', async () => {
    const { code, stderr } = await runHere(['ask', 'x', '--index', 'broken']);
    expect(code).toBe(1);
    expect(stderr).toBe(
      'porte-parole: internal error: a fault of two lines; set DEBUG=porte-parole for the details\n',
    );
  });
});

describe('ingest', () => {
  test('reports on standard output; the exit code tells of files left out', async () => {
    const done = await runHere(['ingest', 'a', 'b', '--index', 'i']);
    expect(done).toEqual({ code: 0, stdout: 'a -> i\nb -> i\n1 release\n', stderr: '' });
    expect((await runHere(['ingest', 'abime'])).code).toBe(4);
  });

  test('nothing to ingest is exit code 5', async () => {
    const { code, stderr } = await runHere(['ingest', 'vide']);
    expect([code, stderr]).toEqual([5, 'porte-parole: vide holds no release; give another folder\n']);
  });
});

test('a set that cannot be read is exit code 5, as --help says', async () => {
  expect(exitCodes[outcomeOf('SOURCE_UNREADABLE')]).toMatchObject({
    code: 5,
    meaning: expect.stringContaining('a set cannot be read'),
  });
});
