import { westernDigits } from './dates.ts';

/** An e-mail address or a telephone number, as printed, and where it stands. */
export interface Address {
  kind: 'email' | 'phone';
  value: string;
  start: number;
  end: number;
}

/** Bounded as RFC 5321 bounds it, so that a long run of letters costs no more than its length. */
const EMAIL = /(?<![\p{L}\p{N}._%+'-])[\p{L}\p{N}._%+'-]{1,64}@(?:[\p{L}\p{N}-]{1,63}\.){1,8}\p{L}{2,24}/gu;

/**
 * Moroccan and French numbers (`06 12 34 56 78`, `0522.63.44.44`), with their country's code (`+212 6 …`, `00212 …`,
 * `+212 (0) 5 …`), and international ones. Plain counts (`59 717`, `880 490.79`) have too few digits or no leading 0.
 */
const PHONE =
  /(?<![\p{N}.,/+])(?:(?:\(?(?:\+|00)\s?\d{1,3}\)?[\s.\-–]?(?:\(0\)[\s.\-–]?)?\d(?:[\s.\-–/()]{0,2}\d){6,11})|0[1-9](?:[\s.\-–/]{0,3}\d){8})(?![\p{N}])/gu;

/** A fax number is nobody's telephone. */
const FAX = /(?:fax|télécopie|الفاكس|فاكس)\s*(?:\([^)]*\))?\s*[:.]?\s*$/iu;

/** The e-mail addresses and telephone numbers of a text, in order. */
export function findAddresses(text: string): Address[] {
  const emails: Address[] = [];
  for (const match of text.matchAll(EMAIL)) {
    const value = match[0].replace(/^['.]+/, '');
    emails.push({ kind: 'email', value, start: match.index, end: match.index + match[0].length });
  }
  const phones: Address[] = [];
  let passed = 0;
  for (const match of westernDigits(text).matchAll(PHONE)) {
    const [start, end] = [match.index, match.index + match[0].length];
    while ((emails[passed]?.end ?? Number.POSITIVE_INFINITY) <= start) passed += 1;
    const insideEmail = (emails[passed]?.start ?? Number.POSITIVE_INFINITY) < end;
    if (insideEmail || FAX.test(text.slice(Math.max(0, start - 24), start))) continue;
    phones.push({ kind: 'phone', value: text.slice(start, end).trim(), start, end });
  }
  return [...emails, ...phones].sort((a, b) => a.start - b.start);
}
