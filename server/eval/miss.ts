/** A question whose answer or ranking is not what was expected. */
export interface Miss {
  id: string;
  kind: string;
  question: string;
  /** `answered`, the reason of a refusal, or the rank at which the first relevant document was found. */
  outcome: string;
  /** What was shown or found instead: the answer's text, or the first document's. */
  text: string;
  /** The source, the gold answers or the document that was expected; null when a refusal was. */
  expected: string | null;
  /** Of a question set: the expressions, any of which a right answer's text matches. */
  answers?: string[];
  /** The file or document that was cited or found first instead; null when there is none. */
  found: string | null;
  /** Only its order means something: a wrong answer is worse than a refusal, a confident one worst. */
  severity: number;
}

/** How bad a wrong answer or a refusal is. */
export function severityOf({ refused, confidence }: { refused: boolean; confidence: number }): number {
  return refused ? 1 - confidence : 1 + confidence;
}

/** The worst first; of equals, in the order of the set. */
export function worstOf(misses: readonly Miss[], limit: number): Miss[] {
  return [...misses].sort((one, other) => other.severity - one.severity).slice(0, limit);
}
