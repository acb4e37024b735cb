import { type Features, featuresOf } from '../features.ts';

/** A text in numbers: its distinct words and `1 + ln(occurrences)` of each. */
export interface EncodedText {
  words: Int32Array;
  counts: Float32Array;
}

/** The words that training has met, numbered in order of appearance. */
export class Vocabulary {
  readonly words: string[] = [];
  readonly features: Features[] = [];
  readonly #ids = new Map<string, number>();
  readonly #rows: number;

  /** @param rows of the model's table. */
  constructor(rows: number) {
    this.#rows = rows;
  }

  /** Of a folded word. */
  id(word: string): number {
    const known = this.#ids.get(word);
    if (known !== undefined) return known;
    const id = this.words.length;
    this.#ids.set(word, id);
    this.words.push(word);
    this.features.push(featuresOf(word, this.#rows));
    return id;
  }
}
