/** One-letter words that Arabic writes onto the next one: and, so, with/in, for/to, as. */
const PROCLITICS = /^(?:[وف]?[بلك]|[وف])/u;
/** Marks of the person and the future on a verb: he, she, we, I; will. */
const VERBAL = /^(?:[وف]?س)?[يتنا]/u;
/** Pronouns written onto the end: them, both of them, us, you. */
const ENCLITICS = /(?:هما|هم|هن|نا|كم|ها)$/u;
/** What is counted ends in an alef: « ٤٥٠ متدربا ». */
const ACCUSATIVE = /ا$/u;
/** Shorter than this, and what is left is no word. */
const SHORTEST = 3;

/**
 * What a folded Arabic word may be without what is written onto it: لمصلحه → مصلحه, ستشمل → شمل, بياناتهم → بيانات,
 * متدربا → متدرب.
 * The light stemmer takes only articles and endings off, since the rest is ambiguous: بلد is a country, not « for لد ».
 * So these are tried where the word itself is unknown, and only those count that the index or the lexicon knows.
 */
export function arabicForms(word: string): string[] {
  const forms = new Set<string>();
  const ends = [word, word.replace(ENCLITICS, ''), word.replace(ACCUSATIVE, '')];
  for (const form of ends)
    for (const start of [PROCLITICS, VERBAL])
      for (const bare of [form, form.replace(start, '')]) forms.add(bare);
  return [...forms].filter((form) => form !== word && form.length >= SHORTEST);
}

/** The ways in which a text may write a stem with a letter onto it: بمانيتوبا, لمانيتوبا, and counted, « 820 متدربا ». */
export function writtenOnto(stem: string): string[] {
  return [...['ب', 'ل', 'ك', 'ف'].map((letter) => letter + stem), `${stem}ا`];
}
