import type { Span } from '../../../corpus/passage.ts';
import type { ReadSentence } from '../read/reader.ts';
import type { QuestionConcept } from '../understand/concepts.ts';
import type { Understanding } from '../understand/understand.ts';
import { UNIT_REACH } from './fit.ts';

/**
 * The figures of a sentence that count what a figure of the question counts: for « 60 000 stagiaires … ? » the 59 717
 * of « 59 717 stagiaires ». Positions among the sentence's terms.
 */
export function countsOf(
  figure: QuestionConcept,
  { concepts }: Understanding,
  { reading }: ReadSentence,
): number[] {
  const unit = concepts[concepts.indexOf(figure) + 1];
  if (unit === undefined || (unit.role !== 'topic' && unit.role !== 'name')) return [];
  const heads = reading.heads(unit);
  return [...reading.terms.entries()].flatMap(([at, { kind }]) =>
    kind === 'number' && heads.some((head) => head > at && head <= at + UNIT_REACH) ? [at] : [],
  );
}

/** The very count that a question asks to have confirmed, with what is counted, where a sentence has it; else null. */
export function confirmed(question: Understanding, sentence: ReadSentence): Span | null {
  if (question.kind !== 'yesno') return null;
  const figures = question.concepts.filter(({ role }) => role === 'number');
  const counts = figures.map((figure) => {
    const said = new Set(sentence.reading.positions(figure));
    return countsOf(figure, question, sentence).find((at) => said.has(at));
  });
  const [first] = counts;
  if (first === undefined || counts.includes(undefined)) return null;
  const { terms } = sentence.reading;
  const { start = 0, end = 0 } = terms[first] ?? {};
  return { start, end: terms[first + 1]?.end ?? end };
}
