import { fold } from '../../../corpus/language/fold.ts';
import { blockKindAt } from '../../../corpus/release.ts';
import type { ReadSentence } from '../read/reader.ts';
import type { QuestionConcept } from '../understand/concepts.ts';
import type { AnswerKind } from '../understand/kind.ts';
import type { Understanding } from '../understand/understand.ts';
import { opensRelease } from './aboutness.ts';
import { asksSeveral, type Exact, lacksKind, missesKind } from './exact.ts';
import type { ReadList } from './lists.ts';

/** What is known of a sentence as the answer to a question, before it is judged. */
export interface Weighed {
  sentence: ReadSentence;
  /** 0 to 1: how much of the question it and its surroundings say. */
  coverage: number;
  /** 0 to 1: how much of the question it says itself. */
  inside: number;
  /** 0 to 1: how much of it the sentence says together with its heading, title, introduction and the sentence before. */
  tight: number;
  /** For each concept of the question, 0 to 1, in the sentence or around it. */
  support: number[];
  /** The same, in the sentence alone. */
  own: readonly number[];
  exact: Exact | null;
  list: ReadList | null;
  /** Score and rank of its passage among the candidates. */
  retrieved: { score: number; rank: number };
}

/** What the best of the candidates reach: a sentence is judged beside the others. */
export interface Best {
  coverage: number;
  inside: number;
  tight: number;
  score: number;
  /** Of the exact answers. */
  fit: number;
  /** How many of the candidates' sentences give each exact answer, folded. */
  answers: ReadonlyMap<string, number>;
}

const kindGroups: readonly (readonly AnswerKind[])[] = [
  ['number'],
  ['money', 'percent'],
  ['duration', 'time'],
  ['date'],
  ['person'],
  ['place', 'address'],
  ['phone', 'email', 'url', 'contact'],
  ['reason'],
  ['definition'],
  ['manner'],
  ['list'],
  ['summary'],
  ['statement'],
];

/** The features' names, in order: what the model's weights are of. */
export const featureNames: readonly string[] = [
  'coverage',
  'inside',
  'tight',
  'coverage below best',
  'inside below best',
  'tight below best',
  'retrieval score below best',
  'retrieval rank',
  'has exact',
  'fit of exact',
  'fit of exact below best',
  'exact is of focus',
  'exact near asked words',
  'exact among mentions',
  'exact said elsewhere',
  'misses kind',
  'lacks kind',
  'support of focus',
  'focus said',
  'focus asked',
  'support of rarest',
  'rarest said',
  'least support of topics',
  'least support of names',
  'least support of constraints',
  'unknown share',
  'not found share',
  'concepts',
  'closeness',
  'share of sentence asked',
  'own words',
  'length',
  'heading',
  'list item',
  'introduces list',
  'introduces list asked for',
  'place in passage',
  'opening of release',
  'same language',
  'attribute',
  'other year',
  ...kindGroups.map(([kind]) => `kind ${kind}`),
];

const SAID = 0.5;

/** A sentence as numbers, most of them 0 to 1; see `featureNames`. */
export function featuresOf(question: Understanding, weighed: Weighed, best: Best): Float64Array {
  const { sentence, coverage, inside, tight, support, own, exact, list, retrieved } = weighed;
  const { kind, concepts, focus } = question;
  const { release, start, at, reading, passage } = sentence;
  const { topics, names, constraints, subjects, unknown, missing, rarest } = outlineOf(question);
  const asked = new Set(
    concepts.flatMap((concept, position) => ((own[position] ?? 0) > 0 ? reading.positions(concept) : [])),
  );
  const introduces = list?.introduction === sentence;
  const values = [
    coverage,
    inside,
    tight,
    best.coverage - coverage,
    best.inside - inside,
    best.tight - tight,
    best.score === 0 ? 0 : 1 - retrieved.score / best.score,
    1 / (1 + retrieved.rank),
    Number(exact !== null),
    exact?.fit ?? 0,
    best.fit - (exact?.fit ?? 0),
    ofFocus(question, weighed),
    nearness(concepts, weighed),
    Math.min(1, (exact?.among ?? 0) / 4),
    Math.min(1, ((exact ? (best.answers.get(fold(exact.text)) ?? 1) : 1) - 1) / 3),
    Number(missesKind(kind, exact)),
    Number(lacksKind(kind, exact)),
    focus < 0 ? 1 : (support[focus] ?? 0),
    focus < 0 ? 1 : (own[focus] ?? 0),
    Number(focus >= 0),
    support[rarest] ?? 0,
    own[rarest] ?? 0,
    least(topics, support),
    least(names, support),
    least(constraints, support),
    unknown,
    missing,
    Math.min(1, subjects / 6),
    closeness(concepts, own, reading),
    reading.terms.length === 0 ? 0 : asked.size / reading.terms.length,
    concepts.length === 0 ? 0 : own.filter((said) => said === 1).length / concepts.length,
    Math.log2(1 + reading.terms.length) / 6,
    Number(blockKindAt(release, start) === 'heading'),
    Number(list !== null && !introduces),
    Number(introduces),
    Number(introduces && asksSeveral(kind)),
    1 / (1 + at),
    Number(opensRelease(passage)),
    Number(question.language === release.language),
    Number(question.attribute),
    Number(saysOtherYear(concepts, own, sentence.text)),
    ...kindGroups.map((group) => Number(group.includes(kind))),
  ];
  return Float64Array.from(values);
}

