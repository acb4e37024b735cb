import { consonants } from '../language/consonants.ts';
import { isArabic, stem } from '../language/stem.ts';
import { carriesSubject } from '../language/terms.ts';
import { tokenise } from '../language/tokenise.ts';

/** A text as the embedder sees it: its distinct words, in order of first appearance. */
export interface CountedWord {
  /** Folded. */
  word: string;
  /** 1 + ln(occurrences): a repeated word says more, not twice as much. */
  count: number;
}

/** What a word is made of: rows of the model's table and how much of each. */
export interface Features {
  rows: Int32Array;
  weights: Float32Array;
}

/** Character n-grams, with `^` and `$` at a word's ends: what survives typing mistakes and inflection. */
const GRAMS = { shortest: 3, longest: 5 };
/** What the features of one word weigh before training: the word, its stem, its consonants, all n-grams together. */
const WEIGHTS = { word: 1, stem: 1, consonants: 0.7, grams: 1 };
/** Fewer consonants fit too many words. */
const LEAST_CONSONANTS = 3;

/** The words of a text that carry a subject. */
export function countedWords(text: string): CountedWord[] {
  const counts = new Map<string, number>();
  for (const token of tokenise(text)) {
    if (carriesSubject(token)) counts.set(token.word, (counts.get(token.word) ?? 0) + 1);
  }
  return [...counts].map(([word, count]) => ({ word, count: 1 + Math.log(count) }));
}

/**
 * The features of a folded word, hashed into the rows of a table (Weinberger et al., "Feature Hashing for Large Scale
 * Multitask Learning", 2009; n-grams as in Bojanowski et al., "Enriching Word Vectors with Subword Information", 2017).
 * The consonants are one feature for both scripts, so that a name that no training text had is near its transliteration.
 */
export function featuresOf(word: string, rows: number): Features {
  const found: number[] = [];
  const weights: number[] = [];
  const add = (feature: string, weight: number): void => {
    found.push(fnv1a(feature) % rows);
    weights.push(weight);
  };
  add(`w${word}`, WEIGHTS.word);
  // A number is itself or another one: half of its digits say nothing.
  if (/\p{L}/u.test(word)) {
    add(`s${stem(word, 'fr')}`, WEIGHTS.stem);
    const skeleton = consonants(isArabic(word) ? word.replace(/^[وبلفك]?ال/, '') : word);
    if (skeleton.length >= LEAST_CONSONANTS) add(`k${skeleton}`, WEIGHTS.consonants);
    const grams = gramsOf(word);
    for (const gram of grams) add(`g${gram}`, WEIGHTS.grams / Math.sqrt(grams.length));
  }
  return { rows: Int32Array.from(found), weights: Float32Array.from(weights) };
}

function gramsOf(word: string): string[] {
  const marked = `^${word}$`;
  const grams: string[] = [];
  for (let length = GRAMS.shortest; length <= GRAMS.longest; length += 1) {
    for (let start = 0; start + length <= marked.length; start += 1)
      grams.push(marked.slice(start, start + length));
  }
  return grams;
}

/** FNV-1a over UTF-16 units, 32 bits, with a final mix so that the low bits are as good as the high ones. */
export function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
  return (hash ^ (hash >>> 13)) >>> 0;
}
