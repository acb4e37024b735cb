import { splitSentences, trimSpan } from '../corpus/language/sentences.ts';
import type { Passage, Span } from '../corpus/passage.ts';
import type { BlockKind, BlockSpan, Release } from '../corpus/release.ts';
import { type ContactRegion, contactRegions, regionsByBlock } from './metadata/contact-regions.ts';
import { peopleOf } from './metadata/people.ts';
import { isTitle } from './metadata/title.ts';

/** Sizes of a passage, in UTF-16 units: three to six sentences of a press release. */
const LEAST = 400;
const MOST = 900;
/** Longest sentence. What is longer is no prose (a dump, a text without full stops) and nobody could read its quotation. */
const SENTENCE = 2000;
/** A rest shorter than this is left with the passage before it, which may then grow over {@link MOST} by as much. */
const REST = 160;

/** A sentence and what it is in its release. */
interface Sentence extends Span {
  block: number;
  kind: BlockKind;
  /** Begins a section: nothing before it belongs with it. */
  opens: boolean;
  /** The next sentence belongs with it: a heading, or what introduces a list. */
  binds: boolean;
  /** The heading that it stands under. */
  heading: string | null;
  /** Of a list's or a table's sentence: the sentence that introduced the list. */
  introduction: string | null;
}

/**
 * Splits a release into passages: neighbouring sentences, about 400 to 900 units, never across a heading. A heading is
 * the first sentence of the passage it opens. A list stays with the sentence that introduces it; the part of a long
 * one that does not fit has that sentence for its heading. Datelines and contact blocks are passages of their own.
 * Every character that is not white space is in exactly one passage.
 * @param firstId the first passage's position in the index
 */
export function splitRelease(release: Pick<Release, 'id' | 'text' | 'blocks'>, firstId: number): Passage[] {
  const sentences = sentencesOf(release);
  const passages: Passage[] = [];
  let from = 0;
  let section = 0;
  while (from < sentences.length) {
    if (from >= section) section = sectionEnd(sentences, from);
    const to = passageEnd(sentences, from, section);
    const own = sentences.slice(from, to);
    passages.push({
      id: firstId + passages.length,
      release: release.id,
      heading: headingOf(sentences, from, to),
      sentences: own.map(({ start, end }) => ({ start, end })),
      start: own[0]?.start ?? 0,
      end: own.at(-1)?.end ?? 0,
    });
    from = to;
  }
  return passages;
}

/**
 * All sentences of a release, each with its place. A heading, a dateline and a table's row are one sentence each; so
 * are all the lines of a person in a contact block, since an address answers only together with the name.
 */
function sentencesOf({ text, blocks }: Pick<Release, 'text' | 'blocks'>): Sentence[] {
  const sentences: Sentence[] = [];
  const regionAt = regionsByBlock(contactRegions(text, blocks));
  let heading: string | null = null;
  let introduction: string | null = null;
  blocks.forEach((block, index) => {
    const { kind } = block;
    const region = regionAt.get(index);
    if (region !== undefined) {
      if (index === region.start) sentences.push(...contactSentences(text, blocks, region));
      heading = null; // a note at the foot of the page is under nothing
      introduction = null;
      return;
    }
    const previous = blocks[index - 1]?.kind;
    if (kind === 'heading') {
      const words = text.slice(block.start, block.end);
      // `COMMUNIQUÉ DE PRESSE` says nothing of what is below it.
      if (isTitle(words)) heading = words;
    }
    const opens =
      (kind === 'heading' && previous !== 'heading') ||
      kind === 'dateline' ||
      previous === 'dateline' ||
      regionAt.has(index - 1);
    const whole = kind === 'heading' || kind === 'dateline' || kind === 'table-row';
    const own = whole ? [{ start: block.start, end: block.end }] : splitSentences(text, block);
    const spans = own.flatMap((span) => cutLong(text, span));
    const next = blocks[index + 1]?.kind;
    if (kind !== 'list-item' && kind !== 'table-row') introduction = null;
    spans.forEach((span, place) => {
      const words = text.slice(span.start, span.end);
      const introduces = place === spans.length - 1 && /[:：]$/.test(words) && next !== 'heading';
      const binds = kind === 'heading' || introduces || (kind === 'caption' && next === 'table-row');
      sentences.push({
        ...span,
        block: index,
        kind,
        opens: opens && place === 0,
        binds,
        heading,
        introduction,
      });
      if (binds && kind !== 'heading') introduction = words;
    });
  });
  return sentences;
}

