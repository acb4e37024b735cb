import { Parser } from 'htmlparser2';
import { cleanLine } from '../clean.ts';
import { decodeDeclared, decodeText } from '../read/decode-text.ts';

/** Text of an XML file: a byte-order mark decides, or valid UTF-8, else what the header or the file itself says. */
export function xmlText(bytes: Uint8Array, charset: string | null): string {
  const decoded = decodeText(bytes);
  if (decoded.warnings.length === 0) return decoded.text;
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
  const declared = charset ?? /^\s*<\?xml[^>]*\sencoding\s*=\s*["']([\w.:-]+)/.exec(head)?.[1];
  return (declared === undefined ? null : decodeDeclared(declared, bytes)) ?? decoded.text;
}

/** The words of a piece of HTML, such as a feed's title. */
export function wordsOfHtml(html: string): string {
  let words = '';
  const parser = new Parser({
    ontext: (text) => {
      words += text;
    },
  });
  parser.end(html);
  return cleanLine(words);
}
