import { tokenise } from '../../../corpus/language/tokenise.ts';
import type { AnswerKind } from '../understand/kind.ts';
import type { Understanding } from '../understand/understand.ts';
import { isLimit } from './bounds.ts';
import { saysCancellation, saysChange } from './change.ts';
import type { Evidence } from './evidence.ts';

/** Kinds whose values can be compared. */
const COMPARABLE: readonly AnswerKind[] = [
  'number',
  'figure',
  'money',
  'percent',
  'date',
  'duration',
  'time',
];

/**
 * What two sentences must have in common to speak of the same thing: how much less of the question the other may say,
 * the least support of each subject by both, and the least fit of the other value beside the best one's.
 */
interface Likeness {
  less: number;
  support: number;
  fit: number;
}
const ALIKE: Likeness = { less: 0.05, support: 0.7, fit: 0.8 };
/** The newer one says itself that something has changed: « il est reporté au … » need not say what again. */
const CHANGED: Likeness = { less: 0.5, support: 0.6, fit: 0 };
/** And it names what the other one says: « 340 et non 300 ». */
const TAKEN_BACK: Likeness = { less: 0.7, support: 0.45, fit: 0 };

/**
 * The sentence of another release that gives another value for the very same thing: a figure corrected, a date moved,
 * an event called off.
 * @param answers whether a piece of evidence would be an answer by itself.
 * @param holds whether a piece of evidence bears out what the question cannot do without.
 */
export function disagreeing(
  question: Understanding,
  best: Evidence,
  evidence: readonly Evidence[],
  answers: (other: Evidence) => boolean,
  holds = answers,
): Evidence | null {
  if (!best.exact || best.sentence.release.date === null || !COMPARABLE.includes(question.kind)) return null;
  const subjects = [...question.concepts.keys()].filter((at) => question.concepts[at]?.role !== 'light');
  const speakOfIt = (other: Evidence, { less, support, fit }: Likeness) =>
    other.coverage >= best.coverage - less &&
    [best, other].every((one) => subjects.every((at) => (one.support[at] ?? 0) >= support)) &&
    (other.exact === null || other.exact.fit >= (best.exact?.fit ?? 0) * fit);
  const found = evidence.find((other) => {
    if (!areComparable(best, other)) return false;
    const change = changeBetween(best, other);
    if (change && subjects.length > 0 && speakOfIt(other, change) && holds(other)) return true;
    return other.exact !== null && subjects.length > 1 && speakOfIt(other, ALIKE) && answers(other);
  });
  return found ?? null;
}

/** Of two releases of different days, in one language, and with another value, or none where all is called off. */
function areComparable(one: Evidence, other: Evidence): boolean {
  const [mine, its] = [one.sentence.release, other.sentence.release];
  if (mine.id === its.id || mine.language !== its.language) return false;
  if (its.date === null || its.date.value === mine.date?.value) return false;
  if (other.exact === null) return saysCancellation(other.sentence.text);
  const [said, otherwise] = [one.exact?.text ?? '', other.exact.text];
  return valuesIn(said) !== valuesIn(otherwise) && isLimit(said) === isLimit(otherwise);
}

/** What the newer of two pieces of evidence says of a change; null when it says none. */
function changeBetween(one: Evidence, other: Evidence): Likeness | null {
  const [newer, older] = [one, other].sort((a, b) => dayOf(b).localeCompare(dayOf(a)));
  if (!newer || !older) return null;
  const { text } = newer.sentence;
  if (!saysChange(text) && !saysCancellation(text)) return null;
  const former = ` ${valuesIn(older.exact?.text ?? '')} `;
  return ` ${valuesIn(text)} `.includes(former) ? TAKEN_BACK : CHANGED;
}

function dayOf({ sentence: { release } }: Evidence): string {
  return release.date?.value ?? '';
}

/** The figures and names in what is marked, however they are written. */
function valuesIn(text: string): string {
  const tokens = tokenise(text);
  const figures = tokens.filter(({ kind }) => kind === 'number' || kind === 'ordinal');
  return (figures.length > 0 ? figures : tokens).map(({ word }) => word).join(' ');
}
