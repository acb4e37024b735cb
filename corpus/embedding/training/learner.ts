import type { Features } from '../features.ts';
import { addScaled, dot, normalise, softmax, throughLength } from './arithmetic.ts';
import { Kernel } from './kernel.ts';
import type { EncodedText } from './vocabulary.ts';

/** A question, or what stands for one, and a text that answers it. */
export interface Pair {
  question: EncodedText;
  passage: EncodedText;
}

export interface LearnerSettings {
  rows: number;
  dimension: number;
  /** Divides the cosines before the softmax. */
  temperature: number;
  /** Of the words' weights, as a part of the rows' learning rate. */
  gateRate: number;
  /** What a row's first gradients are divided by, at least: rare features move less with more of it. */
  inertia: number;
}

/** A slope of the loss this small is left out: most of a batch's passages are far from a question, and stay there. */
const NEGLIGIBLE = 2e-3;

/** Numbers that one batch may need beside the rows. */
const ROOM = 2 ** 23;

/** Sides of a pair: a word weighs otherwise in a question than in a passage. */
export const QUESTION = 0;
export const PASSAGE = 1;

/**
 * Learns by contrast: the passage of each question of a batch must be nearer to it than the others' passages, and the
 * other way round (InfoNCE in both directions, as in Radford et al., "Learning Transferable Visual Models from Natural
 * Language Supervision", 2021). Steps are AdaGrad's (Duchi, Hazan & Singer, 2011), with one sum of squares
 * for a row.
 */
export class Learner {
  readonly rows: Float32Array;
  /** Per side and word: the logarithm of its weight. */
  readonly gates: readonly [Float32Array, Float32Array];
  readonly #settings: LearnerSettings;
  readonly #kernel: Kernel;
  readonly #features: readonly Features[];
  readonly #rowEnergy: Float32Array;
  readonly #gateEnergy: readonly [Float32Array, Float32Array];
  readonly #slots: Int32Array;
  readonly #starts: Int32Array;

  /**
   * @param features per word
   * @param idf per word: where its two weights begin
   */
  constructor(
    settings: LearnerSettings,
    features: readonly Features[],
    idf: Float32Array,
    random: () => number,
  ) {
    this.#settings = settings;
    this.#features = features;
    const { rows, dimension } = settings;
    this.#kernel = new Kernel(rows * dimension + ROOM);
    this.rows = this.#kernel.allocate(rows * dimension);
    // Uniform, of variance 1/dimension: rows of about length 1, in directions of their own.
    const spread = Math.sqrt(3 / dimension);
    for (let at = 0; at < this.rows.length; at += 1) this.rows[at] = (random() * 2 - 1) * spread;
    this.#rowEnergy = new Float32Array(rows).fill(settings.inertia);
    const gates = idf.map((value) => Math.log(value));
    this.gates = [gates, gates.slice()];
    this.#gateEnergy = [new Float32Array(idf.length).fill(1e-4), new Float32Array(idf.length).fill(1e-4)];
    this.#slots = new Int32Array(idf.length).fill(-1);
    this.#starts = new Int32Array(rows + 1);
  }

