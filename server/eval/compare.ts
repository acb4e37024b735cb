import { setImmediate } from 'node:timers/promises';
import { Fault } from '../../corpus/errors.ts';
import { bootstrapInterval, meanOf } from './bootstrap.ts';
import { groupsOf, type Sample } from './figures.ts';
import { randomisationTest } from './randomisation-test.ts';

/** One measure of this measurement and of the other, over the same questions. */
export interface Difference {
  kind: string;
  measure: string;
  questions: number;
  mean: number;
  other: number;
  /** `mean` less `other`, with its 95 % paired bootstrap interval. */
  difference: number;
  low: number;
  high: number;
  /** Of the paired randomisation test, two-sided. */
  p: number;
}

export interface Comparison {
  /** What it is compared with: as given. */
  with: string;
  differences: Difference[];
}

/** Values of the other measurement, by question. */
export type OtherValues = ReadonlyMap<string, Readonly<Record<string, number>>>;

/**
 * Compares two measurements question by question, by every measure that both have.
 * @throws Fault USAGE when they are not of the same questions, or share no measure
 */
export async function compare(
  samples: readonly Sample[],
  others: OtherValues,
  name: string,
): Promise<Comparison> {
  const ids = new Set(samples.map(({ id }) => id));
  if (ids.size < samples.length)
    throw new Fault('USAGE', '--compare: questions of the set share an id; give each its own');
  const missing = samples.filter(({ id }) => !others.has(id)).length;
  const more = [...others.keys()].filter((id) => !ids.has(id)).length;
  if (missing + more > 0) {
    const counts = `it lacks ${missing} of the ${samples.length} questions and has ${more} others`;
    throw new Fault('USAGE', `--compare: ${name} was not made of the same set: ${counts}`);
  }
  const paired = (pick: (one: number, other: number) => number) =>
    groupsOf(samples.map((sample) => ({ ...sample, values: pairs(sample, others.get(sample.id), pick) })));
  const theirs = paired((_, other) => other);
  const differences = paired((one, other) => one - other);
  if (differences.length === 0)
    throw new Fault('USAGE', `--compare: ${name} and this measurement have no measure in common`);
  const compared: Difference[] = [];
  for (const [at, { kind, measure, clusters }] of paired((one) => one).entries()) {
    // A test of thousands of questions takes a quarter of a second: an interruption goes in between.
    await setImmediate();
    const difference = differences[at]?.clusters ?? [];
    compared.push({
      kind,
      measure,
      questions: clusters.flat().length,
      mean: meanOf(clusters),
      other: meanOf(theirs[at]?.clusters ?? []),
      difference: meanOf(difference),
      ...bootstrapInterval(difference),
      p: randomisationTest(difference),
    });
  }
  return { with: name, differences: compared };
}

/** The measures that both have for a question. */
function pairs(
  { values }: Sample,
  others: Readonly<Record<string, number>> = {},
  pick: (one: number, other: number) => number,
): Record<string, number> {
  return Object.fromEntries(
    Object.entries(values).flatMap(([measure, value]) => {
      const other = others[measure];
      return other === undefined ? [] : [[measure, pick(value, other)]];
    }),
  );
}
