/** The viewer's page: `/releases` lists the releases, `/releases/<id>#<start>-<end>` opens one at a passage. */
import '../shared/no-eval.ts';

import { fetchRelease, fetchReleases, NotFound } from '../shared/api.ts';
import { button, el } from '../shared/dom.ts';
import { pageLanguage } from '../shared/page-language.ts';
import { viewerTexts } from '../shared/texts.ts';
import { showList } from './list-page.ts';
import { showRelease } from './release-page.ts';

const language = pageLanguage();
const texts = viewerTexts[language];
// With the query: it carries the language from page to page.
const base = new URL(`/${location.search}`, location.href);
const listUrl = new URL(`releases${location.search}`, base).href;

const main = el('main', { tabindex: -1 });
document.body.append(
  el(
    'header',
    { class: 'site' },
    el('a', { class: 'brand', href: base.href }, texts.site),
    el('nav', {}, el('a', { href: listUrl }, texts.allReleases)),
  ),
  main,
);

/** The release that the address names; null for the list. */
function releaseId(): string | null {
  const part = /\/releases\/([^/]+)\/?$/.exec(location.pathname)?.[1];
  if (!part) return null;
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

async function show(): Promise<void> {
  main.replaceChildren(el('p', { class: 'meta', role: 'status' }, texts.loading));
  const id = releaseId();
  try {
    if (id === null) {
      showList(main, await fetchReleases(base), base, language, texts);
      document.title = `${texts.releases} — ${texts.site}`;
    } else {
      const release = await fetchRelease(base, id);
      showRelease(main, release, base, language, texts);
      document.title = `${release.title} — ${texts.site}`;
    }
  } catch (error) {
    const unknown = error instanceof NotFound;
    fail(
      unknown ? texts.unknown : texts.unreachable,
      unknown ? texts.unknownHint : texts.unreachableHint,
      !unknown,
    );
  }
}

function fail(title: string, hint: string, retry: boolean): void {
  document.title = `${title} — ${texts.site}`;
  const way = retry
    ? button({ class: 'walk' }, () => void show(), texts.retry)
    : el('a', { href: listUrl }, texts.allReleases);
  main.replaceChildren(el('h1', {}, title), el('p', { role: 'alert' }, hint), el('p', {}, way));
}

void show();
