import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { WebSocket } from 'ws';
import { Answer } from '../../../server/protocol/answer.ts';
import { createClient } from '../../../server/protocol/client.ts';
import { webSocketTransport } from '../../../server/protocol/websocket-transport.ts';
import { firstLine, runCli, startCli } from '../../helpers/run-cli.ts';

// The real parts, in processes of their own, on the delivered releases.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const releases = fileURLToPath(new URL('../../../corpus/releases', import.meta.url));
const question = 'Quand se tient la session 2020 reportée ?';
let folder: string;
let index: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'porte-parole-'));
  index = join(folder, 'index');
  const { code, stdout } = await runCli(['ingest', releases, '--index', index]);
  expect(stdout).toContain('session-2020-reportee.pdf');
  expect(code).toBe(0);
  return () => rm(folder, { recursive: true });
});

describe('with the delivered releases', () => {
  test('ask answers from a release that can be opened', async () => {
    const { code, stdout, stderr } = await runCli(['ask', question, '--index', index]);
    expect(stdout).toContain(`Ouvrir : ${join(releases, 'session-2020-reportee.pdf')}\n`);
    expect([code, stderr]).toEqual([0, '']);
  });

  test('the same answer at the terminal, over WebSocket and over HTTP', async () => {
    const child = startCli(['serve', '--index', index, '--port', '0']);
    let log = '';
    child.stderr?.on('data', (chunk) => {
      log += String(chunk);
    });
    const url = (await firstLine(child)).replace(/^.*: /, '');
    const client = createClient(webSocketTransport(`${url.replace('http', 'ws')}ws`, WebSocket));
    const overHttp = await fetch(new URL('api/ask', url), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ question }),
    });
    const { stdout } = await runCli(['ask', '--json', question, '--index', index]);
    const answers = [JSON.parse(stdout), await overHttp.json(), await client.ask(question)];
    const [terminal, ...others] = answers.map((answer) => ({ ...Answer.parse(answer), id: '', ms: 0 }));
    for (const other of others) expect(other).toEqual(terminal);
    child.kill('SIGTERM');
    expect(await once(child, 'close')).toEqual([0, null]);
    // What visitors ask is nobody's business: the log says that, not what.
    expect(log.match(/"msg":"answered"/g)).toHaveLength(2);
    expect(log).not.toMatch(/session|reportée/i);
  });

  test('serve takes up a new index and an edited lexicon without a restart', async () => {
    const own = join(folder, 'own');
    const [source, lexicon, ownIndex] = [join(own, 'releases'), join(own, 'lexicon.txt'), join(own, 'index')];
    await mkdir(source, { recursive: true });
    const ingest = async (employs: number) => {
      await writeFile(
        join(source, 'a.txt'),
        `Une usine\n\nL’usine de Dakhla emploie ${employs} techniciens.\n`,
      );
      expect((await runCli(['ingest', source, '--index', ownIndex])).code).toBe(0);
    };
    await ingest(350);
    await writeFile(lexicon, 'usine, factory\n');
    const child = startCli(['serve', '--index', ownIndex, '--port', '0'], { env: { LEXICON: lexicon } });
    const log = createInterface({ input: child.stderr ?? Readable.from([]) })[Symbol.asyncIterator]();
    /** The next line of the log with one of these messages. */
    const logged = async (...messages: string[]): Promise<unknown> => {
      for (;;) {
        const { value, done } = await log.next();
        if (done) throw new Error('the log ended');
        if (messages.includes(JSON.parse(value).msg)) return JSON.parse(value);
      }
    };
    const url = (await firstLine(child)).replace(/^.*: /, '');
    const client = createClient(webSocketTransport(`${url.replace('http', 'ws')}ws`, WebSocket));
    expect(await client.ask('Combien de techniciens emploie l’usine ?')).toMatchObject({
      statements: [{ exact: [expect.stringContaining('350')] }],
    });

    await ingest(412);
    const renewed = await logged('renewed', 'not renewed');
    const after = await client.ask('Combien de techniciens emploie l’usine ?');
    expect(renewed).toMatchObject({ msg: 'renewed', index: after.index, releases: 1 });
    expect(after).toMatchObject({ statements: [{ exact: [expect.stringContaining('412')] }] });

    await writeFile(`${lexicon}.new`, 'usine, factory\nzébulon =>\n');
    await rename(`${lexicon}.new`, lexicon);
    expect(await logged('renewed', 'not renewed')).toMatchObject({
      msg: 'not renewed',
      code: 'LEXICON_INVALID',
      why: expect.stringContaining('line 2'),
    });
    expect(await client.ask('Combien de zébulons ?')).toMatchObject({ status: 'refused' });

    await writeFile(`${lexicon}.new`, 'usine, factory\nzébulon => technicien\n');
    await rename(`${lexicon}.new`, lexicon);
    expect(await logged('renewed', 'not renewed')).toMatchObject({ msg: 'renewed', index: after.index });
    expect(await client.ask('Combien de zébulons ?')).toMatchObject({
      statements: [{ exact: [expect.stringContaining('412')] }],
    });
    child.kill('SIGTERM');
    expect(await once(child, 'close')).toEqual([0, null]);
  });

  test('serve shows the demo page, the widget, its panel and the viewer', async () => {
    const child = startCli(['serve', '--index', index, '--port', '0'], { env: { LOG_LEVEL: 'silent' } });
    const url = (await firstLine(child)).replace(/^.*: /, '');
    const text = async (path: string) => {
      const response = await fetch(new URL(path, url));
      expect([path, response.status]).toEqual([path, 200]);
      return await response.text();
    };
    expect(await text('')).toContain('/widget.js');
    const panel = /assets\/panel-[A-Z0-9]+\.js/.exec(await text('widget.js'))?.[0];
    expect(await text(panel ?? 'no panel')).not.toBe('');
    for (const path of ['demo.js', 'demo.css', 'viewer.js', 'viewer.css', 'releases']) await text(path);
    expect(await text('releases/session-2020-reportee')).toContain('/viewer.js');
    child.kill('SIGTERM');
    await once(child, 'close');
  });
});

