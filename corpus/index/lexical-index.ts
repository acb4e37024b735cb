import { Pace } from '../pace.ts';
import { GatheredPostings, sortTogether } from './postings.ts';
import { bytesOf } from './sealed-file.ts';

/**
 * An inverted index over texts, ranked by BM25 (Robertson & Zaragoza, "The Probabilistic Relevance
 * Framework", 2009). A question is a list of concepts; the ways of saying one concept count as one word, so
 * that a rare synonym is not preferred to a common one.
 */

/** One way of saying a concept: terms that must all be in the text. */
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
  /** Position of the text. */
  text: number;
  /** Higher is better; no fixed scale. */
  score: number;
}

/** Where a concept is said: `frequencies[i]` times, weighted, in the text at position `texts[i]`. In no order. */
export interface Occurrences {
  readonly texts: Uint32Array;
  readonly frequencies: Float32Array;
}

/** Saturation of repeated words (`k1`) and how much long texts are discounted (`b`). */
export interface Ranking {
  k1: number;
  b: number;
}

/** Term frequencies are kept as quarters in a byte. */
const QUARTERS = 4;
const MOST = 255;
/** Terms between two looks at the clock, and in one part of the bytes. */
const STRIDE = 256;
const TERMS = 16_384;
const NOWHERE: Occurrences = { texts: new Uint32Array(0), frequencies: new Float32Array(0) };

export class LexicalIndex {
  /** Sorted by code units; looked up by {@link #positions}, which an index that is only revised never needs. */
  readonly #terms: readonly string[];
  #positions: Map<string, number> | null = null;
  /** `#starts[t]` to `#starts[t + 1]`: the postings of term t. */
  readonly #starts: Uint32Array;
  readonly #texts: Uint32Array;
  readonly #frequencies: Uint8Array;
  readonly #lengths: Float32Array;
  readonly #ranking: Ranking;
  /** Per text, what BM25 sets against a frequency in it: more for a longer text. */
  readonly #norms: Float64Array;
  /** Per text, the best frequency of the concept being looked up; zero between two look-ups. */
  readonly #best: Float32Array;
  /** The texts that say the concept being looked up, in the order found. Made once: a common word is in half of them. */
  readonly #touched: Uint32Array;
  /** A question looks up each of its concepts several times. */
  readonly #found = new WeakMap<readonly Alternative[], Occurrences>();

