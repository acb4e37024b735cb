import type { Snapshot } from '../../../corpus/index/snapshot.ts';
import { blockKindAt, type Release } from '../../../corpus/release.ts';
import type { Reader, ReadSentence } from '../read/reader.ts';
import type { Reading } from '../read/reading.ts';
import type { Candidate } from '../retrieve/retriever.ts';
import type { AnswerKind } from '../understand/answer-kind.ts';
import type { QuestionConcept } from '../understand/concepts.ts';
import type { Understanding } from '../understand/understand.ts';
import { Aboutness } from './aboutness.ts';
import { asksSeveral, type Exact, exactAnswer, lacksKind, missesKind } from './exact.ts';
import { listAround, type ReadList } from './lists.ts';

/** A sentence weighed as the answer to a question. */
export interface Evidence {
  sentence: ReadSentence;
  /** 0 to 1: how much of the question it and its surroundings say, and how well it fits what is asked. */
  score: number;
  /** 0 to 1: how much of the question it and its surroundings say. */
  coverage: number;
  /** For each concept of the question, 0 to 1. */
  support: number[];
  exact: Exact | null;
  /** The list that it introduces or is an item of. */
  list: ReadList | null;
}

/** What a concept is worth when it is said beside the sentence rather than in it. */
const BESIDE = {
  introduction: 0.85,
  heading: 0.8,
  title: 0.75,
  before: [0.7, 0.6, 0.5],
  about: 0.5,
  release: 0.2,
};
/** What is asked about counts double against a sentence that does not say it. */
const FOCUS = 2;
const SUPPORTED = 0.5;
/** A word that neither the index nor the lexicon knows, in a question in another language than the release's. */
const UNKNOWN_FOREIGN = 0.5;
/** How the score is made up. The rest of 1 is the share of the question said in the sentence itself. */
const PARTS = { coverage: 0.6, exact: 0.26 };
/** What remains of the score of a sentence that has nothing of the kind asked for. */
const WRONG_KIND = { strict: 0.55, soft: 0.8 };
/** What a release in the question's own language gains: enough to settle a tie. */
const OWN_LANGUAGE = 0.03;
/** A heading announces what the text below it says better. */
const HEADING = 0.85;
/** Taken off for every doubling of the length beyond a plain sentence of 25 terms. */
const LONG = { terms: 25, penalty: 0.03 };

/** The light in which a follow-up is read: the release cited before, and what that turn was about. */
export interface Light {
  release: string;
  context: readonly QuestionConcept[];
}

/** What a sentence of the release cited before gains in a follow-up, and one that says all of what it was about. */
const LIGHT = { release: 0.15, context: 0.1 };

/** Weighs every sentence of the candidates; best first. */
export function weigh(
  question: Understanding,
  candidates: readonly Candidate[],
  snapshot: Snapshot,
  reader: Reader,
  light?: Light,
): Evidence[] {
  const about = new Aboutness(snapshot);
  const evidence = candidates.flatMap(({ passage }) =>
    reader
      .sentences(passage)
      .filter((sentence) => isStatement(sentence, question.kind))
      .map((sentence) => {
        const weighed = weighSentence(question, sentence, reader, about);
        return light ? { ...weighed, score: weighed.score + gain(sentence, light) } : weighed;
      }),
  );
  return evidence.sort(
    (one, other) =>
      other.score - one.score ||
      one.sentence.passage.id - other.sentence.passage.id ||
      one.sentence.start - other.sentence.start,
  );
}

/** Headings of fewer words announce and say nothing: « Contacts presse », « Nouveaux lycées ». */
const TELLING = 5;

/** Whether a sentence can answer by itself: no label, no question, no date line but for a question for a date. */
function isStatement({ release, start, text, reading }: ReadSentence, kind: AnswerKind): boolean {
  const block = blockKindAt(release, start);
  if (block === 'dateline') return kind === 'date';
  if (block === 'heading') return reading.terms.length >= TELLING && !/[?؟:]\s*$/u.test(text);
  return true;
}

/** What beside the sentence may say a concept, and what that is worth. */
type Surrounding = [number, (concept: QuestionConcept) => number];

