import type { FileRecord } from '../../corpus/index/file-record.ts';
import type { Pace } from '../../corpus/pace.ts';
import type { Passage } from '../../corpus/passage.ts';
import type { Release } from '../../corpus/release.ts';
import type { Gathered } from '../carry-out.ts';
import { splitRelease } from '../split.ts';
import { linkCorrections } from './link-corrections.ts';
import { uniteCopies } from './unite-copies.ts';

/** What is to be published: each release once, and knowing of the others. */
export interface Related {
  releases: Release[];
  /** `passages[i].id === i`. */
  passages: Passage[];
  /** Other files' releases that are the same as one of those: see `Release.copies`. */
  copies: Release[];
  records: FileRecord[];
}

/** Keeps copies once, links corrections, and notes both in the files' records. @throws the pace's reason to end */
export async function relate(
  { releases, passagesOf, apart, records }: Gathered,
  pace: Pace,
): Promise<Related> {
  const sketches = new Map(records.map(({ id, sketch }) => [id, sketch]));
  const united = await uniteCopies(releases, sketches, apart, pace);
  const linked = linkCorrections(united.releases);
  const passages: Passage[] = [];
  for (const release of linked) {
    await pace.step();
    // What was a copy before was not cut into passages.
    const own = passagesOf.get(release.id) ?? splitRelease(release, 0);
    for (const passage of own) passages.push({ ...passage, id: passages.length });
  }
  return { releases: linked, passages, copies: united.copies, records: noted(records, linked) };
}

function noted(records: readonly FileRecord[], releases: readonly Release[]): FileRecord[] {
  const byId = new Map(releases.map((release) => [release.id, release]));
  const originals = new Map(releases.flatMap(({ file, copies }) => copies.map(({ id }) => [id, file])));
  return records.map((record) => {
    const { correction = null } = byId.get(record.id) ?? {};
    return {
      ...record,
      copyOf: originals.get(record.id) ?? null,
      corrects: correction && {
        file: byId.get(correction.of ?? '')?.file ?? null,
        wholly: correction.wholly,
      },
    };
  });
}
