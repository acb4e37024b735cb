import { fold } from '../../language/fold.ts';
import { isArabic, stem } from '../../language/stem.ts';
import { isStopWord } from '../../language/stop-words.ts';
import { tokenise } from '../../language/tokenise.ts';
import { fnv1a } from '../features.ts';

/** One way of saying a meaning: its words that carry a subject, folded. */
export interface Wording {
  written: string;
  words: string[];
  arabic: boolean;
}
/** The wordings of one line of the lexicon, in its order: French, English, Arabic. */
export type Meaning = readonly Wording[];

/** A piece of a text: its words, and what the lexicon says they may mean. */
export interface Piece {
  words: string[];
  meanings: readonly Meaning[];
}

/** One line of this many measures instead of training. */
const HELD_OUT = 32;
/** Words in the longest expression that is looked for. */
const LONGEST = 3;

/** The lexicon's lines, for pairs of equivalents and for saying a text in other words. */
export class Equivalents {
  readonly training: Meaning[] = [];
  readonly heldOut: Meaning[] = [];
  readonly #written = new Map<string, Meaning[]>();
  readonly #stemmed = new Map<string, Meaning[]>();

  /** @param source in Solr's format; see `Lexicon`. */
  constructor(source: string) {
    for (const line of source.split('\n')) {
      const entry = line.replace(/#.*/, '').trim();
      const meaning = entry.split(/=>|,/).flatMap(wordingOf);
      if (meaning.length < 2) continue;
      if (fnv1a(`split${fold(entry)}`) % HELD_OUT === 0) {
        this.heldOut.push(meaning);
        continue;
      }
      this.training.push(meaning);
      for (const wording of meaning) {
        push(this.#written, wording.words.join(' '), meaning);
        push(this.#stemmed, stems(wording.words), meaning);
      }
    }
  }

  /** A text cut into the longest expressions that the lexicon has and single words that it has not. */
  pieces(text: string): Piece[] {
    const words = subjectWords(text);
    const pieces: Piece[] = [];
    for (let at = 0; at < words.length; ) {
      let length = Math.min(LONGEST, words.length - at);
      let meanings: Meaning[] | undefined;
      for (; length > 0; length -= 1) {
        const own = words.slice(at, at + length);
        meanings = this.#written.get(own.join(' ')) ?? this.#stemmed.get(stems(own));
        if (meanings || length === 1) break;
      }
      pieces.push({ words: words.slice(at, at + length), meanings: meanings ?? [] });
      at += length;
    }
    return pieces;
  }
}

function wordingOf(text: string): Wording[] {
  const words = subjectWords(text);
  return words.length > 0 ? [{ written: text.trim(), words, arabic: isArabic(text) }] : [];
}

function subjectWords(text: string): string[] {
  return tokenise(text)
    .filter(({ kind, word }) => kind !== 'word' || (word.length > 1 && !isStopWord(word)))
    .map(({ word }) => word);
}

function stems(words: readonly string[]): string {
  return words.map((word) => stem(word, isArabic(word) ? 'ar' : 'fr')).join(' ');
}

function push(map: Map<string, Meaning[]>, key: string, meaning: Meaning): void {
  const meanings = map.get(key);
  if (meanings) meanings.push(meaning);
  else map.set(key, [meaning]);
}