function weighSentence(
  question: Understanding,
  sentence: ReadSentence,
  reader: Reader,
  about: Aboutness,
): Evidence {
  const { release, passage, at, reading } = sentence;
  const around = reader.sentences(passage);
  // What goes before in its paragraph may be what the sentence speaks of; what follows is not.
  const before = BESIDE.before.flatMap((worth, back): [number, Reading][] => {
    const earlier = around[at - 1 - back];
    return earlier && (back === 0 || inOneBlock(release, earlier.start, sentence.start))
      ? [[worth, earlier.reading]]
      : [];
  });
  const list = listAround(around, at);
  const introduces = list?.introduction === sentence;
  const introduction = introduces ? undefined : list?.introduction.reading;
  const surroundings: Surrounding[] = [
    [BESIDE.introduction, (concept) => introduction?.support(concept) ?? 0],
    [BESIDE.heading, (concept) => reader.heading(passage).support(concept)],
    [BESIDE.title, (concept) => reader.title(release).support(concept)],
    ...before.map(([worth, reading]): Surrounding => [worth, (concept) => reading.support(concept)]),
    [BESIDE.about, (concept) => (about.of(release, concept).about ? about.of(release, concept).support : 0)],
    [BESIDE.release, (concept) => about.of(release, concept).support],
  ];
  const hasSubject = question.concepts.some(({ role }) => role !== 'light');
  let total = 0;
  let covered = 0;
  let inside = 0;
  const support = question.concepts.map((concept, position) => {
    const own = reading.support(concept);
    let best = own;
    // An attribute asked for by its name must be said where it is given.
    if (!(question.attribute && position === question.focus))
      for (const [worth, said] of surroundings)
        if (best < worth) best = Math.max(best, worth * said(concept));
    const foreign = !concept.known && question.language !== release.language ? UNKNOWN_FOREIGN : 1;
    const weight = concept.weight * foreign * (position === question.focus && best < SUPPORTED ? FOCUS : 1);
    // A light word speaks for a sentence that says it, and not against one that does not.
    if (concept.role === 'light' && best < SUPPORTED && hasSubject) return best;
    total += weight;
    covered += weight * best;
    inside += weight * own;
    return best;
  });
  const coverage = total === 0 ? 0 : covered / total;
  const exact = exactAnswer(question, sentence);
  const fit =
    fitOf(question, exact, list, introduces) * (saysCategory(question, support) ? 1 : OTHER_CATEGORY);
  const length = Math.max(0, Math.log2(Math.max(1, reading.terms.length) / LONG.terms)) * LONG.penalty;
  const raw =
    PARTS.coverage * coverage +
    PARTS.exact * fit +
    (1 - PARTS.coverage - PARTS.exact) * (total === 0 ? 0 : inside / total) -
    length;
  const own = release.language === question.language ? OWN_LANGUAGE : 0;
  return {
    sentence,
    coverage,
    support,
    exact,
    list,
    score:
      (raw + own) *
      (introduces && asksSeveral(question.kind) ? 1 : kindFactor(question, exact)) *
      (blockKindAt(release, sentence.start) === 'heading' ? HEADING : 1),
  };
}

/** What an enumeration is worth to a question for several things, and a mention in a list's item, which says little itself. */
const LISTED = { introduction: 0.6, item: 0.4 };

function fitOf(
  { kind }: Understanding,
  exact: Exact | null,
  list: ReadList | null,
  introduces: boolean,
): number {
  const fit = exact?.fit ?? 0;
  if (!list) return fit;
  if (introduces) return asksSeveral(kind) ? Math.max(fit, LISTED.introduction) : fit;
  return exact && asksSeveral(kind) ? Math.max(fit, LISTED.item) : fit;
}

/** What a run of other things is worth: « quelles universités » is not answered by a run of towns. */
const OTHER_CATEGORY = 0.5;

/** Whether the noun that a question for several things begins with is said: « quelles universités … ». */
function saysCategory({ kind, concepts }: Understanding, support: readonly number[]): boolean {
  const category = concepts.findIndex(({ role }) => role === 'topic');
  return kind !== 'list' || category < 0 || (support[category] ?? 0) >= SUPPORTED;
}

function kindFactor({ kind }: Understanding, exact: Exact | null): number {
  if (missesKind(kind, exact)) return WRONG_KIND.strict;
  return lacksKind(kind, exact) ? WRONG_KIND.soft : 1;
}

function inOneBlock({ blocks }: Release, one: number, other: number): boolean {
  return blocks.some(({ start, end }) => start <= one && one < end && start <= other && other < end);
}

function gain({ release, reading }: ReadSentence, light: Light): number {
  if (release.id !== light.release) return 0;
  const total = light.context.reduce((sum, { weight }) => sum + weight, 0);
  const said = light.context.reduce((sum, concept) => sum + concept.weight * reading.support(concept), 0);
  return LIGHT.release + (total === 0 ? 0 : (LIGHT.context * said) / total);
}
