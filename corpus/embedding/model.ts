import { createHash } from 'node:crypto';
import { type CountedWord, countedWords, featuresOf, fnv1a } from './features.ts';

/** Which of a word's two weights: it weighs otherwise in a question than in a passage. */
export type Side = 'question' | 'passage';

/** What training leaves. */
export interface Parameters {
  dimension: number;
  /** One vector a feature bucket, one after another. */
  rows: Float32Array;
  /** What the words that training met weigh. */
  weights: readonly WordWeight[];
  /** What other words weigh. */
  unknown: { question: number; passage: number };
}
export interface WordWeight {
  word: string;
  question: number;
  passage: number;
}

/** First four bytes of a model's file, and the version of what follows. */
const MAGIC = 0x4d_50_50_45;
const VERSION = 1;
/** Magic, version, rows, dimension, weighed words, the two weights of other words. */
const HEADER = 7 * 4;
const CHECKSUM = 32;
/** Words whose direction is remembered, in each of two generations. A release has some 300, a press corpus 50,000. */
const REMEMBERED = 16_384;

/**
 * A static embedder: a word is the direction of the sum of its features' rows, a text the direction of the weighted
 * sum of its words. Rows are kept in bytes with one scale each.
 */
export class StaticModel {
  readonly dimension: number;
  readonly #rows: number;
  readonly #bytes: Int8Array;
  readonly #scales: Float32Array;
  /** Of weighed words, ascending; 32 bits tell some 50,000 words apart but for one pair in four models. */
  readonly #fingerprints: Uint32Array;
  readonly #weights: Readonly<Record<Side, Float32Array>>;
  readonly #unknown: Readonly<Record<Side, number>>;
  #young = new Map<string, KnownWord>();
  #old = new Map<string, KnownWord>();

