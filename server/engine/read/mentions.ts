/**
 * What a sentence mentions that a question may ask for: figures, dates, amounts, people, places, addresses.
 * Offsets are those of the sentence. Mentions of one kind do not overlap.
 */
import { fold } from '../../../corpus/language/fold.ts';
import { isStopWord } from '../../../corpus/language/stop-words.ts';
import { tokenise } from '../../../corpus/language/tokenise.ts';
import type { Mention, MentionKind } from './mention.ts';
import { patterns } from './mention-patterns.ts';

/** Kinds whose figures are not counts: a date's day is not a number of anything. */
const OWN_FIGURES: MentionKind[] = ['date', 'phone', 'email', 'url', 'percent', 'time'];

/** Kinds whose words may have points and hyphens inside, but do not end with the sentence's. */
const NAMING: MentionKind[] = ['person', 'name', 'place', 'spot', 'quoted'];

/** All mentions of a sentence, in the order of the text. */
export function mentions(sentence: string): Mention[] {
  const found: Mention[] = [];
  const ordinals = tokenise(sentence).filter(({ kind }) => kind === 'ordinal');
  for (const [kind, pattern] of patterns) {
    for (const match of sentence.matchAll(pattern)) {
      const text = NAMING.includes(kind) ? match[0].replace(/[\s.'’-]+$/u, '') : match[0].trimEnd();
      if (kind === 'name' && isOpeningWord(sentence, match.index, text)) continue;
      const opening = kind === 'name' ? openingOf(sentence, match.index, text) : 0;
      const start = match.index + opening;
      const mention = { kind, start, end: match.index + text.length, text: text.slice(opening) };
      const taken = found.some(
        (other) =>
          kind !== 'quoted' &&
          overlap(other, mention) &&
          (kind !== 'number' || OWN_FIGURES.includes(other.kind)) &&
          (kind === 'number' || other.kind === kind || OWN_FIGURES.includes(other.kind)),
      );
      if (taken) continue;
      if (kind === 'number' && ordinals.some((ordinal) => overlap(ordinal, mention))) continue;
      found.push(mention);
    }
  }
  return found.sort((one, other) => one.start - other.start);
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
