import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { Fetcher, type FetcherOptions } from '../../../ingest/web/fetcher.ts';
import { webLimits } from '../../../ingest/web/web-limits.ts';
import { type Page, website } from '../../helpers/website.ts';

const bytes = 100_000;
const text = (body: Uint8Array): string => new TextDecoder().decode(body);

/** A fetcher that waits for nothing, and the waits that it would have made. */
function fetcherOf(options: FetcherOptions = {}): { fetcher: Fetcher; waits: number[] } {
  const waits: number[] = [];
  const wait = async (milliseconds: number): Promise<void> => void waits.push(Math.round(milliseconds));
  return { fetcher: new Fetcher({ allowPrivate: true, pause: 0, wait, ...options }), waits };
}

async function failureOf(promise: Promise<unknown>): Promise<unknown> {
  return await promise.then(
    () => 'fetched',
    ({ code, message }) => ({ code, message }),
  );
}

describe('a page', () => {
  it('comes with its headers; ours name product and version, and hold nothing else of us', async () => {
    const site = await website({ '/a': { body: 'Bonjour', headers: { ETag: '"1"', 'Set-Cookie': 'a=b' } } });
    const { fetcher } = fetcherOf();
    const { body, headers, url } = await fetcher.fetch(new URL('/a', site.origin), { bytes });
    expect([text(body), headers.etag, url.pathname]).toEqual(['Bonjour', '"1"', '/a']);
    await fetcher.fetch(new URL('/a', site.origin), { bytes });
    expect(site.headers['user-agent']).toMatch(/^Porte-parole\/\d+\.\d+\.\d+$/);
    expect(Object.keys(site.headers).sort()).toEqual([
      'accept',
      'accept-encoding',
      'connection',
      'host',
      'user-agent',
    ]);
    expect(site.asked).toEqual(['/robots.txt', '/a', '/a']);
  });

  it('is not sent again when it is the same', async () => {
    const site = await website({
      '/a': (request, response) => {
        response.statusCode = request.headers['if-none-match'] === '"1"' ? 304 : 200;
        response.end('x');
      },
      '/b': { status: 304 },
    });
    const { fetcher } = fetcherOf();
    expect(await fetcher.fetch(new URL('/a', site.origin), { bytes, etag: '"1"' })).toMatchObject({
      status: 304,
    });
    expect(await fetcher.fetch(new URL('/a', site.origin), { bytes, etag: '"2"' })).toMatchObject({
      status: 200,
    });
    expect(await failureOf(fetcher.fetch(new URL('/b', site.origin), { bytes }))).toMatchObject({
      code: 'UNREACHABLE',
    });
  });

  it.each<[Page, string]>([
    [{ status: 404 }, 'NOT_FOUND'],
    [{ status: 410 }, 'NOT_FOUND'],
    [{ status: 401 }, 'REFUSED'],
    [{ status: 403 }, 'REFUSED'],
    [{ status: 500 }, 'UNREACHABLE'],
    [{ status: 204 }, 'UNREACHABLE'],
    [{ status: 302, headers: { Location: '/a' } }, 'REDIRECTS'],
    [{ status: 302, headers: { Location: 'file:///etc/passwd' } }, 'BAD_ADDRESS'],
    [{ status: 302, headers: { Location: 'http://u:p@127.0.0.1/' } }, 'BAD_ADDRESS'],
    [{ status: 302, headers: { Location: 'http://169.254.169.254/latest/meta-data/' } }, 'PRIVATE_ADDRESS'],
    [{ status: 302, headers: { Location: 'http://[::ffff:169.254.169.254]/' } }, 'PRIVATE_ADDRESS'],
    [{ headers: { 'Content-Encoding': 'zstd' }, body: 'x' }, 'UNREACHABLE'],
    [{ headers: { 'Content-Encoding': 'gzip' }, body: 'no gzip' }, 'UNREACHABLE'],
    [(request) => void request.socket.destroy(), 'UNREACHABLE'],
    [
      (_request, response) => {
        response.writeHead(200, { 'Content-Length': '100' });
        response.write('half');
        setImmediate(() => response.socket?.destroy());
      },
      'UNREACHABLE',
    ],
  ])('that is not to be had says why: %j', async (page, code) => {
    const site = await website({ '/a': page });
    const { fetcher } = fetcherOf();
    expect(await failureOf(fetcher.fetch(new URL('/a', site.origin), { bytes }))).toMatchObject({ code });
  });

  it('is unpacked, and counted as it is unpacked', async () => {
    const bomb = gzipSync(Buffer.alloc(50_000_000));
    expect(bomb.length).toBeLessThan(bytes);
    const site = await website({
      '/a': { body: gzipSync('Bonjour'), headers: { 'Content-Encoding': 'gzip' } },
      '/bomb': { body: bomb, headers: { 'Content-Encoding': 'gzip' } },
      '/endless': (_request, response) => {
        const more = (): void => {
          while (!response.destroyed && response.write(Buffer.alloc(10_000)));
          if (!response.destroyed) response.once('drain', more);
        };
        more();
      },
    });
    const { fetcher } = fetcherOf();
    expect(text((await fetcher.fetch(new URL('/a', site.origin), { bytes })).body)).toBe('Bonjour');
    for (const path of ['/bomb', '/endless'])
      expect(await failureOf(fetcher.fetch(new URL(path, site.origin), { bytes }))).toMatchObject({
        code: 'TOO_LARGE',
      });
  });

  it('that is a film is not fetched', async () => {
    const site = await website({
      '/film': (_request, response) => {
        response.writeHead(200, { 'Content-Type': 'video/mp4' }).write('the beginning');
      },
    });
    const { body, headers } = await fetcherOf().fetcher.fetch(new URL('/film', site.origin), { bytes });
    expect([body.length, headers['content-type']]).toEqual([0, 'video/mp4']);
  });

  it('that never comes, or drop by drop, is given up', async () => {
    const site = await website({
      '/silent': () => undefined,
      '/drops': (_request, response) => {
        const drip = setInterval(() => response.write('x'), 5);
        response.on('close', () => clearInterval(drip));
      },
    });
    const impatient = fetcherOf({ limits: { ...webLimits, silence: 300 } }).fetcher;
    expect(await failureOf(impatient.fetch(new URL('/silent', site.origin), { bytes }))).toMatchObject({
      code: 'UNREACHABLE',
      message: expect.stringContaining('without a byte'),
    });
    const pressed = fetcherOf({ limits: { ...webLimits, time: 1_000 } }).fetcher;
    expect(await failureOf(pressed.fetch(new URL('/drops', site.origin), { bytes }))).toMatchObject({
      code: 'UNREACHABLE',
      message: expect.stringContaining('in all'),
    });
  });

  it('is not waited for any more when the whole is aborted', async () => {
    const stop = new AbortController();
    const site = await website({ '/a': () => stop.abort(new Error('enough')) });
    const { fetcher } = fetcherOf({ signal: stop.signal });
    await expect(fetcher.fetch(new URL('/a', site.origin), { bytes })).rejects.toThrow('enough');
  });
});

