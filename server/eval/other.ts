import { readFile } from 'node:fs/promises';
import * as z from 'zod/v4';
import { Fault } from '../../corpus/errors.ts';
import type { OtherValues } from './compare.ts';
import { sampleRun } from './evaluate-ranking.ts';
import type { EvalSet } from './read-set.ts';
import { parseRun } from './run-file.ts';

/** Of an earlier `--json`, what is compared. */
const Earlier = z.object({
  questions: z.array(z.object({ id: z.string(), values: z.record(z.string(), z.number()) })),
});

/**
 * Reads another measurement of a set: an earlier output of `--json`, or a run in TREC's format.
 * @throws Fault SOURCE_UNREADABLE; USAGE when it is neither, or a run of a set that ranks nothing
 */
export async function readOther(path: string, set: EvalSet): Promise<OtherValues> {
  const text = await readFile(path, 'utf8').catch((cause) => {
    throw new Fault('SOURCE_UNREADABLE', `--compare: ${path} cannot be read; check its path`, { cause });
  });
  if (/^\s*[{[]/.test(text)) return earlierValues(text, path);
  if (set.kind === 'questions') {
    const why = 'a set of questions is compared with an earlier --json output or with an index';
    throw new Fault('USAGE', `--compare: ${path} is neither; ${why}`);
  }
  const run = parseRun(text, path);
  if (!set.questions.some(({ id }) => run.has(id)))
    throw new Fault('USAGE', `--compare: no question of the set is in the run ${path}`);
  // Questions that no document answers have no ranking to compare, and are the same questions nevertheless.
  const none = set.questions.map(({ id }): [string, Record<string, number>] => [id, {}]);
  const ranked = set.kind === 'squad' ? set.questions.filter(({ golds }) => golds.length > 0) : set.questions;
  return new Map([...none, ...sampleRun(run, ranked).map(({ id, values }) => [id, values] as const)]);
}

function earlierValues(text: string, path: string): OtherValues {
  try {
    const { questions } = Earlier.parse(JSON.parse(text));
    return new Map(questions.map(({ id, values }) => [id, values]));
  } catch (cause) {
    throw new Fault('USAGE', `--compare: ${path} is no output of eval --json`, { cause });
  }
}
