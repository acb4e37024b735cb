import type { FileRecord } from '../corpus/index/file-record.ts';
import type { Base } from './base.ts';
import { type Discovery, discover, type SourceFile } from './discover.ts';
import { fingerprint, sha256OfAll } from './fingerprint.ts';
import { readersOf } from './read/registry.ts';
import { releaseIds } from './release-id.ts';

/** A file, and what the index knows of it. */
export interface PlannedFile extends SourceFile {
  /** Identifier that its release has, or would have. */
  id: string;
  sha256: string | null;
  /** What came of it when it had the same bytes and the same readers; null when it is to be read. */
  known: FileRecord | null;
}

/** What is to be done for an index to hold these sources as they are now. */
export interface Plan {
  /** In the order of their relative paths. */
  files: PlannedFile[];
  skipped: Discovery['skipped'];
  /** Relative paths of files that the index holds and that are there no more. */
  gone: string[];
  fingerprint: string;
}

/**
 * Compares the sources with what an index was made of, by the files' contents: times may lie.
 * @param indexDir the index's folder, which is no source where it stands among them
 * @throws Fault `SOURCE_UNREADABLE`
 */
export async function planOf(
  sources: readonly string[],
  indexDir: string | undefined,
  base: Base | null,
  password?: string,
): Promise<Plan> {
  const discovery = await discover(sources, indexDir);
  const ids = releaseIds(discovery.files.map(({ file }) => file));
  const files: PlannedFile[] = [];
  const seals = await sha256OfAll(discovery.files);
  for (const [index, found] of discovery.files.entries()) {
    const id = ids[index] ?? found.file;
    const sha256 = seals[index] ?? null;
    const record = base?.records.get(id);
    const same =
      record?.file === found.file && record.sha256 === sha256 && record.readers === readersOf(found.file);
    // A file that was locked may open now.
    const locked = record?.report.status === 'skipped' && record.report.code === 'LOCKED';
    const usable = same && sha256 !== null && !(locked && password !== undefined);
    files.push({ ...found, id, sha256, known: usable ? record : null });
  }
  const present = new Set(files.map(({ id }) => id));
  const gone = [...(base?.records.values() ?? [])].filter(({ id }) => !present.has(id));
  return {
    files,
    skipped: discovery.skipped,
    gone: gone.map(({ file }) => file),
    fingerprint: fingerprint(files),
  };
}
