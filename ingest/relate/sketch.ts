import { tokenise } from '../../corpus/language/tokenise.ts';

/** Words in a row that are looked at together. */
export const SHINGLE = 4;
/** Smallest hashes that a sketch keeps, and how many of them make a band. */
const HASHES = 24;
const BAND = 2;

/**
 * A sketch of a text: of two texts, the share of equal places is near the share of word sequences that they have in common
 * (MinHash; Broder, "On the resemblance and containment of documents", 1997).
 * @returns as base64; empty for a text without words
 */
export function sketchOf(text: string): string {
  const words = tokenise(text).map(({ word }) => word);
  if (words.length === 0) return '';
  const smallest = new Uint32Array(HASHES).fill(0xffffffff);
  const hashes = words.map(hashOf);
  for (let from = 0; from < Math.max(1, words.length - SHINGLE + 1); from += 1) {
    const hash = hashes.slice(from, from + SHINGLE).reduce((sum, own) => Math.imul(sum, 31) + own, 0) >>> 0;
    for (let at = 0; at < HASHES; at += 1) {
      const own = mixed(hash, at);
      if (own < (smallest[at] ?? 0)) smallest[at] = own;
    }
  }
  return Buffer.from(smallest.buffer).toString('base64');
}

/** A sketch, read. */
export function hashesOf(sketch: string): Uint32Array {
  return new Uint32Array(new Uint8Array(Buffer.from(sketch, 'base64')).buffer);
}

/**
 * Parts of a sketch, each with its place. Two texts that have half in common share a band nearly always: whoever shares
 * one is worth a closer look.
 */
export function bandsOf(hashes: Uint32Array): string[] {
  return Array.from({ length: hashes.length / BAND }, (_, band) => {
    return `${band} ${hashes.subarray(band * BAND, (band + 1) * BAND).join(' ')}`;
  });
}

/** The share of their word sequences that two texts have in common, 0 to 1, give or take a tenth. */
export function likeness(one: Uint32Array, other: Uint32Array): number {
  let same = 0;
  for (let at = 0; at < HASHES; at += 1) same += Number(one[at] === other[at]);
  return same / HASHES;
}

/** Every sequence of four words, as one string each; of a shorter text, all of it. */
export function shinglesOf(words: readonly string[]): string[] {
  const count = Math.max(1, words.length - SHINGLE + 1);
  return Array.from({ length: count }, (_, at) => words.slice(at, at + SHINGLE).join(' '));
}

/** FNV-1a, 32 bits. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

/** One of many hashes of a hash: MurmurHash3's last step, begun elsewhere for each. */
function mixed(hash: number, which: number): number {
  let mix = hash ^ Math.imul(which + 1, 0x9e3779b1);
  mix = Math.imul(mix ^ (mix >>> 16), 0x85ebca6b);
  mix = Math.imul(mix ^ (mix >>> 13), 0xc2b2ae35);
  return (mix ^ (mix >>> 16)) >>> 0;
}
