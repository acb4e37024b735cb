import type { Passage } from '../passage.ts';
import type { Release } from '../release.ts';
import { NEW, type Origins } from './origins.ts';
import type { Snapshot } from './snapshot.ts';

/** What of a new snapshot was in the one before. */
export interface Reuse {
  /** Of no use afterwards: its graph is changed into the new one's. */
  from: Snapshot;
  /** Identifiers of releases that are in both, with the same passages. */
  releases: ReadonlySet<string>;
}

/** @param releases in the order of the new snapshot */
export function originsOf(
  { from, releases: reused }: Reuse,
  releases: readonly Release[],
  passages: readonly Passage[],
): Origins {
  const positions = new Map(from.releases.map(({ id }, position) => [id, position]));
  // The passages of a release follow one another.
  const next = new Map<string, number>();
  for (const { id, release } of from.passages) if (!next.has(release)) next.set(release, id);
  return {
    releases: Int32Array.from(releases, ({ id }) => (reused.has(id) ? (positions.get(id) ?? NEW) : NEW)),
    passages: Int32Array.from(passages, ({ release }) => {
      if (!reused.has(release)) return NEW;
      const position = next.get(release) ?? NEW;
      next.set(release, position + 1);
      return position;
    }),
  };
}
