import { type Token, tokenise } from '../../corpus/language/tokenise.ts';
import type { Release } from '../../corpus/release.ts';
import { SHINGLE, shinglesOf } from './sketch.ts';

/** Least share of the shorter text, and of the longer one, that both have: the rest is a menu, a footer, a page's date. */
const OF_SHORTER = 0.8;
const OF_LONGER = 0.6;
/** Least share of its word sequences that the longer text has, too: lines break words elsewhere. */
const IN_ORDER = 0.7;
/** Fewer words than this say too little to tell two releases apart. */
const FEWEST = 25;

/** A release as it is compared. What is seldom needed is made when it is. */
export class Comparable {
  readonly release: Release;
  readonly words: readonly Token[];
  readonly vocabulary: ReadonlySet<string>;
  #shingles: readonly string[] | null = null;
  #letters: string | null = null;

  constructor(release: Release) {
    this.release = release;
    this.words = tokenise(release.text);
    this.vocabulary = new Set(this.words.map(({ word }) => word));
  }

  get shingles(): readonly string[] {
    this.#shingles ??= shinglesOf(this.words.map(({ word }) => word));
    return this.#shingles;
  }

  /** Whether it says a word; one that a line's end has cut elsewhere may stand there in pieces. */
  says({ word, kind }: Token): boolean {
    if (this.vocabulary.has(word)) return true;
    this.#letters ??= this.words.map((token) => token.word).join('');
    return kind === 'word' && this.#letters.includes(word);
  }
}

/**
 * Whether two texts are one release, as PDF and as web page. What only one of them has may stand before or after the text
 * that they share; inside it, every figure and every word of the shorter is the longer's, too: a release that corrects
 * another differs by one of them, and is another one.
 */
export function isSameRelease(one: Comparable, other: Comparable): boolean {
  const [long, short] = one.words.length >= other.words.length ? [one, other] : [other, one];
  if (long.release.text === short.release.text) return true;
  if (long.release.language !== short.release.language) return false;
  const [dateOf, otherDate] = [long.release.date?.value, short.release.date?.value];
  if (dateOf !== undefined && otherDate !== undefined && dateOf !== otherDate) return false;
  if (short.words.length < FEWEST) return false;
  // What must be shared holds the middle of the text: one word of it that is missing, and they are two.
  const margin = Math.ceil((1 - OF_SHORTER) * short.words.length);
  if (!short.words.slice(margin, -margin).every((word) => long.says(word))) return false;
  const known = new Set(long.shingles);
  const first = short.shingles.findIndex((shingle) => known.has(shingle));
  if (first < 0) return false;
  const last = short.shingles.findLastIndex((shingle) => known.has(shingle));
  const shared = short.words.slice(first, last + SHINGLE);
  if (shared.length < OF_SHORTER * short.words.length || shared.length < OF_LONGER * long.words.length)
    return false;
  const inside = short.shingles.slice(first, last + 1);
  const inOrder = inside.filter((shingle) => known.has(shingle)).length;
  return inOrder >= IN_ORDER * inside.length && holdsAll(long, shared);
}

/** Whether a text says all of these words, each as often. */
function holdsAll(text: Comparable, words: readonly Token[]): boolean {
  const left = new Map<string, number>();
  for (const { word } of text.words) left.set(word, (left.get(word) ?? 0) + 1);
  return words.every((token) => {
    const count = left.get(token.word);
    if (count === undefined) return text.says(token);
    left.set(token.word, count - 1);
    return count > 0;
  });
}
