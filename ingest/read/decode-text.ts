/** An encoding that a text without a mark may be in, as `TextDecoder` names it. */
type Encoding = 'windows-1252' | 'windows-1256' | 'iso-8859-6';

const NAMES: Record<Encoding, string> = {
  'windows-1252': 'Windows-1252',
  'windows-1256': 'Windows-1256 (Arabic)',
  'iso-8859-6': 'ISO-8859-6 (Arabic)',
};

/**
 * Text of a file whose encoding may not be written down: a byte-order mark decides (UTF-8, UTF-16), or the zeros that UTF-16
 * has in every other place; else UTF-8 when the bytes are valid UTF-8, else what is declared, else an encoding of older
 * Windows files, French or Arabic, with a warning.
 * @param declared what somebody said of it, such as a website; null for nobody. It may be wrong: no other encoding
 *   gives valid UTF-8 by chance
 */
export function decodeText(
  bytes: Uint8Array,
  declared: string | null = null,
): { text: string; warnings: string[] } {
  const wide = utf16Of(bytes);
  if (wide !== null) return { text: new TextDecoder(wide).decode(bytes), warnings: [] };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), warnings: [] };
  } catch {
    const said = declared === null ? null : decodeDeclared(declared, bytes);
    if (said !== null && !isGarbled(said)) return { text: said, warnings: [] };
    const encoding = encodingOf(bytes);
    const warning = `not UTF-8: read as ${NAMES[encoding]}; check the accents, or save the file as UTF-8`;
    return { text: decodeAs(encoding, bytes), warnings: [warning] };
  }
}

/** Bytes in an encoding that somebody wrote down; null for one that nobody knows. */
export function decodeDeclared(charset: string, bytes: Uint8Array): string | null {
  try {
    return decodeAs(new TextDecoder(charset).encoding, bytes);
  } catch {
    return null;
  }
}

/** True when more than a slip or two was no character of the encoding: it is another one. */
function isGarbled(text: string): boolean {
  const lost = text.match(/\uFFFD/g)?.length ?? 0;
  return lost > 0 && lost >= (text.match(/[^\0-\x7F\uFFFD]/g)?.length ?? 0);
}

/** What Windows-1252 has in the places 0x80 to 0x9F, where Latin-1 has control characters; unused places stay. */
const WINDOWS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';

function decodeAs(encoding: string, bytes: Uint8Array): string {
  if (encoding !== 'windows-1252') return new TextDecoder(encoding).decode(bytes);
  // Node 20's own decoder takes Windows-1252 for Latin-1, and loses its quotation marks and dashes.
  const latin = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  return latin.replace(/[\u0080-\u009F]/g, (char) => WINDOWS.charAt(char.charCodeAt(0) - 0x80));
}

/** UTF-16 by its mark, or by its high bytes: nearly all of them are those of Latin (0) or Arabic (6) letters. */
function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const head = bytes.subarray(0, 4096);
  if (head.length < 4 || bytes.length % 2 === 1 || !head.includes(0)) return null;
  const share = (parity: number): number => {
    const high = head.filter((_byte, at) => at % 2 === parity);
    return high.filter((byte) => byte === 0 || byte === 6 || byte === 0x20).length / high.length;
  };
  const [even, odd] = [share(0), share(1)];
  if (Math.max(even, odd) < 0.9 || Math.min(even, odd) > 0.5) return null;
  return odd > even ? 'utf-16le' : 'utf-16be';
}

/**
 * An eight-bit encoding. French has a letter with an accent here and there among plain ones; in Arabic nearly all
 * letters are above 0x7F, in words. ISO-8859-6 leaves most of those places empty, Windows-1256 fills them.
 */
function encodingOf(bytes: Uint8Array): Encoding {
  let [high, together, outside] = [0, 0, 0];
  for (const [at, byte] of bytes.entries()) {
    if (byte < 0x80) continue;
    high += 1;
    if ((bytes[at - 1] ?? 0) >= 0xc0 && byte >= 0xc0) together += 1;
    if (!isIso6(byte)) outside += 1;
  }
  if (together < high * 0.5) return 'windows-1252';
  return outside === 0 ? 'iso-8859-6' : 'windows-1256';
}

/** A place that ISO-8859-6 has a character for. */
function isIso6(byte: number): boolean {
  return (
    [0xa0, 0xa4, 0xac, 0xad, 0xbb, 0xbf].includes(byte) ||
    (byte >= 0xc1 && byte <= 0xda) ||
    (byte >= 0xe0 && byte <= 0xf2)
  );
}

/** True for bytes that are no text at all: a picture or a program under a wrong extension. */
export function isBinary(bytes: Uint8Array): boolean {
  return utf16Of(bytes) === null && bytes.subarray(0, 4096).includes(0);
}
