import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openSnapshot } from '../../../corpus/index/open.ts';
import type { Release } from '../../../corpus/release.ts';
import { ingest } from '../../../ingest/ingest.ts';
import type { IngestReport } from '../../../ingest/report.ts';
import type { WebOptions } from '../../../ingest/web/harvest.ts';
import { AngleEmbeddings } from '../../helpers/angle-embeddings.ts';
import { type Website, website } from '../../helpers/website.ts';

const embeddings = new AngleEmbeddings();
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'porte-parole-web-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

const page = (title: string, angle: number): string =>
  `<!DOCTYPE html><html><head><title>${title}</title></head><body><article><h1>${title}</h1><p>Avis ${title} ${angle}.</p></article></body></html>`;
const rss = (...paths: string[]): string =>
  `<rss><channel>${paths.map((path) => `<item><link>${path}</link></item>`).join('')}</channel></rss>`;
const sitemap = (...paths: string[]): string =>
  `<urlset>${paths.map((path) => `<url><loc>ORIGIN${path}</loc></url>`).join('')}</urlset>`;

async function run(
  sources: readonly string[],
  web: WebOptions = {},
): Promise<IngestReport & { read: string[]; notes: string[] }> {
  const [read, notes]: string[][] = [[], []];
  const report = await ingest({
    sources,
    indexDir: join(folder, 'index'),
    embeddings,
    web: { allowPrivate: true, pause: 0, wait: async () => undefined, ...web },
    onProgress: ({ file }) => void read?.push(file),
    onNote: (line) => void notes?.push(line),
  });
  return { ...report, read: read ?? [], notes: notes ?? [] };
}

/** The releases of the index, by their addresses without the website's own. */
async function releases(site: Website): Promise<Record<string, Release>> {
  const snapshot = await openSnapshot(join(folder, 'index'), embeddings);
  return Object.fromEntries(snapshot.releases.map((each) => [each.file.replace(site.origin, ''), each]));
}

describe('a page', () => {
  it('is a release whose file is its address, and whose identifier stays', async () => {
    const site = await website({ '/presse/avis.html?id=1': page('alpha', 0) });
    const report = await run([`${site.origin}/presse/avis.html?id=1#top`]);
    const file = `${site.origin}/presse/avis.html?id=1`;
    expect(report).toMatchObject({ releases: 1, skipped: 0, published: true, read: [file] });
    const release = (await releases(site))['/presse/avis.html?id=1'];
    expect(release).toMatchObject({ file, title: { value: 'alpha' } });
    expect(release?.id).toMatch(/^127-0-0-1-\d+-presse-avis-[0-9a-f]{6}$/);
  });

  it('that is the same is neither sent nor read again, by its ETag, its day, or its bytes', async () => {
    const conditions: unknown[] = [];
    const site = await website({
      '/etag': (request, response) => {
        conditions.push(request.headers['if-none-match']);
        const same = request.headers['if-none-match'] === '"1"';
        response.writeHead(same ? 304 : 200, { ETag: '"1"', 'Content-Type': 'text/html' });
        response.end(same ? undefined : page('alpha', 0));
      },
      '/day': (request, response) => {
        conditions.push(request.headers['if-modified-since']);
        const day = 'Tue, 05 Mar 2024 10:00:00 GMT';
        const same = request.headers['if-modified-since'] === day;
        response.writeHead(same ? 304 : 200, { 'Last-Modified': day, 'Content-Type': 'text/html' });
        response.end(same ? undefined : page('beta', 40));
      },
      '/bytes': page('gamma', 80),
    });
    const sources = ['/etag', '/day', '/bytes'].map((path) => site.origin + path);
    expect(await run(sources)).toMatchObject({ releases: 3, published: true });
    const again = await run(sources);
    expect(again).toMatchObject({ releases: 3, published: false, unchanged: 3, read: [] });
    expect(conditions).toEqual([undefined, undefined, '"1"', 'Tue, 05 Mar 2024 10:00:00 GMT']);
    site.pages['/bytes'] = page('delta', 120);
    expect(await run(sources)).toMatchObject({ published: true, unchanged: 2, read: [sources[2]] });
    expect((await releases(site))['/bytes']?.title.value).toBe('delta');
  });

  it('that is gone leaves the index; one that cannot be asked for keeps its release, and the report says so', async () => {
    const site = await website({ '/a': page('alpha', 0), '/b': page('beta', 40), '/c': page('gamma', 80) });
    const sources = ['/a', '/b', '/c'].map((path) => site.origin + path);
    await run(sources);
    site.pages['/a'] = { status: 410 };
    site.pages['/b'] = { status: 500 };
    const report = await run(sources);
    expect(report).toMatchObject({
      gone: [sources[0]],
      kept: [{ file: sources[1], code: 'UNREACHABLE', reason: expect.stringContaining('500') }],
      releases: 2,
    });
    expect(report.files).toContainEqual(expect.objectContaining({ file: sources[0], code: 'NOT_FOUND' }));
    await site.stop();
    expect(await run(sources)).toMatchObject({ kept: [{}, {}, {}].slice(1), published: false, releases: 2 });
    expect(Object.keys(await releases(site)).sort()).toEqual(['/b', '/c']);
  });

  it('is told by what it is: a text in its encoding, a PDF under any name, nothing of a picture', async () => {
    const latin = Buffer.from('Été à Fès\n\nAvis alpha 0.', 'latin1');
    const site = await website({
      '/a': { body: latin, headers: { 'Content-Type': 'text/plain; charset=ISO-8859-1' } },
      '/wrong': {
        body: Buffer.from(page('été', 40)),
        headers: { 'Content-Type': 'text/html; charset=iso-8859-1' },
      },
      '/x.gif': { body: 'GIF89a', headers: { 'Content-Type': 'image/gif' } },
      '/empty': { body: '', headers: { 'Content-Type': 'text/html' } },
      '/hidden': { body: page('x', 1), headers: { 'X-Robots-Tag': 'noindex' } },
      '/meta': page('x', 1).replace('<title>', '<meta name="ROBOTS" content="NOINDEX, follow"><title>'),
    });
    const report = await run(Object.keys(site.pages).map((path) => site.origin + path));
    const codes = report.files.flatMap((file) =>
      file.status === 'skipped' ? [[file.file.replace(site.origin, ''), file.code]] : [],
    );
    expect(codes).toEqual([
      ['/empty', 'EMPTY'],
      ['/hidden', 'ROBOTS'],
      ['/meta', 'ROBOTS'],
      ['/x.gif', 'UNKNOWN_FORMAT'],
    ]);
    const made = await releases(site);
    expect(made['/a']?.text).toContain('Été à Fès');
    expect(made['/wrong']?.title.value).toBe('été');
  });

  it('goes on standing beside files of a folder', async () => {
    const site = await website({ '/a': page('alpha', 0) });
    await writeFile(join(folder, 'b.txt'), 'Avis beta 40.');
    const sources = [join(folder, 'b.txt'), `${site.origin}/a`];
    expect(await run(sources)).toMatchObject({ releases: 2, skipped: 0 });
    expect(await run(sources)).toMatchObject({ releases: 2, unchanged: 2, published: false });
    expect(await run(sources.slice(0, 1))).toMatchObject({ releases: 1, gone: [`${site.origin}/a`] });
  });

  it('leaves nothing behind where it was fetched', async () => {
    const fetched = async () =>
      (await readdir(tmpdir())).filter((name) => name.startsWith('porte-parole-fetched-'));
    const before = await fetched();
    const site = await website({ '/a': page('alpha', 0) });
    await run([`${site.origin}/a`]);
    expect((await fetched()).filter((name) => !before.includes(name))).toEqual([]);
  });
});

