import { StringDecoder } from 'node:string_decoder';

/** A line of the input, numbered from 1; `text` is null when it is longer than allowed. */
export interface Line {
  number: number;
  text: string | null;
}

/**
 * Splits a stream into lines, holding no more than one of them, and of that no more than `longest` UTF-16 units.
 * Node's readline would keep a line of any length.
 */
export async function* linesOf(chunks: AsyncIterable<unknown>, longest: number): AsyncGenerator<Line> {
  const decoder = new StringDecoder('utf8');
  let number = 0;
  let rest: string | null = '';

  const extend = (piece: string): void => {
    if (rest !== null) rest = rest.length + piece.length > longest ? null : rest + piece;
  };
  const finish = (): Line => {
    number += 1;
    const text = rest === null ? null : rest.replace(/\r$/, '');
    rest = '';
    return { number, text: number === 1 && text !== null ? text.replace(/^\uFEFF/, '') : text };
  };

  for await (const chunk of chunks) {
    const text = typeof chunk === 'string' ? chunk : Buffer.isBuffer(chunk) ? decoder.write(chunk) : '';
    let start = 0;
    for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
      extend(text.slice(start, end));
      start = end + 1;
      yield finish();
    }
    extend(text.slice(start));
  }
  extend(decoder.end());
  if (rest !== '') yield finish();
}
