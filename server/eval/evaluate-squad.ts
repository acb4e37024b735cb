import { Conversation } from '../engine/conversation.ts';
import type { Engine } from '../engine/engine.ts';
import type { Answer } from '../protocol/answer.ts';
import { exactMatch, holds, wordF1 } from './answer-measures.ts';
import { medianOf, type Sample } from './figures.ts';
import { type Miss, severityOf } from './miss.ts';
import type { Outcome } from './refusal-curve.ts';
import type { SquadQuestion } from './squad-set.ts';
import type { Watch } from './subject.ts';

export interface SquadEvaluation {
  samples: Sample[];
  outcomes: Outcome[];
  /** In the order of the set. */
  misses: Miss[];
  /** Median milliseconds from question to answer. */
  ms: number;
  /** Who answered: the answers' `engine`. */
  engine: string;
}

/** A question and its answer, measured. */
interface Measured {
  question: SquadQuestion;
  answer: Answer;
  refused: boolean;
  exact: number;
  f1: number;
  holds: number;
}

/**
 * Asks every question on its own, of all the paragraphs.
 * @param step how progress names it
 */
export async function evaluateSquad(
  engine: Engine,
  questions: readonly SquadQuestion[],
  { signal, onProgress }: Watch = {},
  step = 'questions',
): Promise<SquadEvaluation> {
  const measured: Measured[] = [];
  for (const question of questions) {
    signal?.throwIfAborted();
    const { id, question: text } = question;
    measured.push(measure(question, await engine.answer({ id, text }, new Conversation())));
    onProgress?.(step, measured.length, questions.length);
  }
  return {
    samples: measured.map(sampleOf),
    outcomes: measured.map(outcomeOf),
    misses: measured.filter(({ holds }) => holds === 0).map(missOf),
    ms: medianOf(measured.map(({ answer }) => answer.ms)),
    engine: measured[0]?.answer.engine ?? '',
  };
}

/**
 * A refusal is worth nothing where a paragraph answers, and everything where none does, as in SQuAD 2.0. Of an answer,
 * the best over its marked parts and its statements, and over the gold answers: the engine shows a sentence and marks
 * a part of it, and both are what it says.
 */
function measure(question: SquadQuestion, answer: Answer): Measured {
  const refused = answer.status !== 'answered' && answer.status !== 'partial';
  const { golds } = question;
  if (refused || golds.length === 0) {
    const worth = Number(refused && golds.length === 0);
    return { question, answer, refused, exact: worth, f1: worth, holds: worth };
  }
  const said = answer.statements.flatMap(({ text, exact }) => [text, ...exact]);
  const shown = answer.statements.map(({ text }) => text).join('\n');
  return {
    question,
    answer,
    refused,
    exact: Number(golds.some((gold) => said.some((text) => exactMatch(text, gold)))),
    f1: Math.max(0, ...golds.flatMap((gold) => said.map((text) => wordF1(text, gold)))),
    holds: Number(golds.some((gold) => holds(shown, gold))),
  };
}

function sampleOf({ question, refused, exact, f1, holds }: Measured): Sample {
  const values: Record<string, number> = { EM: exact, F1: f1, 'sentence holds answer': holds };
  if (!refused) values['sentence holds answer, of those answered'] = holds;
  values['refused'] = Number(refused);
  return { id: question.id, kind: kindOf(question), cluster: question.id, values };
}

function outcomeOf({ question, answer, refused, holds }: Measured): Outcome {
  const answerable = question.golds.length > 0;
  const { confidence } = answer;
  return { answered: !refused, confidence, right: !refused && answerable && holds === 1, answerable };
}

function missOf({ question, answer, refused }: Measured): Miss {
  return {
    id: question.id,
    kind: kindOf(question),
    question: question.question,
    outcome: answer.reason ?? answer.status,
    text: answer.text,
    expected: question.golds.length === 0 ? null : question.golds.join(' | '),
    found: answer.citations[0]?.file ?? null,
    severity: severityOf({ refused, confidence: answer.confidence }),
  };
}

function kindOf({ golds }: SquadQuestion): string {
  return golds.length === 0 ? 'impossible' : 'answerable';
}
