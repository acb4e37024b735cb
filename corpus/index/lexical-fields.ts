import type { Passage } from '../passage.ts';
import type { Release } from '../release.ts';
import { fieldTerms, passageTerms } from './field-terms.ts';
import { LexicalIndex } from './lexical-index.ts';
import { NEW, type Origins } from './origins.ts';

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
 * @param reuse the indexes of the snapshot before, and what of the new one was in it
 */
export function buildLexicalFields(
  passages: readonly Passage[],
  releases: readonly Release[],
  reuse?: { fields: LexicalFields; origins: Origins },
): LexicalFields {
  const byId = new Map(releases.map((release) => [release.id, release]));
  const fields = reuse?.fields ?? {
    passages: LexicalIndex.build([], PASSAGES),
    releases: LexicalIndex.build([], RELEASES),
    titles: LexicalIndex.build([], RELEASES),
  };
  const origins = reuse?.origins ?? {
    passages: new Int32Array(passages.length).fill(NEW),
    releases: new Int32Array(releases.length).fill(NEW),
  };
  return {
    passages: fields.passages.revise(origins.passages, (position) => {
      const passage = passages[position];
      const release = byId.get(passage?.release ?? '');
      return passage && release ? passageTerms(passage, release) : new Map();
    }),
    releases: fields.releases.revise(origins.releases, (position) => {
      const { text = '', language = '' } = releases[position] ?? {};
      return fieldTerms(text, language);
    }),
    titles: fields.titles.revise(origins.releases, (position) => {
      const { title, language = '' } = releases[position] ?? {};
      // What stands for a title, the beginning of the text, is in the text already.
      return fieldTerms(title?.origin === 'opening' ? '' : (title?.value ?? ''), language);
    }),
  };
}
