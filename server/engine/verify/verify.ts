import { fold } from '../../../corpus/language/fold.ts';
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
 * Figures are compared as values (59 717 is 59717), names and addresses folded. A capital that opens a sentence
 * makes no name.
 * @returns an empty list when the statement stands.
 */
export function unsupported(statement: string, quotes: readonly string[]): Unsupported[] {
  if (quotes.length === 0) return [{ kind: 'citation', text: statement }];
  const said = new Set(quotes.flatMap((quote) => tokenise(quote).map(({ word }) => word)));
  const quotedDigits = quotes.map((quote) => fold(quote).replace(/[\s.()-]/g, ''));
  const found: Unsupported[] = [];
  let rest = statement;
  for (const phone of statement.match(PHONE) ?? []) {
    rest = rest.replace(phone, ' '.repeat(phone.length));
    const digits = fold(phone).replace(/[\s.()-]/g, '');
    if (!quotedDigits.some((quote) => quote.includes(digits))) found.push({ kind: 'phone', text: phone });
  }
  for (const { word, start, end, kind } of tokenise(rest)) {
    const text = rest.slice(start, end);
    if (said.has(word)) continue;
    if (kind === 'number' || kind === 'ordinal') found.push({ kind: 'number', text });
    else if (kind === 'address') found.push({ kind: 'address', text });
    else if (/^\p{Lu}/u.test(text) && !opensSentence(rest, start)) found.push({ kind: 'name', text });
  }
  return found;
}

const PHONE = /(?<!\p{Nd})(?:\+|00|0)\p{Nd}{1,3}(?:[ .()-]{0,2}\p{Nd}{2,3}){3,5}(?!\p{Nd})/gu;

function opensSentence(text: string, at: number): boolean {
  return /(?:^|[.!?:؟]\s*|[«“"(\n]\s*)$/u.test(text.slice(0, at));
}