it('a pause ends with the signal, for its reason', async () => {
  const stop = new AbortController();
  const site = await website({
    '/a': () => undefined,
    '/robots.txt': (_request, response) => {
      response.on('close', () => stop.abort(new Error('enough')));
      response.end();
    },
  });
  const fetcher = new Fetcher({ allowPrivate: true, pause: 600_000, signal: stop.signal });
  await expect(fetcher.fetch(new URL('/a', site.origin), { bytes })).rejects.toThrow('enough');
});

describe('an address', () => {
  const resolvedTo =
    (...addresses: string[]) =>
    async () =>
      addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));

  it('of this machine or a private network is not asked unless that is allowed', async () => {
    const site = await website({ '/a': 'secret' });
    const { port } = new URL(site.origin);
    for (const host of ['127.0.0.1', '2130706433', '0x7f.1', '[::1]', '[::ffff:127.0.0.1]', 'localhost'])
      expect(
        await failureOf(
          fetcherOf({ allowPrivate: false }).fetcher.fetch(new URL(`http://${host}:${port}/a`), { bytes }),
        ),
      ).toMatchObject({ code: 'PRIVATE_ADDRESS' });
    expect(site.asked).toEqual([]);
  });

  it('whose name has one private answer among public ones is not asked', async () => {
    const resolve = resolvedTo('93.184.216.34', '10.0.0.1');
    const { fetcher } = fetcherOf({ allowPrivate: false, resolve });
    expect(await failureOf(fetcher.fetch(new URL('http://example.org/'), { bytes }))).toMatchObject({
      code: 'PRIVATE_ADDRESS',
    });
  });

  it('is asked where its name was found, once a request, and nowhere else', async () => {
    const site = await website({ '/a': 'Bonjour' });
    const { port } = new URL(site.origin);
    const names: string[] = [];
    const resolve = async (name: string) => {
      names.push(name);
      return [{ address: '127.0.0.1', family: 4 }];
    };
    const { fetcher } = fetcherOf({ resolve });
    const { body } = await fetcher.fetch(new URL(`http://not-known.example:${port}/a`), { bytes });
    expect(text(body)).toBe('Bonjour');
    expect(site.headers.host).toBe(`not-known.example:${port}`);
    expect(names).toEqual(['not-known.example', 'not-known.example']);
  });

  it('that redirects into a private network is not followed', async () => {
    const site = await website({ '/a': { status: 302, headers: { Location: 'http://inside.example/' } } });
    const resolve = async (name: string) => [
      { address: name === 'inside.example' ? '169.254.0.1' : '127.0.0.1', family: 4 },
    ];
    const { fetcher } = fetcherOf({ resolve });
    expect(await failureOf(fetcher.fetch(new URL('/a', site.origin), { bytes }))).toMatchObject({
      code: 'PRIVATE_ADDRESS',
    });
  });

  it('of nobody is not known', async () => {
    const resolve = async () => {
      throw Object.assign(new Error('no'), { code: 'ENOTFOUND' });
    };
    const { fetcher } = fetcherOf({ resolve });
    expect(await failureOf(fetcher.fetch(new URL('http://none.example/'), { bytes }))).toEqual({
      code: 'UNREACHABLE',
      message: expect.stringContaining('ENOTFOUND'),
    });
  });

  it('of another website is not followed where a list named this one', async () => {
    const other = await website({ '/': 'x' });
    const site = await website({ '/a': { status: 301, headers: { Location: `${other.origin}/` } } });
    const { fetcher } = fetcherOf();
    const url = new URL('/a', site.origin);
    expect(await failureOf(fetcher.fetch(url, { bytes, within: url }))).toMatchObject({ code: 'OTHER_HOST' });
    expect(text((await fetcher.fetch(url, { bytes })).body)).toBe('x');
  });
});

