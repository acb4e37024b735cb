import { fnv1a } from '../features.ts';
import type { Equivalents, Meaning, Piece } from './equivalents.ts';
import type { Pair } from './learner.ts';
import { pick } from './random.ts';
import type { SourceSet } from './sources.ts';
import type { EncodedText, Vocabulary } from './vocabulary.ts';

/** What the pairs of a batch are. */
export type PairKind = 'question' | 'sentence' | 'equivalent';

export interface PairSettings {
  /** How often a batch is of each kind; need not sum to 1. */
  kinds: Readonly<Record<PairKind, number>>;
  /** How much a set's questions count, by its name; 1 by default. */
  sets: Readonly<Record<string, number>>;
  /** The part of words that are left out of either side. */
  dropped: number;
  /** The part of a question's words that are left out where the passage has them too. */
  sharedDropped: number;
  /** The part of a question's words that are misspelt. */
  misspelt: number;
  /** How often a question is said in other words of any language, in English and in Arabic. */
  said: { otherwise: number; english: number; arabic: number };
  /** How often a passage has its text's title before it, as in the index. */
  titled: number;
  /** Sentences of the same text in one batch. */
  together: number;
}

/** Ways of saying a piece, in words' numbers. */
interface Ways {
  own: readonly number[];
  any: readonly (readonly number[])[];
  english: readonly (readonly number[])[];
  arabic: readonly (readonly number[])[];
}
type Mode = 'own' | 'any' | 'english' | 'arabic';
interface Asked {
  question: readonly Ways[];
  title: readonly number[];
  passages: readonly (readonly number[])[];
}
interface Read {
  title: readonly number[];
  /** Per passage and sentence. */
  passages: readonly (readonly (readonly Ways[])[])[];
}

/** Of a long text only the beginning says what it is about. */
const TITLED_PASSAGES = 3;
/** Chance that a name or another word without equivalent is left out of a text said in Arabic. */
const LOST_IN_ARABIC = 0.5;

/** Draws pairs from the training parts of the sets and from the lexicon. */
export class Pairs {
  readonly #vocabulary: Vocabulary;
  readonly #settings: PairSettings;
  readonly #random: () => number;
  readonly #ways = new Map<string, Ways>();
  readonly #wordings = new Map<Meaning, readonly (readonly number[])[]>();
  readonly #asked: { weight: number; questions: Asked[] }[] = [];
  readonly #read: Read[] = [];
  readonly #meanings: readonly (readonly (readonly number[])[])[];
  /** Texts in which a word is, by number. */
  readonly frequencies = new Map<number, number>();
  passages = 0;
  /** Misspelt words, which no text has. */
  readonly misspelt = new Set<number>();
  readonly #misspellings = new Map<number, number>();

  constructor(
    sets: readonly SourceSet[],
    equivalents: Equivalents,
    vocabulary: Vocabulary,
    settings: PairSettings,
    random: () => number,
  ) {
    this.#vocabulary = vocabulary;
    this.#settings = settings;
    this.#random = random;
    for (const set of sets) this.#add(set, equivalents);
    this.#meanings = equivalents.training.map((meaning) => this.#wordingsOf(meaning));
    if (settings.misspelt > 0) this.#misspell();
  }

  get counts(): { questions: number; texts: number; passages: number; meanings: number } {
    return {
      questions: this.#asked.reduce((sum, { questions }) => sum + questions.length, 0),
      texts: this.#read.length,
      passages: this.passages,
      meanings: this.#meanings.length,
    };
  }

