import { Conversation } from '../engine/conversation.ts';
import type { Engine } from '../engine/engine.ts';
import { judge } from './judge.ts';
import type { QuestionSet } from './question-set.ts';

/** Counts of one kind of question. */
export interface Score {
  questions: number;
  right: number;
  sourceRight: number;
  refused: number;
  exactRight: number;
}

export interface Miss {
  id: string;
  kind: string;
  question: string;
  /** `answered`, or the reason of a refusal. */
  outcome: string;
  text: string;
  expected: string | null;
}

export interface Evaluation {
  /** By kind, in the order of the set. */
  scores: Record<string, Score>;
  misses: Miss[];
  /** Median milliseconds from question to answer. */
  ms: number;
}

/** Asks a set of questions, each conversation from its beginning, and counts what is right. */
export async function evaluate(engine: Engine, set: QuestionSet): Promise<Evaluation> {
  const scores: Record<string, Score> = {};
  const misses: Miss[] = [];
  const times: number[] = [];
  for (const turns of set) {
    const conversation = new Conversation();
    for (const expected of turns) {
      const { id, kind, question } = expected;
      const answer = await engine.answer({ id, text: question }, conversation);
      const verdict = judge(answer, expected);
      scores[kind] ??= { questions: 0, right: 0, sourceRight: 0, refused: 0, exactRight: 0 };
      const score = scores[kind];
      score.questions += 1;
      score.right += Number(verdict.right);
      score.sourceRight += Number(verdict.sourceRight);
      score.refused += Number(verdict.refused);
      score.exactRight += Number(verdict.exactRight);
      times.push(answer.ms);
      if (verdict.right) continue;
      misses.push({
        id,
        kind,
        question,
        outcome: answer.reason ?? answer.status,
        text: answer.text,
        expected: expected.source,
      });
    }
  }
  return { scores, misses, ms: times.sort((one, other) => one - other)[times.length >> 1] ?? 0 };
}

/** The scores as a table for people, then the misses. */
export function evaluationLines({ scores, misses, ms }: Evaluation): string[] {
  const header = ['kind', 'questions', 'right', 'source right', 'refused', 'exact part right'];
  const rows = Object.entries(scores).map(([kind, score]) => [
    kind,
    String(score.questions),
    `${score.right} (${Math.round((100 * score.right) / score.questions)} %)`,
    String(score.sourceRight),
    String(score.refused),
    String(score.exactRight),
  ]);
  const widths = header.map((title, column) =>
    Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  ');
  return [
    line(header),
    ...rows.map(line),
    `median ${ms} ms a question`,
    ...misses.map(
      ({ id, kind, question, outcome, text }) =>
        `✗ ${id} [${kind}] ${question} → ${outcome}: ${text.replace(/\s+/g, ' ').slice(0, 120)}`,
    ),
  ];
}
