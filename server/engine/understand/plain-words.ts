import { fold } from '../../../corpus/language/fold.ts';
import type { Span } from '../../../corpus/passage.ts';

/** A word as it was typed, with where it stands (UTF-16 units): `j'ai` is two, `3ndi` is one. */
export interface PlainWord extends Span {
  /** Folded. */
  word: string;
}

/** Every run of letters and digits of a message, particles and all: for phrases that are compared word by word. */
export function plainWords(text: string): PlainWord[] {
  return [...text.matchAll(/[\p{L}\p{M}\p{N}\u0640]+/gu)].flatMap(({ 0: typed, index }) => {
    const word = fold(typed);
    return word === '' ? [] : [{ word, start: index, end: index + typed.length }];
  });
}

/** The same, joined by single spaces: what whole-message patterns are tried on. */
export function plainText(text: string): string {
  return plainWords(text)
    .map(({ word }) => word)
    .join(' ');
}
