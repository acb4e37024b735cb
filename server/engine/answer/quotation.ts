import type { Span } from '../../../corpus/passage.ts';
import { blockKindAt, type Corrected, pageAt, paragraphAt, type Release } from '../../../corpus/release.ts';
import type { Citation } from '../../protocol/answer.ts';
import type { ReadSentence } from '../read/reader.ts';
import type { AnswerKind } from '../understand/kind.ts';
import type { Understanding } from '../understand/understand.ts';
import type { Evidence } from './evidence.ts';
import { asksSeveral } from './exact.ts';
import type { ReadList } from './lists.ts';
import { telling } from './marking.ts';

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
    copies: release.copies.map(({ file }) => file),
    corrected: release.corrected && correctedBy(release.corrected),
    page: pageAt(release, start),
    paragraph: paragraphAt(release, start),
    start,
    end,
    quote: release.text.slice(start, end),
    language: release.language,
  };
}

function correctedBy({ by, title, date, wholly }: Corrected): Citation['corrected'] {
  return { release: by, title, date, wholly };
}

/** Longest list that is quoted whole; of a longer one, the beginning. */
const ITEMS = 12;

/** The list that is quoted whole for a sentence of it: where it introduces it, or where several things are asked for. */
export function listQuoted({ sentence, list }: Evidence, kind: AnswerKind): ReadList | null {
  return list && (list.introduction === sentence || asksSeveral(kind)) ? list : null;
}

/**
 * The evidence as quotations; a list with its introduction.
 * @param question where nothing in the sentence is marked yet, its most telling clause is.
 */
export function quotationsOf(evidence: Evidence, kind: AnswerKind, question?: Understanding): Quotation[] {
  const { sentence, exact } = evidence;
  const quote = ({ release, start, end }: ReadSentence, marked: string[]) => ({
    release,
    start,
    end,
    exact: marked,
  });
  const list = listQuoted(evidence, kind);
  if (!list) {
    const marked = exact?.text ?? (question && kind !== 'summary' ? telling(question, sentence) : null);
    return [quote(sentence, marked === null ? [] : [marked])];
  }
  return [
    quote(list.introduction, list.introduction === sentence && exact ? [exact.text] : []),
    ...list.items
      .slice(0, ITEMS)
      .map((item) => quote(item, asksSeveral(kind) ? [item.text.replace(/[\s;,.؛،]+$/u, '')] : [])),
  ];
}

/** The sentences that give an address or a number, each marked. */
export function contactsOf(sentences: readonly ReadSentence[]): Quotation[] {
  return sentences.flatMap(({ release, start, end, mentions }) => {
    const exact = mentions.of('email', 'phone').map(({ text }) => text);
    return exact.length === 0 ? [] : [{ release, start, end, exact }];
  });
}

/** What a release opens with, before what it says on a subject: how a summary begins. */
export function withOpening(quotations: readonly Quotation[], sentences: readonly Span[]): Quotation[] {
  const [first] = quotations;
  if (!first) return [];
  const { release } = first;
  const opening = sentences.find(({ start }) => blockKindAt(release, start) === 'paragraph');
  if (!opening || opening.start >= first.start) return [...quotations];
  return [{ release, start: opening.start, end: opening.end, exact: [] }, ...quotations];
}

/** The date that a release bears on its own line, to be quoted when a sentence leaves the date out. */
export function datelineOf(release: Release): Quotation | null {
  if (release.date?.origin !== 'text') return null;
  const block = release.blocks.find(({ kind }) => kind === 'dateline');
  if (!block) return null;
  return { release, start: block.start, end: block.end, exact: [release.text.slice(block.start, block.end)] };
}
