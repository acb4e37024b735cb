import { readdir, stat } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { Fault } from '../../corpus/errors.ts';
import { type BeirSet, readBeirSet } from './beir-set.ts';
import { readSetFile } from './json-lines.ts';
import { type QuestionSet, readQuestionSet } from './question-set.ts';
import { chooseSplit } from './split.ts';
import { readSquadSet, type SquadSet } from './squad-set.ts';

/** Questions and conversations on releases that are indexed elsewhere. */
export interface QuestionsSet {
  kind: 'questions';
  split: string | null;
  conversations: QuestionSet;
}

export type EvalSet = QuestionsSet | BeirSet | SquadSet;

const KINDS =
  'expected a file of questions (.jsonl), a SQuAD file (.json), or a BEIR folder (corpus.jsonl, queries.jsonl, qrels)';

/**
 * Reads a set of whichever kind it is: BEIR is a folder; SQuAD is a file, or a folder with `SPLIT.json`; questions are
 * a file, or a folder with `NAME.SPLIT.jsonl` files, all of which are asked.
 *
 * @param split which of a folder's; a file is the split already
 * @throws Fault SOURCE_UNREADABLE; USAGE with the file and line that is wrong
 */
export async function readSet(path: string, split?: string): Promise<EvalSet> {
  const found = await stat(path).catch((cause) => {
    throw new Fault('SOURCE_UNREADABLE', `the set ${path} cannot be read; check its path`, { cause });
  });
  return found.isDirectory() ? await readFolder(path, split) : await readOne(path, split ?? null);
}

async function readFolder(folder: string, wanted: string | undefined): Promise<EvalSet> {
  const names = (await readdir(folder)).sort();
  const parts = ['corpus.jsonl', 'queries.jsonl', 'qrels'];
  const missing = parts.filter((name) => !names.includes(name));
  if (missing.length === 0) return await readBeirSet(folder, wanted);
  if (missing.length < parts.length)
    throw new Fault('USAGE', `${folder} is a BEIR folder without ${missing.join(' and ')}`);
  const files = names.filter((name) => ['.json', '.jsonl'].includes(extname(name)));
  if (files.length === 0) throw new Fault('USAGE', `${folder} holds no set; ${KINDS}`);
  const split = chooseSplit([...new Set(files.map(splitOf))], wanted, folder);
  const chosen = files.filter((name) => splitOf(name) === split).map((name) => join(folder, name));
  const squad = chosen.find((file) => extname(file) === '.json');
  if (squad !== undefined) return await readSquadSet(squad, split);
  const conversations: QuestionSet[] = [];
  for (const file of chosen) conversations.push(await readQuestionSet(file));
  return { kind: 'questions', split, conversations: conversations.flat() };
}

/** `dev` of `dev.json`, of `dev-v1.1.json` and of `questions.dev.jsonl`. */
function splitOf(file: string): string {
  const name = basename(file, extname(file)).replace(/-v\d+(?:\.\d+)*$/, '');
  return name.slice(name.lastIndexOf('.') + 1);
}

async function readOne(path: string, split: string | null): Promise<EvalSet> {
  // Lines of JSON are one value only where there is one line.
  const isSquad =
    extname(path) === '.json' || /^\s*\{\s*"(?:version|data)"\s*:/.test(await readSetFile(path));
  if (isSquad) return await readSquadSet(path, split);
  if (extname(path) === '.tsv') throw new Fault('USAGE', `${path} is a part of a set; ${KINDS}`);
  return { kind: 'questions', split, conversations: await readQuestionSet(path) };
}
