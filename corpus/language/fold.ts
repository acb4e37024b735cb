/**
 * Folds away what people type differently for the same word: case, accents, ligatures, Arabic diacritics,
 * tatweel and letter variants, Eastern digits. The result is for comparing, never for showing.
 */
export function fold(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase();
  // Normalised first: № and ™ have capitals inside.
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(MARKS, '')
    .replace(FOLDED, (letter) => VARIANTS[letter] ?? letter);
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: the whole ASCII range is meant.
const ASCII = /^[\x00-\x7f]*$/;
/** Combining marks of any script, tatweel, zero-width and bidi controls. */
const MARKS = /[\p{M}\u0640\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;

const VARIANTS: Record<string, string> = {
  œ: 'oe',
  æ: 'ae',
  ß: 'ss',
  '’': "'",
  '‘': "'",
  ʼ: "'",
  // Arabic letters that are exchanged in everyday writing (Larkey, Ballesteros & Connell 2002).
  ٱ: 'ا',
  ى: 'ي',
  ة: 'ه',
  ء: '',
  // Letters of Moroccan and Persian usage for sounds that Arabic lacks.
  گ: 'ك',
  ڭ: 'ك',
  ڤ: 'ف',
  پ: 'ب',
  چ: 'ج',
  ...digits('٠١٢٣٤٥٦٧٨٩'),
  ...digits('۰۱۲۳۴۵۶۷۸۹'),
};
const FOLDED = new RegExp(`[${Object.keys(VARIANTS).join('')}]`, 'gu');

function digits(row: string): Record<string, string> {
  return Object.fromEntries([...row].map((digit, value) => [digit, String(value)]));
}
