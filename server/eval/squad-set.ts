import * as z from 'zod/v4';
import { Fault } from '../../corpus/errors.ts';
import { readSetFile } from './json-lines.ts';
import type { RankedQuestion, SetDocument } from './set-document.ts';

const Id = z.union([z.string().min(1), z.number().transform(String)]);
const Squad = z.object({
  data: z.array(
    z.object({
      title: z.string().nullish(),
      paragraphs: z.array(
        z.object({
          context: z.string(),
          qas: z.array(
            z.object({
              id: Id,
              question: z.string(),
              answers: z.array(z.object({ text: z.string() })).nullish(),
              is_impossible: z.boolean().nullish(),
            }),
          ),
        }),
      ),
    }),
  ),
});

/** A question of a SQuAD file. Relevant is the paragraph it was asked of, wherever else that stands, too. */
export interface SquadQuestion extends RankedQuestion {
  /** Any of these is right; empty where no paragraph answers (version 2), and only a refusal is right. */
  golds: string[];
}

export interface SquadSet {
  kind: 'squad';
  split: string | null;
  /** The paragraphs, each with its article's title. */
  documents: SetDocument[];
  questions: SquadQuestion[];
}

/**
 * Reads a file of SQuAD 1.1 or 2.0 (https://rajpurkar.github.io/SQuAD-explorer/). A paragraph is named by the numbers of
 * its article and of itself in it, from 1: `12-3`.
 * @throws Fault SOURCE_UNREADABLE; USAGE with the line, or the place in the structure, that is wrong
 */
export async function readSquadSet(path: string, split: string | null): Promise<SquadSet> {
  const { data } = parse(await readSetFile(path), path);
  const documents: SetDocument[] = [];
  const questions: (SquadQuestion & { context: string })[] = [];
  const placesOf = new Map<string, Map<string, number>>();
  const seen = new Set<string>();
  for (const [article, { title, paragraphs }] of data.entries()) {
    for (const [paragraph, { context, qas }] of paragraphs.entries()) {
      const document = `${article + 1}-${paragraph + 1}`;
      documents.push({ id: document, title: title ?? '', text: context });
      placesOf.set(context, (placesOf.get(context) ?? new Map<string, number>()).set(document, 1));
      for (const { id, question, answers, is_impossible } of qas) {
        if (seen.has(id)) throw new Fault('USAGE', `${path}: question ${id} was there before`);
        seen.add(id);
        const golds = is_impossible ? [] : [...new Set((answers ?? []).map(({ text }) => text))];
        if (golds.length === 0 && !is_impossible)
          throw new Fault('USAGE', `${path}: question ${id} has no answer and is not marked is_impossible`);
        questions.push({ id, question, golds, context, grades: new Map() });
      }
    }
  }
  if (questions.length === 0) throw new Fault('USAGE', `${path} holds no question`);
  return {
    kind: 'squad',
    split,
    documents,
    questions: questions.map(({ context, ...question }) => ({
      ...question,
      grades: placesOf.get(context) ?? question.grades,
    })),
  };
}

function parse(text: string, path: string): z.infer<typeof Squad> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new Fault('USAGE', `${path}${lineOf(cause, text)}: not valid JSON`, { cause });
  }
  const read = Squad.safeParse(value);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  throw new Fault('USAGE', `${path}, ${issue?.path.join('.')}: ${issue?.message}; expected a SQuAD file`);
}

/** Where JSON.parse stopped, as `, line 3`; nothing where it does not say. */
function lineOf(cause: unknown, text: string): string {
  const position = /position (\d+)/.exec(cause instanceof Error ? cause.message : '')?.[1];
  return position === undefined ? '' : `, line ${text.slice(0, Number(position)).split('\n').length}`;
}
