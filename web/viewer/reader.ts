import type { ReleaseDocument } from '../../server/protocol/messages.ts';
import { type Child, el } from '../shared/dom.ts';
import { directionOf } from '../shared/language.ts';
import { prose } from '../shared/prose.ts';
import type { Range } from '../shared/release-link.ts';
import type { ViewerTexts } from '../shared/texts.ts';
import { cutRuns, type Paragraph, splitParagraphs } from './paragraphs.ts';

/** A release's text as it is read, and the marks of each cited range, in reading order. */
export interface Reader {
  element: HTMLElement;
  /** One list a range; empty when the range holds nothing but white space. */
  marks: HTMLElement[][];
}

/** Draws a release's text, page by page, with the cited ranges marked. */
export function drawReader(release: ReleaseDocument, ranges: readonly Range[], texts: ViewerTexts): Reader {
  const marks: HTMLElement[][] = ranges.map(() => []);
  const children: HTMLElement[] = [];
  let page = 0;
  for (const paragraph of splitParagraphs(release.text)) {
    for (; (release.pages[page] ?? Number.POSITIVE_INFINITY) <= paragraph.start; page += 1) {
      // The first page begins with the text: only those after it are worth a word.
      if (page > 0) children.push(el('p', { class: 'page', dir: 'auto' }, texts.page(page + 1)));
    }
    children.push(el('p', {}, ...drawParagraph(paragraph, ranges, marks)));
  }
  for (const own of marks) frame(own, texts);
  const element = el(
    'div',
    { class: 'reader', lang: release.language, dir: directionOf(release.language) },
    ...children,
  );
  return { element, marks };
}

function drawParagraph(paragraph: Paragraph, ranges: readonly Range[], marks: HTMLElement[][]): Child[] {
  return cutRuns(paragraph, ranges).flatMap((run): Child[] => {
    if (run.ranges.length === 0) return prose(run.text);
    const mark = el('mark', { tabindex: -1 }, ...prose(run.text));
    for (const range of run.ranges) marks[range]?.push(mark);
    return [mark];
  });
}

// Most screen readers pass over <mark> in silence, so the passage's two ends are said in words beside it.
function frame(marks: readonly HTMLElement[], texts: ViewerTexts): void {
  marks.at(0)?.before(el('span', { class: 'hidden' }, texts.passageStart));
  marks.at(-1)?.after(el('span', { class: 'hidden' }, texts.passageEnd));
}
