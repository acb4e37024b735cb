import { once } from 'node:events';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { ClientFrame, ServerFrame, subprotocol } from '../../server/protocol/messages.ts';
import { launchBrowser, openPage } from '../helpers/browser.ts';
import { startSite } from '../helpers/web-server.ts';
import { blockStarting, blocksOf, read } from './documents.ts';
import { type LiveServer, startLiveServer } from './live-server.ts';
import { asShown } from './resembles.ts';

// What the documents tell a reader to run is run, on the delivered releases.
let server: LiveServer;

beforeAll(async () => {
  server = await startLiveServer({ ALLOWED_ORIGINS: '*' });
}, 60_000);
afterAll(() => server?.stop());

const dates = /15 au 18 septembre 2020/;

describe('programs', () => {
  test('the WebSocket client of the README', async () => {
    const code = blockStarting('README.md', '// client.mjs');
    expect(await server.runProgram('client.mjs', code)).toMatch(dates);
  });

  test('the Node client', async () => {
    const output = await server.runProgram('ask.mjs', blockStarting('docs/protocol.md', '// ask.mjs'));
    expect(output).toMatch(dates);
    expect(output).toMatch(/^answered: session-2020-reportee\.pdf$/m);
  });

  test('the TypeScript client', async () => {
    const output = await server.runProgram(
      'several.mts',
      blockStarting('docs/protocol.md', '// several.mts'),
    );
    expect(output).toMatch(/^5 releases$/m);
    expect(output).toMatch(dates);
    expect(output).toMatch(/^51 experts; session-2020-reportee$/m);
  });

  test('the check of a quotation', async () => {
    const output = await server.runProgram('check.mjs', blockStarting('docs/protocol.md', '// check.mjs'));
    expect(output).toBe('session-2020-reportee true\n');
  });

  test('every program is one of these', () => {
    const names = ['README.md', 'docs/protocol.md', 'docs/operations.md'].flatMap((path) =>
      blocksOf(read(path))
        .filter(({ info }) => /^(?:js|ts|mjs|javascript|typescript)\b/.test(info))
        .map(({ code }) => /^\/\/ ([\w.]+)/.exec(code)?.[1] ?? code),
    );
    expect(names).toEqual(['client.mjs', 'ask.mjs', 'several.mts', 'check.mjs']);
  });

  test('the page for browsers', async () => {
    const site = await startSite(server.localise(blockStarting('docs/protocol.md', '<!doctype html>')));
    const browser: Browser = await launchBrowser();
    try {
      const { page, complaints } = await openPage(browser);
      await page.goto(site.url);
      await page.getByText('Session 2020').first().waitFor();
      expect(await page.locator('#answer').textContent()).toMatch(dates);
      expect(await page.locator('#source').textContent()).toMatch(/Session 2020 reportée/);
      expect(complaints).toEqual([]);
    } finally {
      await browser.close();
      await site.stop();
    }
  });
});

describe('curl', () => {
  const requests = ['README.md', 'docs/protocol.md'].flatMap((path) => {
    const blocks = blocksOf(read(path));
    return blocks.flatMap(({ info, code }, at) => {
      const next = blocks[at + 1];
      const response = path !== 'README.md' && next?.info === 'json' ? next.code : null;
      return info === 'sh' && code.startsWith('curl') ? [{ path, code, response }] : [];
    });
  });

  test('is there', async () => {
    expect(await server.runShell('command -v curl || echo "missing: apt-get install curl"')).toMatch(
      /curl\n$/,
    );
    expect(requests.length).toBeGreaterThanOrEqual(7);
    expect(new Set(requests.map(({ path }) => path))).toEqual(new Set(['README.md', 'docs/protocol.md']));
  });

  test.each(requests)('$path: $code', async ({ path, code, response }) => {
    const real: unknown = JSON.parse(await server.runShell(code));
    if (response === null) {
      expect(path).toBe('README.md');
      expect(real).toMatchObject({ status: 'answered', statements: [{ exact: ['240 centres d’examen'] }] });
      return;
    }
    const example: unknown = JSON.parse(response);
    expect(asShown(example, real, code.includes('/api/ask'))).toEqual(example);
  });
});

describe('frames', () => {
  const framesOf = (info: string): unknown[] =>
    blocksOf(read('docs/protocol.md'))
      .filter((block) => block.info === info)
      .flatMap(({ code }) => jsonValues(code));
  const sent = framesOf('json client');
  const expected = framesOf('json server');

  test('are those of the protocol', () => {
    expect(new Set(sent.map((frame) => ClientFrame.parse(frame).type))).toEqual(new Set(['ask', 'cancel']));
    expect(new Set(expected.map((frame) => ServerFrame.parse(frame).type))).toEqual(
      new Set(['ready', 'token', 'answer', 'error']),
    );
  });

  test('are what the server sends', async () => {
    const socket = new WebSocket(`${server.url.replace('http', 'ws')}ws`, subprotocol);
    const received: ServerFrame[] = [];
    socket.on('message', (data) => received.push(ServerFrame.parse(JSON.parse(String(data)))));
    await once(socket, 'open');
    for (const frame of sent) socket.send(JSON.stringify(frame));
    const ids = sent.map((frame) => ClientFrame.parse(frame).id);
    const ended = (id: string) =>
      received.some((frame) => (frame.type === 'answer' || frame.type === 'error') && frame.id === id);
    await expect.poll(() => ids.every(ended), { timeout: 10_000 }).toBe(true);
    socket.close();

    for (const example of expected.map((frame) => ServerFrame.parse(frame))) {
      const real = received.find((frame) => sameFrame(frame, example));
      expect(asShown(example, real)).toEqual(example);
    }
    // Joined, a question's tokens are its answer's text.
    for (const frame of received.filter(({ type }) => type === 'answer')) {
      const text = received.flatMap((each) =>
        each.type === 'token' && sameQuestion(each, frame) ? each.text : [],
      );
      expect(frame).toMatchObject({ answer: { text: text.join('') } });
    }
  });
});

function sameQuestion(one: ServerFrame, other: ServerFrame): boolean {
  return 'id' in one && 'id' in other && one.id === other.id;
}

function sameFrame(one: ServerFrame, other: ServerFrame): boolean {
  if (one.type !== other.type) return false;
  if (one.type === 'token' && other.type === 'token' && one.seq !== other.seq) return false;
  return one.type === 'ready' || sameQuestion(one, other);
}

/** One JSON value, or one a line; a line of `…` stands for what is not shown. */
function jsonValues(code: string): unknown[] {
  try {
    return [JSON.parse(code)];
  } catch {
    return code
      .split('\n')
      .filter((line) => line.trim() !== '' && line.trim() !== '…')
      .map((line) => JSON.parse(line));
  }
}
