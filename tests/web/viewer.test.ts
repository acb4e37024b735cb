import type { Browser, BrowserContextOptions } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RunningServer } from '../../server/channels/server.ts';
import { launchBrowser, openPage, type Watched } from '../helpers/browser.ts';
import { hostileTitle, scriptedReleases } from '../helpers/scripted-releases.ts';
import { startWebServer } from '../helpers/web-server.ts';

let browser: Browser;
let server: RunningServer;

beforeAll(async () => {
  [browser, server] = await Promise.all([launchBrowser(), startWebServer()]);
}, 60_000);

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

async function open(path: string, options: BrowserContextOptions = {}): Promise<Watched> {
  const watched = await openPage(browser, options);
  await watched.page.goto(server.url + path);
  await watched.page.locator('main h1').waitFor();
  return watched;
}

/** Where a release says something, as the viewer's address writes it. */
function range(id: string, quote: string): string {
  const start = scriptedReleases.find((each) => each.id === id)?.text.indexOf(quote) ?? -1;
  return `${start}-${start + quote.length}`;
}

const id = 'session-2020-reportee';

describe('the viewer', { timeout: 30_000 }, () => {
  it('shows a release with its date, language, file, pages and contacts', async () => {
    const { page, complaints } = await open(`releases/${id}`);
    expect(await page.locator('.release-heading .meta').textContent()).toMatch(
      /15 septembre 2020françaisFichier d’origine\s: session-2020-reportee.pdf/,
    );
    expect(await page.locator('.reader .page').allTextContents()).toEqual(['Page 2']);
    expect(await page.locator('mark').count()).toBe(0);
    expect(await page.title()).toContain('Session 2020');
    await page.getByRole('link', { name: 'nouhaila.ahlamine@ofppt.ma' }).waitFor();
    expect(complaints).toEqual([]);
  });

  it('says what has replaced a release, which other files hold it, and what places it names', async () => {
    const { page, complaints } = await open('releases/career-center?lang=fr');
    const notice = page.locator('article > .warning');
    expect(await notice.textContent()).toMatch(
      /^Ce communiqué a été remplacé depuis par\s: Rectificatif \(mars 2022\)$/,
    );
    expect(await notice.getByRole('link').getAttribute('href')).toMatch(/\/releases\/pro-days/);
    expect(await page.locator('.release-heading .file').allTextContents()).toEqual([
      'career-center.md',
      'career-center.pdf',
      'https://www.example.org/بلاغ?a=1&b="2"',
      'javascript:alert(1)',
    ]);
    // A page of the web is a link to it; nothing else is.
    expect(
      await page
        .locator('.release-heading a')
        .evaluateAll((links) => links.map((link) => link.getAttribute('href'))),
    ).toEqual(['https://www.example.org/بلاغ?a=1&b="2"']);
    expect(await page.locator('.release-heading').textContent()).toContain('Lieux\u00a0: الدار البيضاء');
    expect(complaints).toEqual([]);
    await notice.getByRole('link').click();
    await page.getByRole('heading', { name: /Pro’Days/ }).waitFor();
  });

  it('highlights a passage by its offsets, brings it into view and focuses it', async () => {
    const quote = 'À tous ses stagiaires, l’OFPPT adresse ses vœux de réussite';
    const { page } = await open(`releases/${id}#${range(id, quote)}`, {
      viewport: { width: 700, height: 300 },
    });
    expect(await page.locator('mark').allTextContents()).toEqual([quote]);
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe(quote);
    await expect.poll(async () => ((await page.locator('mark').boundingBox())?.y ?? 999) < 300).toBe(true);
  });

  it('walks from passage to passage, also across paragraphs and overlaps', async () => {
    const ranges = [range(id, '240 centres'), '400-700', range(id, 'centres d’examen')].join();
    const { page } = await open(`releases/${id}#${ranges}`);
    const current = () => page.locator('mark.current').allTextContents();
    expect(await page.getByRole('status').textContent()).toBe('Passage cité 1 sur 3');
    expect((await current()).join('')).toBe('240 centres');
    await page.getByRole('button', { name: 'Passage suivant' }).click();
    const text = scriptedReleases.find((each) => each.id === id)?.text ?? '';
    expect((await current()).join('')).toBe(text.slice(400, 700).replaceAll('\n\n', ''));
    await page.getByRole('button', { name: 'Passage suivant' }).click();
    expect((await current()).join('')).toBe('centres d’examen');
    await page.getByRole('button', { name: 'Passage suivant' }).click();
    expect((await current()).join('')).toBe('240 centres');
    await page.getByRole('button', { name: 'Passage précédent' }).click();
    expect((await current()).join('')).toBe('centres d’examen');
  });

  it('follows its address', async () => {
    const { page } = await open(`releases/${id}#0-7`);
    await page.evaluate(() => {
      location.hash = '#8-12';
    });
    await expect.poll(() => page.locator('mark').allTextContents()).toEqual(['2020']);
  });

  it.each(['#99999-100000', '#12', '#-', '#5-2', '#%E0%A4%A'])(
    'says that %s is not there, and shows the text',
    async (hash) => {
      const { page, complaints } = await open(`releases/${id}${hash}`);
      expect(await page.locator('.warning').textContent()).toContain('ne se trouve pas');
      expect(await page.locator('.reader p').count()).toBeGreaterThan(4);
      expect(complaints).toEqual([]);
    },
  );

  it('writes an Arabic release from right to left in a French page', async () => {
    const { page } = await open('releases/career-center');
    expect(await page.locator('.reader').evaluate((each) => getComputedStyle(each).direction)).toBe('rtl');
    expect(await page.locator('html').getAttribute('dir')).toBe('ltr');
  });

  it('shows markup as text', async () => {
    const { page, complaints } = await open('releases/hostile#0-4');
    expect(await page.locator('h1').textContent()).toBe(hostileTitle);
    expect(await page.locator('main').locator('img, script, b, svg').count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  it('lists all releases and finds one whatever its accents', async () => {
    const { page } = await open('releases');
    expect(await page.locator('.releases li').count()).toBe(scriptedReleases.length);
    await page.getByRole('searchbox').fill('REPORTEE 2020');
    expect(await page.locator('.releases a').allTextContents()).toEqual([
      'Session 2020 reportée : 59 717 stagiaires attendus aux examens',
    ]);
    await page.getByRole('searchbox').fill('مركز مهني');
    expect(await page.locator('.releases li').count()).toBe(1);
    await page.getByRole('searchbox').fill('rien de tel');
    await page.getByText('Aucun communiqué ne correspond').waitFor();
  });

  it('says that it cannot reach the service, and tries again', async () => {
    const { page } = await openPage(browser);
    await page.route('**/api/releases/*', (route) => route.abort());
    await page.goto(`${server.url}releases/${id}`);
    await page.getByRole('heading', { name: 'Le service ne répond pas' }).waitFor();
    await page.unroute('**/api/releases/*');
    await page.getByRole('button', { name: 'Réessayer' }).click();
    await page.locator('.reader').waitFor();
  });

  it('says that a release is gone', async () => {
    const { page } = await openPage(browser);
    await page.route('**/api/releases/*', (route) => route.fulfill({ status: 404, body: '{}' }));
    await page.goto(`${server.url}releases/${id}`);
    await page.getByRole('heading', { name: 'Ce communiqué est introuvable' }).waitFor();
  });

  it('fits a screen 320 pixels wide', async () => {
    const { page } = await open(`releases/${id}#0-7,10-20`, { viewport: { width: 320, height: 568 } });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  });
});
