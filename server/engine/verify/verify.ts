import { fold } from '../../../corpus/language/fold.ts';
import { splitSentences } from '../../../corpus/language/sentences.ts';
import { tokenise } from '../../../corpus/language/tokenise.ts';

/** Something a statement says that nothing it cites does. */
export interface Unsupported {
  kind: 'number' | 'address' | 'phone' | 'name' | 'citation';
  text: string;
}

/**
 * What a statement claims beyond its quotations: figures, dates, e-mail and web addresses, phone numbers and
 * proper names that stand in none of them, or no quotation at all. Pure: the same check for every engine.
 *
 * Figures are compared as values (59 717 is 59717), names and addresses folded. A capital that only opens a sentence
 * makes no name.
 * @returns an empty list when the statement stands.
 */
export function unsupported(statement: string, quotes: readonly string[]): Unsupported[] {
  if (quotes.length === 0) return [{ kind: 'citation', text: statement }];
  const said = new Set(quotes.flatMap((quote) => tokenise(quote).map(({ word }) => word)));
  const quotedDigits = quotes.map((quote) => fold(quote).replace(/[\s.()-]/g, ''));
  const found: Unsupported[] = [];
  const phones = [...statement.matchAll(PHONE)];
  for (const [phone] of phones) {
    const digits = fold(phone).replace(/[\s.()-]/g, '');
    if (!quotedDigits.some((quote) => quote.includes(digits))) found.push({ kind: 'phone', text: phone });
  }
  const openings = openingsOf(statement);
  for (const { word, start, end, kind } of tokenise(statement)) {
    const text = statement.slice(start, end);
    if (said.has(word)) continue;
    if (kind === 'address') found.push({ kind: 'address', text });
    else if (kind !== 'word') {
      const ofPhone = phones.some(({ 0: phone, index }) => start < index + phone.length && index < end);
      if (!ofPhone) found.push({ kind: 'number', text });
    } else if (NAME.test(text) || (/^\p{Lu}/u.test(text) && !openings.has(start)))
      found.push({ kind: 'name', text });
  }
  return found;
}

const PHONE = /(?<!\p{Nd})(?:\+|00|0)\p{Nd}{1,3}(?:[ .()-]{0,2}\p{Nd}{2,3}){3,5}(?!\p{Nd})/gu;

/** Capitals or figures inside a word: an acronym or a brand, wherever it stands. */
const NAME = /^\p{L}+[\p{Lu}\p{Nd}]/u;

/** Where a capital may be that of a sentence only. What follows « M. » opens none. */
function openingsOf(statement: string): Set<number> {
  return new Set(
    splitSentences(statement).map(
      ({ start, end }) => start + statement.slice(start, end).search(/[\p{L}\p{N}]/u),
    ),
  );
}
