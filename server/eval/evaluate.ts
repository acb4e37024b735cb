import { Conversation } from '../engine/conversation.ts';
import type { Engine } from '../engine/engine.ts';
import type { Answer } from '../protocol/answer.ts';
import { ALL, figuresOf, medianOf, type Sample } from './figures.ts';
import { judge, type Verdict } from './judge.ts';
import { type Miss, severityOf } from './miss.ts';
import type { Expected, QuestionSet } from './question-set.ts';
import type { Outcome } from './refusal-curve.ts';
import type { Watch } from './subject.ts';

/** Counts of one kind of question. */
export interface Score {
  questions: number;
  right: number;
  /** 95 % bootstrap interval of the share that is right. */
  rightInterval: [low: number, high: number];
  sourceRight: number;
  refused: number;
  exactRight: number;
}

export interface Evaluation {
  /** By kind, in the order of the set. */
  scores: Record<string, Score>;
  /** In the order of the set. */
  misses: Miss[];
  /** Median milliseconds from question to answer. */
  ms: number;
  samples: Sample[];
  /** Of every question but small talk. */
  outcomes: Outcome[];
  /** Who answered: the answers' `engine`. */
  engine: string;
}

/** A question that was asked. */
interface Asked {
  expected: Expected;
  /** Number of its conversation. */
  conversation: number;
  answer: Answer;
  verdict: Verdict;
}

/**
 * Asks a set of questions, each conversation from its beginning, and counts what is right.
 * @param step how progress names it
 */
export async function evaluate(
  engine: Engine,
  set: QuestionSet,
  { signal, onProgress }: Watch = {},
  step = 'questions',
): Promise<Evaluation> {
  const asked: Asked[] = [];
  const total = set.flat().length;
  for (const [number, turns] of set.entries()) {
    const conversation = new Conversation();
    for (const expected of turns) {
      signal?.throwIfAborted();
      const answer = await engine.answer({ id: expected.id, text: expected.question }, conversation);
      asked.push({ expected, conversation: number, answer, verdict: judge(answer, expected) });
      onProgress?.(step, asked.length, total);
    }
  }
  const samples = asked.map(sampleOf);
  return {
    scores: scoresOf(asked, samples),
    misses: asked.filter(({ verdict }) => !verdict.right).map(missOf),
    ms: medianOf(asked.map(({ answer }) => answer.ms)),
    samples,
    outcomes: asked.filter(({ expected }) => !isSmallTalk(expected)).map(outcomeOf),
    engine: asked[0]?.answer.engine ?? '',
  };
}

function scoresOf(asked: readonly Asked[], samples: readonly Sample[]): Record<string, Score> {
  const rights = figuresOf(samples).filter(({ measure }) => measure === 'right');
  const scores: Record<string, Score> = {};
  for (const { expected, verdict } of asked) {
    const { kind } = expected;
    const figure = rights.find((right) => right.kind === kind) ?? rights.find((right) => right.kind === ALL);
    scores[kind] ??= {
      questions: 0,
      right: 0,
      rightInterval: [figure?.low ?? 0, figure?.high ?? 1],
      sourceRight: 0,
      refused: 0,
      exactRight: 0,
    };
    const score = scores[kind];
    score.questions += 1;
    score.right += Number(verdict.right);
    score.sourceRight += Number(verdict.sourceRight);
    score.refused += Number(verdict.refused);
    score.exactRight += Number(verdict.exactRight);
  }
  return scores;
}

function sampleOf({ expected, conversation, verdict }: Asked): Sample {
  const { right, sourceRight, refused, exactRight } = verdict;
  const values: Record<string, number> = { right: Number(right), refused: Number(refused) };
  if (expected.source !== null) {
    values['source right'] = Number(sourceRight);
    values['exact part right'] = Number(exactRight);
  }
  return { id: expected.id, kind: expected.kind, cluster: String(conversation), values };
}

function outcomeOf({ expected: { source }, answer, verdict }: Asked): Outcome {
  const answered = answer.status === 'answered' || answer.status === 'partial';
  const answerable = source !== null;
  const { confidence } = answer;
  return { answered, confidence, right: answered && answerable && verdict.right, answerable };
}

/** What a conversation says between its questions: there is nothing to refuse. */
function isSmallTalk({ kind, source }: Expected): boolean {
  return kind === 'conversation' && source === null;
}

function missOf({ expected, answer, verdict: { refused } }: Asked): Miss {
  const { id, kind, question, source } = expected;
  const answers = expected.answers.map((answer) => answer.source);
  return {
    id,
    kind,
    question,
    outcome: answer.reason ?? answer.status,
    text: answer.text,
    expected: source,
    ...(answers.length > 0 && { answers }),
    found: answer.citations[0]?.file ?? null,
    severity: severityOf({ refused, confidence: answer.confidence }),
  };
}
