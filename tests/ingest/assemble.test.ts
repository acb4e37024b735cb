import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pageAt } from '../../corpus/release.ts';
import { assemble } from '../../ingest/assemble.ts';
import type { SourceBlock } from '../../ingest/read/source-document.ts';

const paragraph = (text: string, page?: number): SourceBlock => ({
  kind: 'paragraph',
  text,
  ...(page === undefined ? {} : { page }),
});

describe('assemble', () => {
  it('cleans white space and invisible characters, and parts blocks by empty lines', () => {
    const { text, blocks } = assemble([
      { kind: 'heading', text: '  Un\u00A0titre \u202F!\u200B' },
      paragraph('Des  ate\u00ADliers\nouvrent \u202Bici\u202C.'),
      paragraph('\u200E \uF0B7'),
      { kind: 'list-item', text: 'bois' },
      { kind: 'list-item', text: 'e\u0301te\u0301' },
    ]);
    expect(text).toBe('Un titre !\n\nDes ateliers ouvrent ici.\n\nbois\nété');
    expect(blocks.map(({ start, end }) => text.slice(start, end))).toEqual([
      'Un titre !',
      'Des ateliers ouvrent ici.',
      'bois',
      'été',
    ]);
  });

  it('makes letters of presentation forms', () => {
    expect(assemble([paragraph('e\uFB03cace \uFEE3\uFEAE\uFEDB\uFEB0')]).text).toBe('efficace مركز');
  });

  it('knows the page of every offset, inside a paragraph too', () => {
    const clean = assemble([
      paragraph('Un.', 1),
      paragraph('Deux commence \fici.', 2),
      paragraph('Cinq.', 5),
    ]);
    const page = (word: string): number | null => pageAt(clean, clean.text.indexOf(word));
    expect([page('Un'), page('Deux'), page('commence'), page('ici'), page('Cinq')]).toEqual([1, 2, 2, 3, 5]);
  });

  it('gives spans that are in order and trimmed, whatever the blocks', () => {
    const kind = fc.constantFrom('heading', 'paragraph', 'list-item', 'table-row', 'caption') as fc.Arbitrary<
      SourceBlock['kind']
    >;
    const text = fc.string({ unit: 'binary', maxLength: 30 });
    fc.assert(
      fc.property(fc.array(fc.record({ kind, text })), (source) => {
        const clean = assemble(source);
        let last = 0;
        for (const { start, end } of clean.blocks) {
          expect(clean.text.slice(last, start).trim()).toBe('');
          expect(clean.text.slice(start, end)).toBe(clean.text.slice(start, end).trim());
          expect(end).toBeGreaterThan(start);
          last = end;
        }
        expect(last).toBe(clean.text.length);
      }),
    );
  });
});
