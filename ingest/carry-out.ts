import type { FileReport } from '../corpus/file-report.ts';
import type { FileRecord } from '../corpus/index/file-record.ts';
import { sha256 } from '../corpus/index/layout.ts';
import type { Snapshot } from '../corpus/index/snapshot.ts';
import { Pace } from '../corpus/pace.ts';
import type { Passage } from '../corpus/passage.ts';
import type { Release } from '../corpus/release.ts';
import { type Readings, readIsolated } from './isolation/read-isolated.ts';
import type { Reading } from './isolation/reading.ts';
import type { ReadingProcess } from './isolation/reading-process.ts';
import type { Plan, PlannedFile } from './plan.ts';
import { readersOf } from './read/registry.ts';

/** What the planned files say: those that were to be read as they were read, the others as they were known. */
export interface Gathered {
  releases: Release[];
  /** `passages[i].id === i`. */
  passages: Passage[];
  records: FileRecord[];
  /** Identifiers of the releases that were known. */
  known: Set<string>;
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
 * @param from what `known` files of the plan are known by; while it is being opened, the reading processes start
 * @throws the signal's reason; what `from` rejects with
 */
export async function carryOut(
  plan: Plan,
  from: Promise<Snapshot> | null,
  { onFile, password, signal, ready = [] }: CarryOutOptions,
): Promise<Gathered> {
  const readings = readIsolated(
    plan.files
      .filter(({ known }) => known === null)
      .map(({ path, file, id }) => ({ path, file, id, password })),
    { signal, ready },
  );
  try {
    return await gather(plan, await from, { readings, onFile, pace: new Pace(signal) });
  } finally {
    await readings.return();
  }
}

async function gather(
  plan: Plan,
  from: Snapshot | null,
  { readings, onFile, pace }: { readings: Readings; onFile: CarryOutOptions['onFile']; pace: Pace },
): Promise<Gathered> {
  const gathered: Gathered = { releases: [], passages: [], records: [], known: new Set() };
  const passagesOf = byRelease(from?.passages ?? []);
  const add = (release: Release, passages: readonly Passage[]): void => {
    gathered.releases.push(release);
    const first = gathered.passages.length;
    for (const [place, passage] of passages.entries())
      gathered.passages.push({ ...passage, id: first + place });
  };
  for (const file of plan.files) {
    await pace.step();
    if (file.known !== null) {
      gathered.records.push(file.known);
      const release = from?.release(file.id);
      if (release === undefined) continue;
      gathered.known.add(release.id);
      add(release, passagesOf.get(release.id) ?? []);
      continue;
    }
    const { value: reading } = await readings.next();
    if (!reading) break;
    const record = recordOf(file, reading);
    gathered.records.push(record);
    onFile(record.report);
    if ('release' in reading) add(reading.release, reading.passages);
  }
  return gathered;
}

function recordOf({ id, file }: PlannedFile, reading: Reading): FileRecord {
  const text = 'release' in reading ? sha256(reading.release.text) : null;
  return {
    id,
    file,
    sha256: reading.sha256,
    readers: readersOf(file),
    text,
    report: reportOf(file, reading),
  };
}

function reportOf(file: string, reading: Reading): FileReport {
  if ('code' in reading) return { status: 'skipped', file, code: reading.code, reason: reading.reason };
  const { release, passages, warnings } = reading;
  const { id, title, date, language, contacts } = release;
  const said = { title, date, language, contacts: contacts.length, passages: passages.length, warnings };
  return { status: 'ingested', file, release: id, ...said };
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
