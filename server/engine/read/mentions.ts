import { fold } from '../../../corpus/language/fold.ts';
import { isStopWord } from '../../../corpus/language/stop-words.ts';
import { type Token, tokenise } from '../../../corpus/language/tokenise.ts';
import type { Mention, MentionKind } from './mention.ts';
import { patterns, signs } from './mention-patterns.ts';

/** Kinds whose figures are not counts: a date's day is not a number of anything. */
const OWN_FIGURES: readonly MentionKind[] = ['date', 'phone', 'email', 'url', 'percent', 'time'];

/** Kinds whose words may have points and hyphens inside, but do not end with the sentence's. */
const NAMING: readonly MentionKind[] = ['person', 'name', 'place', 'spot', 'quoted'];

/** For each kind, the earlier ones that take their text from it. */
const before = new Map(
  patterns.map(([kind], at): [MentionKind, readonly MentionKind[]] => [
    kind,
    kind === 'quoted'
      ? []
      : patterns.slice(0, at).flatMap(([earlier]) => (OWN_FIGURES.includes(earlier) ? [earlier] : [])),
  ]),
);
const patternOf = new Map(patterns);

/**
 * What a sentence mentions that a question may ask for: figures, dates, amounts, people, places, addresses. Found
 * kind by kind when asked for: a question needs a few, and to look for all would take longer than all the rest of
 * its answer. Offsets are those of the sentence; mentions of one kind do not overlap.
 */
export class Mentions {
  readonly #sentence: string;
  readonly #found = new Map<MentionKind, readonly Mention[]>();
  #ordinals: readonly Token[] | null = null;

  constructor(sentence: string) {
    this.#sentence = sentence;
  }

  /** All of these kinds, in the order of the text. */
  of(...kinds: readonly MentionKind[]): Mention[] {
    const found = patterns.flatMap(([kind]) => (kinds.includes(kind) ? this.#of(kind) : []));
    return found.sort((one, other) => one.start - other.start);
  }

  #of(kind: MentionKind): readonly Mention[] {
    const known = this.#found.get(kind);
    if (known) return known;
    const found = this.#find(kind);
    this.#found.set(kind, found);
    return found;
  }

  #find(kind: MentionKind): Mention[] {
    const pattern = patternOf.get(kind);
    if (!pattern || signs[kind]?.test(this.#sentence) === false) return [];
    const found: Mention[] = [];
    for (const match of this.#sentence.matchAll(pattern)) {
      const text = NAMING.includes(kind) ? match[0].replace(/[\s.'’-]+$/u, '') : match[0].trimEnd();
      if (kind === 'name' && isOpeningWord(this.#sentence, match.index, text)) continue;
      const opening = kind === 'name' ? openingOf(this.#sentence, match.index, text) : 0;
      const start = match.index + opening;
      const mention = { kind, start, end: match.index + text.length, text: text.slice(opening) };
      if (!this.#isTaken(mention)) found.push(mention);
    }
    return found;
  }

  #isTaken(mention: Mention): boolean {
    const taken = before.get(mention.kind) ?? [];
    if (taken.some((kind) => this.#of(kind).some((other) => overlap(other, mention)))) return true;
    return mention.kind === 'number' && this.#ordinalsFound().some((ordinal) => overlap(ordinal, mention));
  }

  #ordinalsFound(): readonly Token[] {
    this.#ordinals ??= tokenise(this.#sentence).filter(({ kind }) => kind === 'ordinal');
    return this.#ordinals;
  }
}

/** A capital that only opens the sentence makes no name: « Dans », « Ces rencontres ». */
function isOpeningWord(sentence: string, at: number, text: string): boolean {
  const opens = /^[\s«“"•–-]*$/u.test(sentence.slice(0, at));
  if (!opens && !/[.:] $/.test(sentence.slice(0, at))) return false;
  return !/\s/.test(text) && text !== text.toUpperCase();
}

/** Length of a preposition or article that only opens the sentence: « À Fès », « Le Career Center ». */
function openingOf(sentence: string, at: number, text: string): number {
  const first = /^\p{L}+ (?=\p{Lu})/u.exec(text)?.[0];
  if (first === undefined || !/^[\s«“"•–-]*$/u.test(sentence.slice(0, at))) return 0;
  return isStopWord(fold(first.trim())) ? first.length : 0;
}

function overlap(one: { start: number; end: number }, other: { start: number; end: number }): boolean {
  return one.start < other.end && other.start < one.end;
}
