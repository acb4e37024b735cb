import { delimiter } from 'node:path';
import type { NamedEmbeddings } from '../corpus/embedding/built-in.ts';
import { Fault } from '../corpus/errors.ts';
import type { FileReport } from '../corpus/file-report.ts';
import type { FileRecord } from '../corpus/index/file-record.ts';
import { removeLeftovers } from '../corpus/index/leftovers.ts';
import { openSnapshot } from '../corpus/index/open.ts';
import { publishSnapshot } from '../corpus/index/publish.ts';
import { withWriterLock } from '../corpus/index/writer-lock.ts';
import type { Passage } from '../corpus/passage.ts';
import type { Release } from '../corpus/release.ts';
import { baseOf } from './base.ts';
import { carryOut } from './carry-out.ts';
import { sourceFolder } from './discover.ts';
import { fingerprint } from './fingerprint.ts';
import { limits } from './isolation/limits.ts';
import { ReadingProcess } from './isolation/reading-process.ts';
import { type Plan, planOf } from './plan.ts';
import { type IngestReport, printable, reportOf } from './report.ts';

export interface IngestOptions {
  /** Folders or files. */
  sources: readonly string[];
  /** Folder of the index. */
  indexDir: string;
  embeddings: NamedEmbeddings;
  /** Of files that are locked with one. */
  password?: string | undefined;
  /** Called with the report of each file that is read or skipped, as soon as it is known. */
  onProgress?: ((file: FileReport) => void) | undefined;
  /** Aborting it rejects the promise with the signal's reason; the index is as it was. */
  signal?: AbortSignal | undefined;
}

/** Everything that the sources say, ready to be published. */
export interface Ingested {
  releases: Release[];
  /** `passages[i].id === i`. */
  passages: Passage[];
  report: IngestReport;
}

/**
 * Brings an index up to date with its sources: new and changed files are read and embedded, those that are gone leave,
 * the others stay as they are. Where nothing has changed, nothing is published. A file that cannot be read is named in
 * the report and does not stop the others; the caller tells by `report.skipped` whether all is well.
 * @throws Fault `SOURCE_UNREADABLE`, `SOURCE_EMPTY` when there is nothing to publish; `INDEX_BUSY`; those of
 *   `publishSnapshot`; the signal's reason
 */
export async function ingest(options: IngestOptions): Promise<IngestReport> {
  const { sources, indexDir, embeddings, password, signal, onProgress = () => undefined } = options;
  const folders = await Promise.all(sources.map(sourceFolder));
  // Of several sources, all of the folders are kept, as in PATH: a cited file is looked for in each.
  const source = [...new Set(folders)].join(delimiter);
  // Mostly there is something to read, and finding out what takes as long as starting a process.
  const ahead = new ReadingProcess(limits);
  ahead.start();
  return await withWriterLock(indexDir, async () => {
    await removeLeftovers(indexDir);
    const { base, why } = await baseOf(indexDir, embeddings);
    const plan = await planOf(sources, indexDir, base, password);
    tellSkipped(plan, onProgress);
    const same = base?.manifest.fingerprint === plan.fingerprint && base.manifest.source === source;
    if (same && plan.files.every(({ known, sha256 }) => known !== null || sha256 === null))
      return reportOn(plan, [...(base?.records.values() ?? [])], { published: false, why });
    const opening = base === null ? null : openSnapshot(indexDir, embeddings);
    const { releases, passages, records, known } = await carryOut(plan, opening, {
      onFile: onProgress,
      password,
      signal,
      ready: [ahead],
    });
    if (releases.length === 0) throw nothingIngested(sources, plan, records);
    const from = await opening;
    const content = { releases, passages, files: records, source, fingerprint: fingerprint(records) };
    await publishSnapshot(
      indexDir,
      from === null ? content : { ...content, reuse: { from, releases: known } },
      embeddings,
      { signal },
    );
    return reportOn(plan, records, { published: true, why });
  }).finally(() => ahead.stop());
}

/**
 * Reads the sources without publishing them.
 * @param options.indexDir the index's folder, which is no source where it stands among them
 * @throws Fault `SOURCE_UNREADABLE`, `SOURCE_EMPTY`; the signal's reason
 */
export async function readSources(
  sources: readonly string[],
  options: Partial<Pick<IngestOptions, 'onProgress' | 'indexDir' | 'signal'>> = {},
): Promise<Ingested> {
  const { onProgress = () => undefined, indexDir, signal } = options;
  const plan = await planOf(sources, indexDir, null);
  tellSkipped(plan, onProgress);
  const { releases, passages, records } = await carryOut(plan, null, { onFile: onProgress, signal });
  if (releases.length === 0) throw nothingIngested(sources, plan, records);
  return { releases, passages, report: reportOn(plan, records, { published: false, why: null }) };
}

function tellSkipped({ skipped }: Plan, onProgress: (file: FileReport) => void): void {
  for (const skip of skipped) onProgress({ status: 'skipped', ...skip });
}

function reportOn(
  plan: Plan,
  records: readonly FileRecord[],
  { published, why }: { published: boolean; why: string | null },
): IngestReport {
  const files: FileReport[] = [
    ...plan.skipped.map((skip): FileReport => ({ status: 'skipped', ...skip })),
    ...records.map(({ report }) => report),
  ];
  const unchanged = plan.files.filter(({ known }) => known !== null).length;
  return reportOf(files, {
    published,
    anew: why,
    unchanged,
    gone: plan.gone,
    twins: twinsOf(records),
    fingerprint: fingerprint(records),
  });
}

/** Files that say the same as one before them. */
function twinsOf(records: readonly FileRecord[]): { file: string; of: string }[] {
  const first = new Map<string, string>();
  return records.flatMap(({ file, text }) => {
    const of = text === null ? undefined : first.get(text);
    if (text !== null && of === undefined) first.set(text, file);
    return of === undefined ? [] : [{ file, of }];
  });
}

function nothingIngested(sources: readonly string[], plan: Plan, records: readonly FileRecord[]): Fault {
  const where = sources.join(', ');
  const failed = [
    ...plan.skipped,
    ...records.flatMap(({ report }) => (report.status === 'skipped' ? [report] : [])),
  ];
  const [first] = failed;
  if (first === undefined)
    return new Fault(
      'SOURCE_EMPTY',
      `no file to ingest in ${where}; put releases there (PDF, DOCX, HTML, Markdown, text)`,
    );
  const others = failed.length > 1 ? `, and ${failed.length - 1} more` : '';
  const named = printable(`${first.file}: ${first.reason}`);
  return new Fault(
    'SOURCE_EMPTY',
    `none of the files in ${where} could be ingested (${named}${others}); mend or replace them`,
  );
}
