import { Pace } from '../pace.ts';
import type { Passage } from '../passage.ts';
import type { Release } from '../release.ts';
import { fieldTerms, passageTerms } from './field-terms.ts';
import { LexicalIndex, type Ranking } from './lexical-index.ts';

/**
 * The lexical indexes of a snapshot: its passages, whole releases, and titles. A short field that says the question is
 * worth more than a long one that says as much, so each is ranked against its own kind.
 */
export interface LexicalFields {
  readonly passages: LexicalIndex;
  /** In the order of the snapshot's releases. */
  readonly releases: LexicalIndex;
  /** As `releases`. */
  readonly titles: LexicalIndex;
}

/** Short, even passages want less discount of length and repetition than whole releases do. Measured. */
const PASSAGES = { k1: 0.9, b: 0.4 };
const RELEASES = { k1: 1.2, b: 0.75 };

/**
 * @param releases in the order of the snapshot
 * @throws the signal's reason
 */
export async function buildLexicalFields(
  passages: readonly Passage[],
  releases: readonly Release[],
  signal?: AbortSignal,
): Promise<LexicalFields> {
  const byId = new Map(releases.map((release) => [release.id, release]));
  const pace = new Pace(signal);
  const index = async <T>(
    items: readonly T[],
    termsOf: (item: T) => Map<string, number>,
    ranking: Ranking,
  ) => {
    const terms: Map<string, number>[] = [];
    for (const item of items) {
      terms.push(termsOf(item));
      await pace.step();
    }
    await pace.turn();
    return LexicalIndex.build(terms, ranking);
  };
  const ofPassage = (passage: Passage): Map<string, number> => {
    const release = byId.get(passage.release);
    return release ? passageTerms(passage, release) : new Map();
  };
  const ofRelease = ({ text, language }: Release) => fieldTerms(text, language);
  // What stands for a title, the beginning of the text, is in the text already.
  const ofTitle = ({ title, language }: Release) =>
    fieldTerms(title.origin === 'opening' ? '' : title.value, language);
  return {
    passages: await index(passages, ofPassage, PASSAGES),
    releases: await index(releases, ofRelease, RELEASES),
    titles: await index(releases, ofTitle, RELEASES),
  };
}