  private constructor(
    terms: string[],
    starts: Uint32Array,
    texts: Uint32Array,
    frequencies: Uint8Array,
    lengths: Float32Array,
    ranking: Ranking,
  ) {
    this.#terms = terms;
    this.#starts = starts;
    this.#texts = texts;
    this.#frequencies = frequencies;
    this.#lengths = lengths;
    this.#ranking = ranking;
    const { k1, b } = ranking;
    const mean = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length) || 1;
    this.#norms = Float64Array.from(lengths, (length) => k1 * (1 - b + (b * length) / mean));
    this.#best = new Float32Array(lengths.length);
    this.#touched = new Uint32Array(lengths.length);
  }

  /** An index of texts that say nothing, or of none, to be revised. */
  static empty(ranking: Ranking, texts = 0): LexicalIndex {
    const lengths = new Float32Array(texts);
    return new LexicalIndex([], new Uint32Array(1), new Uint32Array(0), new Uint8Array(0), lengths, ranking);
  }

  /**
   * An index of some of these texts, in another order, and of new ones: the same as one made of all of them at once.
   * @param origins for each text of the new index its position here, or a negative number for a new one
   * @param termsOf how often each term stands in a new text (fractions for what counts less)
   * @throws the pace's reason to end
   */
  async revise(
    origins: Int32Array,
    termsOf: (position: number) => ReadonlyMap<string, number>,
    pace: Pace = new Pace(),
  ): Promise<LexicalIndex> {
    const lengths = new Float32Array(origins.length);
    const places = new Int32Array(this.size).fill(-1);
    const gathered = new GatheredPostings();
    for (const [text, origin] of origins.entries()) {
      await pace.step();
      if (origin >= 0) {
        places[origin] = text;
        lengths[text] = this.#lengths[origin] ?? 0;
        continue;
      }
      for (const [term, frequency] of termsOf(text)) {
        lengths[text] = (lengths[text] ?? 0) + frequency;
        gathered.add(term, text, Math.min(MOST, Math.max(1, Math.round(frequency * QUARTERS))));
      }
    }
    const added = await gathered.sorted(pace);
    const most = this.#texts.length + gathered.count;
    const ids = new Uint32Array(most);
    const frequencies = new Uint8Array(most);
    const terms: string[] = [];
    const starts = [0];
    let at = 0;
    // Both lists of terms are sorted, and are walked side by side.
    for (let old = 0, next = 0; old < this.#terms.length || next < added.terms.length; ) {
      if (terms.length % STRIDE === 0) await pace.step();
      const [before, fresh] = [this.#terms[old], added.terms[next]];
      const term = fresh === undefined || (before !== undefined && before < fresh) ? before : fresh;
      if (term === undefined) break;
      const from = at;
      if (term === before) {
        const end = this.#starts[old + 1] ?? 0;
        for (let posting = this.#starts[old] ?? 0; posting < end; posting += 1) {
          const place = places[this.#texts[posting] ?? 0] ?? -1;
          if (place < 0) continue;
          ids[at] = place;
          frequencies[at] = this.#frequencies[posting] ?? 0;
          at += 1;
        }
        old += 1;
      }
      if (term === fresh) {
        const end = added.starts[next + 1] ?? 0;
        for (let posting = added.starts[next] ?? 0; posting < end; posting += 1) {
          ids[at] = added.texts[posting] ?? 0;
          frequencies[at] = added.frequencies[posting] ?? 0;
          at += 1;
        }
        next += 1;
      }
      if (at === from) continue;
      sortTogether(ids, frequencies, from, at);
      terms.push(term);
      starts.push(at);
    }
    return new LexicalIndex(
      terms,
      Uint32Array.from(starts),
      ids.subarray(0, at),
      frequencies.subarray(0, at),
      lengths,
      this.#ranking,
    );
  }

  /** How many texts are indexed. */
  get size(): number {
    return this.#lengths.length;
  }

  get terms(): Iterable<string> {
    return this.#terms;
  }

  has(term: string): boolean {
    return this.#positionOf(term) !== undefined;
  }

  #positionOf(term: string): number | undefined {
    this.#positions ??= new Map(this.#terms.map((each, position) => [each, position]));
    return this.#positions.get(term);
  }

  /** In how many texts a concept can be found. */
  frequency(concept: Concept): number {
    return this.occurrences(concept).texts.length;
  }

  /** Inverse document frequency of something that stands in `frequency` texts; never negative. */
  idf(frequency: number): number {
    return Math.log(1 + (this.size - frequency + 0.5) / (frequency + 0.5));
  }

  /** The score of every text; zero for one that says none of the concepts. */
  scores(concepts: readonly Concept[]): Float32Array {
    const scores = new Float32Array(this.size);
    for (const concept of concepts) {
      const word = this.#wordOf(concept);
      if (word === null) {
        const { texts, frequencies } = this.occurrences(concept);
        this.#add(scores, concept.weight, texts, frequencies, 1);
      } else {
        const [start, end] = [this.#starts[word], this.#starts[word + 1]];
        const texts = this.#texts.subarray(start, end);
        this.#add(scores, concept.weight, texts, this.#frequencies.subarray(start, end), 1 / QUARTERS);
      }
    }
    return scores;
  }

  /** The term of a concept that is said in one way, in one word of full weight: its postings are all there is to know. */
  #wordOf({ alternatives }: Concept): number | null {
    const [term] = alternatives[0]?.terms ?? [];
    if (term === undefined || alternatives.length > 1) return null;
    if (alternatives[0]?.terms.length !== 1 || alternatives[0].weight !== 1) return null;
    return this.#positionOf(term) ?? null;
  }

  /** @param unit what a frequency of 1 stands for. */
  #add(
    scores: Float32Array,
    weight: number,
    texts: Uint32Array,
    frequencies: Float32Array | Uint8Array,
    unit: number,
  ): void {
    const { k1 } = this.#ranking;
    const norms = this.#norms;
    const most = this.idf(texts.length) * weight * (k1 + 1);
    for (let at = 0; at < texts.length; at += 1) {
      const text = texts[at] ?? 0;
      const frequency = (frequencies[at] ?? 0) * unit;
      scores[text] = (scores[text] ?? 0) + (most * frequency) / (frequency + (norms[text] ?? 0));
    }
  }

  /** For each text that says the concept, how often: the best of its ways of saying, weighted. */
  occurrences({ alternatives }: Concept): Occurrences {
    const known = this.#found.get(alternatives);
    if (known) return known;
    let count = 0;
    for (const { terms, weight } of alternatives) count = this.#gather(terms, weight / QUARTERS, count);
    if (count === 0) return NOWHERE;
    const best = this.#best;
    const texts = this.#touched.slice(0, count);
    const frequencies = new Float32Array(count);
    for (let at = 0; at < count; at += 1) {
      const text = texts[at] ?? 0;
      frequencies[at] = best[text] ?? 0;
      best[text] = 0;
    }
    const found = { texts, frequencies };
    this.#found.set(alternatives, found);
    return found;
  }

  /**
   * Notes in `#best` how often the texts that have all the terms say them: as often as the rarest of them in the text,
   * times `weight`. Adds those that said nothing before to `#touched`, behind the `count` that are there.
   *
   * @returns how many are there now.
   */
  #gather(terms: readonly string[], weight: number, count: number): number {
    const lists: { at: number; end: number }[] = [];
    for (const term of terms) {
      const position = this.#positionOf(term);
      if (position === undefined) return count;
      lists.push({ at: this.#starts[position] ?? 0, end: this.#starts[position + 1] ?? 0 });
    }
    // The rarest term leads, the others catch up with it.
    if (lists.length > 1) lists.sort((one, other) => one.end - one.at - (other.end - other.at));
    const [lead, ...others] = lists;
    if (!lead) return count;
    // Held in variables: this loop is the busiest of all.
    const [texts, frequencies, best, found] = [this.#texts, this.#frequencies, this.#best, this.#touched];
    let touched = count;
    for (let at = lead.at; at < lead.end; at += 1) {
      const text = texts[at] ?? 0;
      let frequency = frequencies[at] ?? 0;
      for (const other of others) {
        other.at = this.#reach(text, other.at, other.end);
        if (other.at === other.end) return touched;
        frequency = texts[other.at] === text ? Math.min(frequency, frequencies[other.at] ?? 0) : 0;
        if (frequency === 0) break;
      }
      if (frequency === 0) continue;
      const before = best[text] ?? 0;
      if (before === 0) {
        found[touched] = text;
        touched += 1;
      }
      // Compared as it is kept, in single precision.
      const now = Math.fround(frequency * weight);
      if (now > before) best[text] = now;
    }
    return touched;
  }

  /** The first of the ascending postings `[from, end)` that is of this text or a later one: by strides that double, then by halves. */
  #reach(text: number, from: number, end: number): number {
    let [low, high, stride] = [from, from, 1];
    while (high < end && (this.#texts[high] ?? 0) < text) {
      low = high + 1;
      high += stride;
      stride *= 2;
    }
    high = Math.min(high, end);
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#texts[middle] ?? 0) < text) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** The index as bytes, in parts: a line of JSON with the sizes, the terms, then the arrays in the order of the fields. */
  *bytes(): Generator<Uint8Array, void, undefined> {
    const sizes = {
      terms:
        this.#terms.reduce((sum, term) => sum + Buffer.byteLength(term) + 1, 0) - (this.#terms.length && 1),
      starts: this.#starts.length,
      postings: this.#texts.length,
      texts: this.#lengths.length,
      ranking: this.#ranking,
    };
    yield Buffer.from(`${JSON.stringify(sizes)}\n`, 'utf8');
    for (let at = 0; at < this.#terms.length; at += TERMS) {
      const some = this.#terms.slice(at, at + TERMS).join('\n');
      yield Buffer.from(at === 0 ? some : `\n${some}`, 'utf8');
    }
    yield bytesOf(this.#starts);
    yield bytesOf(this.#texts);
    yield bytesOf(this.#lengths);
    yield this.#frequencies;
  }

  /** The inverse of `bytes`, joined. The bytes were checked against the manifest before. */
  static fromBytes(bytes: Uint8Array): LexicalIndex {
    const headEnd = bytes.indexOf(10) + 1;
    const sizes = JSON.parse(Buffer.from(bytes.subarray(0, headEnd)).toString('utf8'));
    let at = headEnd;
    // Copied, because typed arrays of four bytes must begin at a multiple of four.
    const take = (length: number) => {
      at += length;
      return new Uint8Array(bytes.subarray(at - length, at)).buffer;
    };
    const terms = Buffer.from(take(sizes.terms)).toString('utf8');
    const starts = new Uint32Array(take(sizes.starts * 4));
    const texts = new Uint32Array(take(sizes.postings * 4));
    const lengths = new Float32Array(take(sizes.texts * 4));
    const frequencies = new Uint8Array(take(sizes.postings));
    const read = terms === '' ? [] : terms.split('\n');
    return new LexicalIndex(read, starts, texts, frequencies, lengths, sizes.ranking);
  }
}

/** The positions of the `limit` highest scores above zero, best first, the first of equal ones first. */
export function topOf(scores: Float32Array, limit: number): Hit[] {
  const top: Hit[] = [];
  let least = 0;
  for (let text = 0; text < scores.length; text += 1) {
    const score = scores[text] ?? 0;
    if (score <= least || limit === 0) continue;
    let at = top.length;
    while (at > 0 && (top[at - 1]?.score ?? 0) < score) at -= 1;
    top.splice(at, 0, { text, score });
    if (top.length > limit) top.pop();
    if (top.length === limit) least = top[limit - 1]?.score ?? 0;
  }
  return top;
}
