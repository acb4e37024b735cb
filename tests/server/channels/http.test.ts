import { request as httpRequest } from 'node:http';
import { describe, expect, test } from 'vitest';
import { Answer } from '../../../server/protocol/answer.ts';
import { limits } from '../../../server/protocol/limits.ts';
import { ReleaseDocument, ReleaseSummary } from '../../../server/protocol/messages.ts';
import { testServer } from '../../helpers/test-server.ts';

/** Posts to `/api/ask`; a string is sent as it is. */
async function post(url: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> {
  return await fetch(new URL('api/ask', url), {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
}

/** Asks as a browser's cache does; `fetch` of Node adds `no-cache` to it. */
function revalidate(url: URL, etag: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const request = httpRequest(url, { headers: { 'if-none-match': etag } }, (response) => {
      response.resume();
      resolve(response.statusCode);
    });
    request.on('error', reject);
    request.end();
  });
}

describe('POST /api/ask', () => {
  test('gives the answer object', async () => {
    const { url, reported } = await testServer();
    const response = await post(url, { question: 'Où ?', language: 'en' });
    expect(response.status).toBe(200);
    const answer = Answer.parse(await response.json());
    expect(answer).toMatchObject({ question: 'Où ?', status: 'answered', language: 'en' });
    expect(reported.answered).toEqual(['http']);
  });

  test('keeps conversations apart', async () => {
    const { url } = await testServer();
    const understood = async (body: object) => Answer.parse(await (await post(url, body)).json()).understood;
    expect(await understood({ question: 'un', conversation: 'a' })).toBe('un');
    expect(await understood({ question: 'deux', conversation: 'a' })).toBe('un / deux');
    expect(await understood({ question: 'trois', conversation: '__proto__' })).toBe('trois');
    expect(await understood({ question: 'quatre' })).toBe('quatre');
  });

  test.each([
    ['JSON that is cut', '{"question":', 400, 'the body is not a JSON object'],
    ['a JSON string', '"Où ?"', 400, 'the body is not a JSON object'],
    ['no question', {}, 400, 'question: expected string'],
    ['a question that is no string', { question: ['a'] }, 400, 'question: expected string'],
    ['a prototype key', '{"__proto__":{"question":"?"}}', 400, 'question: expected string'],
    [
      'a long conversation id',
      { question: '?', conversation: 'x'.repeat(65) },
      400,
      'conversation: at most 64 characters',
    ],
  ])('refuses %s', async (_name, body, status, message) => {
    const { url } = await testServer();
    const response = await post(url, body);
    expect(response.status).toBe(status);
    expect(await response.json()).toEqual({ code: 'bad-request', message });
  });

  test('refuses a body over the limit, and one of another type', async () => {
    const { url } = await testServer();
    const large = await post(url, { question: 'x'.repeat(limits.messageBytes) });
    expect(large.status).toBe(413);
    expect(await large.json()).toMatchObject({ code: 'too-large' });
    const form = await post(url, 'question=a', { 'content-type': 'application/x-www-form-urlencoded' });
    expect(form.status).toBe(415);
    expect(await form.json()).toMatchObject({ code: 'bad-request' });
    const charset = await post(url, '{}', { 'content-type': 'application/json; charset=klingon' });
    expect(charset.status).toBe(415);
    expect(await charset.json()).toMatchObject({ code: 'bad-request' });
  });

  test('a question of 100,000 characters is refused with a reason', async () => {
    const { url } = await testServer();
    const response = await post(url, { question: 'ع'.repeat(100_000) });
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({ status: 'refused', reason: 'too-long' });
  });

  test('tells the log, not the visitor, of a fault', async () => {
    const { url, engine, reported } = await testServer();
    engine.fail('panne', new Error('secret'));
    const response = await post(url, { question: 'panne' });
    expect(response.status).toBe(500);
    const body = await response.text();
    expect(JSON.parse(body)).toMatchObject({ code: 'internal' });
    expect(body).not.toContain('secret');
    expect(reported.faults).toHaveLength(1);
  });

  test('stops the engine when the visitor leaves', async () => {
    const { url, engine, reported } = await testServer();
    const { asked, aborted } = engine.hold('lente');
    const controller = new AbortController();
    const response = fetch(new URL('api/ask', url), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"question":"lente"}',
      signal: controller.signal,
    });
    await asked;
    controller.abort();
    await expect(response).rejects.toThrow();
    await aborted;
    expect(reported.faults).toEqual([]);
  });

  test('lets an answer finish when the server stops', async () => {
    const { url, engine, server } = await testServer({ grace: 60_000 });
    const { asked, letGo } = engine.hold('lente');
    const response = post(url, { question: 'lente' });
    await asked;
    const stopped = server.stop();
    letGo();
    expect((await response).status).toBe(200);
    await stopped;
  });
});

