import { pair, unstemmed } from '../../../corpus/index/field-terms.ts';
import type { Concept } from '../../../corpus/index/lexical-index.ts';
import { carriesSubject, stemmed, stemmingLanguage } from '../../../corpus/language/terms.ts';
import type { Language } from '../../../corpus/release.ts';
import { type ConceptSources, conceptsOf } from '../understand/concepts.ts';

/** A question as the lexical indexes are asked it. */
export interface Query {
  language: Language;
  /** For the vectors. */
  text: string;
  /** Its very words: stems, words as typed, pairs of neighbours, each by itself. */
  words: Concept[];
  /** Its notions, each with all its ways of saying. */
  concepts: Concept[];
}

/**
 * Every subject word of a question is looked for, the noun too that says what kind of answer is asked: « quel est le
 * montant … » may be answered under the heading « Montants ».
 */
export function queryOf(text: string, language: Language, sources: ConceptSources): Query {
  const tokens = stemmed(text, stemmingLanguage(language));
  const words: Concept[] = [];
  const seen = new Set<string>();
  const add = (term: string) => {
    if (seen.has(term)) return;
    seen.add(term);
    words.push({ weight: 1, alternatives: [{ terms: [term], weight: 1 }] });
  };
  let before: string | null = null;
  for (const { word, stem } of tokens.filter(carriesSubject)) {
    add(stem);
    add(unstemmed(word));
    if (before !== null) add(pair(before, stem));
    before = stem;
  }
  return { language, text, words, concepts: conceptsOf(tokens, sources) };
}
