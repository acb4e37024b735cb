/** The demonstration page: a press room with the widget on it. */
import '../shared/no-eval.ts';

import type { ReleaseSummary } from '../../server/protocol/messages.ts';
import { fetchReleases } from '../shared/api.ts';
import { el } from '../shared/dom.ts';
import { type Language, toLanguage } from '../shared/language.ts';
import { pageLanguage, setPageLanguage } from '../shared/page-language.ts';
import { releaseList } from '../shared/release-list.ts';
import { demoTexts } from '../shared/texts.ts';

/** How many releases are listed: the others are in the viewer. */
const LATEST = 6;

let language = pageLanguage();
let releases: ReleaseSummary[] | 'loading' | 'unreachable' = 'loading';

const list = document.querySelector('#releases');
const copy = document.querySelector('#copy');
const snippet = `<script src="${new URL('widget.js', document.baseURI).href}" defer></script>`;

function draw(): void {
  const texts = demoTexts[language];
  const base = new URL(`/?lang=${language}`, location.href);
  document.title = texts.site;
  for (const element of document.querySelectorAll<HTMLElement>('[data-text]')) {
    const text = wordsOf(texts, element.getAttribute('data-text'));
    if (text) element.textContent = text;
  }
  document.querySelector('[data-label]')?.setAttribute('aria-label', texts.language);
  document.querySelector('#browse')?.setAttribute('href', new URL(`releases${base.search}`, base).href);
  for (const each of document.querySelectorAll<HTMLElement>('[data-language]')) {
    each.setAttribute('aria-pressed', String(each.getAttribute('data-language') === language));
  }
  list?.replaceChildren(
    typeof releases === 'string'
      ? el('p', { role: 'status' }, texts[releases])
      : releaseList(releases.slice(0, LATEST), base, language, texts),
  );
}

function wordsOf(texts: Record<string, string>, name: string | null): string | undefined {
  return name === null ? undefined : texts[name];
}

function choose(chosen: Language): void {
  language = chosen;
  setPageLanguage(chosen);
  history.replaceState(null, '', `?lang=${chosen}`);
  draw();
}

for (const each of document.querySelectorAll<HTMLElement>('[data-language]')) {
  const chosen = toLanguage(each.getAttribute('data-language'));
  if (chosen) each.addEventListener('click', () => choose(chosen));
}

document.querySelector('#snippet')?.append(snippet);
copy?.addEventListener('click', async () => {
  try {
    await navigator.clipboard.writeText(snippet);
    copy.textContent = demoTexts[language].copied;
  } catch {
    // Not allowed here: the visitor still has the text, selected.
    const code = document.querySelector('#snippet');
    if (code) getSelection()?.selectAllChildren(code);
  }
});

// The widget's own way in is its button; a page may have another one.
document.querySelector('#ask')?.addEventListener('click', () => {
  const chat: (Element & { open?: () => void }) | null = document.querySelector('porte-parole-chat');
  chat?.open?.();
});

draw();
fetchReleases(new URL('/', location.href)).then(
  (known) => {
    releases = known;
    draw();
  },
  () => {
    releases = 'unreachable';
    draw();
  },
);
