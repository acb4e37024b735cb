import { unstemmed } from '../../../corpus/index/field-terms.ts';
import { stemmingLanguage, type Term, terms } from '../../../corpus/language/terms.ts';
import type { QuestionConcept } from '../understand/concepts.ts';

/** Where texts say a question's concepts: looked up several times for one answer, forgotten with the question. */
const placed = new WeakMap<QuestionConcept, Map<Reading, readonly number[]>>();

/** A text whose terms can be looked up: a sentence, a heading, a title. */
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
      if (weight > best && this.#says(terms)) best = weight;
    }
    return best;
  }

  /** Positions in `terms` at which a concept is said, in any way. */
  positions(concept: QuestionConcept): readonly number[] {
    const known = placed.get(concept) ?? new Map<Reading, readonly number[]>();
    placed.set(concept, known);
    const before = known.get(this);
    if (before) return before;
    const found = this.#placesOf(concept);
    known.set(this, found);
    return found;
  }

  #placesOf(concept: QuestionConcept): number[] {
    const positions = new Set<number>();
    for (const { terms } of concept.alternatives)
      if (this.#says(terms)) for (const found of this.#find(terms)) for (const at of found) positions.add(at);
    return [...positions];
  }

  /** Positions of a concept's head words, which the others follow: the visits of « visites d’entreprises », not the companies. */
  heads(concept: QuestionConcept): number[] {
    const found = concept.alternatives.flatMap(({ terms }) => (this.#says(terms) ? this.#find(terms) : []));
    const inOrder = found.filter(([head = -1, ...others]) => others.every((at) => at > head));
    return [...new Set((inOrder.length > 0 ? inOrder : found).map(([head]) => head ?? -1))];
  }

  /** Most ways of saying most concepts do not occur: this finds out soonest. */
  #says(phrase: readonly string[]): boolean {
    for (const term of phrase) if (!this.#positions.has(term)) return false;
    return phrase.length === 1 || this.#find(phrase).length > 0;
  }

  /** Every place where a phrase stands: the position of each of its words, in the phrase's order. */
  #find(phrase: readonly string[]): number[][] {
    const [first, ...rest] = phrase;
    const starts = first === undefined ? undefined : this.#positions.get(first);
    if (!starts) return [];
    const reach = rest.length + SLACK;
    return starts.flatMap((start) => {
      const others = rest.map((term) =>
        this.#positions
          .get(term)
          ?.find((at) => at !== start && Math.abs(at - start) <= reach && !this.#countsBetween(at, start)),
      );
      return others.every((at) => at !== undefined) ? [[start, ...others]] : [];
    });
  }

  /** « … technicien spécialisé, 19 218 du niveau technicien »: what a figure parts is no phrase. */
  #countsBetween(one: number, other: number): boolean {
    for (let at = Math.min(one, other) + 1; at < Math.max(one, other); at += 1)
      if (this.terms[at]?.kind === 'number') return true;
    return false;
  }
}

/** Words that may stand between those of a phrase: « centre national de formation » says « centre de formation ». */
const SLACK = 2;

function push(map: Map<string, number[]>, key: string, position: number): void {
  const list = map.get(key);
  if (list) list.push(position);
  else map.set(key, [position]);
}
