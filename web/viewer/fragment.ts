import type { Range } from '../shared/release-link.ts';

/** Most ranges looked at: an address is anybody's to write. */
const MOST = 100;

/** What an address asks to be shown of a text. */
export interface Cited {
  /** In the order asked for. */
  ranges: Range[];
  /** Whether a part of the fragment is not a range of this text. */
  bad: boolean;
}

/**
 * Reads `#12-40,90-120`: half-open ranges of a text, in UTF-16 units. Never throws.
 *
 * @param length the text's length, in UTF-16 units.
 */
export function parseFragment(hash: string, length: number): Cited {
  const fragment = hash.replace(/^#/, '');
  if (fragment === '') return { ranges: [], bad: false };
  const parts = fragment.split(',');
  const ranges = parts.slice(0, MOST).flatMap((part): Range[] => {
    const [, start, end] = /^(\d{1,9})-(\d{1,9})$/.exec(part) ?? [];
    const range = { start: Number(start), end: Number(end) };
    return range.start < range.end && range.end <= length ? [range] : [];
  });
  return { ranges, bad: ranges.length < parts.length };
}
