import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { logOdds, sharesOf, standardised } from '../../../../server/engine/answer/evidence-model.ts';
import { featureNames } from '../../../../server/engine/answer/features.ts';

const odds = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { maxLength: 50 });

describe('logOdds', () => {
  it('is a finite number for any features, and the same each time', () => {
    const { length } = featureNames;
    const features = fc.array(fc.double({ min: -1e9, max: 1e9, noNaN: true }), {
      minLength: length,
      maxLength: length,
    });
    fc.assert(
      fc.property(features, (values) => {
        const of = logOdds(Float64Array.from(values));
        expect(Number.isFinite(of)).toBe(true);
        expect(logOdds(Float64Array.from(values))).toBe(of);
      }),
    );
  });

  it('adds what the units that are awake put out to the bias', () => {
    const model = {
      features: ['a', 'b'],
      mean: [1, 0],
      scale: [2, 1],
      hidden: [
        [1, 0],
        [0, -1],
      ],
      hiddenBias: [0.5, 0],
      output: [3, 5],
      bias: -1,
    };
    // (3 - 1) / 2 + .5 = 1.5 is awake, -(4) is not.
    expect(logOdds(Float64Array.of(3, 4), model)).toBeCloseTo(3.5);
    expect(logOdds(Float64Array.of(3, -4), model)).toBeCloseTo(23.5);
  });
});

describe('standardised', () => {
  it('keeps a feature that is far from what was trained on within bounds', () => {
    expect(standardised(3, 1, 2)).toBe(1);
    expect(standardised(1e9, 0, 1)).toBe(standardised(1e6, 0, 1));
    expect(standardised(-1e9, 0, 1)).toBe(-standardised(1e9, 0, 1));
  });
});

describe('sharesOf', () => {
  it('gives shares of one whole, which leave some for the possibility that none answers', () => {
    fc.assert(
      fc.property(odds, (odds) => {
        const shares = sharesOf(odds);
        expect(shares).toHaveLength(odds.length);
        for (const share of shares) expect(share).toBeGreaterThanOrEqual(0);
        expect(shares.reduce((sum, share) => sum + share, 0)).toBeLessThanOrEqual(1 + 1e-9);
      }),
    );
    expect(sharesOf([])).toEqual([]);
    // As likely as none.
    expect(sharesOf([0])).toEqual([0.5]);
    expect(sharesOf([0, 0, 0])).toEqual([0.25, 0.25, 0.25]);
  });

  it('gives more to higher odds, and takes it from the others', () => {
    fc.assert(
      fc.property(odds, fc.nat(), fc.double({ min: 0, max: 100, noNaN: true }), (odds, at, more) => {
        fc.pre(odds.length > 0);
        const one = at % odds.length;
        const [before, after] = [odds, odds.map((each, at) => (at === one ? each + more : each))].map(
          sharesOf,
        );
        for (const [at, share] of (after ?? []).entries()) {
          const was = before?.[at] ?? 0;
          if (at === one) expect(share).toBeGreaterThanOrEqual(was - 1e-12);
          else expect(share).toBeLessThanOrEqual(was + 1e-12);
        }
      }),
    );
  });
});

describe('the weights that come with the product', () => {
  afterEach(() => {
    vi.doUnmock('../../../../server/engine/answer/evidence-model.json');
    vi.resetModules();
  });

  it('are refused when they are of other features than the program computes', async () => {
    vi.resetModules();
    vi.doMock('../../../../server/engine/answer/evidence-model.json', () => ({
      default: {
        features: ['coverage'],
        mean: [],
        scale: [],
        hidden: [],
        hiddenBias: [],
        output: [],
        bias: 0,
      },
    }));
    const { logOdds } = await import('../../../../server/engine/answer/evidence-model.ts');
    expect(() => logOdds(new Float64Array(featureNames.length))).toThrow('npm run train:evidence');
  });
});