  /** One batch. @returns the mean loss before it. */
  step(batch: readonly Pair[], rate: number): number {
    const size = batch.length;
    const { dimension } = this.#settings;
    const kernel = this.#kernel;
    const mark = kernel.mark();
    const texts = [batch.map(({ question }) => question), batch.map(({ passage }) => passage)] as const;
    const words = this.#number([...texts[0], ...texts[1]]);
    const references = this.#references(words);
    const known = this.#wordVectors(words.length, references);
    const { vectors } = known;
    const sides = texts.map((own, side) => this.#sum(own, side, vectors)) as [Side, Side];
    const { loss, scores } = this.#contrast(batch, sides);
    const gradients = [kernel.allocate(size * dimension), kernel.allocate(size * dimension)] as const;
    for (let one = 0; one < size; one += 1) {
      for (let other = 0; other < size; other += 1) {
        const slope = scores[one * size + other] ?? 0;
        if (Math.abs(slope) < NEGLIGIBLE) continue;
        const [q, p] = [one * dimension, other * dimension];
        addScaled(kernel, gradients[0], q, sides[1].vectors, p, slope, dimension);
        addScaled(kernel, gradients[1], p, sides[0].vectors, q, slope, dimension);
      }
    }
    const wordGradients = kernel.allocate(vectors.length);
    for (const side of [QUESTION, PASSAGE] as const) {
      const { vectors: texts, lengths } = sides[side];
      for (let text = 0; text < size; text += 1)
        throughLength(this.#kernel, gradients[side], texts, text * dimension, lengths[text] ?? 1, dimension);
      this.#backwards(batch, side, vectors, gradients[side], wordGradients, rate);
    }
    this.#moveRows(references, known, wordGradients, rate);
    for (const word of words) this.#slots[word] = -1;
    kernel.release(mark);
    return loss / size;
  }

  /** Gives each distinct word of the texts a slot. */
  #number(texts: readonly EncodedText[]): number[] {
    const found: number[] = [];
    for (const { words } of texts) {
      for (const word of words) {
        if (this.#slots[word] !== -1) continue;
        this.#slots[word] = found.length;
        found.push(word);
      }
    }
    return found;
  }

  /** The features of a batch's words, sorted by row, so that each row is fetched once. */
  #references(words: readonly number[]): References {
    const starts = this.#starts.fill(0);
    let total = 0;
    for (const word of words) {
      const rows = this.#features[word]?.rows ?? NO_ROWS;
      for (let at = 0; at < rows.length; at += 1)
        starts[(rows[at] as number) + 1] = (starts[(rows[at] as number) + 1] as number) + 1;
      total += rows.length;
    }
    for (let row = 1; row < starts.length; row += 1)
      starts[row] = (starts[row] as number) + (starts[row - 1] as number);
    const next = starts.slice();
    const slots = new Int32Array(total);
    const weights = new Float32Array(total);
    for (const [slot, word] of words.entries()) {
      const features = this.#features[word];
      if (!features) continue;
      for (let at = 0; at < features.rows.length; at += 1) {
        const row = features.rows[at] as number;
        const place = next[row] as number;
        next[row] = place + 1;
        slots[place] = slot;
        weights[place] = features.weights[at] as number;
      }
    }
    return { starts, slots, weights };
  }

  /** The directions of words, one after another, and what their lengths were. */
  #wordVectors(count: number, { starts, slots, weights }: References): Side {
    const { dimension } = this.#settings;
    const vectors = this.#kernel.allocate(count * dimension);
    const lengths = new Float32Array(count);
    for (let row = 0; row + 1 < starts.length; row += 1) {
      const end = starts[row + 1] as number;
      for (let at = starts[row] as number; at < end; at += 1)
        addScaled(
          this.#kernel,
          vectors,
          (slots[at] as number) * dimension,
          this.rows,
          row * dimension,
          weights[at] as number,
          dimension,
        );
    }
    for (let slot = 0; slot < count; slot += 1)
      lengths[slot] = normalise(this.#kernel, vectors, slot * dimension, dimension);
    return { vectors, lengths };
  }

  #sum(texts: readonly EncodedText[], side: number, wordVectors: Float32Array): Side {
    const { dimension } = this.#settings;
    const gates = this.gates[side] ?? this.gates[0];
    const vectors = this.#kernel.allocate(texts.length * dimension);
    const lengths = new Float32Array(texts.length);
    for (const [at, { words, counts }] of texts.entries()) {
      for (let n = 0; n < words.length; n += 1) {
        const word = words[n] ?? 0;
        const weight = (counts[n] ?? 0) * Math.exp(gates[word] ?? 0);
        addScaled(
          this.#kernel,
          vectors,
          at * dimension,
          wordVectors,
          (this.#slots[word] ?? 0) * dimension,
          weight,
          dimension,
        );
      }
      lengths[at] = normalise(this.#kernel, vectors, at * dimension, dimension);
    }
    return { vectors, lengths };
  }

  /** The loss, and its slope by each question's cosine with each passage. */
  #contrast(
    batch: readonly Pair[],
    [questions, passages]: [Side, Side],
  ): { loss: number; scores: Float32Array } {
    const size = batch.length;
    const { dimension, temperature } = this.#settings;
    const scores = new Float32Array(size * size);
    for (let one = 0; one < size; one += 1) {
      for (let other = 0; other < size; other += 1) {
        const cosine = dot(
          this.#kernel,
          questions.vectors,
          one * dimension,
          passages.vectors,
          other * dimension,
          dimension,
        );
        scores[one * size + other] = cosine / temperature;
      }
    }
    const slopes = new Float32Array(size * size);
    let loss = 0;
    for (let at = 0; at < size; at += 1) {
      loss += softmax(scores, slopes, at * size, 1, size, at);
      loss += softmax(scores, slopes, at, size, size, at);
    }
    for (let at = 0; at < slopes.length; at += 1) slopes[at] = (slopes[at] ?? 0) / (2 * temperature);
    return { loss: loss / 2, scores: slopes };
  }

  /** From the texts' gradients to their words', moving the words' weights on the way. */
  #backwards(
    batch: readonly Pair[],
    side: 0 | 1,
    vectors: Float32Array,
    gradients: Float32Array,
    wordGradients: Float32Array,
    rate: number,
  ): void {
    const { dimension, gateRate } = this.#settings;
    const gates = this.gates[side];
    const energy = this.#gateEnergy[side];
    for (const [text, pair] of batch.entries()) {
      const { words, counts } = side === QUESTION ? pair.question : pair.passage;
      for (let n = 0; n < words.length; n += 1) {
        const word = words[n] ?? 0;
        const slot = (this.#slots[word] ?? 0) * dimension;
        const weight = (counts[n] ?? 0) * Math.exp(gates[word] ?? 0);
        addScaled(this.#kernel, wordGradients, slot, gradients, text * dimension, weight, dimension);
        const slope = weight * dot(this.#kernel, vectors, slot, gradients, text * dimension, dimension);
        energy[word] = (energy[word] ?? 0) + slope * slope;
        gates[word] = (gates[word] ?? 0) - (rate * gateRate * slope) / Math.sqrt(energy[word] ?? 1);
      }
    }
  }

  #moveRows(
    { starts, slots, weights }: References,
    { vectors, lengths }: Side,
    gradients: Float32Array,
    rate: number,
  ): void {
    const { dimension } = this.#settings;
    for (let slot = 0; slot < lengths.length; slot += 1)
      throughLength(this.#kernel, gradients, vectors, slot * dimension, lengths[slot] as number, dimension);
    const gradient = this.#kernel.allocate(dimension);
    for (let row = 0; row + 1 < starts.length; row += 1) {
      const end = starts[row + 1] as number;
      let at = starts[row] as number;
      if (at === end) continue;
      gradient.fill(0);
      for (; at < end; at += 1)
        addScaled(
          this.#kernel,
          gradient,
          0,
          gradients,
          (slots[at] as number) * dimension,
          weights[at] as number,
          dimension,
        );
      const energy =
        (this.#rowEnergy[row] as number) + dot(this.#kernel, gradient, 0, gradient, 0, dimension) / dimension;
      this.#rowEnergy[row] = energy;
      addScaled(this.#kernel, this.rows, row * dimension, gradient, 0, -rate / Math.sqrt(energy), dimension);
    }
  }
}

/** The words of a batch that have a row's feature: `slots[starts[row]]` up to `slots[starts[row + 1]]`. */
interface References {
  starts: Int32Array;
  slots: Int32Array;
  weights: Float32Array;
}

const NO_ROWS = new Int32Array(0);

/** Unit vectors one after another, and the lengths they had. */
interface Side {
  vectors: Float32Array;
  lengths: Float32Array;
}
