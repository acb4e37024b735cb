import { readFile } from 'node:fs/promises';
import { Fault } from '../errors.ts';
import type { Language } from '../release.ts';
import { isArabic, stem } from './stem.ts';
import { isStopWord } from './stop-words.ts';
import { carriesSubject } from './terms.ts';
import { tokenise } from './tokenise.ts';

/** A way of saying something: stems that stand together, without stop words. */
export type Phrase = readonly string[];

/** Longest entry, in words. */
const LONGEST = 6;

/**
 * Synonyms and French, Arabic and English equivalents, in Solr's synonym format:
 * `a, b, c` are equivalent; `a => b, c` means that `a` in a question also finds `b` and `c`; `#` is a comment.
 * An entry is looked up as it is written, accents and case aside, else by its stems, so that base forms suffice.
 */
export class Lexicon {
  /** From an entry, as written or by its stems, to the groups of phrases it stands for. */
  readonly #written = new Map<string, Phrase[][]>();
  readonly #stemmed = new Map<string, Phrase[][]>();
  /** From a way of writing to the function word meant: `kombien` → `combien`. */
  readonly #spellings = new Map<string, string>();
  readonly #words = new Set<string>();

  constructor(source: string) {
    for (const [number, line] of source.split(/\r?\n/).entries()) {
      const entry = line.replace(/#.*/, '').trim();
      if (entry) this.#add(entry, number + 1);
    }
  }

  /** How many entries can be looked up. */
  get size(): number {
    return this.#written.size;
  }

  /** Every single word of the entries, folded: what a misspelt word may have meant. */
  get words(): ReadonlySet<string> {
    return this.#words;
  }

  /** The function word that an abbreviation or a spelling by ear stands for, or undefined. */
  spelling(word: string): string | undefined {
    return this.#spellings.get(word);
  }

  /**
   * The longest entry that begins at a position of a question.
   * @param tokens all of the question's tokens, stop words included.
   * @returns how many tokens it takes and the phrases it stands for, or null.
   */
  lookUp(
    tokens: readonly { word: string; stem: string }[],
    from: number,
  ): { length: number; phrases: Phrase[] } | null {
    for (let length = Math.min(LONGEST, tokens.length - from); length > 0; length -= 1) {
      const own = tokens.slice(from, from + length);
      const groups =
        this.#written.get(own.map(({ word }) => word).join(' ')) ??
        this.#stemmed.get(own.map(({ stem }) => stem).join(' '));
      if (groups) return { length, phrases: groups.flat() };
    }
    return null;
  }

  #add(entry: string, line: number): void {
    const [left = '', right, ...more] = entry.split('=>');
    const sources = wordingsOf(left);
    const targets = right === undefined ? sources : wordingsOf(right);
    if (more.length > 0 || sources.length === 0 || targets.length === 0) {
      throw new Fault(
        'LEXICON_INVALID',
        `lexicon, line ${line}: expected "a, b, c" or "a => b, c", found "${entry}"`,
      );
    }
    const [target] = targets;
    if (right !== undefined && target?.phrases.length === 0) {
      for (const { written } of sources) this.#spellings.set(written, target.written);
      return;
    }
    const phrases = targets.flatMap((wording) => wording.phrases);
    for (const { written, stems, phrases: own } of sources) {
      if (own.length === 0) continue;
      push(this.#written, written, phrases);
      for (const key of stems) push(this.#stemmed, key, phrases);
    }
    for (const { words } of [...sources, ...targets]) {
      for (const word of words) if (word.length > 3 && !isStopWord(word)) this.#words.add(word);
    }
  }
}

/** @throws Fault `SOURCE_UNREADABLE`, `LEXICON_INVALID`. */
export async function loadLexicon(path: string): Promise<Lexicon> {
  let source: string;
  try {
    source = await readFile(path, 'utf8');
  } catch (cause) {
    throw new Fault('SOURCE_UNREADABLE', `the lexicon ${path} cannot be read; set LEXICON to its path`, {
      cause,
    });
  }
  return new Lexicon(source);
}

/** One wording of an entry, in every form that it is compared in. */
interface Wording {
  words: string[];
  /** The folded words, joined. */
  written: string;
  /** The stems of all words, joined, under each stemmer it may be read with. */
  stems: string[];
  /** The stems of the words that carry a subject; none for a function word. */
  phrases: Phrase[];
}

function wordingsOf(list: string): Wording[] {
  return list
    .split(',')
    .map((wording) => wording.trim())
    .filter(Boolean)
    .map((wording) => {
      const tokens = tokenise(wording);
      const readings = readers(wording).map((language) =>
        tokens.map((token) => ({
          ...token,
          stem: token.kind === 'word' ? stem(token.word, language) : token.word,
        })),
      );
      const words = tokens.map(({ word }) => word);
      const [first = '', second = ''] = readings.map((reading) => reading.map(({ stem }) => stem).join(' '));
      const phrases = readings.map((reading) => reading.filter(carriesSubject).map(({ stem }) => stem));
      const differ = readings.length > 1 && first !== second;
      return {
        words,
        written: words.join(' '),
        stems: [first, second].slice(0, differ ? 2 : 1),
        phrases: (differ ? phrases : phrases.slice(0, 1)).filter((phrase) => phrase.length > 0),
      };
    })
    .filter(({ words }) => words.length > 0);
}

function readers(wording: string): Language[] {
  return isArabic(wording) ? ['ar'] : ['fr', 'en'];
}

function push(map: Map<string, Phrase[][]>, key: string, phrases: Phrase[]): void {
  const groups = map.get(key);
  if (groups === undefined) map.set(key, [phrases]);
  else if (!groups.includes(phrases)) groups.push(phrases);
}
