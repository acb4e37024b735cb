/**
 * An inverted index over passages, ranked by BM25 (Robertson & Zaragoza, "The Probabilistic Relevance
 * Framework", 2009). A question is a list of concepts; the ways of saying one concept count as one word, so
 * that a rare synonym is not preferred to a common one.
 */

/** One way of saying a concept: terms that must all be in the passage. */
export interface Alternative {
  terms: readonly string[];
  /** 1 for the question's own word, less for what only stands for it. */
  weight: number;
}

export interface Concept {
  weight: number;
  alternatives: readonly Alternative[];
}

export interface Hit {
  /** Position of the passage. */
  passage: number;
  /** Higher is better; no fixed scale. */
  score: number;
}

/** Saturation and length normalisation: the short, even passages here want less of both than web pages. */
const K1 = 0.9;
const B = 0.4;
/** Term frequencies are kept as quarters in a byte. */
const QUARTERS = 4;

export class LexicalIndex {
  readonly #terms: Map<string, number>;
  /** `#starts[t]` to `#starts[t + 1]`: the postings of term t. */
  readonly #starts: Uint32Array;
  readonly #passages: Uint32Array;
  readonly #frequencies: Uint8Array;
  readonly #lengths: Float32Array;
  readonly #meanLength: number;

  private constructor(
    terms: string[],
    starts: Uint32Array,
    passages: Uint32Array,
    frequencies: Uint8Array,
    lengths: Float32Array,
  ) {
    this.#terms = new Map(terms.map((term, position) => [term, position]));
    this.#starts = starts;
    this.#passages = passages;
    this.#frequencies = frequencies;
    this.#lengths = lengths;
    this.#meanLength = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length);
  }

  /** @param passages for each passage, how often each term stands in it (fractions for a weaker field). */
  static build(passages: readonly ReadonlyMap<string, number>[]): LexicalIndex {
    const postings = new Map<string, { passage: number; frequency: number }[]>();
    const lengths = new Float32Array(passages.length);
    for (const [passage, counts] of passages.entries()) {
      for (const [term, frequency] of counts) {
        lengths[passage] = (lengths[passage] ?? 0) + frequency;
        const list = postings.get(term);
        if (list) list.push({ passage, frequency });
        else postings.set(term, [{ passage, frequency }]);
      }
    }
    const terms = [...postings.keys()].sort();
    const total = [...postings.values()].reduce((sum, list) => sum + list.length, 0);
    const starts = new Uint32Array(terms.length + 1);
    const ids = new Uint32Array(total);
    const frequencies = new Uint8Array(total);
    let at = 0;
    for (const [position, term] of terms.entries()) {
      for (const { passage, frequency } of postings.get(term) ?? []) {
        ids[at] = passage;
        frequencies[at] = Math.min(255, Math.max(1, Math.round(frequency * QUARTERS)));
        at += 1;
      }
      starts[position + 1] = at;
    }
    return new LexicalIndex(terms, starts, ids, frequencies, lengths);
  }

  /** How many passages are indexed. */
  get size(): number {
    return this.#lengths.length;
  }

  get terms(): Iterable<string> {
    return this.#terms.keys();
  }

  has(term: string): boolean {
    return this.#terms.has(term);
  }

  /** In how many passages a concept can be found. */
  frequency(concept: Concept): number {
    return this.occurrences(concept).size;
  }

  /** Inverse document frequency of something that stands in `frequency` passages; never negative. */
  idf(frequency: number): number {
    return Math.log(1 + (this.size - frequency + 0.5) / (frequency + 0.5));
  }

  /** The best `limit` passages, best first. Equal scores keep the order of the index. */
  search(concepts: readonly Concept[], limit: number): Hit[] {
    const scores = new Map<number, number>();
    for (const concept of concepts) {
      const occurrences = this.occurrences(concept);
      const idf = this.idf(occurrences.size) * concept.weight;
      for (const [passage, frequency] of occurrences) {
        const norm = K1 * (1 - B + (B * (this.#lengths[passage] ?? 0)) / this.#meanLength);
        const gain = (idf * frequency * (K1 + 1)) / (frequency + norm);
        scores.set(passage, (scores.get(passage) ?? 0) + gain);
      }
    }
    return [...scores]
      .map(([passage, score]) => ({ passage, score }))
      .sort((one, other) => other.score - one.score || one.passage - other.passage)
      .slice(0, limit);
  }

  /** For each passage that has the concept, how often: the best of its ways of saying, weighted. */
  occurrences(concept: Concept): Map<number, number> {
    const found = new Map<number, number>();
    for (const { terms, weight } of concept.alternatives) {
      for (const [passage, frequency] of this.#together(terms)) {
        const weighted = frequency * weight;
        if (weighted > (found.get(passage) ?? 0)) found.set(passage, weighted);
      }
    }
    return found;
  }

  /** Passages that have all the terms, with the smallest of their frequencies. */
  #together(terms: readonly string[]): Map<number, number> {
    let common: Map<number, number> | null = null;
    for (const term of terms) {
      const next = new Map<number, number>();
      const position = this.#terms.get(term);
      if (position === undefined) return next;
      for (let at = this.#starts[position] ?? 0; at < (this.#starts[position + 1] ?? 0); at += 1) {
        const passage = this.#passages[at] ?? 0;
        const frequency = (this.#frequencies[at] ?? 0) / QUARTERS;
        const before: number | undefined = common === null ? frequency : common.get(passage);
        if (before !== undefined) next.set(passage, Math.min(before, frequency));
      }
      common = next;
    }
    return common ?? new Map();
  }

  /** The index as bytes: a line of JSON with the sizes, the terms, then the arrays in the order of the fields. */
  toBytes(): Uint8Array {
    const terms = Buffer.from([...this.#terms.keys()].join('\n'), 'utf8');
    const sizes = {
      terms: terms.length,
      starts: this.#starts.length,
      postings: this.#passages.length,
      passages: this.#lengths.length,
    };
    const head = Buffer.from(`${JSON.stringify(sizes)}\n`, 'utf8');
    return Buffer.concat([
      head,
      terms,
      bytesOf(this.#starts),
      bytesOf(this.#passages),
      bytesOf(this.#lengths),
      this.#frequencies,
    ]);
  }

  /** The inverse of `toBytes`. The bytes were checked against the manifest before. */
  static fromBytes(bytes: Uint8Array): LexicalIndex {
    const headEnd = bytes.indexOf(10) + 1;
    const sizes = JSON.parse(Buffer.from(bytes.subarray(0, headEnd)).toString('utf8'));
    let at = headEnd;
    // Copied, because typed arrays of four bytes must begin at a multiple of four.
    const take = (length: number) => {
      at += length;
      return new Uint8Array(bytes.subarray(at - length, at)).buffer;
    };
    const text = Buffer.from(take(sizes.terms)).toString('utf8');
    const starts = new Uint32Array(take(sizes.starts * 4));
    const passages = new Uint32Array(take(sizes.postings * 4));
    const lengths = new Float32Array(take(sizes.passages * 4));
    const frequencies = new Uint8Array(take(sizes.postings));
    return new LexicalIndex(text === '' ? [] : text.split('\n'), starts, passages, frequencies, lengths);
  }
}

function bytesOf(array: Uint32Array | Float32Array): Uint8Array {
  return new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
}
