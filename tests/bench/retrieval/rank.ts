import { sampleRun } from '../../../server/eval/evaluate-ranking.ts';
import { medianOf } from '../../../server/eval/figures.ts';
import type { Scored } from '../../../server/eval/ranking-measures.ts';
import { RUN_DEPTH } from '../../../server/eval/run-file.ts';
import type { RankedQuestion } from '../../../server/eval/set-document.ts';
import type { System } from '../systems/system.ts';

/** What a system's rankings are worth, question by question. */
export interface Ranked {
  system: string;
  family: System['family'];
  /** Every measure of each question, by its identifier. */
  values: ReadonlyMap<string, Readonly<Record<string, number>>>;
  /** Median milliseconds of a search, as deep as a run. */
  ms: number;
}

/** Questions asked before, so that no system's times are those of code that is not compiled yet. */
const WARM = 50;

/** Asks a system every question. */
export async function rank(system: System, questions: readonly RankedQuestion[]): Promise<Ranked> {
  const run = new Map<string, readonly Scored[]>();
  const times: number[] = [];
  for (const { question } of questions.slice(0, WARM)) await system.search(question, RUN_DEPTH);
  for (const { id, question } of questions) {
    const started = performance.now();
    run.set(id, await system.search(question, RUN_DEPTH));
    times.push(performance.now() - started);
  }
  return {
    system: system.name,
    family: system.family,
    values: new Map(sampleRun(run, questions).map(({ id, values }) => [id, values])),
    ms: Math.round(medianOf(times) * 1_000) / 1_000,
  };
}
