/** Invisible characters that only serve the layout: soft hyphen, zero-width, bidi controls, object marks. */
const INVISIBLE =
  /\u034F|[\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF\uFFF9-\uFFFC]|[\u{E0000}-\u{E007F}]|[\u{E0100}-\u{E01EF}]/gu;
/** Invisible characters that no layout needs: a text turned around, letters that are tags, a row of zero widths. */
const SUSPECT = /[\u202D\u202E]|[\u{E0020}-\u{E007F}]|[\u200B-\u200D\u2060-\u2064\uFEFF]{8,}/u;
/** Ligatures and Arabic presentation forms, which fonts leave in a text. ﷺ and its like stay. */
const PRESENTATION = /[\uFB00-\uFB06\uFB13-\uFB17\uFB50-\uFD3D\uFD40-\uFDEF\uFE70-\uFEFC]/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is removed.
const CONTROL = /[\u0000-\u0008\u000E-\u001F\u007F-\u009F]/g;
/** Glyphs of symbol fonts, which mean nothing outside of them. */
const PRIVATE_USE = /[\uE000-\uF8FF]/g;

/**
 * Makes every sort of white space a plain space, and takes out what cannot be seen. NFC.
 * Outer white space is kept as one space, so that parts can be put together.
 */
export function cleanCharacters(text: string): string {
  return text
    .replace(INVISIBLE, '')
    .replace(CONTROL, '')
    .replace(PRIVATE_USE, ' ')
    .replace(/\p{Cs}/gu, '\uFFFD')
    .replace(PRESENTATION, (form) => form.normalize('NFKC'))
    .normalize('NFC')
    .replace(/\s+/g, ' ');
}

/** True for a text in which something is written with characters that cannot be seen. */
export function hidesCharacters(text: string): boolean {
  return SUSPECT.test(text);
}

/** {@link cleanCharacters}, without outer white space. */
export function cleanLine(text: string): string {
  return cleanCharacters(text).trim();
}
