import { delimiter } from 'node:path';
import type { NamedEmbeddings } from '../corpus/embedding/built-in.ts';
import { Fault } from '../corpus/errors.ts';
import type { FileReport } from '../corpus/file-report.ts';
import { publishSnapshot } from '../corpus/index/publish.ts';
import type { Passage } from '../corpus/passage.ts';
import type { Release } from '../corpus/release.ts';
import { discover, sourceFolder } from './discover.ts';
import { fingerprint } from './fingerprint.ts';
import { readIsolated } from './isolation/read-isolated.ts';
import { releaseIds } from './release-id.ts';
import { type IngestReport, printable, reportOf } from './report.ts';

export interface IngestOptions {
  /** Folders or files. */
  sources: readonly string[];
  /** Folder of the index. */
  indexDir: string;
  embeddings: NamedEmbeddings;
  /** Called with each file's report as soon as it is known. */
  onProgress?: (file: FileReport) => void;
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
 * @throws Fault `SOURCE_UNREADABLE`, `SOURCE_EMPTY` when there is nothing to publish; those of `publishSnapshot`
 */
export async function ingest(options: IngestOptions): Promise<IngestReport> {
  const { sources, indexDir, embeddings } = options;
  const { releases, passages, report } = await readSources(sources, options.onProgress, indexDir);
  const folders = await Promise.all(sources.map(sourceFolder));
  // Of several sources, all of the folders are kept, as in PATH: a cited file is looked for in each.
  const source = [...new Set(folders)].join(delimiter);
  await publishSnapshot(
    indexDir,
    { releases, passages, source, fingerprint: report.fingerprint },
    embeddings,
  );
  return report;
}

/**
 * Reads the sources without publishing them.
 * @param indexDir the index's folder, which is no source where it stands among them
 * @throws Fault `SOURCE_UNREADABLE`, `SOURCE_EMPTY`
 */
export async function readSources(
  sources: readonly string[],
  onProgress?: (file: FileReport) => void,
  indexDir?: string,
): Promise<Ingested> {
  const discovery = await discover(sources, indexDir);
  const ids = releaseIds(discovery.files.map(({ file }) => file));
  const hash = fingerprint();
  const reports: FileReport[] = [];
  const releases: Release[] = [];
  const passages: Passage[] = [];
  const fileOf = new Map<string, string>();
  const tell = (report: FileReport): void => {
    reports.push(report);
    onProgress?.(report);
  };
  for (const skip of discovery.skipped) tell({ status: 'skipped', ...skip });
  const requests = discovery.files.map((found, index) => ({ ...found, id: ids[index] ?? found.file }));
  let place = 0;
  for await (const reading of readIsolated(requests)) {
    const { file, id } = requests[place] ?? { file: '', id: '' };
    place += 1;
    hash.add(file, reading.sha256);
    if ('code' in reading) {
      tell({ status: 'skipped', file, code: reading.code, reason: reading.reason });
      continue;
    }
    const { release, warnings } = reading;
    const twin = fileOf.get(release.text);
    if (twin === undefined) fileOf.set(release.text, file);
    else warnings.push(`the same text as ${twin}`);
    releases.push(release);
    const first = passages.length;
    for (const passage of reading.passages) passages.push({ ...passage, id: first + passage.id });
    const { title, date, language, contacts } = release;
    const said = {
      title,
      date,
      language,
      contacts: contacts.length,
      passages: reading.passages.length,
      warnings,
    };
    tell({ status: 'ingested', file, release: id, ...said });
  }
  if (releases.length === 0) throw nothingIngested(sources, reports);
  return { releases, passages, report: reportOf(reports, hash.digest()) };
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