describe('what goes wrong is one line with a remedy', () => {
  const oneLine = /^porte-parole: [^\n]+\n$/;

  test('no index', async () => {
    const { code, stderr } = await runCli(['ask', question, '--index', join(folder, 'none')]);
    expect(stderr).toMatch(oneLine);
    expect(stderr).toContain('porte-parole ingest');
    expect(code).toBe(3);
  });

  test('a damaged index', async () => {
    const damaged = join(folder, 'damaged');
    await mkdir(damaged);
    for (const name of await readdir(index)) await writeFile(join(damaged, name), 'x').catch(() => undefined);
    const { code, stderr } = await runCli(['ask', question, '--index', damaged]);
    expect(stderr).toMatch(oneLine);
    expect(code).toBe(3);
  });

  test.each(['ingest', 'serve'])('%s with an empty or missing source', async (command) => {
    const empty = join(folder, `empty-${command}`);
    await mkdir(empty);
    for (const source of [empty, join(folder, 'nowhere')]) {
      const args = command === 'ingest' ? [command, source] : [command, '--corpus', source];
      const { code, stderr } = await runCli([...args, '--index', join(folder, 'other')]);
      expect(stderr.split('\n').at(-2)).toMatch(/^porte-parole: /);
      expect(code).toBe(5);
    }
  });

  test('a file that cannot be read is named, the others are ingested', async () => {
    const mixed = join(folder, 'mixed');
    await mkdir(mixed);
    await writeFile(join(mixed, 'a.txt'), 'Communiqué\n\nLe centre ouvre le 3 mars 2024 à Rabat.\n');
    await writeFile(join(mixed, 'b.pdf'), 'not a PDF');
    const { code, stdout } = await runCli(['ingest', mixed, '--index', join(folder, 'mixed-index')]);
    expect(stdout).toContain('b.pdf');
    expect(code).toBe(4);
  });
});
