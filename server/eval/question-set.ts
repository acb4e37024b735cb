import * as z from 'zod/v4';
import { Fault } from '../../corpus/errors.ts';
import { linesOf, readSetFile } from './json-lines.ts';

const Turn = z.object({
  question: z.string(),
  /** File of the release that answers; null when none does. */
  source: z.string().nullable(),
  /** Regular expressions, any of which a right answer's text matches; `(?i)` in front ignores case. */
  answers: z.array(z.string()),
});
const Single = Turn.extend({ id: z.string(), kind: z.string(), lang: z.string().optional() });
const Conversation = z.object({ id: z.string(), turns: z.array(Turn).min(1) });
const Line = z.union([Conversation, Single]);

/** A question and what a right answer to it is. */
export interface Expected {
  id: string;
  /** What it tests: `fact`, `paraphrase` …; `conversation` for a turn of one. */
  kind: string;
  question: string;
  source: string | null;
  answers: readonly RegExp[];
}

/** Questions that are asked in one conversation, in order; a single question is a conversation of one. */
export type QuestionSet = readonly (readonly Expected[])[];

/**
 * Reads a set of questions: JSON lines `{id, kind, source, question, answers}`, or `{id, turns: […]}` for a
 * conversation, where a turn with `source: null` is small talk.
 * @throws Fault SOURCE_UNREADABLE, USAGE with the number of the line.
 */
export async function readQuestionSet(path: string): Promise<QuestionSet> {
  const lines = linesOf(await readSetFile(path), path);
  if (lines.length === 0) throw new Fault('USAGE', `${path} holds no question`);
  return lines.map(({ value, where }) => readLine(value, where));
}

function readLine(line: string, where: string): Expected[] {
  try {
    const read = Line.parse(JSON.parse(line));
    if (!('turns' in read)) {
      const kind = read.kind === 'crosslingual' && read.lang ? `${read.kind} ${read.lang}` : read.kind;
      return [{ ...read, kind, answers: read.answers.map(expression) }];
    }
    return read.turns.map((turn, position) => ({
      ...turn,
      id: `${read.id}.${position + 1}`,
      kind: 'conversation',
      answers: turn.answers.map(expression),
    }));
  } catch (cause) {
    throw new Fault('USAGE', `${where}: expected {id, kind, source, question, answers} or {id, turns}`, {
      cause,
    });
  }
}

function expression(source: string): RegExp {
  return source.startsWith('(?i)') ? new RegExp(source.slice(4), 'iu') : new RegExp(source, 'u');
}
