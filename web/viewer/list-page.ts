import type { ReleaseSummary } from '../../server/protocol/messages.ts';
import { el } from '../shared/dom.ts';
import type { Language } from '../shared/language.ts';
import { releaseList } from '../shared/release-list.ts';
import type { ViewerTexts } from '../shared/texts.ts';

/** Shows all releases, with a box that narrows them down by title, file, date or place. */
export function showList(
  main: HTMLElement,
  releases: readonly ReleaseSummary[],
  base: URL,
  language: Language,
  texts: ViewerTexts,
): void {
  const input = el('input', { type: 'search', id: 'search', dir: 'auto', autocomplete: 'off' });
  const count = el('p', { class: 'meta', role: 'status' });
  const results = el('div');
  const draw = (): void => {
    const words = fold(input.value).split(/\s+/).filter(Boolean);
    const found = releases.filter((release) => {
      const text = fold(`${release.title} ${release.file} ${release.date ?? ''} ${release.places.join(' ')}`);
      return words.every((word) => text.includes(word));
    });
    count.textContent = found.length > 0 ? texts.found(found.length) : texts.nothingFound;
    results.replaceChildren(releaseList(found, base, language, texts));
  };
  input.addEventListener('input', draw);
  const search = el('div', { class: 'search' }, el('label', { for: 'search' }, texts.search), input, count);
  const content = releases.length > 0 ? [search, results] : [el('p', {}, texts.noRelease)];
  main.replaceChildren(el('h1', {}, texts.releases), ...content);
  draw();
}

// Searching « reportee » finds « reportée »; Arabic vowel signs are marks too, and go the same way.
function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
