import { readFile } from 'node:fs/promises';
import { Fault } from '../errors.ts';
import { Pace } from '../pace.ts';
import { type LexiconLine, parseLexicon, type Wording } from './lexicon-lines.ts';
import { isArabic, stem } from './stem.ts';
import { isStopWord } from './stop-words.ts';
import { carriesSubject, type Term, withStems } from './terms.ts';

/** A way of saying something: stems that stand together, without stop words. */
export type Phrase = readonly string[];

/** What a line stands for. */
interface Meaning {
  wordings: readonly Wording[];
  /** Of all the wordings; null until somebody asks. */
  phrases: readonly Phrase[] | null;
}

/**
 * Synonyms and French, Arabic and English equivalents, in Solr's synonym format; see `parseLexicon`.
 * An entry is looked up as it is written, accents and case aside, else by its stems, so that base forms suffice.
 *
 * Stemming ten thousand words in two languages takes longer than all the rest, and a question needs a few dozen
 * of them. So an entry's stems are only made when a question has a word that begins like the entry's.
 */
export class Lexicon {
  readonly #written = new Map<string, Meaning[]>();
  /** As `#written`, by `withoutNumber`. */
  readonly #numberless = new Map<string, Meaning[]>();
  readonly #stemmed = new Map<string, Meaning[]>();
  /** The entries that are not in `#stemmed` yet, by `beginning`. */
  readonly #unstemmed = new Map<string, { wording: Wording; meaning: Meaning }[]>();
  /** From a way of writing to the function word meant: `kombien` → `combien`. */
  readonly #spellings = new Map<string, string>();
  readonly #words = new Set<string>();
  /** Words in the longest entry. */
  #longest = 1;

  /**
   * @param file how a fault names it.
   * @throws Fault `LEXICON_INVALID`, naming every line that cannot be used.
   */
  constructor(source: string, file = 'given') {
    for (const line of parseLexicon(source, file)) this.#add(line);
  }

  /** As the constructor, with pauses for what else is waiting: visitors, where a server reads its lexicon anew. */
  static async paced(source: string, file: string): Promise<Lexicon> {
    const lexicon = new Lexicon('', file);
    const pace = new Pace();
    for (const line of parseLexicon(source, file)) {
      lexicon.#add(line);
      await pace.step();
    }
    return lexicon;
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
        this.#asWritten(own.map(({ word }) => word).join(' ')) ?? this.#byStems(own.map(({ stem }) => stem));
      if (meanings) return { length, phrases: meanings.flatMap(phrasesOf) };
    }
    return null;
  }

  /** Of an entry and of the same entry in its other number: `stagiaire` and `stagiaires`, on lines of their own. */
  #asWritten(written: string): Meaning[] | undefined {
    const own = this.#written.get(written);
    if (!own) return undefined;
    const others = this.#numberless.get(withoutNumber(written)) ?? [];
    return [...new Set([...own, ...others])];
  }

  /** Makes the stems of all entries, with pauses, so that no question waits for any of them. */
  async readAhead(): Promise<void> {
    const pace = new Pace();
    for (const key of [...this.#unstemmed.keys()]) {
      this.#stem(key);
      await pace.step();
    }
  }

  #byStems(stems: readonly string[]): Meaning[] | undefined {
    this.#stem(beginning(stems[0]));
    return this.#stemmed.get(stems.join(' '));
  }

  #stem(key: string): void {
    for (const { wording, meaning } of this.#unstemmed.get(key) ?? []) {
      for (const reading of readings(wording))
        push(this.#stemmed, reading.map(({ stem }) => stem).join(' '), meaning);
    }
    this.#unstemmed.delete(key);
  }

  #add(line: LexiconLine): void {
    if (line.kind === 'spelling') {
      for (const spelling of line.of) this.#spellings.set(spelling, line.is);
      return;
    }
    const { of, are } = line;
    const meaning: Meaning = { wordings: are, phrases: null };
    for (const wording of of) {
      // What only has function words is no subject of a question.
      if (!wording.tokens.some(carriesSubject)) continue;
      push(this.#written, wording.written, meaning);
      push(this.#numberless, withoutNumber(wording.written), meaning);
      const first = wording.tokens[0]?.word ?? '';
      const key = beginning(isArabic(first) ? stem(first, 'ar') : first);
      const bucket = this.#unstemmed.get(key);
      if (bucket) bucket.push({ wording, meaning });
      else this.#unstemmed.set(key, [{ wording, meaning }]);
      this.#longest = Math.max(this.#longest, wording.tokens.length);
    }
    for (const { tokens } of of === are ? of : [...of, ...are]) {
      for (const { word } of tokens) if (word.length > 3 && !isStopWord(word)) this.#words.add(word);
    }
  }
}

/** @throws Fault `LEXICON_INVALID`: it cannot be read, is not UTF-8, or has lines that cannot be used. */
export async function loadLexicon(path: string): Promise<Lexicon> {
  let bytes: Buffer;
  try {
    bytes = await readFile(path);
  } catch (cause) {
    throw new Fault('LEXICON_INVALID', `the lexicon ${path} cannot be read; set LEXICON to its path`, {
      cause,
    });
  }
  let source: string;
  try {
    source = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new Fault('LEXICON_INVALID', `the lexicon ${path} is not in UTF-8; save it in UTF-8`, { cause });
  }
  return await Lexicon.paced(source, path);
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

/** A folded wording without the plural's -s, or -x after au, eu, ou: of words long enough that it is one. */
function withoutNumber(written: string): string {
  return written.replace(/(?<=[a-z]{3})s\b|(?<=[a-z][aeo]u)x\b/g, '');
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
