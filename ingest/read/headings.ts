/** Longest line, in units, that is taken for a heading on its looks alone. */
const LONGEST = 180;

/** Letters without a lower-case one among them, and enough of them to be more than an acronym. */
export function isAllCaps(text: string): boolean {
  const letters = text.match(/\p{L}/gu) ?? [];
  const cased = letters.filter((letter) => letter.toLowerCase() !== letter.toUpperCase());
  return (
    cased.length >= 4 &&
    cased.length === letters.length &&
    !/\p{Ll}{2}/u.test(text.replace(/\b\d+\S{1,3}\b/gu, ''))
  );
}

/** True for a text that ends as sentences and introductions do. */
export function endsLikeSentence(text: string): boolean {
  return /[.!?…:;,؟؛،][\s»”"’)\]]*$/u.test(text.slice(-12));
}

/** An e-mail address, a web address or a telephone number stands in it. */
export function holdsAddress(text: string): boolean {
  return /[^\s@]@[^\s@]{1,253}\.\w|\bwww\.|https?:\/\/|(?:\+?\d[\s.\-/()]*){9,}/u.test(text);
}

/** The day and place that a release opens with: `Rabat, le 3 mai 2021`. Tested fully by the metadata step. */
function looksLikeDate(text: string): boolean {
  return /^\D{0,40}\d{1,2}(er)?\s+\S+\s+\d{4}\s*$/u.test(text);
}

/**
 * True when a line that stands on its own is a heading by its looks: short, and not ended as a sentence is.
 * Capitals, or a question, are heading enough with their full stop.
 */
export function looksLikeHeading(text: string, longest: number = LONGEST): boolean {
  const line = text.trim();
  if (line === '' || line.length > longest || holdsAddress(line) || looksLikeDate(line)) return false;
  if (!/\p{L}{2}/u.test(line)) return false;
  if (isAllCaps(line)) return !/[:,;]$/.test(line);
  if (/^\p{Ll}/u.test(line)) return false;
  return !endsLikeSentence(line) || (/[?؟]$/.test(line) && line.length <= 90);
}
