import type { Language } from '../release.ts';
import { stem } from './stem.ts';
import { isStopWord } from './stop-words.ts';
import { type Token, tokenise } from './tokenise.ts';

/** A token ready for the lexical index and the lexicon. */
export interface Term extends Token {
  stem: string;
}

/** Every token of a text with its stem, stop words included. */
export function stemmed(text: string, language: Language): Term[] {
  return withStems(tokenise(text), language);
}

/** Numbers, ordinals and addresses are their own stems. */
export function withStems(tokens: readonly Token[], language: Language): Term[] {
  return tokens.map(({ word, start, end, kind }) => ({
    word,
    start,
    end,
    kind,
    stem: kind === 'word' ? stem(word, language) : word,
  }));
}

/** The terms of a text that carry a subject, in order: no stop words, no lone letters. */
export function terms(text: string, language: Language): Term[] {
  return withStems(tokenise(text).filter(carriesSubject), language);
}

export function carriesSubject({ word, kind }: Token): boolean {
  return kind !== 'word' || (word.length > 1 && !isStopWord(word));
}

/** The language whose stemmer serves a release or a question; others are stemmed as French. */
export function stemmingLanguage(language: string): Language {
  return language === 'en' || language === 'ar' ? language : 'fr';
}
