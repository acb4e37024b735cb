import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PDFOperatorList, TextItem } from 'pdfjs-dist/types/src/display/api.js';

/** A glyph as the operator list has it; numbers between glyphs are gaps. */
interface Glyph {
  unicode?: string;
}

/** Alef and lam as they stand in a text; what a lam-alef ligature looks like after it was turned around. */
const ALEF_LAM = /[اأإآ]ل/g;
const LAM_ALEF = /^ل[اأإآ]$/;

/**
 * Mends what pdf.js does to lam-alef: a font that draws both letters as one glyph gives it two letters, in their order,
 * and pdf.js turns them around with the line (`المشكالت` for `المشكلات`). The glyphs tell which `ال` is one.
 * @returns the items' texts, in their order
 */
export function withLamAlef(items: readonly TextItem[], operators: PDFOperatorList): string[] {
  const glyphs = glyphsOf(operators);
  let at = 0;
  return items.map(({ str, dir }) => {
    const letters = str.replace(/\s/g, '');
    let own = '';
    const from = at;
    while (own.length < letters.length && at < glyphs.length) {
      own += glyphs[at] ?? '';
      at += 1;
    }
    if (dir !== 'rtl' || !ALEF_LAM.test(str)) return str;
    ALEF_LAM.lastIndex = 0;
    return sameLetters(own, letters) ? mended(str, glyphs.slice(from, at)) : str;
  });
}

/** What each glyph of a page says, in the order they are drawn, without white space. */
function glyphsOf({ fnArray, argsArray }: PDFOperatorList): string[] {
  return fnArray.flatMap((operator, index) => {
    if (operator !== OPS.showText) return [];
    const [glyphs] = argsArray[index] as [(Glyph | number)[]];
    return glyphs.flatMap((glyph) => {
      const text = typeof glyph === 'number' ? '' : (glyph.unicode ?? '').replace(/\s/g, '');
      return text === '' ? [] : [text];
    });
  });
}

/** Glyphs are drawn from the left, so the last of them is the first that is read. */
function mended(str: string, glyphs: readonly string[]): string {
  const ligatures: boolean[] = [];
  for (const [index, glyph] of glyphs.entries()) {
    if (LAM_ALEF.test(glyph)) ligatures.unshift(true);
    else if (glyph === 'ل' && /^[اأإآ]/.test(glyphs[index + 1] ?? '')) ligatures.unshift(false);
  }
  if (ligatures.length !== (str.match(ALEF_LAM) ?? []).length) return str;
  return str.replace(ALEF_LAM, (pair) => (ligatures.shift() ? pair.charAt(1) + pair.charAt(0) : pair));
}

function sameLetters(one: string, other: string): boolean {
  const sorted = (text: string): string => [...text].sort().join('');
  return sorted(one) === sorted(other);
}
