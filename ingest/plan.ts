import type { FileRecord, WebOrigin } from '../corpus/index/file-record.ts';
import type { Base } from './base.ts';
import { type Discovery, discover, type SourceFile } from './discover.ts';
import { fingerprint, sha256OfAll } from './fingerprint.ts';
import { formatOf, readersOf } from './read/registry.ts';
import type { FromTheWeb } from './read/source-document.ts';
import { releaseIds } from './release-id.ts';
import { sortSources } from './sources.ts';
import { type Harvest, harvest, type WebOptions } from './web/harvest.ts';
import type { Scratch } from './web/scratch.ts';

/** A file, and what the index knows of it. */
export interface PlannedFile extends SourceFile {
  /** Identifier that its release has, or would have. */
  id: string;
  sha256: string | null;
  /** Of a page of the web. */
  web?: WebOrigin & FromTheWeb;
  /** What came of it when it had the same bytes and the same readers; null when it is to be read. */
  known: FileRecord | null;
}

/** What is to be done for an index to hold these sources as they are now. */
export interface Plan {
  /** In the order of their relative paths, then those of the web. */
  files: PlannedFile[];
  skipped: Discovery['skipped'];
  /** Pages of the web that could not be asked for, among `files`, as they are known. */
  kept: Harvest['kept'];
  /** Relative paths of files that the index holds and that are there no more. */
  gone: string[];
  fingerprint: string;
}

export interface PlanOptions {
  /** The index's folder, which is no source where it stands among them. */
  indexDir?: string | undefined;
  base: Base | null;
  /** Of files that are locked with one. */
  password?: string | undefined;
  web?: WebOptions | undefined;
  /** For what is fetched from the web; needed as long as the plan's files are read. */
  scratch: Scratch;
  onNote?: ((line: string) => void) | undefined;
  signal?: AbortSignal | undefined;
}

/**
 * Compares the sources with what an index was made of, by the files' contents: times may lie.
 * @throws Fault `SOURCE_UNREADABLE`; the signal's reason
 */
export async function planOf(sources: readonly string[], options: PlanOptions): Promise<Plan> {
  const { paths, urls } = sortSources(sources);
  const { base } = options;
  const discovery = await discover(paths, options.indexDir);
  const seals = await sha256OfAll(discovery.files);
  const fetched = await harvested(urls, options);
  const found = [
    ...discovery.files.map((file, at) => ({ ...file, sha256: seals[at] ?? null, known: null })),
    ...fetched.files,
  ];
  const ids = releaseIds(found.map(({ file }) => file));
  const files = found.map((each, at): PlannedFile => {
    const id = ids[at] ?? each.file;
    if ('web' in each) return { ...each, id };
    const record = base?.records.get(id);
    const same = record?.file === each.file && each.sha256 !== null && record.sha256 === each.sha256;
    const usable = same && isUsable(record, formatOf(each.file), options.password);
    return { ...each, id, known: usable ? record : null };
  });
  const present = new Set(files.map(({ id }) => id));
  const gone = [...(base?.records.values() ?? [])].filter(({ id }) => !present.has(id));
  return {
    files,
    skipped: [...discovery.skipped, ...fetched.skipped],
    kept: fetched.kept,
    gone: gone.map(({ file }) => file),
    fingerprint: fingerprint(files),
  };
}

async function harvested(urls: readonly string[], options: PlanOptions): Promise<Harvest> {
  const { base, password, web, scratch, signal, onNote = () => undefined } = options;
  const known = new Map([...(base?.records.values() ?? [])].map((record) => [record.file, record]));
  return await harvest(urls, {
    ...web,
    known,
    isUsable: (record, format) => isUsable(record, format, password),
    scratch,
    onNote,
    signal,
  });
}

/** Whether reading the same bytes again would give the same. */
function isUsable({ readers, report }: FileRecord, format: string, password: string | undefined): boolean {
  // A file that was locked may open now.
  const locked = report.status === 'skipped' && report.code === 'LOCKED';
  return readers === readersOf(format) && !(locked && password !== undefined);
}
