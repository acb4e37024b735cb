import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeDeclared, decodeText, isBinary } from '../../../ingest/read/decode-text.ts';

const FRENCH = 'L’Office « général » ouvre à Tiznit — dès la rentrée, à midi : 3 500 élèves.';
const ARABIC = 'أعلن المكتب عن فتح مركز جديد للتكوين بمدينة تيزنيت، كما يستقبل الشباب من كل الإقليم.';

/** Encodes by asking the decoder what each byte means. */
function encode(text: string, encoding: string): Uint8Array {
  const bytes = new Map<string, number>();
  for (let byte = 0; byte < 256; byte += 1) {
    const char = decodeDeclared(encoding, Uint8Array.of(byte));
    if (char !== null && char !== '\uFFFD') bytes.set(char, byte);
  }
  return Uint8Array.from(text, (char) => bytes.get(char) ?? 0x3f);
}

function utf16(text: string, bigEndian: boolean): Buffer {
  const bytes = Buffer.from(text, 'utf16le');
  return bigEndian ? bytes.swap16() : bytes;
}

describe('decodeText', () => {
  it.each([
    ['windows-1252', FRENCH],
    ['windows-1256', ARABIC],
    ['iso-8859-6', ARABIC],
  ])('tells %s by its letters, and says so', (encoding, text) => {
    const { text: read, warnings } = decodeText(encode(text, encoding));
    expect(read).toBe(text);
    expect(warnings).toEqual([
      expect.stringContaining(`not UTF-8: read as ${encoding.replace('w', 'W').replace('iso', 'ISO')}`),
    ]);
  });

  it.each([FRENCH, ARABIC])('reads UTF-16 in both orders, with a mark and without', (text) => {
    for (const bigEndian of [false, true]) {
      expect(decodeText(utf16(`\uFEFF${text}`, bigEndian))).toEqual({ text, warnings: [] });
      expect(decodeText(utf16(text, bigEndian))).toEqual({ text, warnings: [] });
      expect(isBinary(utf16(text, bigEndian))).toBe(false);
    }
  });

  it('reads whatever is UTF-8 as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        fc.pre(!text.includes('\0') && !text.startsWith('\uFEFF'));
        expect(decodeText(Buffer.from(text, 'utf8')).text).toBe(text);
      }),
    );
  });

  it('takes what somebody says of it where that can be', () => {
    expect(decodeText(encode(ARABIC, 'windows-1256'), 'windows-1256')).toEqual({
      text: ARABIC,
      warnings: [],
    });
    expect(decodeText(encode(FRENCH, 'windows-1252'), 'iso-8859-1')).toEqual({ text: FRENCH, warnings: [] });
    // Wrong, as websites that call everything Latin-1 or UTF-8 are.
    expect(decodeText(Buffer.from(ARABIC), 'iso-8859-1')).toEqual({ text: ARABIC, warnings: [] });
    expect(decodeText(encode(FRENCH, 'windows-1252'), 'utf-8').text).toBe(FRENCH);
    expect(decodeText(encode(FRENCH, 'windows-1252'), 'no-such').text).toBe(FRENCH);
  });

  it('loses one letter of a text in UTF-8 that was cut, not all of them', () => {
    const cut = Buffer.from(`${ARABIC}ش`).subarray(0, -1);
    expect(decodeText(cut, 'utf-8')).toEqual({ text: `${ARABIC}\uFFFD`, warnings: [] });
  });

  it('does not take a picture for UTF-16', () => {
    expect(isBinary(Buffer.from('89504e470d0a1a0a0000000d4948445200000010000000100806', 'hex'))).toBe(true);
  });
});
