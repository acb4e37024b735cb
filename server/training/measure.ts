import { chosen } from '../engine/answer/choose.ts';
import { decide } from '../engine/answer/decide.ts';
import { judge } from '../engine/answer/evidence.ts';
import type { EvidenceModel } from '../engine/answer/evidence-model.ts';
import { decimal, percent, whole } from '../eval/numbers.ts';
import { textTable } from '../eval/text-table.ts';
import type { Case } from './examples.ts';

/** What came of the questions of one kind. */
interface Tally {
  questions: number;
  answerable: number;
  /** Best sentence right, whether shown or not. */
  first: number;
  /** Answered with a right sentence, with another one, or not at all. */
  right: number;
  wrong: number;
  refused: number;
}

/**
 * Judges and decides as the engine does with a question that stands alone.
 * @returns a table for a person, a row a set and kind; what had its answer taken out is not counted with all of a set.
 */
export function measure(held: readonly { set: string; of: Case }[], model: EvidenceModel): string[] {
  const tallies = new Map<string, Tally>();
  for (const { set, of } of held) {
    const all = `${set}: all ${of.answerable ? 'answerable' : 'unanswerable'}`;
    for (const name of of.takenOut ? [`${set}, ${of.kind}`] : [`${set}, ${of.kind}`, all]) {
      const tally = tallies.get(name) ?? nothing();
      tallies.set(name, tally);
      count(tally, of, model);
    }
  }
  const sorted = [...tallies].sort(([one], [other]) => (one < other ? -1 : 1));
  const rows = sorted.map(([name, { questions, answerable, first, right, wrong, refused }]) => [
    name,
    whole(questions),
    decimal(first / answerable),
    answerable === 0 ? '–' : percent(right / questions),
    percent(wrong / questions),
    percent(refused / questions),
  ]);
  return textTable(['set, kind', 'questions', 'first right', 'right', 'wrong', 'refused'], rows);
}

function nothing(): Tally {
  return { questions: 0, answerable: 0, first: 0, right: 0, wrong: 0, refused: 0 };
}

function count(tally: Tally, { question, weighed, answerable, right }: Case, model: EvidenceModel): void {
  const evidence = judge(question, weighed, undefined, model);
  const [first] = evidence;
  const best = chosen(question, evidence);
  tally.questions += 1;
  tally.answerable += Number(answerable);
  if (first && right.has(first.sentence)) tally.first += 1;
  if (!decide(question, best).answered) tally.refused += 1;
  else if (best && right.has(best.sentence)) tally.right += 1;
  else tally.wrong += 1;
}
