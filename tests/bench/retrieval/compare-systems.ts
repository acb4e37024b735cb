import { bootstrapInterval, meanOf } from '../../../server/eval/bootstrap.ts';
import { randomisationTest } from '../../../server/eval/randomisation-test.ts';
import type { Ranked } from './rank.ts';

/** The mean of one measure, and how it stands to the best of the tools. */
export interface Standing {
  questions: number;
  mean: number;
  /** 95 % bootstrap interval of the mean. */
  low: number;
  high: number;
  /** Of the paired randomisation test against the best tool; null for that tool itself. */
  p: number | null;
  /** Mean less the best tool's, with its 95 % paired bootstrap interval. */
  ahead: { mean: number; low: number; high: number } | null;
}

/** @returns the standing of each system over some of the questions, in the order of the systems */
export function standings(ranked: readonly Ranked[], measure: string, ids: readonly string[]): Standing[] {
  const values = ranked.map((each) => ids.map((id) => each.values.get(id)?.[measure] ?? 0));
  const means = values.map((row) => meanOf(clusters(row)));
  const best = bestTool(ranked, means);
  return values.map((row, at) => {
    const differences = clusters(row.map((value, question) => value - (values[best]?.[question] ?? 0)));
    const mean = means[at] ?? Number.NaN;
    return {
      questions: ids.length,
      mean,
      ...bootstrapInterval(clusters(row)),
      p: at === best || best < 0 ? null : randomisationTest(differences),
      ahead:
        at === best || best < 0 ? null : { mean: meanOf(differences), ...bootstrapInterval(differences) },
    };
  });
}

/** Position of the tool with the highest mean; -1 when there is none. */
function bestTool(ranked: readonly Ranked[], means: readonly number[]): number {
  return ranked.reduce((best, { family }, at) => {
    if (family !== 'tool') return best;
    return best < 0 || (means[at] ?? 0) > (means[best] ?? 0) ? at : best;
  }, -1);
}

/** Every question by itself. */
function clusters(values: readonly number[]): number[][] {
  return values.map((value) => [value]);
}
