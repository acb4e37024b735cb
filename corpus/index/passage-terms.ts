import { stemmingLanguage, terms } from '../language/terms.ts';
import type { Passage } from '../passage.ts';
import type { Release } from '../release.ts';

/** What a word of the title or of the passage's heading counts, beside 1 for one of the passage itself. */
const CONTEXT = 0.5;
/** What the unstemmed word counts beside its stem: it settles ties between words that share a stem. */
const UNSTEMMED = 0.5;

/** Marks unstemmed words, so that they are not taken for stems. */
export function unstemmed(word: string): string {
  return `=${word}`;
}

/** How often each term counts for a passage: its own words, and its release's title, heading and date more weakly. */
export function passageTerms(passage: Passage, release: Release): Map<string, number> {
  const counts = new Map<string, number>();
  const add = (text: string, weight: number) => {
    for (const { word, stem } of terms(text, stemmingLanguage(release.language))) {
      counts.set(stem, (counts.get(stem) ?? 0) + weight);
      counts.set(unstemmed(word), (counts.get(unstemmed(word)) ?? 0) + weight * UNSTEMMED);
    }
  };
  add(release.text.slice(passage.start, passage.end), 1);
  add(release.title.value, CONTEXT);
  if (passage.heading) add(passage.heading, CONTEXT);
  if (release.date) add(release.date.value.slice(0, 4), CONTEXT);
  return counts;
}
