import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod/v4';
import { Fault } from '../../corpus/errors.ts';
import { type Located, linesOf, readJsonLines, readSetFile } from './json-lines.ts';
import { isRelevant } from './ranking-measures.ts';
import type { RankedQuestion, SetDocument } from './set-document.ts';
import { chooseSplit } from './split.ts';

const Id = z.union([z.string().min(1), z.number().transform(String)]);
const DocumentLine = z.object({ _id: Id, title: z.string().nullish(), text: z.string() });
const QueryLine = z.object({ _id: Id, text: z.string() });

/** A set for ranking, as BEIR's folders hold it (https://github.com/beir-cellar/beir/wiki/Load-your-custom-dataset). */
export interface BeirSet {
  kind: 'beir';
  split: string;
  documents: SetDocument[];
  /** The queries of the split that have a relevant document, as BEIR counts them. */
  questions: RankedQuestion[];
}

/**
 * Reads `corpus.jsonl`, `queries.jsonl` and `qrels/SPLIT.tsv` of a folder.
 * @throws Fault SOURCE_UNREADABLE; USAGE with file and line, or with the splits there are
 */
export async function readBeirSet(folder: string, wanted: string | undefined): Promise<BeirSet> {
  const judged = join(folder, 'qrels');
  const files = await readdir(judged).catch((cause) => {
    throw new Fault('SOURCE_UNREADABLE', `the set ${folder} has no folder qrels`, { cause });
  });
  const splits = files.filter((file) => file.endsWith('.tsv')).map((file) => file.slice(0, -4));
  const split = chooseSplit(splits, wanted, folder);
  const documents = await readJsonLines(join(folder, 'corpus.jsonl'), DocumentLine, '{_id, title, text}');
  const queries = byId(await readJsonLines(join(folder, 'queries.jsonl'), QueryLine, '{_id, text}'));
  const known = byId(documents);
  const path = join(judged, `${split}.tsv`);
  const questions = [...(await readQrels(path))].flatMap(([id, { grades, where }]) => {
    if (![...grades.keys()].some((document) => isRelevant(document, grades))) return [];
    const question = queries.get(id)?.text;
    if (question === undefined)
      throw new Fault('USAGE', `${where}: there is no query ${id} in queries.jsonl`);
    return [{ id, question, grades }];
  });
  if (questions.length === 0) throw new Fault('USAGE', `${path} holds no query with a relevant document`);
  return {
    kind: 'beir',
    split,
    documents: [...known.values()].map(({ _id, title, text }) => ({ id: _id, title: title ?? '', text })),
    questions,
  };
}

function byId<T extends { _id: string }>(lines: readonly Located<T>[]): Map<string, T> {
  const known = new Map<string, T>();
  for (const { value, where } of lines) {
    if (known.has(value._id)) throw new Fault('USAGE', `${where}: ${value._id} was there before`);
    known.set(value._id, value);
  }
  return known;
}

/** Lines of query, document and grade between tabs, with or without BEIR's header, in the order of the queries. */
async function readQrels(path: string): Promise<Map<string, { grades: Map<string, number>; where: string }>> {
  const judged = new Map<string, { grades: Map<string, number>; where: string }>();
  for (const [at, { value, where }] of linesOf(await readSetFile(path), path).entries()) {
    const [query = '', document = '', grade = '', ...rest] = value.split('\t').map((cell) => cell.trim());
    if (at === 0 && /^query[-_ ]?id$/i.test(query)) continue;
    if (query === '' || document === '' || !/^[+-]?\d+(?:\.0+)?$/.test(grade) || rest.length > 0)
      throw new Fault('USAGE', `${where}: expected query-id, corpus-id and a whole score, with tabs between`);
    const known = judged.get(query) ?? { grades: new Map<string, number>(), where };
    if (known.grades.has(document))
      throw new Fault('USAGE', `${where}: ${query} ${document} was there before`);
    known.grades.set(document, Number(grade));
    judged.set(query, known);
  }
  return judged;
}
