/**
 * Text of a file whose encoding nobody wrote down: a byte-order mark decides (UTF-8, UTF-16), else UTF-8 when the
 * bytes are valid UTF-8, else Windows-1252, the encoding of older French Windows files, with a warning.
 */
export function decodeText(bytes: Uint8Array): { text: string; warnings: string[] } {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe)
    return { text: new TextDecoder('utf-16le').decode(bytes), warnings: [] };
  if (first === 0xfe && second === 0xff)
    return { text: new TextDecoder('utf-16be').decode(bytes), warnings: [] };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), warnings: [] };
  } catch {
    return {
      text: decodeWindows1252(bytes),
      warnings: ['not UTF-8: read as Windows-1252; check the accents, or save the file as UTF-8'],
    };
  }
}

/** What Windows-1252 has in the places 0x80 to 0x9F, where Latin-1 has control characters; unused places stay. */
const WINDOWS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';

/** Node 20's own decoder takes Windows-1252 for Latin-1, and loses its quotation marks and dashes. */
export function decodeWindows1252(bytes: Uint8Array): string {
  const latin = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  return latin.replace(/[\u0080-\u009F]/g, (char) => WINDOWS.charAt(char.charCodeAt(0) - 0x80));
}

/** True for bytes that are no text at all: a picture or a program under a wrong extension. */
export function isBinary(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, 4096);
  const utf16 = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff);
  return !utf16 && head.includes(0);
}
