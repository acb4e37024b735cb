import { readFile } from 'node:fs/promises';
import { Fault } from '../errors.ts';
import { fold } from './fold.ts';
import { isArabic, stem } from './stem.ts';
import { isStopWord } from './stop-words.ts';
import { carriesSubject, type Term, withStems } from './terms.ts';
import { type Token, tokenise } from './tokenise.ts';

/** A way of saying something: stems that stand together, without stop words. */
export type Phrase = readonly string[];

/** One wording of an entry. */
interface Wording {
  tokens: readonly Token[];
  /** The folded words, joined. */
  written: string;
}

/** What a line stands for. */
interface Meaning {
  wordings: readonly Wording[];
  /** Of all the wordings; null until somebody asks. */
  phrases: readonly Phrase[] | null;
}

/**
 * Synonyms and French, Arabic and English equivalents, in Solr's synonym format:
 * `a, b, c` are equivalent; `a => b, c` means that `a` in a question also finds `b` and `c`; `#` is a comment.
 * An entry is looked up as it is written, accents and case aside, else by its stems, so that base forms suffice.
 *
 * Stemming ten thousand words in two languages takes longer than all the rest, and a question needs a few dozen
 * of them. So an entry's stems are only made when a question has a word that begins like the entry's.
 */
export class Lexicon {
  readonly #written = new Map<string, Meaning[]>();
  readonly #stemmed = new Map<string, Meaning[]>();
  /** The entries that are not in `#stemmed` yet, by `beginning`. */
  readonly #unstemmed = new Map<string, { wording: Wording; meaning: Meaning }[]>();
  /** From a way of writing to the function word meant: `kombien` → `combien`. */
  readonly #spellings = new Map<string, string>();
  readonly #words = new Set<string>();
  /** Words in the longest entry. */
  #longest = 1;

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
    for (let length = Math.min(this.#longest, tokens.length - from); length > 0; length -= 1) {
      const own = tokens.slice(from, from + length);
      const meanings =
        this.#written.get(own.map(({ word }) => word).join(' ')) ??
        this.#byStems(own.map(({ stem }) => stem));
      if (meanings) return { length, phrases: meanings.flatMap(phrasesOf) };
    }
    return null;
  }

  #byStems(stems: readonly string[]): Meaning[] | undefined {
    const key = beginning(stems[0]);
    for (const { wording, meaning } of this.#unstemmed.get(key) ?? []) {
      for (const reading of readings(wording))
        push(this.#stemmed, reading.map(({ stem }) => stem).join(' '), meaning);
    }
    this.#unstemmed.delete(key);
    return this.#stemmed.get(stems.join(' '));
  }

  #add(entry: string, line: number): void {
    const [left = '', right, ...more] = entry.split('=>');
    const sources = wordingsOf(left);
    const targets = right === undefined ? sources : wordingsOf(right);
    const [target] = targets;
    if (more.length > 0 || sources.length === 0 || !target) {
      throw new Fault(
        'LEXICON_INVALID',
        `lexicon, line ${line}: expected "a, b, c" or "a => b, c", found "${entry}"`,
      );
    }
    if (right !== undefined && !target.tokens.some(carriesSubject)) {
      // Not cut into tokens: 3lach is one way of writing, though a digit and a word.
      for (const spelling of left.split(',')) this.#spellings.set(fold(spelling.trim()), target.written);
      return;
    }
    const meaning: Meaning = { wordings: targets, phrases: null };
    for (const wording of sources) {
      if (!wording.tokens.some(carriesSubject)) continue;
      push(this.#written, wording.written, meaning);
      const first = wording.tokens[0]?.word ?? '';
      const key = beginning(isArabic(first) ? stem(first, 'ar') : first);
      const bucket = this.#unstemmed.get(key);
      if (bucket) bucket.push({ wording, meaning });
      else this.#unstemmed.set(key, [{ wording, meaning }]);
      this.#longest = Math.max(this.#longest, wording.tokens.length);
    }
    for (const { tokens } of right === undefined ? sources : [...sources, ...targets]) {
      for (const { word } of tokens) if (word.length > 3 && !isStopWord(word)) this.#words.add(word);
    }
  }
}

/** @throws Fault `LEXICON_INVALID`: it cannot be read, or a line of it is none. */
export async function loadLexicon(path: string): Promise<Lexicon> {
  let source: string;
  try {
    source = await readFile(path, 'utf8');
  } catch (cause) {
    throw new Fault('LEXICON_INVALID', `the lexicon ${path} cannot be read; set LEXICON to its path`, {
      cause,
    });
  }
  return new Lexicon(source);
}

function wordingsOf(list: string): Wording[] {
  return list
    .split(',')
    .map((wording) => {
      const tokens = tokenise(wording);
      return { tokens, written: tokens.map(({ word }) => word).join(' ') };
    })
    .filter(({ tokens }) => tokens.length > 0);
}

function phrasesOf(meaning: Meaning): readonly Phrase[] {
  meaning.phrases ??= meaning.wordings
    .flatMap(readings)
    .map((reading) => reading.filter(carriesSubject).map(({ stem }) => stem))
    .filter((phrase) => phrase.length > 0);
  return meaning.phrases;
}

/** The wording under each stemmer that it may be read with; an entry does not say its language. */
function readings({ tokens, written }: Wording): Term[][] {
  if (isArabic(written)) return [withStems(tokens, 'ar')];
  const french = withStems(tokens, 'fr');
  const english = withStems(tokens, 'en');
  return french.every(({ stem }, at) => stem === english[at]?.stem) ? [french] : [french, english];
}

/**
 * What a word and its stem have in common: the stemmers of French and English leave the first two letters alone, but
 * for the y of dying, lying and tying, which becomes an i (and for `oing` and its like, which are no words). That of
 * Arabic takes prefixes off, but is so cheap that the stem itself can be given.
 */
function beginning(word = ''): string {
  return word.slice(0, 2).replace('y', 'i');
}

function push(map: Map<string, Meaning[]>, key: string, meaning: Meaning): void {
  const meanings = map.get(key);
  if (meanings === undefined) map.set(key, [meaning]);
  else if (!meanings.includes(meaning)) meanings.push(meaning);
}
