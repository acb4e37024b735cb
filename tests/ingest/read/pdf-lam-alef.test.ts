import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it } from 'vitest';
import { withLamAlef } from '../../../ingest/read/pdf-lam-alef.ts';

/** What pdf.js makes of a line of glyphs, drawn from the left: the text turned around letter by letter. */
function line(...glyphs: string[]) {
  const str = [...glyphs.join('')].reverse().join('');
  const item = { str, dir: 'rtl', transform: [], width: 0, height: 0, fontName: '', hasEOL: false };
  const operators = {
    fnArray: [OPS.beginText, OPS.showText],
    argsArray: [null, [glyphs.flatMap((unicode) => [{ unicode }, -12])]],
    lastChunk: true,
    separateAnnots: null,
  };
  return { item, operators };
}

const read = (...glyphs: string[]): string | undefined => {
  const { item, operators } = line(...glyphs);
  return withLamAlef([item], operators)[0];
};

describe('withLamAlef', () => {
  it('puts a ligature’s two letters in order, and leaves an article alone', () => {
    expect(read('ت', 'لا', 'ك', 'ش', 'م', 'ل', 'ا')).toBe('المشكلات');
    expect(read('ل', 'و', 'لأ', 'ا')).toBe('الأول');
    expect(read('ل', 'ا', 'م', 'ل', 'ا')).toBe('المال');
  });

  it('leaves a text alone that is not what was drawn', () => {
    const { item, operators } = line('ت', 'لا', 'ك');
    expect(withLamAlef([{ ...item, str: 'كالم' }], operators)).toEqual(['كالم']);
  });
});
