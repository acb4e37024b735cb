import { isArabic, stem } from '../../language/stem.ts';
import { type CountedWord, countedWords } from '../features.ts';
import type { StaticModel } from '../model.ts';
import type { Equivalents } from './equivalents.ts';
import type { SourceSet } from './sources.ts';

/** What cosines are weighed by beside the lexical score, whose best is 1. 0 is lexical alone. */
export const MIXTURES = [0, 0.3, 0.6, 1] as const;

/** Mean nDCG@10 of a set's held-out questions. */
export interface RankingFigures {
  name: string;
  questions: number;
  /** One a mixture. */
  fused: number[];
  dense: number;
}

/** BM25 as in Robertson & Zaragoza, 2009. */
const BM25 = { k1: 0.9, b: 0.4 };
const MOST_QUESTIONS = 450;

/** A set made ready to measure models on: what words alone give is computed once. */
export class RankingMeasure {
  readonly #name: string;
  readonly #texts: CountedWord[][] = [];
  /** Which of the set's texts a passage is of. */
  readonly #owners: number[] = [];
  readonly #questions: { text: string; relevant: Set<number>; lexical: Float64Array }[];

  /** @param all every question, instead of those on texts that do not train. */
  constructor(set: SourceSet, all = false) {
    this.#name = set.name;
    const numbers = new Map(set.texts.map(({ id }, at) => [id, at]));
    for (const [owner, { title, passages }] of set.texts.entries()) {
      for (const sentences of passages) {
        this.#owners.push(owner);
        this.#texts.push(countedWords(`${title}\n${sentences.join('\n')}`));
      }
    }
    const kept = set.questions.filter(({ relevant }) => all || !relevant.some((id) => set.trains(id)));
    const every = Math.ceil(kept.length / MOST_QUESTIONS);
    const lexical = lexicalScorer(this.#texts);
    this.#questions = kept
      .filter((_, at) => at % every === 0)
      .map(({ text, relevant }) => ({
        text,
        relevant: new Set(relevant.map((id) => numbers.get(id) ?? -1)),
        lexical: lexical(text),
      }));
  }

  figures(model: StaticModel): RankingFigures {
    const { dimension } = model;
    const passages = new Float32Array(this.#texts.length * dimension);
    for (const [at, text] of this.#texts.entries())
      passages.set(model.embedWords(text, 'passage'), at * dimension);
    const fused = MIXTURES.map(() => 0);
    let dense = 0;
    for (const { text, relevant, lexical } of this.#questions) {
      const question = Float32Array.from(model.embed(text, 'question'));
      const cosines = new Float64Array(this.#texts.length);
      for (let at = 0; at < cosines.length; at += 1) {
        const from = at * dimension;
        let sum = 0;
        for (let k = 0; k < dimension; k += 1)
          sum += (question[k] as number) * (passages[from + k] as number);
        cosines[at] = sum;
      }
      for (const [at, mixture] of MIXTURES.entries()) {
        const scores = cosines.map((cosine, passage) => (lexical[passage] ?? 0) + mixture * cosine);
        fused[at] = (fused[at] ?? 0) + this.#ndcg(scores, relevant);
      }
      dense += this.#ndcg(cosines, relevant);
    }
    const count = this.#questions.length;
    return {
      name: this.#name,
      questions: count,
      fused: fused.map((sum) => sum / count),
      dense: dense / count,
    };
  }

  /** nDCG@10 of texts, each by its best passage, with binary gains (Järvelin & Kekäläinen, 2002). */
  #ndcg(scores: Float64Array, relevant: ReadonlySet<number>): number {
    const best = new Float64Array((this.#owners.at(-1) ?? 0) + 1).fill(-Infinity);
    for (let passage = 0; passage < scores.length; passage += 1) {
      const owner = this.#owners[passage] as number;
      if ((scores[passage] as number) > (best[owner] as number)) best[owner] = scores[passage] as number;
    }
    let gained = 0;
    let ideal = 0;
    for (const [at, owner] of [...relevant].entries()) {
      const own = best[owner] ?? -Infinity;
      let rank = 0;
      for (let other = 0; other < best.length; other += 1) {
        const score = best[other] as number;
        if (score > own || (score === own && other < owner)) rank += 1;
      }
      if (rank < 10) gained += 1 / Math.log2(rank + 2);
      if (at < 10) ideal += 1 / Math.log2(at + 2);
    }
    return gained / ideal;
  }
}

/** How often a wording is nearer to the next of its line than those of all other lines, or of all but nine. */
export interface EquivalentFigures {
  pairs: number;
  top1: number;
  top10: number;
}

/** How well equivalents that training did not see are found among all of them. */
export function equivalentFigures(model: StaticModel, equivalents: Equivalents): EquivalentFigures {
  const pairs = equivalents.heldOut.flatMap((meaning) =>
    meaning.slice(1).map((wording, at) => ({ meaning, one: meaning[at] ?? wording, other: wording })),
  );
  const others = pairs.map(({ meaning, other }) => ({
    meaning,
    vector: model.embed(other.written, 'passage'),
  }));
  let top1 = 0;
  let top10 = 0;
  for (const [at, { meaning, one }] of pairs.entries()) {
    const vector = model.embed(one.written, 'question');
    const own = cosine(vector, others[at]?.vector ?? []);
    const better = others.filter(
      (other) => other.meaning !== meaning && cosine(vector, other.vector) >= own,
    ).length;
    if (better < 1) top1 += 1;
    if (better < 10) top10 += 1;
  }
  return { pairs: pairs.length, top1: top1 / pairs.length, top10: top10 / pairs.length };
}

export function cosine(one: readonly number[], other: readonly number[]): number {
  let sum = 0;
  for (let k = 0; k < one.length; k += 1) sum += (one[k] ?? 0) * (other[k] ?? 0);
  return sum;
}

/** Scores every text by a question's stems and words, the best 1. */
function lexicalScorer(texts: readonly CountedWord[][]): (question: string) => Float64Array {
  const postings = new Map<string, { text: number; frequency: number }[]>();
  const lengths = texts.map((text, at) => {
    const frequencies = new Map<string, number>();
    for (const { word, count } of text) {
      const times = Math.exp(count - 1);
      for (const [key, weight] of keysOf(word))
        frequencies.set(key, (frequencies.get(key) ?? 0) + times * weight);
    }
    let length = 0;
    for (const [key, frequency] of frequencies) {
      length += frequency;
      const known = postings.get(key);
      if (known) known.push({ text: at, frequency });
      else postings.set(key, [{ text: at, frequency }]);
    }
    return length;
  });
  const mean = lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
  return (question) => {
    const scores = new Float64Array(texts.length);
    for (const key of new Set(
      countedWords(question).flatMap(({ word }) => keysOf(word).map(([key]) => key)),
    )) {
      const found = postings.get(key) ?? [];
      const idf = Math.log(1 + (texts.length - found.length + 0.5) / (found.length + 0.5));
      for (const { text, frequency } of found) {
        const long = BM25.k1 * (1 - BM25.b + (BM25.b * (lengths[text] ?? 0)) / mean);
        scores[text] = (scores[text] ?? 0) + (idf * frequency * (BM25.k1 + 1)) / (frequency + long);
      }
    }
    const most = scores.reduce((most, score) => Math.max(most, score), 1e-9);
    return scores.map((score) => score / most);
  };
}

function keysOf(word: string): [string, number][] {
  return [
    [stem(word, isArabic(word) ? 'ar' : 'fr'), 1],
    [`=${word}`, 0.5],
  ];
}
