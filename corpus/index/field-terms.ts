import { stemmingLanguage, terms } from '../language/terms.ts';
import type { Passage } from '../passage.ts';
import type { Release } from '../release.ts';

/** What a word of the passage's heading or the year of its release counts, beside 1 for one of the passage itself. */
const CONTEXT = 0.5;
/** What the unstemmed word and a pair of neighbours count beside a stem: they settle ties. */
const UNSTEMMED = 0.5;
const PAIR = 0.5;

/** Marks unstemmed words, so that they are not taken for stems. */
export function unstemmed(word: string): string {
  return `=${word}`;
}

/** Two stems that follow one another, stop words aside: « transport scolaire ». */
export function pair(one: string, other: string): string {
  return `${one}_${other}`;
}

/** How often each term counts for a passage. */
export function passageTerms(passage: Passage, release: Release): Map<string, number> {
  const counts = fieldTerms(release.text.slice(passage.start, passage.end), release.language);
  const around = [passage.heading, release.date?.value.slice(0, 4)].filter(Boolean).join('\n');
  for (const [term, count] of fieldTerms(around, release.language))
    counts.set(term, (counts.get(term) ?? 0) + count * CONTEXT);
  return counts;
}

/** How often each term counts for a text: its stems, its words as they are, its pairs of neighbours. */
export function fieldTerms(text: string, language: string): Map<string, number> {
  const counts = new Map<string, number>();
  const add = (term: string, weight: number) => counts.set(term, (counts.get(term) ?? 0) + weight);
  let before: string | null = null;
  for (const { word, stem } of terms(text, stemmingLanguage(language))) {
    add(stem, 1);
    add(unstemmed(word), UNSTEMMED);
    if (before !== null) add(pair(before, stem), PAIR);
    before = stem;
  }
  return counts;
}
