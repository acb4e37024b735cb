import type { Corrected } from '../../server/protocol/answer.ts';
import type { ReleaseDocument } from '../../server/protocol/messages.ts';
import { el } from '../shared/dom.ts';
import { formatDate } from '../shared/format-date.ts';
import { directionOf, type Language } from '../shared/language.ts';
import { prose } from '../shared/prose.ts';
import { releaseUrl } from '../shared/release-link.ts';
import { isWebPage, sourceFile } from '../shared/source-file.ts';
import type { ViewerTexts } from '../shared/texts.ts';
import { parseFragment } from './fragment.ts';
import { passageWalk } from './passage-walk.ts';
import { drawReader } from './reader.ts';

/** Shows a release, at the passages that the address names, and follows the address when it changes. */
export function showRelease(
  main: HTMLElement,
  release: ReleaseDocument,
  base: URL,
  language: Language,
  texts: ViewerTexts,
): void {
  const body = el('div');
  main.replaceChildren(
    el(
      'article',
      {},
      heading(release, language, texts),
      ...relations(release, base, language, texts),
      body,
      contacts(release, texts),
    ),
  );
  const draw = (): void => {
    const { ranges, bad } = parseFragment(location.hash, release.text.length);
    const reader = drawReader(release, ranges, texts);
    const walk = passageWalk(reader.marks, texts);
    const empty = reader.marks.some((marks) => marks.length === 0);
    const warning = (bad || empty) && el('p', { class: 'warning', role: 'status' }, texts.badRange);
    body.replaceChildren(...[warning, walk.element, reader.element].filter((each) => each !== false));
    walk.begin();
  };
  draw();
  addEventListener('hashchange', draw);
}

function heading(release: ReleaseDocument, language: Language, texts: ViewerTexts): HTMLElement {
  const { title, date, file, copies, places, language: own } = release;
  return el(
    'header',
    { class: 'release-heading' },
    el('h1', { lang: own, dir: directionOf(own) }, ...prose(title)),
    el(
      'p',
      { class: 'meta' },
      date ? el('time', { datetime: date }, formatDate(date, language)) : el('span', {}, texts.undated),
      el('span', {}, languageName(own, language)),
      ...[file, ...copies].map((each) =>
        el('span', {}, `${isWebPage(each) ? texts.webPage : texts.source} `, sourceFile(each, null)),
      ),
    ),
    places.length > 0 && el('p', { class: 'meta' }, `${texts.places} `, el('bdi', {}, places.join(' · '))),
  );
}

/** What the release corrects, and what has corrected it. */
function relations(
  { corrected, corrects }: ReleaseDocument,
  base: URL,
  language: Language,
  texts: ViewerTexts,
): HTMLElement[] {
  const notice = (said: string, { release, title, date }: Corrected, kind: string): HTMLElement =>
    el(
      'p',
      { class: kind },
      `${said} `,
      el('a', { href: releaseUrl(base, release) }, el('bdi', {}, ...prose(title))),
      date && ` (${formatDate(date, language)})`,
    );
  return [
    corrected && notice(corrected.wholly ? texts.replacedBy : texts.correctedBy, corrected, 'warning'),
    corrects && notice(corrects.wholly ? texts.replaces : texts.corrects, corrects, 'meta'),
  ].filter((each) => each !== null);
}

function languageName(tag: string, language: Language): string {
  try {
    return new Intl.DisplayNames([language], { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}

function contacts(release: ReleaseDocument, texts: ViewerTexts): HTMLElement | null {
  if (release.contacts.length === 0) return null;
  const items = release.contacts.map(({ name, role, phone, email }) =>
    el(
      'li',
      {},
      name && el('bdi', { class: 'name' }, name),
      role && el('bdi', { class: 'meta' }, role),
      phone && el('a', { href: `tel:${phone.replace(/[^+\d]/g, '')}` }, el('bdi', { dir: 'ltr' }, phone)),
      email &&
        el(
          'a',
          { href: `mailto:${email.split('@').map(encodeURIComponent).join('@')}` },
          el('bdi', {}, email),
        ),
    ),
  );
  return el('section', { class: 'contacts' }, el('h2', {}, texts.contacts), el('ul', {}, ...items));
}
