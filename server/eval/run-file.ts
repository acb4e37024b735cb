import { readFile } from 'node:fs/promises';
import { Fault } from '../../corpus/errors.ts';
import { linesOf } from './json-lines.ts';
import type { Scored } from './ranking-measures.ts';

/** What a system found for each question, best first. */
export type Run = ReadonlyMap<string, readonly Scored[]>;

/** How many documents a run holds for each question. */
export const RUN_DEPTH = 100;

/**
 * A run as TREC exchanges them: `qid Q0 docid rank score tag`, ranks from 1.
 * @throws Fault USAGE where an identifier has white space, which the format cannot hold
 */
export function runLines(run: Run, tag: string): string[] {
  return [...run].flatMap(([query, found]) =>
    found.slice(0, RUN_DEPTH).map(({ document, score }, at) => {
      const unfit = [query, document].find((id) => /\s|^$/.test(id));
      if (unfit !== undefined)
        throw new Fault('USAGE', `--run: the identifier "${unfit}" has white space, which a run cannot hold`);
      return `${query} Q0 ${document} ${at + 1} ${score} ${tag}`;
    }),
  );
}

/**
 * Reads a run: any white space between columns, any order of lines. Its ranks are not looked at, as trec_eval does not.
 * @throws Fault SOURCE_UNREADABLE, USAGE with the number of the line
 */
export async function readRun(path: string): Promise<Run> {
  const text = await readFile(path, 'utf8').catch((cause) => {
    throw new Fault('SOURCE_UNREADABLE', `the run ${path} cannot be read; check its path`, { cause });
  });
  return parseRun(text, path);
}

/** @throws Fault USAGE with the number of the line */
export function parseRun(text: string, path: string): Run {
  const run = new Map<string, Map<string, number>>();
  for (const { value, where } of linesOf(text, path)) {
    const cells = value.trim().split(/\s+/);
    const [query = '', , document = '', rank = '', score = ''] = cells;
    if (cells.length !== 6 || !/^\d+$/.test(rank) || !Number.isFinite(Number(score)))
      throw new Fault('USAGE', `${where}: expected: qid Q0 docid rank score tag`);
    const found = run.get(query) ?? new Map<string, number>();
    if (found.has(document)) throw new Fault('USAGE', `${where}: ${document} was there before for ${query}`);
    run.set(query, found.set(document, Number(score)));
  }
  if (run.size === 0) throw new Fault('USAGE', `${path} holds no run`);
  return new Map(
    [...run].map(([query, found]) => [query, [...found].map(([document, score]) => ({ document, score }))]),
  );
}
