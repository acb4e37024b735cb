import { stem } from '../../../corpus/language/stem.ts';
import { isStopWord } from '../../../corpus/language/stop-words.ts';
import { tokenise } from '../../../corpus/language/tokenise.ts';

/**
 * What a misspelt word of a question may have meant: words of the index or the lexicon that sound alike or are
 * one or two keystrokes away. Only asked for words that neither knows.
 */
export class Spelling {
  readonly #bySound = new Map<string, string[]>();
  readonly #byLength = new Map<number, string[]>();

  readonly #words: ReadonlySet<string>;
  /** What was found for a word: visitors repeat each other's mistakes, and hostile ones their own. */
  readonly #near = new Map<string, string[]>();

  constructor(words: Iterable<string>) {
    this.#words = new Set(words);
    for (const word of this.#words) {
      if (word.length < SHORTEST || !/^[a-z]+$/.test(word)) continue;
      push(this.#bySound, sound(word), word);
      push(this.#byLength, word.length, word);
    }
  }

  /** The stems that a known word may stand under in the index and the lexicon. */
  stemsOf(word: string): string[] {
    return [...new Set([stem(word, 'fr'), stem(word, 'en')])];
  }

  /** The known word, in any of its forms, that an unknown one sounds like, or undefined: `budjet` is budget. */
  soundsLike(word: string): string | undefined {
    if (word.length < SHORTEST || this.#words.has(word) || isStopWord(word) || !/^[a-z]+$/.test(word))
      return undefined;
    // Ordinals are no words of the index: premier is 1e there.
    if (tokenise(word).some(({ kind }) => kind !== 'word')) return undefined;
    const [first, ...others] = this.#bySound.get(sound(word)) ?? [];
    if (first === undefined || others.some((other) => stem(other, 'fr') !== stem(first, 'fr')))
      return undefined;
    // Another form of the word is no misspelling of it.
    return first.startsWith(word.slice(0, -1)) ? undefined : first;
  }

  /** `dinscription` is « d'inscription », `lorf` « l'orf »: a known word with its article or preposition run on. */
  elided(word: string): string | undefined {
    if (this.#words.has(word) || isStopWord(word)) return undefined;
    const [, small, rest = ''] = ELIDED.exec(word) ?? [];
    return small !== undefined && this.#words.has(rest) && !isStopWord(rest) ? `${small}'${rest}` : undefined;
  }

  /** The nearest known words, nearest first, at most three; empty when nothing is near. */
  near(word: string): string[] {
    if (word.length < SHORTEST || word.length > LONGEST || !/^[a-z]+$/.test(word)) return [];
    const known = this.#near.get(word);
    if (known) return known;
    if (this.#near.size >= REMEMBERED) this.#near.clear();
    const found = this.#search(word);
    this.#near.set(word, found);
    return found;
  }

  #search(word: string): string[] {
    const allowed = word.length >= 8 ? 2 : 1;
    const found = new Map<string, number>();
    for (const same of this.#bySound.get(sound(word)) ?? [])
      found.set(same, distance(word, same, word.length) / 2);
    for (let length = word.length - allowed; length <= word.length + allowed; length += 1) {
      for (const candidate of this.#byLength.get(length) ?? []) {
        if (found.has(candidate)) continue;
        const steps = distance(word, candidate, allowed);
        if (steps <= allowed) found.set(candidate, steps);
      }
    }
    const best = Math.min(...found.values());
    return [...found]
      .filter(([, steps]) => steps <= best + 0.5)
      .sort(([one, a], [other, b]) => a - b || one.localeCompare(other))
      .slice(0, 3)
      .map(([candidate]) => candidate);
  }
}

/** Shorter words have too many neighbours; longer ones are no words. */
const SHORTEST = 4;
const LONGEST = 24;
/** Words whose neighbours are kept. */
const REMEMBERED = 5_000;

/** Only before a vowel; the rarer ones, before a longer word. */
const ELIDED = /^((?:[dl])(?=[a-z]{3,}$)|(?:qu|[jnsmtc])(?=[a-z]{6,}$))([aeiouyh][a-z]+)$/;

/** A rough key of how a French word sounds, so that `kombien`, `examin`, `stajiaire` find theirs. */
function sound(word: string): string {
  return word
    .replace(/ph/g, 'f')
    .replace(/qu|q|ck|c(?![eiyh])/g, 'k')
    .replace(/c(?=[eiy])|ss|ti(?=on)/g, 's')
    .replace(/g(?=[eiy])/g, 'j')
    .replace(/eau|au/g, 'o')
    .replace(/ai|ei|ay/g, 'e')
    .replace(/[ae]n|[ae]m(?=[bp])/g, 'an')
    .replace(/[iy]n/g, 'in')
    .replace(/y/g, 'i')
    .replace(/h/g, '')
    .replace(/(.)\1+/g, '$1')
    .replace(/(?:e|s|t|x|d|ent|er|ez)+$/, '');
}

/**
 * Damerau-Levenshtein distance with adjacent transpositions (optimal string alignment).
 * @returns the distance, or more than `limit` as soon as it is known to exceed it.
 */
export function distance(one: string, other: string, limit: number): number {
  if (Math.abs(one.length - other.length) > limit) return limit + 1;
  let before: number[] = [];
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i];
    let smallest = i;
    for (let j = 1; j <= other.length; j += 1) {
      const same = one[i - 1] === other[j - 1];
      let cost = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) {
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      }
      next.push(cost);
      smallest = Math.min(smallest, cost);
    }
    if (smallest > limit) return limit + 1;
    before = row;
    row = next;
  }
  return row[other.length] ?? limit + 1;
}

function push<K>(map: Map<K, string[]>, key: K, word: string): void {
  const list = map.get(key);
  if (list) list.push(word);
  else map.set(key, [word]);
}
