import { delimiter } from 'node:path';
import type { NamedEmbeddings } from '../corpus/embedding/built-in.ts';
import { Fault } from '../corpus/errors.ts';
import type { FileReport } from '../corpus/file-report.ts';
import type { FileRecord } from '../corpus/index/file-record.ts';
import { removeLeftovers } from '../corpus/index/leftovers.ts';
import { openSnapshot, readCopies } from '../corpus/index/open.ts';
import { publishSnapshot } from '../corpus/index/publish.ts';
import type { Snapshot } from '../corpus/index/snapshot.ts';
import { withWriterLock } from '../corpus/index/writer-lock.ts';
import { Pace } from '../corpus/pace.ts';
import type { Passage } from '../corpus/passage.ts';
import type { Release } from '../corpus/release.ts';
import { type Base, baseOf } from './base.ts';
import { carryOut, type Held } from './carry-out.ts';
import { sourceFolder } from './discover.ts';
import { fingerprint } from './fingerprint.ts';
import { limits } from './isolation/limits.ts';
import { ReadingProcess } from './isolation/reading-process.ts';
import { type Plan, planOf } from './plan.ts';
import { relate } from './relate/relate.ts';
import { type IngestReport, printable, reportOf } from './report.ts';
import { sortSources } from './sources.ts';
import type { WebOptions } from './web/harvest.ts';
import { type Scratch, withScratch } from './web/scratch.ts';

export interface IngestOptions {
  /** Folders or files, and addresses of the web: pages, files, feeds, sitemaps. */
  sources: readonly string[];
  /** Folder of the index. */
  indexDir: string;
  embeddings: NamedEmbeddings;
  /** Of files that are locked with one. */
  password?: string | undefined;
  /** How websites are asked. */
  web?: WebOptions | undefined;
  /** Called with what takes long, for a person. */
  onNote?: ((line: string) => void) | undefined;
  /** Called with the report of each file that is read or skipped, as soon as it is known. */
  onProgress?: ((file: FileReport, progress: Progress) => void) | undefined;
  /** Aborting it rejects the promise with the signal's reason; the index is as it was. */
  signal?: AbortSignal | undefined;
}

/** How far an ingestion is, of the files that are to be read or skipped. */
export interface Progress {
  done: number;
  of: number;
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
  const { sources, indexDir, embeddings, password, web, onNote, signal } = options;
  const folders = await Promise.all(sortSources(sources).paths.map(sourceFolder));
  // Of several sources, all of the folders are kept, as in PATH: a cited file is looked for in each.
  const source = [...new Set(folders)].join(delimiter);
  // Mostly there is something to read, and finding out what takes as long as starting a process.
  const ahead = new ReadingProcess(limits);
  ahead.start();
  const bringUpToDate = async (scratch: Scratch): Promise<IngestReport> => {
    await removeLeftovers(indexDir);
    const { base, why } = await baseOf(indexDir, embeddings);
    const plan = await planOf(sources, { indexDir, base, password, web, scratch, onNote, signal });
    const onFile = progressOf(plan, options.onProgress);
    const same =
      base?.manifest.fingerprint === plan.fingerprint &&
      base.manifest.source === source &&
      plan.files.every(({ id, known }) => known?.web?.source === base.records.get(id)?.web?.source);
    if (same && plan.files.every(({ known, sha256 }) => known !== null || sha256 === null))
      return reportOn(plan, [...(base?.records.values() ?? [])], { published: false, why });
    const held = base === null ? null : heldIn(indexDir, base, embeddings);
    const gathered = await carryOut(plan, held, { onFile, password, signal, ready: [ahead] });
    if (gathered.releases.length === 0) throw nothingIngested(sources, plan, gathered.records);
    const { records, ...related } = await relate(gathered, new Pace(signal));
    const from = (await held)?.snapshot ?? null;
    const content = { ...related, files: records, source, fingerprint: fingerprint(records) };
    await publishSnapshot(
      indexDir,
      from === null
        ? content
        : { ...content, reuse: { from, releases: unchangedOf(plan, from, related.releases) } },
      embeddings,
      { signal },
    );
    return reportOn(plan, records, { published: true, why });
  };
  return await withWriterLock(indexDir, () => withScratch(bringUpToDate)).finally(() => ahead.stop());
}

/**
 * Reads the sources without publishing them.
 * @param options.indexDir the index's folder, which is no source where it stands among them
 * @throws Fault `SOURCE_UNREADABLE`, `SOURCE_EMPTY`; the signal's reason
 */
export async function readSources(
  sources: readonly string[],
  options: Partial<Pick<IngestOptions, 'onProgress' | 'indexDir' | 'web' | 'signal'>> = {},
): Promise<Ingested> {
  const { indexDir, web, signal } = options;
  return await withScratch(async (scratch) => {
    const plan = await planOf(sources, { indexDir, base: null, web, scratch, signal });
    const onFile = progressOf(plan, options.onProgress);
    const gathered = await carryOut(plan, null, { onFile, signal });
    if (gathered.releases.length === 0) throw nothingIngested(sources, plan, gathered.records);
    const { releases, passages, records } = await relate(gathered, new Pace(signal));
    return { releases, passages, report: reportOn(plan, records, { published: false, why: null }) };
  });
}

/** Counts the reports, and passes them on; those of what is skipped at once. */
function progressOf(
  { files, skipped }: Plan,
  onProgress: IngestOptions['onProgress'],
): (file: FileReport) => void {
  const of = skipped.length + files.filter(({ known }) => known === null).length;
  let done = 0;
  const onFile = (file: FileReport): void => {
    done += 1;
    onProgress?.(file, { done, of });
  };
  for (const skip of skipped) onFile({ status: 'skipped', ...skip });
  return onFile;
}

function reportOn(
  plan: Plan,
  records: readonly FileRecord[],
  { published, why }: { published: boolean; why: string | null },
): IngestReport {
  const skipped = plan.skipped.map((skip): FileReport => ({ status: 'skipped', ...skip }));
  const unchanged = plan.files.filter(({ known }) => known !== null).length;
  return reportOf(skipped, records, {
    published,
    anew: why,
    unchanged,
    gone: plan.gone,
    kept: plan.kept,
    fingerprint: fingerprint(records),
  });
}

async function heldIn(indexDir: string, { manifest }: Base, embeddings: NamedEmbeddings): Promise<Held> {
  const snapshot = await openSnapshot(indexDir, embeddings);
  return { snapshot, copies: await readCopies(indexDir, manifest) };
}

/** Identifiers of the releases whose passages, vectors and postings are those of the snapshot before. */
function unchangedOf(plan: Plan, from: Snapshot, releases: readonly Release[]): Set<string> {
  const read = new Set(plan.files.filter(({ known }) => known === null).map(({ id }) => id));
  const same = releases.filter(({ id, date }) => {
    const before = from.release(id);
    return before?.id === id && !read.has(id) && before.date?.value === date?.value;
  });
  return new Set(same.map(({ id }) => id));
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