describe('robots.txt', () => {
  const rules =
    'User-agent: *\nDisallow: /\n\nUser-agent: porte-parole\nDisallow: /private\nAllow: /private/press\n';

  it('is asked once, and its longest rule for us holds, for redirects too', async () => {
    const site = await website({
      '/robots.txt': `\uFEFF${rules}`,
      '/private/a': 'x',
      '/private/press/a': 'x',
      '/b': { status: 302, headers: { Location: '/private/a' } },
    });
    const { fetcher } = fetcherOf();
    const get = (path: string) => failureOf(fetcher.fetch(new URL(path, site.origin), { bytes }));
    expect(await get('/private/press/a')).toBe('fetched');
    expect(await get('/private/a')).toMatchObject({ code: 'ROBOTS' });
    expect(await get('/b')).toMatchObject({ code: 'ROBOTS' });
    expect(site.asked).toEqual(['/robots.txt', '/private/press/a', '/b']);
  });

  it.each<[string, Page | undefined, unknown]>([
    ['missing: everything is allowed', undefined, 'fetched'],
    ['forbidden: as if missing', { status: 403 }, 'fetched'],
    ['failing: nothing is allowed', { status: 500 }, { code: 'UNREACHABLE' }],
    ['asked too often: nothing is allowed', { status: 429 }, { code: 'UNREACHABLE' }],
    ['broken off: nothing is allowed', (request) => void request.socket.destroy(), { code: 'UNREACHABLE' }],
    [
      'redirected: the rules found there hold',
      { status: 301, headers: { Location: '/rules' } },
      { code: 'ROBOTS' },
    ],
    [
      'redirected in circles: as if missing',
      { status: 301, headers: { Location: '/robots.txt' } },
      'fetched',
    ],
    ['no robots.txt at all: a page of the website', '<!DOCTYPE html><p>Not here.', 'fetched'],
    [
      'endless: its beginning counts',
      { body: `User-agent: *\nDisallow: /\n${'#'.repeat(webLimits.robots)}` },
      { code: 'ROBOTS' },
    ],
  ])('%s', async (_name, robots, outcome) => {
    const site = await website({
      ...(robots !== undefined && { '/robots.txt': robots }),
      '/rules': 'User-agent: *\nDisallow: /a',
      '/a': 'x',
    });
    const outcomeNow = await failureOf(fetcherOf().fetcher.fetch(new URL('/a', site.origin), { bytes }));
    if (typeof outcome === 'string') expect(outcomeNow).toBe(outcome);
    else expect(outcomeNow).toMatchObject(outcome as object);
  });
});

