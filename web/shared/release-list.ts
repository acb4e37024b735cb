import type { ReleaseSummary } from '../../server/protocol/messages.ts';
import { el } from './dom.ts';
import { formatDate } from './format-date.ts';
import { directionOf, type Language } from './language.ts';
import { prose } from './prose.ts';
import { releaseUrl } from './release-link.ts';

/** A list of releases, each a link to the viewer. */
export function releaseList(
  releases: readonly ReleaseSummary[],
  base: URL,
  language: Language,
  texts: { undated: string; replaced: string },
): HTMLElement {
  const items = releases.map(({ id, title, date, corrected, language: own }) =>
    el(
      'li',
      {},
      date
        ? el('time', { class: 'meta', datetime: date }, formatDate(date, language))
        : el('span', { class: 'meta' }, texts.undated),
      el('a', { href: releaseUrl(base, id), lang: own, dir: directionOf(own) }, ...prose(title)),
      corrected?.wholly && el('span', { class: 'meta' }, texts.replaced),
    ),
  );
  return el('ul', { class: 'releases' }, ...items);
}
