import type { Span } from '../../../corpus/passage.ts';
import { pageAt, paragraphAt, type Release } from '../../../corpus/release.ts';
import type { Citation } from '../../protocol/answer.ts';
import type { Evidence } from './evidence.ts';

/** A quotation that goes into an answer: where it stands and what in it answers exactly. */
export interface Quotation extends Span {
  release: Release;
  exact: string[];
}

/** The citation of a quotation: its text is the release's own, between its offsets. */
export function citationOf({ release, start, end }: Quotation): Citation {
  return {
    release: release.id,
    title: release.title.value,
    date: release.date?.value ?? null,
    file: release.file,
    page: pageAt(release, start),
    paragraph: paragraphAt(release, start),
    start,
    end,
    quote: release.text.slice(start, end),
    language: release.language,
  };
}

/** The evidence as a quotation; an introduction that ends with a colon takes the list with it. */
export function quotationsOf({ sentence, exact }: Evidence, listed: readonly Span[]): Quotation[] {
  const { release } = sentence;
  const marked = exact === null ? [] : [exact.text];
  const items = /:\s*$/.test(sentence.text) ? listed.filter(({ start }) => isListItem(release, start)) : [];
  return [
    { release, start: sentence.start, end: sentence.end, exact: marked },
    ...items.map(({ start, end }) => ({ release, start, end, exact: [] })),
  ];
}

/** The date that a release bears on its own line, to be quoted when a sentence leaves the date out. */
export function datelineOf(release: Release): Quotation | null {
  if (release.date?.origin !== 'text') return null;
  const block = release.blocks.find(({ kind }) => kind === 'dateline');
  if (!block) return null;
  return { release, start: block.start, end: block.end, exact: [release.text.slice(block.start, block.end)] };
}

function isListItem(release: Release, offset: number): boolean {
  return release.blocks.some(
    ({ kind, start, end }) => kind === 'list-item' && start <= offset && offset < end,
  );
}
