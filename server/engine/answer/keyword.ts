import { unstemmed } from '../../../corpus/index/field-terms.ts';
import type { Snapshot } from '../../../corpus/index/snapshot.ts';
import { stemmed, stemmingLanguage } from '../../../corpus/language/terms.ts';
import type { Language } from '../../../corpus/release.ts';
import { Reading } from '../read/reading.ts';
import { type ConceptSources, longestEntry, type QuestionConcept } from '../understand/concepts.ts';
import { plainWords } from '../understand/plain-words.ts';
import { understand } from '../understand/understand.ts';
import { releasesSpeaking, type Speaking } from './releases-speaking.ts';

/** More words are a phrase that may say something. */
const MOST_WORDS = 3;
/** A word that releases say less often was said in passing. */
const LEAST_SENTENCES = 2;

/** « examens », « Career Center »: a subject without a question. */
export interface Keyword {
  /** The releases that speak of it. */
  speaking: readonly Speaking[];
  /** They have it for a subject: a title names it, several sentences do, or it is a name. */
  isSubject: boolean;
}

/** A message of known words alone that asks nothing; null for any other. */
export async function keywordOf(
  text: string,
  language: Language,
  snapshot: Snapshot,
  sources: ConceptSources,
): Promise<Keyword | null> {
  if (plainWords(text).length > MOST_WORDS) return null;
  const { kind, concepts } = understand(text, language, sources);
  const tokens = stemmed(text, stemmingLanguage(language));
  const isKnown = tokens.every(
    ({ word, stem }, at) =>
      sources.lexical.has(unstemmed(word)) ||
      sources.lexical.has(stem) ||
      longestEntry(tokens, at, sources) !== null,
  );
  if (kind !== 'statement' || !isKnown || concepts.length === 0) return null;
  if (concepts.some(({ role }) => role !== 'topic' && role !== 'name')) return null;
  const speaking = await releasesSpeaking(concepts, snapshot);
  // Of several words, each narrows the others: together they are said of nothing by chance.
  if (concepts.length > 1) return { speaking, isSubject: true };
  const sentences = speaking.reduce((sum, one) => sum + one.sentences, 0);
  const isSubject =
    sentences >= LEAST_SENTENCES ||
    speaking.some((one) => one.isTitled || concepts.some((own) => isName(own, one)));
  return { speaking, isSubject };
}

/** Whether the sentence writes it with a capital, and not because it begins there. */
function isName(concept: QuestionConcept, { saying }: Speaking): boolean {
  if (!saying) return false;
  const text = saying.release.text.slice(saying.start, saying.end);
  const reading = new Reading(text, saying.release.language);
  return reading.positions(concept).some((at) => {
    const start = reading.terms[at]?.start ?? 0;
    return start > 0 && /\p{Lu}/u.test(text[start] ?? '');
  });
}
