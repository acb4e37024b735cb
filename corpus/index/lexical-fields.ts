import { Pace } from '../pace.ts';
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
 * @throws the pace's reason to end
 */
export async function buildLexicalFields(
  passages: readonly Passage[],
  releases: readonly Release[],
  reuse: { fields: LexicalFields; origins: Origins } | null = null,
  pace: Pace = new Pace(),
): Promise<LexicalFields> {
  const byId = new Map(releases.map((release) => [release.id, release]));
  const fields = reuse?.fields ?? {
    passages: LexicalIndex.empty(PASSAGES),
    releases: LexicalIndex.empty(RELEASES),
    titles: LexicalIndex.empty(RELEASES),
  };
  const origins = reuse?.origins ?? {
    passages: new Int32Array(passages.length).fill(NEW),
    releases: new Int32Array(releases.length).fill(NEW),
  };
  const ofPassage = (position: number): Map<string, number> => {
    const passage = passages[position];
    const release = byId.get(passage?.release ?? '');
    return passage && release ? passageTerms(passage, release) : new Map();
  };
  const ofRelease = (position: number): Map<string, number> => {
    const { text = '', language = '' } = releases[position] ?? {};
    return fieldTerms(text, language);
  };
  const ofTitle = (position: number): Map<string, number> => {
    const { title, language = '' } = releases[position] ?? {};
    // What stands for a title, the beginning of the text, is in the text already.
    return fieldTerms(title?.origin === 'opening' ? '' : (title?.value ?? ''), language);
  };
  return {
    passages: await fields.passages.revise(origins.passages, ofPassage, pace),
    releases: await fields.releases.revise(origins.releases, ofRelease, pace),
    titles: await fields.titles.revise(origins.releases, ofTitle, pace),
  };
}
