import type { ReadSentence } from '../read/reader.ts';
import { isLevelWord, type QuestionConcept } from '../understand/concepts.ts';
import type { Understanding } from '../understand/understand.ts';
import type { Evidence } from './evidence.ts';
import { goesOn } from './fit.ts';

/** Where a sentence says itself the level that is asked about, the others of its release speak of other levels. */
export function ofLevel({ concepts }: Understanding, evidence: readonly Evidence[]): readonly Evidence[] {
  const level = concepts.findIndex(({ role }) => role === 'level');
  const asked = concepts[level];
  if (!asked) return evidence;
  const saysIt = ({ own, sentence }: Evidence) => (own[level] ?? 0) >= SAID && !isOther(asked, sentence);
  const told = new Set(evidence.filter(saysIt).map(({ sentence }) => sentence.release.id));
  return evidence.filter((one) => !told.has(one.sentence.release.id) || saysIt(one));
}

/** Least support of a level by the sentence itself. */
const SAID = 0.45;

/**
 * How well a sentence says the level asked for, 0 to 1. Where it speaks of a level itself, what stands around it tells of
 * others; and « Technicien Spécialisé » is no « technicien ».
 * @param around support by the sentence and what stands around it
 * @param own support by the sentence alone
 */
export function levelSaid(
  concept: QuestionConcept,
  sentence: ReadSentence,
  around: number,
  own: number,
): number {
  const said = sentence.reading.terms.some(({ word }) => isLevelWord(word)) ? own : around;
  return isOther(concept, sentence) ? 0 : said;
}

function isOther(concept: QuestionConcept, { reading, text }: ReadSentence): boolean {
  const places = reading.positions(concept);
  return places.length > 0 && places.every((at) => goesOn(text, reading.terms[at]?.end ?? 0));
}
