import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RunningServer } from '../../server/channels/server.ts';
import { launchBrowser, openPage, type Watched } from '../helpers/browser.ts';
import { questions } from '../helpers/scripted-engine.ts';
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

describe('the widget', { timeout: 30_000 }, () => {
  it('asks nothing of anybody and stores nothing before it is opened', async () => {
    const { page, requests } = await visit();
    await page.waitForLoadState('networkidle');
    expect(requests.filter((url) => /panel|\/ws$/.test(url))).toEqual([]);
    const before = requests.length;
    await launcher(page).click();
    await page.locator('.panel').waitFor();
    await expect.poll(() => requests.slice(before).map((url) => new URL(url).pathname)).toContain('/ws');
    const host = new URL(server.url).host;
    expect(requests.every((url) => new URL(url).host === host)).toBe(true);
    const stored = await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie]);
    expect(stored).toEqual([0, 0, '']);
  });

  it('streams an answer, then marks what is exact and cites each statement', async () => {
    const { page, complaints } = await opened();
    await type(page, questions.number);
    await page.locator('.draft', { hasText: 'Selon le' }).waitFor();
    const answer = page.locator('.answer');
    await answer.waitFor();
    expect(await answer.locator('mark').allTextContents()).toEqual(['59 717', '30 944']);
    expect(await answer.locator('.text').textContent()).toMatch(
      /^Selon le communiqué : Du 15 au 18 .* reportée\.\u00a0\[1\] Les candidats .* 30 944\.\u00a0\[2\]$/,
    );
    const source = answer.locator('.source').first();
    const session = scriptedReleases.find(({ id }) => id === 'session-2020-reportee');
    expect(await source.locator('.source-title').textContent()).toBe(`1${session?.title.value}`);
    expect(await source.locator('.meta').textContent()).toMatch(
      /15 septembre 2020page 1session-2020-reportee.pdf/,
    );
    expect(await answer.getByRole('link', { name: /Voir tous les passages/ }).getAttribute('href')).toMatch(
      /\/releases\/session-2020-reportee#\d+-\d+,\d+-\d+$/,
    );
    expect(complaints).toEqual([]);
  });

  it('says of a source which files hold it, and what has replaced it', async () => {
    const { page } = await opened();
    await type(page, questions.arabic);
    const source = page.locator('.answer .source');
    await source.waitFor();
    expect(await source.locator('.file').allTextContents()).toEqual([
      'career-center.md',
      'career-center.pdf',
      'https://www.example.org/بلاغ?a=1&b="2"',
      'javascript:alert(1)',
    ]);
    // A page of the web is a link to it; nothing else is.
    expect(
      await source
        .locator('a:has(.file)')
        .evaluateAll((links) => links.map((link) => link.getAttribute('href'))),
    ).toEqual(['https://www.example.org/بلاغ?a=1&b="2"']);
    const corrected = source.locator('.corrected');
    expect(await corrected.textContent()).toMatch(/^Remplacé depuis par\s: Rectificatif/);
    expect(await corrected.getByRole('link').getAttribute('href')).toMatch(/\/releases\/pro-days$/);
  });

  it('opens the release at the sentence cited, highlighted and focused', async () => {
    const { page } = await opened();
    await type(page, questions.number);
    const mark = page.locator('.citation').nth(1);
    const quote = await page.locator('.source blockquote').nth(1).textContent();
    const [viewer] = await Promise.all([page.waitForEvent('popup'), mark.click()]);
    await viewer.locator('mark').waitFor();
    expect(await viewer.locator('mark').allTextContents()).toEqual([quote]);
    expect(await viewer.evaluate(() => document.activeElement?.tagName)).toBe('MARK');
  });

  it('refuses helpfully: the nearest releases, whom to ask, what else to ask', async () => {
    const { page } = await opened();
    await type(page, questions.refused);
    const refusal = page.locator('.answer.refused');
    await refusal.waitFor();
    expect(await refusal.locator('.verdict').textContent()).not.toBe('');
    expect(await refusal.getByRole('link', { name: /Pro’Days/ }).getAttribute('href')).toBe(
      `${server.url}releases/pro-days`,
    );
    expect(await refusal.locator('a[href^="tel:"]').getAttribute('href')).toBe('tel:0660470581');
    expect(await refusal.locator('a[href^="mailto:"]').getAttribute('href')).toBe(
      'mailto:nouhaila.ahlamine@ofppt.ma',
    );
    await refusal.getByRole('button', { name: questions.number }).click();
    await page.locator('.answer.answered').waitFor();
  });

  it('proposes questions on the newest releases', async () => {
    const { page } = await opened();
    const example = page.locator('.welcome .chip').first();
    expect(await example.textContent()).toContain(scriptedReleases[0]?.title.value);
    const text = await example.textContent();
    await example.click();
    expect(await page.locator('.question p').textContent()).toBe(text);
  });

  it('speaks Arabic from right to left where the page does', async () => {
    const { page } = await opened('?lang=ar');
    expect(await page.locator('.panel h2').evaluate((title) => getComputedStyle(title).direction)).toBe(
      'rtl',
    );
    await type(page, questions.arabic);
    const answer = page.locator('.answer');
    await answer.waitFor();
    expect(await answer.locator('.text').evaluate((text) => getComputedStyle(text).direction)).toBe('rtl');
    expect(await answer.locator('mark').textContent()).toBe('12 500');
    expect(await answer.locator('.meta').textContent()).toContain('23 دجنبر 2016');
    // The plain space of « 12 500 » does not turn the number around.
    const [thousands, units] = await answer.locator('mark').evaluate((mark) => {
      const text = mark.firstChild?.firstChild ?? mark;
      return [0, 3].map((at) => {
        const range = document.createRange();
        range.setStart(text, at);
        range.setEnd(text, at + 1);
        return range.getBoundingClientRect().left;
      });
    });
    expect(thousands).toBeLessThan(units ?? 0);
    const empty = await question(page).evaluate((input) => getComputedStyle(input).direction);
    expect(empty).toBe('rtl');
    // A French question in the Arabic panel reads from left to right.
    await type(page, questions.number);
    const asked = page.locator('.question p', { hasText: 'Combien' });
    expect(await asked.evaluate((text) => getComputedStyle(text).direction)).toBe('ltr');
  });

  it('follows the page when its language changes', async () => {
    const { page } = await opened();
    await page.evaluate(() => {
      document.documentElement.lang = 'en';
    });
    await page.locator('.panel', { hasText: 'Your questions' }).waitFor();
    await page.evaluate(() => document.querySelector('porte-parole-chat')?.setAttribute('lang', 'ar-MA'));
    await page.locator('.frame[dir=rtl]', { hasText: 'أسئلتكم' }).waitFor();
  });

  it('shows markup as text, whoever wrote it', async () => {
    const { page, complaints } = await opened();
    await type(page, questions.hostile);
    const answer = page.locator('.answer');
    await answer.waitFor();
    expect(await answer.locator('.text').textContent()).toContain(
      '<b>Voici</b> : Le communiqué dit <script>',
    );
    expect(await answer.locator('mark').textContent()).toBe('<script>alert(2)</script>');
    expect(await answer.locator('.source-title bdi').textContent()).toBe(hostileTitle);
    await type(page, '<img src=x onerror=alert(9)>');
    await page.locator('.question').nth(1).waitFor();
    expect(await page.locator('.panel').locator('img, script, b, i:not(.waiting i)').count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  it('takes the focus into the question, and gives it back on Escape', async () => {
    const { page } = await visit();
    await launcher(page).focus();
    await page.keyboard.press('Enter');
    await page.locator('.panel').waitFor();
    await expect.poll(() => focused(page)).toBe('TEXTAREA');
    await page.keyboard.press('Escape');
    expect(await page.locator('.panel').isVisible()).toBe(false);
    expect(await focused(page)).toBe('BUTTON launcher');
    expect(await launcher(page).getAttribute('aria-expanded')).toBe('false');
    await page.keyboard.press('Enter');
    await launcher(page).focus();
    await page.keyboard.press('Escape');
    expect(await page.locator('.panel').isVisible()).toBe(false);
  });

  it('sends on Enter, breaks the line on Shift+Enter', async () => {
    const { page } = await opened();
    await question(page).fill('un');
    await page.keyboard.press('Shift+Enter');
    await page.keyboard.type('deux');
    await page.keyboard.press('Enter');
    expect(await page.locator('.question p').textContent()).toBe('un\ndeux');
    expect(await question(page).inputValue()).toBe('');
  });

  it('stops an answer, keeps what was said, and answers the next question', async () => {
    const { page } = await opened();
    await type(page, questions.endless);
    await page.locator('.draft', { hasText: 'mot 3' }).waitFor();
    await page.getByRole('button', { name: 'Arrêter la réponse' }).click();
    await page.locator('.trouble.stopped').waitFor();
    const said = await page.locator('.draft').textContent();
    expect(said).toContain('mot 3');
    await type(page, questions.number);
    await page.locator('.answer').waitFor();
    expect(await page.locator('.draft').textContent()).toBe(said);
  });

  it('says in words that the engine failed, and offers to try again', async () => {
    const { page } = await opened();
    await type(page, questions.broken);
    const trouble = page.locator('.trouble.fault');
    await trouble.waitFor();
    await trouble.getByRole('button', { name: 'Réessayer' }).click();
    await expect.poll(() => page.locator('.question').count()).toBe(2);
  });

  it('survives a server that goes away and comes back', async () => {
    const first = await startWebServer();
    const port = Number(new URL(first.url).port);
    const { page } = await opened('', {}, first.url);
    await type(page, questions.endless);
    await page.locator('.draft', { hasText: 'mot 3' }).waitFor();
    await first.stop();
    await page.locator('.trouble.lost').waitFor();
    await type(page, questions.number);
    await page.locator('.trouble.unreachable').waitFor();
    const second = await startWebServer(port);
    await page.locator('.trouble.unreachable').getByRole('button', { name: 'Réessayer' }).click();
    await page.locator('.answer .sources').waitFor();
    await second.stop();
  });

  it('says so when the panel cannot be loaded, and loads it when it can', async () => {
    const { page } = await visit();
    await page.route('**/assets/panel-*', (route) => route.abort());
    await launcher(page).click();
    await page.locator('.notice', { hasText: 'ne répond pas' }).waitFor();
    await page.unroute('**/assets/panel-*');
    await launcher(page).click();
    await page.locator('.panel').waitFor();
    expect(await page.locator('.notice').isVisible()).toBe(false);
  });

  it('fits a screen 320 pixels wide, and takes all of it', async () => {
    const { page } = await opened('', { viewport: { width: 320, height: 568 } });
    await type(page, questions.number);
    await page.locator('.answer').waitFor();
    const box = await page.locator('.panel').boundingBox();
    expect(box).toMatchObject({ x: 0, y: 0, width: 320, height: 568 });
    const wide = await page
      .locator('.log')
      .evaluate((log) => [document.documentElement.scrollWidth, log.scrollWidth - log.clientWidth]);
    expect(wide).toEqual([320, 0]);
    for (const target of await page.locator('.panel button, .panel .citation, .panel .out').all()) {
      const size = await target.boundingBox();
      expect(Math.min(size?.width ?? 0, size?.height ?? 0)).toBeGreaterThanOrEqual(24);
    }
  });
});

/** The demo page, with the widget closed. */
async function visit(search = '', options: BrowserContextOptions = {}, url = server.url): Promise<Watched> {
  const watched = await openPage(browser, options);
  await watched.page.goto(url + search);
  await launcher(watched.page).waitFor();
  return watched;
}

/** The demo page, with the widget open. */
async function opened(...where: Parameters<typeof visit>): Promise<Watched> {
  const watched = await visit(...where);
  await launcher(watched.page).click();
  await watched.page.locator('.panel').waitFor();
  return watched;
}

function launcher(page: Page): Locator {
  return page.locator('porte-parole-chat .launcher');
}

function question(page: Page): Locator {
  return page.locator('porte-parole-chat textarea');
}

async function type(page: Page, text: string): Promise<void> {
  await page.locator('.action:not(.stop)').waitFor();
  await question(page).fill(text);
  await question(page).press('Enter');
}

/** The element that has the focus inside the widget, by tag and first class. */
function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const active = document.querySelector('porte-parole-chat')?.shadowRoot?.activeElement;
    return [active?.tagName, active?.classList[0]].filter(Boolean).join(' ');
  });
}