  #add(set: SourceSet, equivalents: Equivalents): void {
    const encoded = new Map<string, { title: readonly number[]; passages: number[][] }>();
    for (const text of set.texts) {
      if (!set.trains(text.id)) continue;
      const passages = text.passages.map((sentences) =>
        sentences.map((sentence) => equivalents.pieces(sentence).map((piece) => this.#waysOf(piece))),
      );
      const title = equivalents.pieces(text.title).flatMap((piece) => this.#waysOf(piece).own);
      this.#read.push({ title, passages: passages.filter((sentences) => sentences.length > 1) });
      const flat = passages.map((sentences) => sentences.flat().flatMap(({ own }) => own));
      encoded.set(text.id, { title, passages: flat });
      for (const passage of flat) {
        this.passages += 1;
        for (const word of new Set(passage))
          this.frequencies.set(word, (this.frequencies.get(word) ?? 0) + 1);
      }
    }
    const questions: Asked[] = [];
    for (const { text, relevant, passages } of set.questions) {
      for (const id of relevant) {
        const known = encoded.get(id);
        if (!known) continue;
        const answering = passages
          ? passages.map((passage) => equivalents.pieces(passage).flatMap((piece) => this.#waysOf(piece).own))
          : known.passages.slice(0, TITLED_PASSAGES);
        if (answering.length === 0) continue;
        const question = equivalents.pieces(text).map((piece) => this.#waysOf(piece));
        if (question.length > 0) questions.push({ question, title: known.title, passages: answering });
      }
    }
    if (questions.length > 0) this.#asked.push({ weight: this.#settings.sets[set.name] ?? 1, questions });
  }

  #misspell(): void {
    const known = this.#vocabulary.words.length;
    for (const [word, texts] of this.frequencies) {
      const written = this.#vocabulary.words[word] ?? '';
      if (texts < 2 || written.length < 5 || !/^\p{L}+$/u.test(written)) continue;
      const wrong = this.#vocabulary.id(misspelt(written));
      if (wrong < known) continue;
      this.#misspellings.set(word, wrong);
      this.misspelt.add(wrong);
    }
  }

  #waysOf({ words, meanings }: Piece): Ways {
    const key = words.join(' ');
    const known = this.#ways.get(key);
    if (known) return known;
    const numbers = (words: readonly string[]): number[] => words.map((word) => this.#vocabulary.id(word));
    const ways: Ways = {
      own: numbers(words),
      any: meanings.flatMap((meaning) => this.#wordingsOf(meaning)),
      // The lines give French first, then English, then Arabic.
      english: meanings.flatMap((meaning) => {
        const last = meaning.filter(({ arabic }) => !arabic).at(-1);
        return last ? [numbers(last.words)] : [];
      }),
      arabic: meanings.flatMap((meaning) =>
        meaning.filter(({ arabic }) => arabic).map(({ words }) => numbers(words)),
      ),
    };
    this.#ways.set(key, ways);
    return ways;
  }

  #wordingsOf(meaning: Meaning): readonly (readonly number[])[] {
    const known = this.#wordings.get(meaning);
    if (known) return known;
    const wordings = meaning.map(({ words }) => words.map((word) => this.#vocabulary.id(word)));
    this.#wordings.set(meaning, wordings);
    return wordings;
  }

  /** A batch of pairs of one kind. */
  batch(size: number): Pair[] {
    const kind = weighted(Object.entries(this.#settings.kinds) as [PairKind, number][], this.#random);
    const pairs: Pair[] = [];
    while (pairs.length < size) {
      const drawn = this.#draw(kind);
      for (const pair of drawn) {
        if (pair.question.words.length > 0 && pair.passage.words.length > 0 && pairs.length < size)
          pairs.push(pair);
      }
    }
    return pairs;
  }

  #draw(kind: PairKind): Pair[] {
    const random = this.#random;
    if (kind === 'equivalent') {
      const wordings = pick(this.#meanings, random);
      const one = Math.floor(random() * wordings.length);
      const other = (one + 1 + Math.floor(random() * (wordings.length - 1))) % wordings.length;
      return [{ question: count(wordings[one] ?? []), passage: count(wordings[other] ?? []) }];
    }
    if (kind === 'question') {
      const questions = weighted(
        this.#asked.map(({ questions, weight }) => [questions, weight] as const),
        random,
      );
      const { question, title, passages } = pick(questions, random);
      return [this.#pair(question, title, pick(passages, random))];
    }
    const { title, passages } = pick(this.#read, random);
    if (passages.length === 0) return [];
    return Array.from({ length: this.#settings.together }, () => {
      const sentences = pick(passages, random);
      const asked = Math.floor(random() * sentences.length);
      const rest = sentences.flatMap((sentence, at) =>
        at === asked ? [] : sentence.flatMap(({ own }) => own),
      );
      return this.#pair(sentences[asked] ?? [], title, rest);
    });
  }

  #pair(question: readonly Ways[], title: readonly number[], passage: readonly number[]): Pair {
    const { titled, dropped, sharedDropped, misspelt: misspelling } = this.#settings;
    const random = this.#random;
    const whole = random() < titled ? [...title, ...passage] : passage;
    const keep = (words: readonly number[]): number[] => {
      const kept = words.filter(() => random() >= dropped);
      return kept.length > 0 ? kept : [...words];
    };
    const there = keep(whole);
    const shared = new Set(there);
    const asked = keep(this.#say(question))
      .filter((word) => !shared.has(word) || random() >= sharedDropped)
      .map((word) => (random() < misspelling ? (this.#misspellings.get(word) ?? word) : word));
    return { question: count(asked), passage: count(there) };
  }

  #say(question: readonly Ways[]): number[] {
    const { otherwise, english, arabic } = this.#settings.said;
    const random = this.#random;
    const mode = weighted<Mode>(
      [
        ['any', otherwise],
        ['english', english],
        ['arabic', arabic],
        ['own', 1 - otherwise - english - arabic],
      ],
      random,
    );
    if (mode === 'own') return question.flatMap(({ own }) => own);
    return question.flatMap((ways) => {
      const others = ways[mode];
      if (mode === 'any' && random() < 0.5) return ways.own;
      if (others.length > 0) return pick(others, random);
      return mode === 'arabic' && random() < LOST_IN_ARABIC ? [] : ways.own;
    });
  }
}

/** A word with one letter left out, doubled or exchanged with the next, the same way every time; never its first. */
function misspelt(word: string): string {
  const hash = fnv1a(word);
  const at = 1 + (hash % (word.length - 2));
  const [letter, next] = [word.charAt(at), word.charAt(at + 1)];
  const instead = [next, letter + letter + next, next + letter][(hash >>> 8) % 3] ?? next;
  return word.slice(0, at) + instead + word.slice(at + 2);
}

function weighted<T>(choices: readonly (readonly [T, number])[], random: () => number): T {
  let rest = random() * choices.reduce((sum, [, weight]) => sum + weight, 0);
  for (const [choice, weight] of choices) {
    if (rest < weight) return choice;
    rest -= weight;
  }
  return pick(choices, random)[0];
}

function count(words: readonly number[]): EncodedText {
  const counts = new Map<number, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return {
    words: Int32Array.from(counts.keys()),
    counts: Float32Array.from(counts.values(), (times) => 1 + Math.log(times)),
  };
}
