import type { Pace } from '../../corpus/pace.ts';
import type { Release } from '../../corpus/release.ts';
import { type Comparable, comparable, isSameRelease } from './same-release.ts';
import { bandsOf } from './sketch.ts';

/** Releases, each once, and what else is one of them. */
export interface United {
  /** With `copies`; in the order given. */
  releases: Release[];
  /** Releases that are copies of those, in the order given. */
  copies: Release[];
}

/** Releases whose words are kept in memory: texts that are alike are alike long, and are compared one after the other. */
const REMEMBERED = 256;

/**
 * Keeps each release once: of several files that hold it, the one with the longest text, which is the most complete. What
 * it lacks of a date it has from a copy. The outcome depends on the releases alone, not on what was kept before.
 * @param sketches of the releases' texts, by identifier
 */
export async function uniteCopies(
  releases: readonly Release[],
  sketches: ReadonlyMap<string, string>,
  pace: Pace,
): Promise<United> {
  const compared = new Map<string, Comparable>();
  const comparableOf = (release: Release): Comparable => {
    const made = compared.get(release.id) ?? comparable(release);
    compared.set(release.id, made);
    for (const id of compared.keys()) {
      if (compared.size <= REMEMBERED) break;
      compared.delete(id);
    }
    return made;
  };
  const longestFirst = [...releases].sort(
    (one, other) => other.text.length - one.text.length || (one.file < other.file ? -1 : 1),
  );
  const keptByBand = new Map<string, Release[]>();
  const copiesOf = new Map<string, Release[]>();
  const isCopy = new Set<string>();
  for (const release of longestFirst) {
    await pace.step();
    const bands = bandsOf(sketches.get(release.id) ?? '');
    const alike = new Set(bands.flatMap((band) => keptByBand.get(band) ?? []));
    const of = [...alike].find((kept) => isSameRelease(comparableOf(kept), comparableOf(release)));
    if (of !== undefined) {
      isCopy.add(release.id);
      copiesOf.set(of.id, [...(copiesOf.get(of.id) ?? []), release]);
      continue;
    }
    for (const band of bands) {
      const there = keptByBand.get(band);
      if (there) there.push(release);
      else keptByBand.set(band, [release]);
    }
  }
  return {
    releases: releases
      .filter(({ id }) => !isCopy.has(id))
      .map((release) => withCopies(release, copiesOf.get(release.id) ?? [])),
    copies: releases.filter(({ id }) => isCopy.has(id)),
  };
}

function withCopies(release: Release, copies: readonly Release[]): Release {
  const files = copies.map(({ id, file }) => ({ id, file })).sort((a, b) => (a.file < b.file ? -1 : 1));
  return {
    ...release,
    date: release.date ?? copies.find(({ date }) => date !== null)?.date ?? null,
    copies: files,
  };
}
