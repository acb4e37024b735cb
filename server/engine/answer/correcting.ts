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
      speaksOfIt(best, other) &&
      fits(other),
  );
  return found ?? null;
}

/** Whether a correction, or what stands around it, says what the best one is about: of the same event, other dates stand. */
function speaksOfIt(best: Evidence, other: Evidence): boolean {
  return best.own.every((own, at) => own < SAID || (other.support[at] ?? 0) >= AROUND);
}

/** Least support of what a sentence says itself, and of what is said around it. */
const SAID = 0.5;
const AROUND = 0.3;

/** Two pieces of evidence: a correction before what it corrects, else that of the newer release where both are dated. */
export function newestFirst(best: Evidence, other: Evidence): Evidence[] {
  const [own, its] = [best.sentence.release, other.sentence.release];
  const newer = own.date && its.date && its.date.value > own.date.value;
  return newer || own.corrected?.by === its.id ? [other, best] : [best, other];
}