describe('politeness', () => {
  it('leaves a pause between requests, the longer one that the website asks for within bounds', async () => {
    const site = await website({ '/robots.txt': 'User-agent: *\nCrawl-delay: 7', '/a': 'x' });
    const { fetcher, waits } = fetcherOf({ pause: 3_000 });
    for (let times = 0; times < 2; times += 1) await fetcher.fetch(new URL('/a', site.origin), { bytes });
    expect(waits.map((each) => Math.round(each / 1000))).toEqual([7, 7]);
    site.pages['/robots.txt'] = 'User-agent: *\nCrawl-delay: 86400';
    const patient = fetcherOf({ pause: 3_000 });
    await patient.fetcher.fetch(new URL('/a', site.origin), { bytes });
    expect(patient.waits.map((each) => Math.round(each / 1000))).toEqual([webLimits.pause / 1000]);
  });

  it('asks a busy website again when it says, and not for ever', async () => {
    let busy = 1;
    const site = await website({
      '/a': (_request, response) => {
        busy -= 1;
        response.writeHead(busy < 0 ? 200 : 503, { 'Retry-After': '4' }).end('x');
      },
      '/never': { status: 429 },
      '/tomorrow': { status: 503, headers: { 'Retry-After': '86400' } },
    });
    const { fetcher, waits } = fetcherOf();
    const get = (path: string) => failureOf(fetcher.fetch(new URL(path, site.origin), { bytes }));
    expect(await get('/a')).toBe('fetched');
    expect(waits).toEqual([4_000]);
    expect(await get('/never')).toMatchObject({ code: 'UNREACHABLE' });
    expect(waits).toEqual([4_000, 5_000, 10_000]);
    expect(await get('/tomorrow')).toMatchObject({ code: 'UNREACHABLE' });
    expect(waits).toHaveLength(3);
  });

  it('does not go on asking a website that does not answer', async () => {
    const site = await website({ '/a': (request) => void request.socket.destroy() });
    const { fetcher } = fetcherOf();
    for (let times = 0; times < 5; times += 1)
      expect(await failureOf(fetcher.fetch(new URL('/a', site.origin), { bytes }))).toMatchObject({
        code: 'UNREACHABLE',
      });
    expect(site.asked.filter((path) => path === '/a')).toHaveLength(3);
  });
});
