import type { Span } from '../passage.ts';

/** Abbreviations that stand before a name: never the end of a sentence. */
const TITLES = new Set(
  'm mm mme mmes mlle mlles mr mrs ms dr drs pr prof me mgr st ste hon gen gén col cdt lt rev s.m s.e د أ ذ'.split(
    ' ',
  ),
);

/** Abbreviations that a number, a name or the rest of the sentence follows: an end only before a capital word. */
const INNER = new Set(
  (
    'art al ch chap fig vol ed éd p pp no nos n réf ref cf ex tél tel fax gsm av bd bld blvd apt dép dept min max env ' +
    'approx hab janv jan févr fév feb mar avr apr juil jul juin jun août aug sept sep oct nov déc dec vs viz resp ' +
    'e.g i.e etc sr jr inc ltd co corp a.m p.m j.-c sté ets min.'
  ).split(' '),
);

/** Of those, the ones that a number or a name normally follows: `art. 3`, `p. 4`, `av. Hassan II`. */
const BEFORE_NUMBER_OR_NAME = new Set(
  'art al chap fig vol p pp no nos n réf ref cf av bd bld blvd tél tel fax gsm vs e.g i.e'.split(' '),
);

/** Words that open a sentence and never follow an initial in a name. */
const OPENERS = new Set(
  (
    'le la les l un une des du de au aux il elle ils elles ce cet cette ces en dans pour par à a the this that these it ' +
    'he she they we in on at for our its son sa ses leur leurs nous vous on'
  ).split(' '),
);

const SPACE = /\s/;
const CLOSER = /[»”"’'›)\]}*_\u00B2\u00B3\u00B9\u2070-\u2079]/;
const LOWER = /\p{Ll}/u;
const UPPER = /\p{Lu}/u;
const DIGIT = /\p{Nd}/u;

/** A quotation or a bracket up to this many units is kept in one sentence, whatever stops stand inside it. */
const KEPT_TOGETHER = 240;

/**
 * Splits a text into sentences: French, Arabic and English, without knowing which.
 * A line break always ends a sentence. Where the rules are in doubt the sentence stays whole, since a quotation
 * that is too long is still true, and half a sentence may not be.
 * @param span the part of the text to split; the whole of it by default
 * @returns offsets into `text` in UTF-16 units: in order, not overlapping, without outer white space, and leaving
 *   only white space between them
 */
export function splitSentences(text: string, span: Span = { start: 0, end: text.length }): Span[] {
  const sentences: Span[] = [];
  const shut = enclosures(text, span);
  let start = span.start;
  const close = (end: number): void => {
    const trimmed = trimSpan(text, { start, end });
    if (trimmed.end > trimmed.start) sentences.push(trimmed);
    start = end;
  };
  let at = span.start;
  while (at < span.end) {
    const char = text.charAt(at);
    if (char === '\n') {
      close(at);
      at += 1;
    } else if (/[.!?…؟؛。۔]/.test(char)) {
      const stop = endOfStop(text, at, span.end);
      if (!(shut[at - span.start] ?? false) && isEnd(text, start, at, stop, span.end)) close(stop.end);
      at = stop.end;
    } else {
      at += 1;
    }
  }
  close(span.end);
  return sentences;
}

/** The same span without white space at its ends. */
export function trimSpan(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && SPACE.test(text.charAt(start))) start += 1;
  while (end > start && SPACE.test(text.charAt(end - 1))) end -= 1;
  return { start, end };
}

interface Stop {
  /** The stops themselves, as `?!` or `...`. */
  marks: string;
  /** After the stops and the closing quotes and brackets that belong to them. */
  end: number;
  closed: boolean;
}

function endOfStop(text: string, at: number, limit: number): Stop {
  let end = at;
  while (end < limit && /[.!?…؟؛。۔]/.test(text.charAt(end))) end += 1;
  // French sets a space between words and `!`, `?`: `Vraiment ? !`
  while (/^[\u0020\u00A0\u202F][!?؟]/.test(text.slice(end, Math.min(end + 2, limit)))) end += 2;
  const marks = text.slice(at, end);
  let closed = false;
  for (;;) {
    const spaced = /[\u0020\u00A0\u202F]/.test(text.charAt(end)) && /[»›]/.test(text.charAt(end + 1)) ? 1 : 0;
    if (end + spaced >= limit || !CLOSER.test(text.charAt(end + spaced))) break;
    closed = true;
    end += spaced + 1;
  }
  return { marks, end, closed };
}

