/** Sounds that Arabic and Latin letters share, each as one sign. Vowels have none: scripts write them too differently. */
const SOUNDS: Record<string, string> = {
  ...signs('b', 'بbpپ'),
  ...signs('t', 'تطtثة'),
  ...signs('j', 'جjg'),
  ...signs('h', 'حهخh'),
  ...signs('d', 'دضذdظ'),
  ...signs('r', 'رغr'),
  ...signs('z', 'زz'),
  ...signs('s', 'سصsc'),
  ...signs('x', 'شx'),
  ...signs('f', 'فڤfv'),
  ...signs('k', 'قكkqڭگ'),
  ...signs('l', 'لl'),
  ...signs('m', 'مm'),
  ...signs('n', 'نn'),
};

/**
 * The consonants of a folded name, alike in both scripts: طنجة and Tanger differ in one letter at most, إفران and
 * Ifrane not at all. A rough form of the skeletons used in name matching (Freeman, Condon & Ackerman, 2006).
 */
export function consonants(word: string): string {
  const latin = word
    .replace(/ch|sh/g, 'x')
    .replace(/ph/g, 'f')
    .replace(/gh/g, 'r')
    .replace(/kh/g, 'h')
    .replace(/ou(?=[aei])|w|y/g, '')
    .replace(/c(?![eiy])|qu/g, 'k')
    .replace(/[هاأآىي]$/, '');
  let key = '';
  for (const letter of latin) {
    const sign = SOUNDS[letter];
    if (sign && !key.endsWith(sign)) key += sign;
  }
  return key;
}

function signs(sign: string, letters: string): Record<string, string> {
  return Object.fromEntries([...letters].map((letter) => [letter, sign]));
}

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