/** A contact block's sentences: a passage of their own, or several where they are many, never parting a person. */
function contactSentences(text: string, blocks: readonly BlockSpan[], region: ContactRegion): Sentence[] {
  const { heading, sentences } = peopleOf(text, blocks, region);
  const own = blocks.slice(region.start, region.end);
  const blockAt = (offset: number): number =>
    region.start + own.findLastIndex(({ start }) => start <= offset);
  const spans = sentences.flatMap((span) => cutLong(text, span));
  return spans.map((span, place) => ({
    ...span,
    block: blockAt(span.start),
    kind: 'paragraph',
    opens: place === 0,
    binds: place === 0 && spans.length > 1 && text.slice(span.start, span.end) === heading,
    heading,
    introduction: null,
  }));
}

/** Cuts an endless sentence between words; where there are none, anywhere but inside a character. */
function cutLong(text: string, span: Span): Span[] {
  const parts: Span[] = [];
  let { start } = span;
  while (span.end - start > SENTENCE) {
    const part = text.slice(start, start + SENTENCE);
    const space = Math.max(part.lastIndexOf(' '), part.lastIndexOf('\n'));
    const length = space > 0 ? space : part.replace(/[\uD800-\uDBFF]$/, '').length;
    parts.push(trimSpan(text, { start, end: start + length }));
    start += length;
    while (/\s/.test(text.charAt(start))) start += 1;
  }
  return [...parts, { start, end: span.end }];
}

/**
 * Where the passage that begins at sentence `from` ends: the number after its last sentence. It goes on to the end of
 * the section, unless more than a small rest would make it too long; then it ends before a block, with what the block
 * introduces, that does not fit, or before the next block once it is long enough.
 */
function passageEnd(sentences: readonly Sentence[], from: number, section: number): number {
  const start = sentences[from]?.start ?? 0;
  const end = sentences[section - 1]?.end ?? start;
  if (end - start <= MOST) return section;
  for (let to = from + 1; to < section; to += 1) {
    const previous = sentences[to - 1];
    const next = sentences[to];
    if (previous === undefined || next === undefined) break;
    const length = previous.end - start;
    if (length < REST || end - next.start <= REST || (previous.binds && length < MOST)) continue;
    if (next.end - start > MOST) return to;
    const newUnit = next.block !== previous.block && !isList(previous, next);
    if (newUnit && (length >= LEAST || !unitFits(sentences, to, section, start + MOST))) return to;
  }
  return section;
}

/** The number of the first sentence after `from` that opens a section. */
function sectionEnd(sentences: readonly Sentence[], from: number): number {
  let to = from + 1;
  while (to < sentences.length && !(sentences[to]?.opens ?? true)) to += 1;
  return to;
}

/** True when the block that begins at `from` ends before `most`, with the list or table that it introduces. */
function unitFits(sentences: readonly Sentence[], from: number, section: number, most: number): boolean {
  for (let to = from; to < section; to += 1) {
    const previous = sentences[to - 1];
    const next = sentences[to];
    if (previous === undefined || next === undefined) break;
    if (to > from && next.block !== previous.block && !isList(previous, next) && !previous.binds) break;
    if (next.end > most) return false;
  }
  return true;
}

function isList(previous: Sentence, next: Sentence): boolean {
  return next.kind === previous.kind && (next.kind === 'list-item' || next.kind === 'table-row');
}

/** The nearest heading; for the later part of a list, the sentence that introduced it. */
function headingOf(sentences: readonly Sentence[], from: number, to: number): string | null {
  const first = sentences[from];
  if (first?.introduction) return first.introduction;
  // A run of headings opens one passage, which stands under the last of them.
  let at = from;
  while (at + 1 < to && sentences[at]?.kind === 'heading' && sentences[at + 1]?.kind === 'heading') at += 1;
  return sentences[at]?.heading ?? null;
}
