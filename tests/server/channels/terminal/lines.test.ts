import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Line, linesOf } from '../../../../server/channels/terminal/lines.ts';

async function* pieces(bytes: Buffer, sizes: readonly number[]): AsyncGenerator<Buffer> {
  let start = 0;
  for (let n = 0; start < bytes.length; n += 1) {
    const end = start + (sizes[n % sizes.length] ?? 1);
    yield bytes.subarray(start, end);
    start = end;
  }
}

test('wherever the bytes are cut, the lines are the same', async () => {
  const line = fc.string({ unit: 'grapheme' }).map((text) => text.replace(/[\r\n\uFEFF]/g, ''));
  await fc.assert(
    fc.asyncProperty(
      fc.array(line, { minLength: 1 }),
      fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
      async (expected, sizes) => {
        const bytes = Buffer.from(expected.map((text) => `${text}\n`).join(''));
        const lines: Line[] = [];
        for await (const line of linesOf(pieces(bytes, sizes), 10_000)) lines.push(line);
        expect(lines.map(({ text }) => text)).toEqual(expected);
        expect(lines.map(({ number }) => number)).toEqual(expected.map((_text, index) => index + 1));
      },
    ),
  );
});

test('a last line needs no newline, and a long one is left out', async () => {
  const lines = linesOf(pieces(Buffer.from('ab\r\nabcdef\nxyz'), [2]), 5);
  const texts: (string | null)[] = [];
  for await (const { text } of lines) texts.push(text);
  expect(texts).toEqual(['ab', null, 'xyz']);
});
