import { unstemmed } from '../../../corpus/index/passage-terms.ts';
import type { Snapshot } from '../../../corpus/index/snapshot.ts';
import { stemmingLanguage, type Term, terms } from '../../../corpus/language/terms.ts';
import type { Passage, Span } from '../../../corpus/passage.ts';
import type { Release } from '../../../corpus/release.ts';
import type { QuestionConcept } from '../understand/concepts.ts';

/** A text whose terms can be looked up: a sentence, a heading, a whole release. */
export class Reading {
  readonly terms: readonly Term[];
  readonly #positions = new Map<string, number[]>();

  constructor(text: string, language: string) {
    this.terms = terms(text, stemmingLanguage(language));
    for (const [position, { word, stem, kind }] of this.terms.entries()) {
      push(this.#positions, stem, position);
      if (kind === 'word') push(this.#positions, unstemmed(word), position);
    }
  }

  /** How well a concept is said, from 0 to 1. Words of one phrase must stand near each other. */
  support(concept: QuestionConcept): number {
    let best = 0;
    for (const { terms, weight } of concept.alternatives) {
      if (weight > best && this.#find(terms).length > 0) best = weight;
    }
    return best;
  }

  /** Positions in `terms` at which a concept is said, in any way. */
  positions(concept: QuestionConcept): number[] {
    return [...new Set(concept.alternatives.flatMap(({ terms }) => this.#find(terms)))];
  }

  #find(phrase: readonly string[]): number[] {
    const [first, ...rest] = phrase;
    const starts = first === undefined ? undefined : this.#positions.get(first);
    if (!starts) return [];
    if (rest.length === 0) return starts;
    const reach = rest.length + SLACK;
    return starts.flatMap((start) => {
      const others = rest.map((term) =>
        this.#positions.get(term)?.find((at) => at !== start && Math.abs(at - start) <= reach),
      );
      return others.every((at) => at !== undefined) ? [start, ...others] : [];
    });
  }
}

/** Words that may stand between those of a phrase: « centre national de formation » says « centre de formation ». */
const SLACK = 2;

/** A sentence with what surrounds it. */
export interface ReadSentence extends Span {
  text: string;
  reading: Reading;
  passage: Passage;
  release: Release;
  /** Position among the passage's sentences. */
  at: number;
}

/** Passages kept analysed: a visitor's next question mostly falls on the same ones. */
const CACHED = 2_000;

/** Reads passages of a snapshot, remembering what it has read. */
export class Reader {
  readonly #snapshot: Snapshot;
  readonly #sentences = new Map<number, ReadSentence[]>();
  readonly #texts = new Map<string, Reading>();

  constructor(snapshot: Snapshot) {
    this.#snapshot = snapshot;
  }

  sentences(passage: Passage): ReadSentence[] {
    return remember(this.#sentences, passage.id, () => {
      const release = this.#snapshot.release(passage.release);
      if (!release) return [];
      return passage.sentences.map(({ start, end }, at) => {
        const text = release.text.slice(start, end);
        return { start, end, text, reading: new Reading(text, release.language), passage, release, at };
      });
    });
  }

  heading(passage: Passage): Reading {
    const language = this.#snapshot.release(passage.release)?.language ?? 'fr';
    return remember(this.#texts, `h${passage.id}`, () => new Reading(passage.heading ?? '', language));
  }

  title(release: Release): Reading {
    const said = `${release.title.value} ${release.date?.value.slice(0, 4) ?? ''}`;
    return remember(this.#texts, `t${release.id}`, () => new Reading(said, release.language));
  }

  whole(release: Release): Reading {
    return remember(this.#texts, `w${release.id}`, () => new Reading(release.text, release.language));
  }
}

/** Least recently used goes first. */
function remember<K, V>(cache: Map<K, V>, key: K, make: () => V): V {
  const known = cache.get(key);
  const value = known ?? make();
  if (known !== undefined) cache.delete(key);
  else if (cache.size >= CACHED) {
    const [oldest] = cache.keys();
    if (oldest !== undefined) cache.delete(oldest);
  }
  cache.set(key, value);
  return value;
}

function push(map: Map<string, number[]>, key: string, position: number): void {
  const list = map.get(key);
  if (list) list.push(position);
  else map.set(key, [position]);
}
