import type { FileReport } from '../corpus/file-report.ts';
import type { FileRecord, WebOrigin } from '../corpus/index/file-record.ts';
import type { Snapshot } from '../corpus/index/snapshot.ts';
import { Pace } from '../corpus/pace.ts';
import type { Passage } from '../corpus/passage.ts';
import type { Release } from '../corpus/release.ts';
import { type Readings, readIsolated } from './isolation/read-isolated.ts';
import type { Reading } from './isolation/reading.ts';
import type { ReadingProcess } from './isolation/reading-process.ts';
import type { Plan, PlannedFile } from './plan.ts';
import { formatOf, readersOf } from './read/registry.ts';

/** What the planned files say: those that were to be read as they were read, the others as they were known. */
export interface Gathered {
  /** As their files say, without what is known of the others. */
  releases: Release[];
  /** By release; none for one that is known as another one's copy. */
  passagesOf: ReadonlyMap<string, readonly Passage[]>;
  /** Identifiers of releases that were kept beside one another before, and are as they were: no copies. */
  apart: ReadonlySet<string>;
  records: FileRecord[];
}

/** What an index holds already. */
export interface Held {
  snapshot: Snapshot;
  /** Releases that are the same as one of the snapshot's. */
  copies: readonly Release[];
}

export interface CarryOutOptions {
  /** Called with the report of each file that was read, as soon as it is. */
  onFile: (report: FileReport) => void;
  /** Of files that are locked with one. */
  password?: string | undefined;
  signal?: AbortSignal | undefined;
  /** Processes that were started ahead. */
  ready?: readonly ReadingProcess[];
}

/**
 * Reads what is to be read of a plan, and takes the rest from the snapshot.
 * @param held what `known` files of the plan are known by; while it is being opened, the reading processes start
 * @throws the signal's reason; what `held` rejects with
 */
export async function carryOut(
  plan: Plan,
  held: Promise<Held> | null,
  { onFile, password, signal, ready = [] }: CarryOutOptions,
): Promise<Gathered> {
  const readings = readIsolated(
    plan.files
      .filter(({ known }) => known === null)
      .map(({ path, file, id, web }) => ({ path, file, id, password, web })),
    { signal, ready },
  );
  try {
    return await gather(plan, await held, { readings, onFile, pace: new Pace(signal) });
  } finally {
    await readings.return();
  }
}

async function gather(
  plan: Plan,
  held: Held | null,
  { readings, onFile, pace }: { readings: Readings; onFile: CarryOutOptions['onFile']; pace: Pace },
): Promise<Gathered> {
  const { releases: kept = [], passages = [] } = held?.snapshot ?? {};
  const known = new Map([...kept, ...(held?.copies ?? [])].map((release) => [release.id, release]));
  const keptIds = new Set(kept.map(({ id }) => id));
  const apart = new Set<string>();
  const passagesOf: Map<string, readonly Passage[]> = byRelease(passages);
  const releases: Release[] = [];
  const records: FileRecord[] = [];
  for (const file of plan.files) {
    await pace.step();
    if (file.known !== null) {
      records.push(file.known);
      const release = known.get(file.id);
      if (release === undefined) continue;
      releases.push(alone(release, file.known.report));
      if (keptIds.has(release.id)) apart.add(release.id);
      continue;
    }
    const { value: reading } = await readings.next();
    if (!reading) break;
    const record = recordOf(file, reading);
    records.push(record);
    onFile(record.report);
    if (!('release' in reading)) continue;
    releases.push(reading.release);
    passagesOf.set(reading.release.id, reading.passages);
  }
  return { releases, passagesOf, apart, records };
}

/** A release as its own file says, without what it has from the others. */
function alone(release: Release, report: FileReport): Release {
  return {
    ...release,
    date: report.status === 'ingested' ? report.date : release.date,
    copies: [],
    corrected: null,
  };
}

function recordOf({ id, file, web }: PlannedFile, reading: Reading): FileRecord {
  return {
    id,
    file,
    sha256: reading.sha256,
    readers: readersOf(web?.format ?? formatOf(file)),
    sketch: 'release' in reading ? reading.sketch : '',
    copyOf: null,
    corrects: null,
    report: reportOf(file, reading),
    ...(web && { web: originOf(web) }),
  };
}

/** Without what is of use only when it is read. */
function originOf({ source, format, etag, lastModified }: WebOrigin): WebOrigin {
  return { source, format, etag, lastModified };
}

function reportOf(file: string, reading: Reading): FileReport {
  if ('code' in reading) return { status: 'skipped', file, code: reading.code, reason: reading.reason };
  const { release, passages, scans, warnings } = reading;
  const { id, title, date, language } = release;
  const counts = {
    pages: release.pages.length,
    contacts: release.contacts.length,
    passages: passages.length,
  };
  return { status: 'ingested', file, release: id, title, date, language, ...counts, scans, warnings };
}

function byRelease(passages: readonly Passage[]): Map<string, Passage[]> {
  const grouped = new Map<string, Passage[]>();
  for (const passage of passages) {
    const own = grouped.get(passage.release);
    if (own) own.push(passage);
    else grouped.set(passage.release, [passage]);
  }
  return grouped;
}
