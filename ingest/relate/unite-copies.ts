import type { Pace } from '../../corpus/pace.ts';
import type { Release } from '../../corpus/release.ts';
import { Comparable, isSameRelease } from './same-release.ts';
import { bandsOf, hashesOf, likeness } from './sketch.ts';

/** Releases, each once, and what else is one of them. */
export interface United {
  /** With `copies`; in the order given. */
  releases: Release[];
  /** Releases that are copies of those, in the order given. */
  copies: Release[];
}

/** Least likeness of what is compared word by word: what shares too little cannot be one. */
const ALIKE = 0.3;
/** Releases whose words are kept in memory: texts that are alike are alike long, and are compared one after the other. */
const REMEMBERED = 256;

/**
 * Keeps each release once: of several files that hold it, the one with the longest text, which is the most complete. What
 * it lacks of a date it has from a copy. The outcome depends on the releases alone, not on what was kept before.
 * @param sketches of the releases' texts, by identifier
 * @param apart identifiers of releases that are known to be no copies of one another
 */
export async function uniteCopies(
  releases: readonly Release[],
  sketches: ReadonlyMap<string, string>,
  apart: ReadonlySet<string>,
  pace: Pace,
): Promise<United> {
  const compared = new Map<string, Comparable>();
  const comparableOf = (release: Release): Comparable => {
    const made = compared.get(release.id) ?? new Comparable(release);
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
  const keptByBand = new Map<string, { release: Release; hashes: Uint32Array }[]>();
  const copiesOf = new Map<string, Release[]>();
  const isCopy = new Set<string>();
  for (const release of longestFirst) {
    await pace.step();
    const hashes = hashesOf(sketches.get(release.id) ?? '');
    const bands = bandsOf(hashes);
    const near = new Set(bands.flatMap((band) => keptByBand.get(band) ?? []));
    const of = [...near]
      .filter((kept) => !(apart.has(release.id) && apart.has(kept.release.id)))
      .filter((kept) => likeness(kept.hashes, hashes) >= ALIKE)
      .find((kept) => isSameRelease(comparableOf(kept.release), comparableOf(release)))?.release;
    if (of !== undefined) {
      isCopy.add(release.id);
      copiesOf.set(of.id, [...(copiesOf.get(of.id) ?? []), release]);
      continue;
    }
    for (const band of bands) {
      const there = keptByBand.get(band);
      if (there) there.push({ release, hashes });
      else keptByBand.set(band, [{ release, hashes }]);
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
