import { Fault } from '../../corpus/errors.ts';

/**
 * The split to measure: the one wanted; else `test`, else `dev`, else the only one there is.
 * @throws Fault USAGE that lists what there is
 */
export function chooseSplit(splits: readonly string[], wanted: string | undefined, where: string): string {
  const list = splits.length === 0 ? 'none' : [...splits].sort().join(', ');
  if (wanted !== undefined) {
    if (splits.includes(wanted)) return wanted;
    throw new Fault('USAGE', `--split: ${where} has no split ${wanted}; there is: ${list}`);
  }
  const usual = ['test', 'dev'].find((name) => splits.includes(name));
  const chosen = usual ?? (splits.length === 1 ? splits[0] : undefined);
  if (chosen !== undefined) return chosen;
  throw new Fault('USAGE', `which split of ${where}? Name one with --split; there is: ${list}`);
}
