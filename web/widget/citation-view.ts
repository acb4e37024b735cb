import type { Citation } from '../../server/protocol/answer.ts';
import { el, icon } from '../shared/dom.ts';
import { formatDate } from '../shared/format-date.ts';
import { directionOf } from '../shared/language.ts';
import { prose } from '../shared/prose.ts';
import { releaseUrl } from '../shared/release-link.ts';
import { sourceFile } from '../shared/source-file.ts';
import type { ViewContext } from './view-context.ts';

const OUT = 'M14 5h5v5 M19 5l-9 9 M19 14v5H5V5h5';

/** The number after a statement: a link to the sentence it rests on. */
export function citationMark(citation: Citation, number: number, context: ViewContext): HTMLElement {
  const { texts } = context;
  return el(
    'a',
    {
      class: 'citation',
      href: releaseUrl(context.server, citation.release, [citation]),
      target: '_blank',
      rel: 'noopener',
      title: citation.title,
      'aria-label': `${texts.source(number, citation.title)} ${texts.newTab}`,
    },
    `[${number}]`,
  );
}

/** The sources under an answer: what each says, where, and a way to open it. */
export function sourceList(citations: readonly Citation[], context: ViewContext): HTMLElement {
  const items = citations.map((citation, index) => source(citation, index + 1, context));
  return el(
    'section',
    { class: 'sources' },
    el('h3', {}, context.texts.sources),
    el('ol', {}, ...items),
    ...wholeReleases(citations, context),
  );
}

function source(citation: Citation, number: number, context: ViewContext): HTMLElement {
  const { texts, language, server } = context;
  const { page, paragraph, date, quote, title, file, copies, corrected } = citation;
  const url = releaseUrl(server, citation.release, [citation]);
  return el(
    'li',
    { class: 'source' },
    el(
      'p',
      { class: 'source-title' },
      el('span', { class: 'number' }, String(number)),
      el('bdi', {}, ...prose(title)),
    ),
    el('blockquote', { lang: citation.language, dir: directionOf(citation.language) }, ...prose(quote)),
    el(
      'p',
      { class: 'meta' },
      date && el('time', { datetime: date }, formatDate(date, language)),
      el('span', {}, page === null ? texts.paragraph(paragraph) : texts.page(page)),
      ...[file, ...copies].map((each) => sourceFile(each, texts.newTab)),
    ),
    corrected &&
      el(
        'p',
        { class: 'corrected' },
        `${corrected.wholly ? texts.replacedBy : texts.correctedBy} `,
        outLink(releaseUrl(server, corrected.release, []), corrected.title, context),
      ),
    outLink(url, texts.openRelease, context),
  );
}

// A release cited at several places can be read with all of them highlighted.
function wholeReleases(citations: readonly Citation[], context: ViewContext): HTMLElement[] {
  const ids = [...new Set(citations.map(({ release }) => release))];
  return ids.flatMap((id) => {
    const ranges = citations.filter(({ release }) => release === id);
    if (ranges.length < 2) return [];
    const url = releaseUrl(
      context.server,
      id,
      [...ranges].sort((a, b) => a.start - b.start),
    );
    const title = ids.length > 1 && el('bdi', { class: 'meta' }, ` (${ranges[0]?.title ?? ''})`);
    return [el('p', { class: 'all' }, outLink(url, context.texts.allPassages, context), title)];
  });
}

/** A link that opens in a new tab, and says so. */
export function outLink(url: string, text: string, { texts }: ViewContext): HTMLElement {
  return el(
    'a',
    { class: 'out', href: url, target: '_blank', rel: 'noopener' },
    el('bdi', {}, ...prose(text)),
    '\u00a0',
    icon(OUT),
    el('span', { class: 'hidden' }, ` ${texts.newTab}`),
  );
}