function isEnd(text: string, start: number, at: number, stop: Stop, limit: number): boolean {
  if (stop.end >= limit) return true;
  if (stop.marks.includes('。')) return true;
  const rest = text.slice(stop.end, Math.min(stop.end + 60, limit));
  const next = /^\s+([«“"‘'‹([•–—*-]*\s*)(\S+)/u.exec(rest);
  if (next === null) return /^\s*$/.test(rest);
  if (/^\s*\n/.test(rest)) return true;
  const following = next[2] ?? '';
  // `Tél. : 05…`, `J. & J.`: no sentence begins with these.
  if (/^[,;:%&/)\]]/.test(following)) return false;
  if (stop.marks === '؛' || stop.marks === '؟' || stop.marks === '۔') return true;
  // A question in a quotation goes on: « Prêts ? » demande-t-elle.
  if (LOWER.test(following.charAt(0))) return /[!?]/.test(stop.marks) && !stop.closed && next[1] === '';
  if (/^[!?؟]/.test(stop.marks) || /[!?؟]/.test(stop.marks)) return true;
  const before = text.slice(Math.max(start, at - 40), at);
  if (stop.marks !== '.') return !/[[(]\s*$/.test(before);
  if (stop.closed && !/\p{L}\.\p{L}$/u.test(before)) return !/^\d+$/.test(before.trim());
  return periodEnds(before, following);
}

function periodEnds(before: string, following: string): boolean {
  const word = /[\p{L}\p{M}\p{N}.'’-]*$/u.exec(before)?.[0] ?? '';
  const bare = word.replace(/^.*['’]/u, '');
  const lower = bare.toLowerCase();
  if (/^\d+$/.test(word)) {
    // `3. Dépôt des dossiers`, `Deux temps : 1. Dépôt …`
    if (/^\s*\d{1,3}$/.test(before) || /[:;]\s*\d$/.test(before)) return false;
    return !(word.length <= 3 && /^\d{3}\b/.test(following)); // `20. 703`
  }
  if (TITLES.has(lower) && (bare.length > 1 || UPPER.test(bare) || /[\u0600-\u06FF]/.test(bare)))
    return false;
  const name = UPPER.test(following.charAt(0)) && !OPENERS.has(firstWord(following));
  if (BEFORE_NUMBER_OR_NAME.has(lower))
    return !(DIGIT.test(following.charAt(0)) || (name && !/^no$/.test(lower)));
  if (INNER.has(lower)) return !DIGIT.test(following.charAt(0)) && /\D/.test(following);
  if (isInitial(bare)) {
    const previous = /(\S+)\s+\S*$/u.exec(before)?.[1] ?? '';
    const insideName = previous === '' || UPPER.test(previous.charAt(0)) || bare.length > 1;
    return !(insideName && name);
  }
  return true;
}

/** `L`, `J.-P`, `U.S`: capitals on their own. */
function isInitial(word: string): boolean {
  return /^\p{Lu}(\.?-?\p{Lu})*$/u.test(word) && (word.length === 1 || word.includes('.'));
}

function firstWord(text: string): string {
  return /^\p{L}+/u.exec(text)?.[0].toLowerCase() ?? '';
}

/** Marks the offsets inside short quotations and brackets. */
function enclosures(text: string, span: Span): boolean[] {
  const shut: boolean[] = [];
  const pair = /«[^«»\n]{0,240}»|“[^“”\n]{0,240}”|\([^()\n]{0,240}\)/gu;
  const part = text.slice(span.start, span.end);
  for (const match of part.matchAll(pair)) {
    if (match[0].length > KEPT_TOGETHER) continue;
    // The stop right before the closing mark may end the sentence, so it is left open.
    const inner = match[0].slice(0, -1).replace(/[\s.!?…؟؛。۔]+$/u, '').length;
    for (let i = 0; i < inner; i += 1) shut[match.index + i] = true;
  }
  return shut;
}
