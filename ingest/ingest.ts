import { readFile } from 'node:fs/promises';
import { delimiter } from 'node:path';
import type { NamedEmbeddings } from '../corpus/embedding/built-in.ts';
import { Fault } from '../corpus/errors.ts';
import { publishSnapshot } from '../corpus/index/publish.ts';
import { Pace } from '../corpus/pace.ts';
import type { Passage } from '../corpus/passage.ts';
import type { Release } from '../corpus/release.ts';
import { codeOf, discover, type SourceFile, sourceFolder } from './discover.ts';
import { fingerprint, unreadableMark } from './fingerprint.ts';
import { makeRelease } from './make-release.ts';
import { readerFor } from './read/registry.ts';
import { UnreadableFile } from './read/source-document.ts';
import { releaseIds } from './release-id.ts';
import { type FileReport, type IngestReport, printable, reportOf } from './report.ts';
import { splitRelease } from './split.ts';

export interface IngestOptions {
  /** Folders or files. */
  sources: readonly string[];
  /** Folder of the index. */
  indexDir: string;
  embeddings: NamedEmbeddings;
  /** Called with each file's report as soon as it is known. */
  onProgress?: (file: FileReport) => void;
  /** Aborting it rejects the promise with the signal's reason; the index is as it was. Looked at between files. */
  signal?: AbortSignal;
}

/** Everything that the sources say, ready to be published. */
export interface Ingested {
  releases: Release[];
  /** `passages[i].id === i`. */
  passages: Passage[];
  report: IngestReport;
}

/**
 * Reads the sources and publishes them as the index's new snapshot. A file that cannot be read is named in the report
 * and does not stop the others; the caller tells by `report.skipped` whether all is well.
 * @throws Fault `SOURCE_UNREADABLE`, `SOURCE_EMPTY` when there is nothing to publish; those of `publishSnapshot`; the
 *   signal's reason
 */
export async function ingest(options: IngestOptions): Promise<IngestReport> {
  const { sources, indexDir, embeddings, signal } = options;
  const { releases, passages, report } = await readSources(sources, options);
  const folders = await Promise.all(sources.map(sourceFolder));
  // Of several sources, all of the folders are kept, as in PATH: a cited file is looked for in each.
  const source = [...new Set(folders)].join(delimiter);
  await publishSnapshot(
    indexDir,
    { releases, passages, source, fingerprint: report.fingerprint },
    embeddings,
    { ...(signal && { signal }) },
  );
  return report;
}

/**
 * Reads the sources without publishing them.
 * @param options.indexDir the index's folder, which is no source where it stands among them
 * @throws Fault `SOURCE_UNREADABLE`, `SOURCE_EMPTY`; the signal's reason
 */
export async function readSources(
  sources: readonly string[],
  { onProgress, indexDir, signal }: Partial<Pick<IngestOptions, 'onProgress' | 'indexDir' | 'signal'>> = {},
): Promise<Ingested> {
  const discovery = await discover(sources, indexDir);
  const ids = releaseIds(discovery.files.map(({ file }) => file));
  const hash = fingerprint();
  const reports: FileReport[] = [];
  const releases: Release[] = [];
  const passages: Passage[] = [];
  const fileOf = new Map<string, string>();
  const pace = new Pace(signal);
  const tell = (report: FileReport): void => {
    reports.push(report);
    onProgress?.(report);
  };
  for (const { file, reason } of discovery.skipped) tell({ status: 'skipped', file, reason });
  for (const [index, found] of discovery.files.entries()) {
    await pace.turn();
    const read = await readRelease(found, ids[index] ?? found.file, hash.add);
    if ('reason' in read) {
      tell({ status: 'skipped', file: found.file, reason: read.reason });
      continue;
    }
    const { release, warnings } = read;
    const twin = fileOf.get(release.text);
    if (twin === undefined) fileOf.set(release.text, found.file);
    else warnings.push(`the same text as ${twin}`);
    const own = splitRelease(release, passages.length);
    releases.push(release);
    for (const passage of own) passages.push(passage);
    const { title, date, language, contacts, id } = release;
    const said = { title, date, language, contacts: contacts.length, passages: own.length, warnings };
    tell({ status: 'ingested', file: found.file, release: id, ...said });
  }
  if (releases.length === 0) throw nothingIngested(sources, reports);
  return { releases, passages, report: reportOf(reports, hash.digest()) };
}

type ReadResult = { release: Release; warnings: string[] } | { reason: string };

async function readRelease(
  { path, file }: SourceFile,
  id: string,
  seal: (file: string, bytes: Uint8Array | string) => void,
): Promise<ReadResult> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(path);
  } catch (cause) {
    seal(file, unreadableMark(cause));
    return { reason: `cannot be opened (${codeOf(cause)})` };
  }
  seal(file, bytes);
  if (bytes.length === 0) return { reason: 'the file is empty' };
  try {
    const reader = await readerFor(file);
    if (reader === null) return { reason: 'no reader for this kind of file' };
    const made = makeRelease(id, file, await reader(bytes));
    return /[\p{L}\p{N}]/u.test(made.release.text) ? made : { reason: 'no text in it' };
  } catch (cause) {
    // A reader's own fault is of one file only, whatever it is.
    const message = cause instanceof Error ? cause.message : String(cause);
    return {
      reason: cause instanceof UnreadableFile ? message : `the reader failed: ${message.split('\n')[0]}`,
    };
  }
}

function nothingIngested(sources: readonly string[], reports: readonly FileReport[]): Fault {
  const where = sources.join(', ');
  const [only] = reports;
  if (only === undefined)
    return new Fault(
      'SOURCE_EMPTY',
      `no file to ingest in ${where}; put releases there (PDF, DOCX, HTML, Markdown, text)`,
    );
  const first = only.status === 'skipped' ? printable(`${only.file}: ${only.reason}`) : printable(only.file);
  const others = reports.length > 1 ? `, and ${reports.length - 1} more` : '';
  return new Fault(
    'SOURCE_EMPTY',
    `none of the files in ${where} could be ingested (${first}${others}); mend or replace them`,
  );
}
