import type { Passage } from '../passage.ts';
import type { Release } from '../release.ts';
import { fieldTerms, passageTerms } from './field-terms.ts';
import { LexicalIndex } from './lexical-index.ts';

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

/** @param releases in the order of the snapshot */
export function buildLexicalFields(
  passages: readonly Passage[],
  releases: readonly Release[],
): LexicalFields {
  const byId = new Map(releases.map((release) => [release.id, release]));
  return {
    passages: LexicalIndex.build(
      passages.map((passage) => {
        const release = byId.get(passage.release);
        return release ? passageTerms(passage, release) : new Map();
      }),
      PASSAGES,
    ),
    releases: LexicalIndex.build(
      releases.map(({ text, language }) => fieldTerms(text, language)),
      RELEASES,
    ),
    titles: LexicalIndex.build(
      // What stands for a title, the beginning of the text, is in the text already.
      releases.map(({ title, language }) =>
        fieldTerms(title.origin === 'opening' ? '' : title.value, language),
      ),
      RELEASES,
    ),
  };
}
