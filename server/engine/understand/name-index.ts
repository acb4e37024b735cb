import { consonants } from '../../../corpus/language/consonants.ts';

/** Finds names in the other script by their consonants. Built when first asked: most questions never do. */
export class NameIndex {
  readonly #words: () => Iterable<string>;
  #byConsonants: Map<string, string[]> | null = null;

  /** @param words the folded words among which names are looked for. */
  constructor(words: () => Iterable<string>) {
    this.#words = words;
  }

  /** Words in Latin letters that sound like a folded word in Arabic letters, with or without its article. */
  alike(word: string): string[] {
    const bare = word.replace(/^[وبلفك]?ال/, '');
    const keys = new Set([consonants(word), consonants(bare)].filter((key) => key.length >= SHORTEST));
    return [...keys].flatMap((key) => this.#index().get(key) ?? []);
  }

  #index(): Map<string, string[]> {
    if (this.#byConsonants) return this.#byConsonants;
    const index = new Map<string, string[]>();
    for (const word of this.#words()) {
      const key = consonants(word);
      if (key.length < SHORTEST) continue;
      const list = index.get(key);
      if (list) list.push(word);
      else index.set(key, [word]);
    }
    this.#byConsonants = index;
    return index;
  }
}

/** Fewer consonants fit too many words. */
const SHORTEST = 3;
