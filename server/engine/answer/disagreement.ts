import { tokenise } from '../../../corpus/language/tokenise.ts';
import type { AnswerKind } from '../understand/kind.ts';
import type { Understanding } from '../understand/understand.ts';
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
/** How much less of the question another sentence may say to speak of the same thing. */
const AS_MUCH = 0.05;
/** Least support of each subject by both: a figure of something else is no contradiction. */
const SAID = 0.7;
/** Least fit of the other value, beside the best one's. */
const AS_FIT = 0.8;

/**
 * The sentence of another release that gives another value for the very same thing: a figure corrected, a date moved.
 * @param answers whether a piece of evidence would be an answer by itself.
 */
export function disagreeing(
  question: Understanding,
  best: Evidence,
  evidence: readonly Evidence[],
  answers: (other: Evidence) => boolean,
): Evidence | null {
  const { exact, coverage } = best;
  const dated = best.sentence.release.date?.value;
  if (!exact || dated === undefined || !COMPARABLE.includes(question.kind)) return null;
  const subjects = [...question.concepts.keys()].filter((at) => question.concepts[at]?.role !== 'light');
  const speaksOfIt = ({ support }: Evidence) => subjects.every((at) => (support[at] ?? 0) >= SAID);
  if (subjects.length < 2 || !speaksOfIt(best)) return null;
  const value = valuesIn(exact.text);
  const found = evidence.find(
    (other) =>
      other.sentence.release.id !== best.sentence.release.id &&
      other.sentence.release.date !== null &&
      other.sentence.release.date.value !== dated &&
      other.sentence.release.language === best.sentence.release.language &&
      other.coverage >= coverage - AS_MUCH &&
      other.exact !== null &&
      other.exact.fit >= exact.fit * AS_FIT &&
      valuesIn(other.exact.text) !== value &&
      speaksOfIt(other) &&
      answers(other),
  );
  return found ?? null;
}

/** The figures and names in what is marked, however they are written. */
function valuesIn(text: string): string {
  const tokens = tokenise(text);
  const figures = tokens.filter(({ kind }) => kind === 'number' || kind === 'ordinal');
  return (figures.length > 0 ? figures : tokens).map(({ word }) => word).join(' ');
}
