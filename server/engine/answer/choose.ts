import type { Understanding } from '../understand/understand.ts';
import { confirmed } from './counted.ts';
import { decide } from './decide.ts';
import type { Evidence } from './evidence.ts';

/** The evidence to show, of the best first: what spells out or confirms outright, else what is likeliest. */
export function chosen(question: Understanding, evidence: readonly Evidence[]): Evidence | undefined {
  return speltOut(question, evidence) ?? confirming(question, evidence) ?? bestWithin(question, evidence);
}

/** A sentence that answers is preferred to a better match that does not, when it is not much worse, in log-odds. */
const NOT_MUCH_WORSE = 1;

/** The evidence to show, of the best first. */
function bestWithin(question: Understanding, evidence: readonly Evidence[]): Evidence | undefined {
  const [best] = evidence;
  if (!best) return undefined;
  const near = evidence.filter(({ score }) => score >= best.score - NOT_MUCH_WORSE);
  return near.find((one) => decide(question, one).answered) ?? best;
}

/** How sure it is that words whose initials are those of an acronym beside them are what it stands for. */
const SPELT = 0.8;

/** The sentence that spells out the acronym that is asked about. */
function speltOut(question: Understanding, evidence: readonly Evidence[]): Evidence | undefined {
  if (question.kind !== 'definition') return undefined;
  const found = evidence.find(({ exact }) => exact?.fit === 1);
  return found && { ...found, confidence: Math.max(found.confidence, SPELT) };
}

/** How sure it is that a sentence with the very count that is asked about tells whether it is so. */
const CONFIRMED = 0.5;

/** « Est-ce que 59 717 stagiaires … ? »: the sentence that counts as many of them. */
function confirming(question: Understanding, evidence: readonly Evidence[]): Evidence | undefined {
  const found = evidence.find(({ sentence }) => confirmed(question, sentence) !== null);
  return found && { ...found, confidence: Math.max(found.confidence, CONFIRMED) };
}