/** What is the same of a question for every sentence. */
interface Outline {
  /** Positions of its concepts by their role. */
  topics: readonly number[];
  names: readonly number[];
  constraints: readonly number[];
  /** How many concepts are of its subject; by weight, how many of them nobody knows, and how many no release says. */
  subjects: number;
  unknown: number;
  missing: number;
  /** Position of the one that weighs most. */
  rarest: number;
}

const outlines = new WeakMap<Understanding, Outline>();

function outlineOf(question: Understanding): Outline {
  const known = outlines.get(question);
  if (known) return known;
  const { concepts } = question;
  const subject = concepts.filter(({ role }) => role !== 'light');
  const total = subject.reduce((sum, { weight }) => sum + weight, 0) || 1;
  const share = (test: (concept: QuestionConcept) => boolean) =>
    subject.reduce((sum, concept) => sum + (test(concept) ? concept.weight : 0), 0) / total;
  const outline = {
    topics: select(concepts, (role) => role === 'topic' || role === 'origin' || role === 'level'),
    names: select(concepts, (role) => role === 'name'),
    constraints: select(concepts, (role) => role === 'year' || role === 'ordinal' || role === 'number'),
    subjects: subject.length,
    unknown: share(({ known }) => !known),
    missing: share(({ found }) => !found),
    rarest: concepts.reduce(
      (best, { weight }, position) => (weight > (concepts[best]?.weight ?? 0) ? position : best),
      0,
    ),
  };
  outlines.set(question, outline);
  return outline;
}

function select(
  concepts: readonly QuestionConcept[],
  test: (role: QuestionConcept['role']) => boolean,
): number[] {
  return concepts.flatMap(({ role }, position) => (test(role) ? [position] : []));
}

/** Letters after a marked figure within which its unit stands: « 121 filières », « 700 intervenants et experts ». */
const UNIT = 24;

/** 1 when what is marked is of what is asked about, « 51 experts », 0 when of something else; in between without either. */
function ofFocus({ concepts, focus }: Understanding, { sentence, exact }: Weighed): number {
  const asked = concepts[focus];
  if (!asked || !exact) return 0.5;
  const start = sentence.text.indexOf(exact.text);
  const end = start + exact.text.length + UNIT;
  const { reading } = sentence;
  const near = reading.positions(asked).some((position) => {
    const term = reading.terms[position];
    return term !== undefined && term.start >= start && term.end <= end;
  });
  return Number(near);
}

/** 1 when what is marked stands beside or among what is asked about, less the further away; 0 without either. */
function nearness(concepts: readonly QuestionConcept[], { sentence, exact, own }: Weighed): number {
  if (!exact) return 0;
  const { text, reading } = sentence;
  const start = text.indexOf(exact.text);
  const first = reading.terms.findIndex((term) => term.end > start);
  const last = reading.terms.findLastIndex((term) => term.start < start + exact.text.length);
  const apart = concepts.flatMap((concept, position) =>
    (own[position] ?? 0) >= SAID
      ? reading.positions(concept).map((at) => Math.max(0, first - at, at - last))
      : [],
  );
  return apart.length === 0 ? 0 : 1 / (1 + Math.min(...apart) / NEAR);
}

/** 1 when there is none of them to be said. */
function least(positions: readonly number[], support: readonly number[]): number {
  return positions.reduce((least, position) => Math.min(least, support[position] ?? 0), 1);
}

/** Of the question's neighbouring concepts that the sentence says, how many it says near each other. */
function closeness(
  concepts: readonly QuestionConcept[],
  own: readonly number[],
  reading: ReadSentence['reading'],
): number {
  let near = 0;
  let before: readonly number[] = [];
  for (const [position, concept] of concepts.entries()) {
    const places = (own[position] ?? 0) >= SAID ? reading.positions(concept) : [];
    if (places.some((place) => before.some((earlier) => Math.abs(place - earlier) <= NEAR))) near += 1;
    before = places;
  }
  return concepts.length < 2 ? 0 : near / (concepts.length - 1);
}

/** Terms apart at most. */
const NEAR = 3;

/** Whether the question names a year, and the sentence another one instead. */
function saysOtherYear(concepts: readonly QuestionConcept[], own: readonly number[], text: string): boolean {
  const asks = concepts.some(({ role }, position) => role === 'year' && (own[position] ?? 0) < SAID);
  return asks && /(?<!\p{Nd})(?:19|20)\p{Nd}{2}(?!\p{Nd})/u.test(text);
}