  private constructor(file: Uint8Array) {
    // A copy, so that its numbers are aligned wherever the bytes lay. Not `slice`, which shares where this is a Buffer.
    const bytes = new Uint8Array(file);
    const view = new DataView(bytes.buffer);
    this.#rows = view.getUint32(8, true);
    this.dimension = view.getUint32(12, true);
    const words = view.getUint32(16, true);
    this.#unknown = { question: view.getFloat32(20, true), passage: view.getFloat32(24, true) };
    let at = HEADER;
    const next = (length: number): number => {
      at += length * 4;
      return at - length * 4;
    };
    this.#scales = new Float32Array(bytes.buffer, next(this.#rows), this.#rows);
    this.#fingerprints = new Uint32Array(bytes.buffer, next(words), words);
    this.#weights = {
      question: new Float32Array(bytes.buffer, next(words), words),
      passage: new Float32Array(bytes.buffer, next(words), words),
    };
    this.#bytes = new Int8Array(bytes.buffer, at, this.#rows * this.dimension);
  }

  /** @throws RangeError when the bytes are not a whole model of this version. */
  static read(file: Uint8Array): StaticModel {
    const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
    if (file.length < HEADER + CHECKSUM || view.getUint32(0, true) !== MAGIC)
      throw new RangeError('not a model');
    if (view.getUint32(4, true) !== VERSION)
      throw new RangeError(`version ${view.getUint32(4, true)} instead of ${VERSION}`);
    const rows = view.getUint32(8, true);
    const words = view.getUint32(16, true);
    const length = HEADER + rows * (4 + view.getUint32(12, true)) + words * 12 + CHECKSUM;
    if (file.length !== length) throw new RangeError(`${file.length} bytes instead of ${length}`);
    const body = file.subarray(0, length - CHECKSUM);
    if (
      !createHash('sha256')
        .update(body)
        .digest()
        .equals(file.subarray(length - CHECKSUM))
    )
      throw new RangeError('the checksum is another');
    return new StaticModel(body);
  }

  /** The file's bytes: numbers are little-endian, the last 32 bytes are the SHA-256 of the others. */
  static write({ dimension, rows, weights, unknown }: Parameters): Uint8Array {
    const count = rows.length / dimension;
    const { scales, bytes } = quantised(rows, dimension);
    const sorted = [...new Map(weights.map((weight) => [fnv1a(weight.word), weight]))].sort(
      ([one], [other]) => one - other,
    );
    const header = new DataView(new ArrayBuffer(HEADER));
    for (const [at, value] of [MAGIC, VERSION, count, dimension, sorted.length].entries())
      header.setUint32(at * 4, value, true);
    header.setFloat32(20, unknown.question, true);
    header.setFloat32(24, unknown.passage, true);
    const body = Buffer.concat([
      new Uint8Array(header.buffer),
      bytesOf(scales),
      bytesOf(Uint32Array.from(sorted, ([fingerprint]) => fingerprint)),
      bytesOf(Float32Array.from(sorted, ([, { question }]) => question)),
      bytesOf(Float32Array.from(sorted, ([, { passage }]) => passage)),
      bytesOf(bytes),
    ]);
    return Buffer.concat([body, createHash('sha256').update(body).digest()]);
  }

  /** A text's direction, of length 1. A text without words has a fixed one, since a zero vector has no cosine. */
  embed(text: string, side: Side): number[] {
    return this.embedWords(countedWords(text), side);
  }

  embedWords(words: readonly CountedWord[], side: Side): number[] {
    const vector = new Array<number>(this.dimension).fill(0);
    for (const { word, count } of words) {
      const known = this.#known(word);
      const weight = known[side] * count;
      for (let k = 0; k < vector.length; k += 1)
        vector[k] = (vector[k] as number) + weight * (known.direction[k] as number);
    }
    normalise(vector);
    return vector;
  }

  /** A folded word's direction, of length 1. Not to be changed. */
  direction(word: string): Float32Array {
    return this.#known(word).direction;
  }

  #known(word: string): KnownWord {
    const young = this.#young.get(word);
    if (young) return young;
    const known = this.#old.get(word) ?? this.#look(word);
    if (this.#young.size >= REMEMBERED) {
      this.#old = this.#young;
      this.#young = new Map();
    }
    this.#young.set(word, known);
    return known;
  }

  #look(word: string): KnownWord {
    const direction = new Float32Array(this.dimension);
    const { rows, weights } = featuresOf(word, this.#rows);
    for (const [at, row] of rows.entries()) {
      const factor = (weights[at] ?? 0) * (this.#scales[row] ?? 0);
      const from = row * this.dimension;
      for (let k = 0; k < direction.length; k += 1)
        direction[k] = (direction[k] as number) + factor * (this.#bytes[from + k] as number);
    }
    normalise(direction);
    const place = this.#place(fnv1a(word));
    return {
      direction,
      question: place === null ? this.#unknown.question : (this.#weights.question[place] ?? 0),
      passage: place === null ? this.#unknown.passage : (this.#weights.passage[place] ?? 0),
    };
  }

  #place(fingerprint: number): number | null {
    let low = 0;
    let high = this.#fingerprints.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const found = this.#fingerprints[middle] ?? 0;
      if (found === fingerprint) return middle;
      if (found < fingerprint) low = middle + 1;
      else high = middle - 1;
    }
    return null;
  }
}

interface KnownWord {
  direction: Float32Array;
  question: number;
  passage: number;
}

/** Gives a vector the length 1; a zero vector becomes a fixed one. A plain loop: this and what calls it is most of embedding. */
function normalise(vector: number[] | Float32Array): void {
  let sum = 0;
  for (let k = 0; k < vector.length; k += 1) sum += (vector[k] as number) ** 2;
  if (sum === 0) vector[0] = 1;
  else {
    const norm = Math.sqrt(sum);
    for (let k = 0; k < vector.length; k += 1) vector[k] = (vector[k] as number) / norm;
  }
}

/** Each row as whole numbers of -127 to 127 and the scale that gives it back, to a half of the scale. */
function quantised(rows: Float32Array, dimension: number): { scales: Float32Array; bytes: Int8Array } {
  const scales = new Float32Array(rows.length / dimension);
  const bytes = new Int8Array(rows.length);
  for (let row = 0; row < scales.length; row += 1) {
    const own = rows.subarray(row * dimension, (row + 1) * dimension);
    const most = own.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
    const scale = most / 127;
    scales[row] = scale;
    for (let k = 0; k < dimension && scale > 0; k += 1)
      bytes[row * dimension + k] = Math.round((own[k] ?? 0) / scale);
  }
  return { scales, bytes };
}

function bytesOf(numbers: ArrayBufferView): Uint8Array {
  return new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength);
}
