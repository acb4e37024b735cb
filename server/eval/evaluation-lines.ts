import type { Evaluation } from './evaluate.ts';
import { percent, percentInterval } from './numbers.ts';
import { textTable } from './text-table.ts';

/** The scores of a question set as a table for people, then the misses. */
export function evaluationLines({
  scores,
  misses,
  ms,
}: Pick<Evaluation, 'scores' | 'ms'> & {
  misses: readonly { id: string; kind: string; question: string; outcome: string; text: string }[];
}): string[] {
  const header = [
    'kind',
    'questions',
    'right',
    '95 % interval',
    'source right',
    'refused',
    'exact part right',
  ];
  const rows = Object.entries(scores).map(([kind, score]) => [
    kind,
    String(score.questions),
    `${score.right} (${percent(score.right / score.questions)})`,
    percentInterval(...score.rightInterval),
    String(score.sourceRight),
    String(score.refused),
    String(score.exactRight),
  ]);
  return [
    ...textTable(header, rows),
    `median ${ms} ms a question`,
    ...misses.map(
      ({ id, kind, question, outcome, text }) =>
        `✗ ${id} [${kind}] ${question} → ${outcome}: ${text.replace(/\s+/g, ' ').slice(0, 120)}`,
    ),
  ];
}
