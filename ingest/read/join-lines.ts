import { PAGE_BREAK } from './source-document.ts';

/** Second halves of compounds that keep their hyphen: `rendez-vous`, `celui-ci`, `dit-il`. */
const KEPT_AFTER = new Set(
  'vous ci là même mêmes être il elle on ils elles nous moi toi lui leur'.split(' '),
);
/** First halves that do: `non-respect`, `sous-traitance`, `avant-projet`. */
const KEPT_BEFORE = new Set(
  (
    'non semi co ex mi demi sous vice avant après quasi inter multi auto arrière contre mini porte savoir bien mieux ' +
    'peut vis grand haut chef e self long short well high full part'
  ).split(' '),
);

/**
 * Puts two lines of a hard-wrapped paragraph together. A hyphen at the end of the first is taken out when it only
 * breaks a word, and kept in compounds (`Tanger-Tétouan-` + `Al Hoceima`, `rendez-` + `vous`, `2021-` + `2022`).
 * @param known tells whether a word stands elsewhere in the document, which settles doubtful hyphens
 * @param pageBreak the second line begins a page
 */
export function joinLines(
  first: string,
  second: string,
  known: (word: string) => boolean = () => false,
  pageBreak = false,
): string {
  const left = first.trimEnd();
  const right = second.trimStart();
  const mark = pageBreak ? PAGE_BREAK : '';
  const broken = /([\p{L}\p{M}\p{N}]+)[-\u2010\u00AD]$/u.exec(left.slice(-64));
  const continued = /^[\p{L}\p{M}\p{N}]+/u.exec(right);
  if (broken === null || continued === null) return `${left} ${mark}${right}`;
  const before = broken[1] ?? '';
  const after = continued[0];
  if (left.endsWith('\u00AD')) return left.slice(0, -1) + mark + right;
  if (keepsHyphen(before, after, known)) return left + mark + right;
  return left.slice(0, -1) + mark + right;
}

function keepsHyphen(before: string, after: string, known: (word: string) => boolean): boolean {
  if (!/^\p{Ll}/u.test(after) || /\p{N}$/u.test(before)) return true;
  if (known(before + after)) return false;
  if (known(`${before}-${after}`)) return true;
  return KEPT_AFTER.has(after) || KEPT_BEFORE.has(before.toLowerCase());
}

/** Words of a document, to be asked by {@link joinLines}. */
export function wordsOf(text: string): (word: string) => boolean {
  const words = new Set(text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+(?:-[\p{L}\p{M}\p{N}]+)*/gu) ?? []);
  return (word) => words.has(word.toLowerCase());
}
