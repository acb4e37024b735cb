import type { Evidence } from './evidence.ts';

/** Least share of what the corrected sentence says of the question: a correction is brief. */
const HALF = 0.5;

/**
 * The sentence of the release that corrects the best one's, where it says the thing asked for anew: the newer wins.
 * @param fits whether a piece of evidence is of the kind that is asked for.
 */
export function correcting(
  best: Evidence,
  evidence: readonly Evidence[],
  fits: (other: Evidence) => boolean,
): Evidence | null {
  const by = best.sentence.release.corrected?.by;
  if (by === undefined) return null;
  const found = evidence.find(
    (other) =>
      other.sentence.release.id === by &&
      other.exact !== null &&
      other.exact.text !== best.exact?.text &&
      other.coverage >= HALF * best.coverage &&
      fits(other),
  );
  return found ?? null;
}

/** The newer of two pieces of evidence first, a correction before what it corrects. */
export function newestFirst({ sentence: one }: Evidence, { sentence: other }: Evidence): number {
  if (one.release.corrected?.by === other.release.id) return 1;
  if (other.release.corrected?.by === one.release.id) return -1;
  return Date.parse(other.release.date?.value ?? '1970') - Date.parse(one.release.date?.value ?? '1970');
}
