import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type BlockSpan, pageAt, paragraphAt } from '../../corpus/release.ts';

const ascending = fc
  .array(fc.integer({ min: 1, max: 400 }), { minLength: 1, maxLength: 8 })
  .map((lengths) => lengths.map((_, at) => lengths.slice(0, at).reduce((sum, length) => sum + length, 0)));

describe('pageAt', () => {
  it('knows no page where the format has none', () => {
    expect(pageAt({ pages: [] }, 12)).toBeNull();
  });

  it('gives the page that begins last before the offset', () => {
    const release = { pages: [0, 100, 250] };
    expect([0, 99, 100, 249, 250, 9999].map((offset) => pageAt(release, offset))).toEqual([1, 1, 2, 2, 3, 3]);
    // What stands before the first page with text is on the first.
    expect(pageAt({ pages: [20] }, 3)).toBe(1);
    // An empty page begins where the next one does.
    expect(pageAt({ pages: [0, 50, 50] }, 50)).toBe(3);
  });

  it('never goes back, and stays within the pages', () => {
    fc.assert(
      fc.property(ascending, fc.nat(4000), fc.nat(4000), (pages, one, other) => {
        const [before, after] = [Math.min(one, other), Math.max(one, other)].map((at) =>
          pageAt({ pages }, at),
        );
        expect(before).toBeGreaterThanOrEqual(1);
        expect(after).toBeGreaterThanOrEqual(before ?? Infinity);
        expect(after).toBeLessThanOrEqual(pages.length);
      }),
    );
  });
});

describe('paragraphAt', () => {
  const blocksOf = (starts: number[]): BlockSpan[] =>
    starts.map((start, at) => ({ kind: 'paragraph', start, end: starts[at + 1] ?? start + 10 }));

  it('counts the blocks from one, to the one that holds the offset', () => {
    fc.assert(
      fc.property(ascending, (starts) => {
        const blocks = blocksOf(starts);
        for (const [at, { start, end }] of blocks.entries()) {
          expect(paragraphAt({ blocks }, start)).toBe(at + 1);
          expect(paragraphAt({ blocks }, end - 1)).toBe(at + 1);
        }
      }),
    );
  });

  it('is the first where there are no blocks, or none before', () => {
    expect(paragraphAt({ blocks: [] }, 7)).toBe(1);
    expect(paragraphAt({ blocks: blocksOf([5]) }, 0)).toBe(1);
  });
});
