import fc from 'fast-check';
import { expect, it } from 'vitest';
import { bandsOf, hashesOf, likeness, shinglesOf, sketchOf } from '../../../ingest/relate/sketch.ts';

const words = (count: number, seed: number): string =>
  Array.from({ length: count }, (_, at) => `mot${(at * 7919 + seed * 104729) % 99991}`).join(' ');
const shareBand = (one: string, other: string): boolean => {
  const bands = new Set(bandsOf(hashesOf(sketchOf(one))));
  return bandsOf(hashesOf(sketchOf(other))).some((band) => bands.has(band));
};

it('is the same for the same words, however they are set', () => {
  expect(sketchOf('L’OFFICE ouvre un centre\nà Tiznit.')).toBe(
    sketchOf("l'office  ouvre un centre à tiznit"),
  );
  expect(sketchOf('ouvre un centre à Agadir')).not.toBe(sketchOf('ouvre un centre à Tiznit'));
  expect(sketchOf(' … ')).toBe('');
  expect(bandsOf(hashesOf(''))).toEqual([]);
});

it('shares a band with a text that has little more, and none with another text', () => {
  fc.assert(
    fc.property(fc.nat(1_000), fc.integer({ min: 60, max: 400 }), (seed, count) => {
      const text = words(count, seed);
      expect(shareBand(text, `${text} Partager sur les réseaux`)).toBe(true);
      expect(shareBand(text, words(count, seed + 5_000))).toBe(false);
    }),
  );
});

it('takes a short text as one sequence', () => {
  expect(shinglesOf(['un', 'mot'])).toEqual(['un mot']);
  expect(shinglesOf(['a', 'b', 'c', 'd', 'e'])).toEqual(['a b c d', 'b c d e']);
});

it('tells how much two texts have in common', () => {
  const like = (one: string, other: string) => likeness(hashesOf(sketchOf(one)), hashesOf(sketchOf(other)));
  const text = words(300, 1);
  expect(like(text, text)).toBe(1);
  expect(like(text, `${text} ${words(150, 77)}`)).toBeGreaterThan(0.3);
  expect(like(text, words(300, 9_999))).toBeLessThan(0.2);
});