describe('the releases', () => {
  test('are listed, and shown with their text', async () => {
    const { url } = await testServer();
    const list = (await (await fetch(new URL('api/releases', url))).json()) as { releases: unknown[] };
    const [summary] = list.releases.map((entry) => ReleaseSummary.parse(entry));
    expect(summary).toEqual({
      id: 'session-2020',
      title: 'Session 2020',
      date: '2020-07-01',
      language: 'fr',
      file: 'session-2020.txt',
      places: [],
      corrected: null,
    });
    const shown = await fetch(new URL(`api/releases/${summary?.id}`, url));
    const document = ReleaseDocument.parse(await shown.json());
    expect(document.text.slice(0, 12)).toBe('Session 2020');
    expect(document.contacts).toHaveLength(1);
  });

  test.each(['api/releases/none', 'api/releases/__proto__', 'api/nothing', 'api'])(
    '%s is not found',
    async (path) => {
      const { url } = await testServer();
      const response = await fetch(new URL(path, url));
      expect(response.status).toBe(404);
      expect(await response.json()).toMatchObject({ code: 'not-found' });
    },
  );

  test('an address that cannot be decoded, and a wrong method, are bad requests', async () => {
    const { url } = await testServer();
    const undecodable = await fetch(new URL('api/releases/%E0%A4%A', url));
    expect(undecodable.status).toBe(400);
    expect(await undecodable.json()).toMatchObject({ code: 'bad-request' });
    const wrong = await fetch(new URL('api/ask', url));
    expect([wrong.status, wrong.headers.get('allow')]).toEqual([405, 'POST']);
  });
});

describe('pages and files', () => {
  test('have a strict content security policy', async () => {
    const { url } = await testServer();
    const { headers } = await fetch(url);
    expect(headers.get('content-security-policy')?.split(';')).toEqual(
      expect.arrayContaining(["default-src 'none'", "script-src 'self'", "connect-src 'self'"]),
    );
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-powered-by')).toBeNull();
  });

  test('are revalidated, or kept for ever when their name says what is in them', async () => {
    const { url } = await testServer();
    const widget = await fetch(new URL('widget.js', url));
    expect(await widget.text()).toBe('launch()');
    expect(widget.headers.get('cache-control')).toBe('no-cache');
    expect(await revalidate(new URL('widget.js', url), widget.headers.get('etag') ?? '')).toBe(304);
    expect(await revalidate(new URL('widget.js', url), '"other"')).toBe(200);
    const panel = await fetch(new URL('assets/panel-A1.js', url));
    expect(panel.headers.get('cache-control')).toContain('immutable');
  });

  test("only the widget's may be loaded by other websites", async () => {
    const { url } = await testServer();
    const policy = async (path: string) =>
      (await fetch(new URL(path, url))).headers.get('cross-origin-resource-policy');
    expect(await policy('widget.js')).toBe('cross-origin');
    expect(await policy('assets/panel-A1.js')).toBe('cross-origin');
    expect(await policy('')).toBe('same-origin');
  });

  test('the viewer is there for every release, and for no other', async () => {
    const { url } = await testServer();
    const page = async (path: string) => {
      const response = await fetch(new URL(path, url));
      return [response.status, (await response.text()).includes('Viewer')];
    };
    expect(await page('releases')).toEqual([200, true]);
    expect(await page('releases/session-2020')).toEqual([200, true]);
    expect(await page('releases/none')).toEqual([404, false]);
    expect(await page('nowhere')).toEqual([404, false]);
  });
});

describe('other websites', () => {
  async function corsOf(url: string, origin: string, init: RequestInit = {}): Promise<string | null> {
    const response = await fetch(new URL('api/releases', url), { ...init, headers: { origin } });
    return response.headers.get('access-control-allow-origin');
  }

  test('may read the API when they are named', async () => {
    const { url } = await testServer({ allowedOrigins: ['https://ok.example'] });
    expect(await corsOf(url, 'https://ok.example')).toBe('https://ok.example');
    expect(await corsOf(url, 'https://ok.example', { method: 'OPTIONS' })).toBe('https://ok.example');
    expect(await corsOf(url, 'https://other.example')).toBeNull();
  });

  test('may not by default, and all may with *', async () => {
    expect(await corsOf((await testServer()).url, 'https://other.example')).toBeNull();
    const { url } = await testServer({ allowedOrigins: ['*'] });
    expect(await corsOf(url, 'https://other.example')).toBe('https://other.example');
  });
});

test('/healthz says what is served', async () => {
  const { url } = await testServer();
  const response = await fetch(new URL('healthz', url));
  expect(await response.json()).toEqual({ status: 'ok', index: 'fake', releases: 1 });
});

test('a request that is no HTTP does not harm the server', async () => {
  const { url } = await testServer();
  await new Promise<void>((resolve) => {
    const request = httpRequest(url, {
      method: 'GET',
      headers: { upgrade: 'websocket', connection: 'upgrade' },
    });
    request.on('response', (response) => response.resume().on('end', resolve));
    request.on('error', () => resolve());
    request.end();
  });
  expect((await fetch(new URL('healthz', url))).status).toBe(200);
});

test('an address that is taken is a fault with a remedy', async () => {
  const { url } = await testServer();
  const port = Number(new URL(url).port);
  await expect(testServer({ port })).rejects.toMatchObject({
    code: 'ADDRESS_UNAVAILABLE',
    message: expect.stringContaining('--port'),
  });
  await expect(testServer({ host: '203.0.113.1' })).rejects.toMatchObject({ code: 'ADDRESS_UNAVAILABLE' });
});
