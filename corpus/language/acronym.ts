import { fold } from './fold.ts';

/** Words that an acronym mostly leaves out: « Office de la Formation … » is OF…. */
const SMALL = /^(?:de|des|du|d|l|la|le|les|et|a|au|aux|en|pour|dans|par|sur|of|the|and|for|in)$/u;
const LONGEST = 20;

/**
 * The words before a bracket that an acronym in it stands for: those whose initials it is made of, « Office de la
 * Formation (OF) ».
 * @param before what stands in front of the bracket.
 * @returns null when the initials do not fit.
 */
export function expansion(acronym: string, before: string): string | null {
  const letters = fold(acronym).replace(/[^a-z]/gu, '');
  const words = [...before.matchAll(/\p{L}+/gu)].slice(-LONGEST);
  let missing = letters.length;
  for (let at = words.length - 1; at >= 0 && missing > 0; at -= 1) {
    const [said = ''] = words[at] ?? [];
    const word = fold(said);
    if (word.startsWith(letters[missing - 1] ?? ' ') && !SMALL.test(word)) {
      missing -= 1;
      if (missing === 0 && letters.length > 1) return before.slice(words[at]?.index ?? 0).trimEnd();
    } else if (!SMALL.test(word)) return null;
  }
  return null;
}

/** The same for the words that begin behind it: « OF (office de la formation … ». */
export function expansionAfter(acronym: string, after: string): string | null {
  const letters = fold(acronym).replace(/[^a-z]/gu, '');
  let said = 0;
  for (const { 0: word, index } of [...after.matchAll(/\p{L}+/gu)].slice(0, LONGEST)) {
    const folded = fold(word);
    if (folded.startsWith(letters[said] ?? ' ') && !SMALL.test(folded)) said += 1;
    else if (!SMALL.test(folded)) return null;
    if (said > 1 && said === letters.length) return after.slice(0, index + word.length).trim();
  }
  return null;
}

/** « Office de la Formation (OF) »: what stands before the bracket has so many characters at most. */
const REACH = 200;
const BRACKETED = /\(\s*(\p{Lu}{2,9})\s*\)/gu;
const OPENING = /(?<!\p{L})(\p{Lu}{2,9})\s*\(([^()]{3,200})/gu;

/** An acronym and the words it stands for, as a text writes them. */
export interface SpeltOut {
  short: string;
  long: string;
}

/** The acronyms that a text spells out, in either order: « Office de la Formation (OF) », « OF (office de la formation) ». */
export function acronymsIn(text: string): SpeltOut[] {
  const bracketed = [...text.matchAll(BRACKETED)].map(({ 1: short = '', index }) => ({
    short,
    long: expansion(short, text.slice(Math.max(0, index - REACH), index).trimEnd()),
  }));
  const opening = [...text.matchAll(OPENING)].map(({ 1: short = '', 2: after = '' }) => ({
    short,
    long: expansionAfter(short, after),
  }));
  return [...bracketed, ...opening].flatMap(({ short, long }) =>
    long === null ? [] : [{ short, long: long.replaceAll(/\s+/gu, ' ') }],
  );
}