describe('a feed', () => {
  it('gives title and date to a page that has none, and says where they are from', async () => {
    const site = await website({
      '/feed': `<rss><channel><item><title>Ouverture du forum de Fès</title><link>/bare</link>
        <pubDate>Tue, 05 Mar 2024 10:00:00 GMT</pubDate></item>
        <item><title>Autre titre</title><link>/own</link><pubDate>Tue, 05 Mar 2024 10:00:00 GMT</pubDate></item></channel></rss>`,
      '/bare': { body: 'Avis alpha 0.', headers: { 'Content-Type': 'text/plain' } },
      '/own': page('Un titre à soi', 40).replace('<p>', '<p>Rabat, le 7 mai 2023</p><p>'),
    });
    await run([`${site.origin}/feed`]);
    const made = await releases(site);
    expect(made['/bare']).toMatchObject({
      title: { value: 'Ouverture du forum de Fès', origin: 'feed' },
      date: { value: '2024-03-05', origin: 'feed' },
    });
    expect(made['/own']).toMatchObject({
      title: { value: 'Un titre à soi' },
      date: { value: '2023-05-07', origin: 'text' },
    });
  });

  it('names what is new: pages that it no longer names stay as long as they are there', async () => {
    const site = await website({
      '/feed': rss('/a', '/b'),
      '/a': page('alpha', 0),
      '/b': page('beta', 40),
      '/c': page('gamma', 80),
    });
    const source = `${site.origin}/feed`;
    expect(await run([source])).toMatchObject({
      releases: 2,
      notes: [`${source}: a feed with 2 pages, asked for one by one`],
    });
    site.pages['/feed'] = rss('/b', '/c');
    expect(await run([source])).toMatchObject({ releases: 3, unchanged: 2, gone: [] });
    delete site.pages['/a'];
    expect(await run([source])).toMatchObject({ releases: 2, gone: [`${site.origin}/a`] });
  });

  it.each([
    ['is down', { status: 503 }],
    ['is gone', { status: 404 }],
    ['is a page now', page('Travaux', 1)],
    ['names nothing', rss()],
  ])('that %s loses none of its pages', async (_name, broken) => {
    const site = await website({ '/feed': rss('/a', '/b'), '/a': page('alpha', 0), '/b': page('beta', 40) });
    const source = `${site.origin}/feed`;
    await run([source]);
    site.pages['/feed'] = broken;
    const report = await run([source]);
    expect(report).toMatchObject({ releases: 2, published: false, skipped: 1, gone: [] });
    expect(report.kept.map(({ file }) => file)).toEqual([`${site.origin}/a`, `${site.origin}/b`]);
  });

  it('may name pages of its own website alone, unless that is allowed', async () => {
    const other = await website({ '/x': page('gamma', 80) });
    const site = await website({
      '/feed': rss('/a', `${other.origin}/x`, '/away', 'javascript:alert(1)', 'file:///etc/passwd'),
      '/a': page('alpha', 0),
      '/away': { status: 302, headers: { Location: `${other.origin}/x` } },
    });
    const source = `${site.origin}/feed`;
    const report = await run([source]);
    expect(report.releases).toBe(1);
    const codes = report.files.flatMap((file) => (file.status === 'skipped' ? [file.code] : [])).sort();
    expect(codes).toEqual(['BAD_ADDRESS', 'BAD_ADDRESS', 'OTHER_HOST', 'OTHER_HOST']);
    expect(other.asked).toEqual([]);
    expect(await run([source], { otherHosts: true })).toMatchObject({ releases: 2, skipped: 2 });
  });
});

