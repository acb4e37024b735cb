import type { Pace } from '../pace.ts';

/** Letters that terms sorted together begin with: of a million terms, some thousand begin alike. */
const GROUP = 3;

/** Where terms stand: a text and a frequency in it for each place. */
interface Places {
  texts: Uint32Array;
  frequencies: Uint8Array;
}

/** Postings of new texts, as they are gathered: flat, since a list a term would be most of the memory and of the time. */
export class GatheredPostings {
  readonly #numbers = new Map<string, number>();
  /** By posting, in the order gathered: the number of its term, its text, its frequency. */
  #terms = new Uint32Array(1024);
  #places: Places = { texts: new Uint32Array(1024), frequencies: new Uint8Array(1024) };
  #count = 0;

  get count(): number {
    return this.#count;
  }

  add(term: string, text: number, frequency: number): void {
    let number = this.#numbers.get(term);
    if (number === undefined) {
      number = this.#numbers.size;
      this.#numbers.set(term, number);
    }
    if (this.#count === this.#terms.length) this.#grow();
    this.#terms[this.#count] = number;
    this.#places.texts[this.#count] = text;
    this.#places.frequencies[this.#count] = frequency;
    this.#count += 1;
  }

  /**
   * The terms, sorted by code units, and the postings of term t from `starts[t]` to `starts[t + 1]`, in the order gathered.
   * @throws the pace's reason to end
   */
  async sorted(pace: Pace): Promise<{ terms: string[]; starts: Uint32Array } & Places> {
    const terms = await sortedTerms(this.#numbers.keys(), pace);
    const ranks = new Uint32Array(terms.length);
    for (const [rank, term] of terms.entries()) ranks[this.#numbers.get(term) ?? 0] = rank;
    await pace.step();
    // A counting sort: how many there are of each, then each to its place.
    const starts = new Uint32Array(terms.length + 1);
    for (let at = 0; at < this.#count; at += 1) {
      const rank = ranks[this.#terms[at] ?? 0] ?? 0;
      starts[rank + 1] = (starts[rank + 1] ?? 0) + 1;
    }
    for (let rank = 0; rank < terms.length; rank += 1)
      starts[rank + 1] = (starts[rank + 1] ?? 0) + (starts[rank] ?? 0);
    await pace.step();
    const next = starts.slice();
    const texts = new Uint32Array(this.#count);
    const frequencies = new Uint8Array(this.#count);
    for (let at = 0; at < this.#count; at += 1) {
      const rank = ranks[this.#terms[at] ?? 0] ?? 0;
      const place = next[rank] ?? 0;
      texts[place] = this.#places.texts[at] ?? 0;
      frequencies[place] = this.#places.frequencies[at] ?? 0;
      next[rank] = place + 1;
    }
    return { terms, starts, texts, frequencies };
  }

  #grow(): void {
    const { texts, frequencies } = this.#places;
    const length = this.#terms.length * 2;
    const terms = new Uint32Array(length);
    terms.set(this.#terms);
    this.#terms = terms;
    this.#places = { texts: new Uint32Array(length), frequencies: new Uint8Array(length) };
    this.#places.texts.set(texts);
    this.#places.frequencies.set(frequencies);
  }
}

/** Sorts terms in stretches: those that begin alike together, since one sort of all would hold up everybody for a second. */
async function sortedTerms(terms: Iterable<string>, pace: Pace): Promise<string[]> {
  const groups = new Map<string, string[]>();
  for (const term of terms) {
    const start = term.slice(0, GROUP);
    const group = groups.get(start);
    if (group) group.push(term);
    else groups.set(start, [term]);
  }
  const sorted: string[] = [];
  for (const start of [...groups.keys()].sort()) {
    await pace.step();
    for (const term of (groups.get(start) ?? []).sort()) sorted.push(term);
  }
  return sorted;
}

/** Sorts postings by their text, as look-ups of several terms together need them. Nearly sorted already. */
export function sortTogether(ids: Uint32Array, frequencies: Uint8Array, from: number, to: number): void {
  for (let at = from + 1; at < to; at += 1) {
    if ((ids[at - 1] ?? 0) < (ids[at] ?? 0)) continue;
    const rest = Array.from(ids.subarray(from, to), (id, place) => ({
      id,
      frequency: frequencies[from + place] ?? 0,
    }));
    rest.sort((a, b) => a.id - b.id);
    for (const [place, { id, frequency }] of rest.entries()) {
      ids[from + place] = id;
      frequencies[from + place] = frequency;
    }
    return;
  }
}
