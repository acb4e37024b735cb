import { setImmediate } from 'node:timers/promises';
import { medianOf } from '../../../server/eval/figures.ts';
import type { Asked, GroupTimes, Timed } from './job.ts';
import { watchLoop } from './loop-watch.ts';
import { rounded, timesOf } from './times.ts';

/** How many of the slowest questions a report keeps. */
const SLOWEST = 5;

/** Asks one question. @returns what came of it, to be counted; null where there is nothing to count */
export type Ask = (question: string) => Promise<string | null>;

/** Asks every question, one after the other, after the warm ones. */
export async function askAll(system: string, ask: Ask, { warm, groups }: Asked): Promise<Timed> {
  for (const question of warm) await ask(question);
  const statuses: Record<string, number> = {};
  const taken: { group: string; question: string; ms: number; cpu: number }[] = [];
  const stop = watchLoop();
  for (const { name, questions } of groups)
    for (const question of questions) {
      // The loop turns between two questions, or a search that never waits would look like one long block.
      await setImmediate();
      const before = process.cpuUsage();
      const started = performance.now();
      const status = await ask(question);
      const ms = performance.now() - started;
      const { user, system: kernel } = process.cpuUsage(before);
      taken.push({ group: name, question, ms, cpu: (user + kernel) / 1_000 });
      if (status !== null) statuses[status] = (statuses[status] ?? 0) + 1;
    }
  const loop = stop();
  const of = (group?: string): GroupTimes => {
    const those = taken.filter((each) => group === undefined || each.group === group);
    return {
      ...timesOf(those.map(({ ms }) => ms)),
      cpu: rounded(medianOf(those.map(({ cpu }) => cpu))),
    };
  };
  return {
    system,
    times: { ...Object.fromEntries(groups.map(({ name }) => [name, of(name)])), all: of() },
    loop,
    memory: Math.round(process.memoryUsage().rss / 2 ** 20),
    statuses,
    slowest: taken
      .sort((one, other) => other.ms - one.ms)
      .slice(0, SLOWEST)
      .map(({ question, ms }) => ({ question, ms: rounded(ms) })),
  };
}
