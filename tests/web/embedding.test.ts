import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RunningServer } from '../../server/channels/server.ts';
import { launchBrowser, openPage } from '../helpers/browser.ts';
import { questions } from '../helpers/scripted-engine.ts';
import { startSite, startWebServer } from '../helpers/web-server.ts';

let browser: Browser;
let server: RunningServer;

beforeAll(async () => {
  [browser, server] = await Promise.all([launchBrowser(), startWebServer()]);
}, 60_000);

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

/** Somebody else's page, with the widget's script tag on it. */
function page(body: string, lang = 'fr'): string {
  return `<!doctype html><html lang="${lang}"><title>Ailleurs</title><script src="${server.url}widget.js" defer></script>${body}</html>`;
}

describe('one script tag on another site', { timeout: 30_000 }, () => {
  it('works under the strictest policy', async () => {
    const origin = new URL(server.url).origin;
    const site = await startSite(page('<p>Bonjour'), {
      'Content-Security-Policy': `default-src 'none'; script-src ${origin}; connect-src ${origin} ${origin.replace('http', 'ws')}; require-trusted-types-for 'script'`,
    });
    const watched = await openPage(browser);
    await watched.page.goto(site.url);
    await watched.page.getByRole('button', { name: 'Poser une question' }).click();
    await watched.page.getByRole('textbox').fill(questions.number);
    await watched.page.keyboard.press('Enter');
    await watched.page.locator('.answer mark').first().waitFor();
    // The style sheet was adopted: the panel floats, and the theme's colour is there.
    const style = await watched.page
      .locator('.question')
      .evaluate((each) => getComputedStyle(each).backgroundColor);
    expect(style).toBe('rgb(18, 81, 143)');
    expect(await watched.page.locator('.citation').first().getAttribute('href')).toMatch(
      `${server.url}releases/session-2020-reportee#`,
    );
    expect(watched.complaints).toEqual([]);
    await site.stop();
  });

  it('keeps its looks and its keys on a page that fights for them', async () => {
    const site = await startSite(
      page(`<style>* { font-size: 60px !important; display: inline !important } porte-parole-chat { opacity: 0; position: static; color: red }</style>
        <script>window.heard = []; addEventListener('keydown', (event) => window.heard.push(event.key));</script>`),
    );
    const { page: tab } = await openPage(browser);
    await tab.goto(site.url);
    await tab.locator('.launcher').click();
    await tab.getByRole('textbox').fill('x');
    await tab.keyboard.press('s');
    expect(await tab.evaluate(() => Reflect.get(window, 'heard'))).toEqual([]);
    expect(await tab.locator('.panel h2').evaluate((each) => getComputedStyle(each).fontSize)).toBe('17px');
    expect(await tab.locator('porte-parole-chat').evaluate((each) => getComputedStyle(each).opacity)).toBe(
      '1',
    );
    await site.stop();
  });

  it('uses the element that the page has put, in its language, and draws one widget for two tags', async () => {
    const site = await startSite(
      page(
        `<porte-parole-chat lang="ar"></porte-parole-chat><script src="${server.url}widget.js?again" defer></script>`,
        'en',
      ),
    );
    const watched = await openPage(browser);
    await watched.page.goto(site.url);
    await watched.page.getByRole('button', { name: 'اطرح سؤالك' }).waitFor();
    expect(await watched.page.locator('porte-parole-chat').count()).toBe(1);
    expect(watched.complaints).toEqual([]);
    await site.stop();
  });
});
