import type { LexicalIndex } from '../../../corpus/index/lexical-index.ts';
import type { Snapshot } from '../../../corpus/index/snapshot.ts';
import { Pace } from '../../../corpus/pace.ts';
import type { Passage, Span } from '../../../corpus/passage.ts';
import { blockKindAt, type Release } from '../../../corpus/release.ts';
import { Reading } from '../read/reading.ts';
import type { QuestionConcept } from '../understand/concepts.ts';
import type { Quotation } from './quotation.ts';

/** A release that speaks of a subject. */
export interface Speaking {
  release: Release;
  /** Its title says the subject. */
  isTitled: boolean;
  /** The sentence that says it; null where the title alone does, and is not in the text. */
  saying: Quotation | null;
  /** How many sentences say it, two at the most. */
  sentences: number;
}

/** Least support of every word of the subject. */
const SAID = 0.7;

/** More sentences of one release are not counted. */
const COUNTED = 2;

/**
 * The releases that say every one of these concepts, in their title or in one sentence, in the order of the snapshot.
 * @param isMeant of which releases
 */
export async function releasesSpeaking(
  concepts: readonly QuestionConcept[],
  { releases, passages, releaseOf, lexical }: Snapshot,
  isMeant: (release: Release) => boolean = () => true,
): Promise<Speaking[]> {
  const pace = new Pace();
  const near = new Map<number, Passage[]>();
  for (const at of sayingAll(concepts, lexical.titles)) near.set(at, []);
  for (const at of sayingAll(concepts, lexical.passages)) {
    const [passage, release = 0] = [passages[at], releaseOf[at]];
    if (passage) near.set(release, [...(near.get(release) ?? []), passage]);
  }
  const found: Speaking[] = [];
  for (const [at, saying] of [...near].sort(([one], [other]) => one - other)) {
    const release = releases[at];
    if (!release || !isMeant(release)) continue;
    await pace.step();
    const one = speakingOf(release, saying, concepts);
    if (one) found.push(one);
  }
  return found;
}

/** The texts of an index that have a way of saying each of these concepts, in their order. */
function sayingAll(concepts: readonly QuestionConcept[], index: LexicalIndex): number[] {
  const [first, ...others] = concepts.map((concept) => index.occurrences(concept).texts);
  const sets = others.map((texts) => new Set(texts));
  return [...(first ?? [])]
    .filter((text) => sets.every((set) => set.has(text)))
    .sort((one, other) => one - other);
}

function speakingOf(
  release: Release,
  passages: readonly Passage[],
  concepts: readonly QuestionConcept[],
): Speaking | null {
  const says = (text: string) => {
    const reading = new Reading(text, release.language);
    return concepts.every((concept) => reading.support(concept) >= SAID);
  };
  let told: Span | null = null;
  let first: Span | null = null;
  let sentences = 0;
  for (const { start, end } of passages.flatMap((passage) => passage.sentences)) {
    if (told && sentences >= COUNTED) break;
    if (!says(release.text.slice(start, end))) continue;
    sentences += 1;
    first ??= { start, end };
    // What is told in a sentence is better to read than a heading or an item of a list.
    if (blockKindAt(release, start) === 'paragraph') told ??= { start, end };
  }
  const saying = told ?? first;
  const isTitled = says(release.title.value);
  if (!isTitled && !saying) return null;
  return { release, isTitled, saying: saying && { release, ...saying, exact: [] }, sentences };
}

/** Of these releases the one that is most about a subject. */
export function mostAbout(
  concepts: readonly QuestionConcept[],
  speaking: readonly Speaking[],
  { lexical, releases }: Snapshot,
): Speaking | undefined {
  const [text, title] = [lexical.releases.scores(concepts), lexical.titles.scores(concepts)];
  const about = ({ release }: Speaking) => {
    const at = releases.indexOf(release);
    return (text[at] ?? 0) + TITLE * (title[at] ?? 0);
  };
  return [...speaking].sort((one, other) => about(other) - about(one))[0];
}

/** What a title counts beside the text. */
const TITLE = 1.5;