describe('a sitemap', () => {
  it('may name sitemaps, packed ones too; a page that leaves it leaves the index', async () => {
    const site = await website();
    const filled = (text: string): Uint8Array => gzipSync(text.replaceAll('ORIGIN', site.origin));
    Object.assign(site.pages, {
      '/sitemap.xml':
        '<sitemapindex><sitemap><loc>ORIGIN/1.xml.gz</loc></sitemap><sitemap><loc>ORIGIN/2.xml</loc></sitemap><sitemap><loc>ORIGIN/sitemap.xml</loc></sitemap></sitemapindex>',
      '/1.xml.gz': { body: filled(sitemap('/a', '/b')), headers: { 'Content-Type': 'application/gzip' } },
      '/2.xml': sitemap('/c', '/a'),
      '/a': page('alpha', 0),
      '/b': page('beta', 40),
      '/c': page('gamma', 80),
    });
    const source = `${site.origin}/sitemap.xml`;
    expect(await run([source])).toMatchObject({ releases: 3, skipped: 0 });
    expect(site.asked.filter((path) => path === '/a')).toHaveLength(1);
    site.pages['/2.xml'] = sitemap('/a');
    expect(await run([source])).toMatchObject({ releases: 2, gone: [`${site.origin}/c`] });
    site.pages['/1.xml.gz'] = { status: 500 };
    const report = await run([source]);
    expect(report).toMatchObject({ releases: 2, skipped: 1, kept: [{ file: `${site.origin}/b` }] });
  });

  it('on another website than its index is not asked for', async () => {
    const other = await website({ '/s.xml': sitemap('/x') });
    const site = await website({
      '/sitemap.xml': `<sitemapindex><sitemap><loc>${other.origin}/s.xml</loc></sitemap><sitemap><loc>ORIGIN/s.xml</loc></sitemap></sitemapindex>`,
      '/s.xml': sitemap('/a'),
      '/a': page('alpha', 0),
    });
    const report = await run([`${site.origin}/sitemap.xml`]);
    expect(report).toMatchObject({ releases: 1, skipped: 1 });
    expect(other.asked).toEqual([]);
  });

  it('that packs a bomb fails alone', async () => {
    const site = await website({
      '/s.xml.gz': {
        body: gzipSync(Buffer.alloc(100_000_000, ' ')),
        headers: { 'Content-Type': 'application/gzip' },
      },
      '/a': page('alpha', 0),
    });
    const report = await run([`${site.origin}/s.xml.gz`, `${site.origin}/a`]);
    expect(report).toMatchObject({ releases: 1, skipped: 1 });
  });

  it('may name more pages than are asked for: the report says how many, and none that is known is lost', async () => {
    const site = await website({ '/a': page('alpha', 0), '/b': page('beta', 40), '/c': page('gamma', 80) });
    site.pages['/sitemap.xml'] = sitemap(
      '/a',
      '/b',
      '/c',
      ...Array.from({ length: 50_000 }, (_, at) => `/${at}`),
    );
    const source = `${site.origin}/sitemap.xml`;
    const report = await run([source], { limit: 3 });
    expect(report).toMatchObject({ releases: 3, skipped: 1 });
    expect(report.files.find(({ file }) => file === source)).toMatchObject({
      code: 'LIMIT',
      reason: expect.stringContaining('(3): 50000 were left out'),
    });
    expect(await run([source], { limit: 1 })).toMatchObject({
      releases: 3,
      kept: [{ code: 'LIMIT' }, { code: 'LIMIT' }],
      gone: [],
    });
  });
});

it('of a website that was never reached nothing is made, and the fault says why', async () => {
  const site = await website();
  await site.stop();
  await expect(run([`${site.origin}/a`])).rejects.toMatchObject({
    code: 'SOURCE_EMPTY',
    message: expect.stringContaining('did not answer'),
  });
  await expect(run([`${site.origin}/a`], { allowPrivate: false })).rejects.toMatchObject({
    message: expect.stringContaining('is not one of a public website'),
  });
});
