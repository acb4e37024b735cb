import type { FileReport, SkipCode } from '../corpus/file-report.ts';
import type { FileRecord } from '../corpus/index/file-record.ts';

/** What an ingestion did to the index. */
export interface Changes {
  /** False when nothing had changed, and the index is as it was. */
  published: boolean;
  /** Why everything was read anew although there was an index; null when it was not. */
  anew: string | null;
  /** Files that were not read again. */
  unchanged: number;
  /** Files that the index held and that are there no more. */
  gone: readonly string[];
  /** Pages of the web that could not be asked for this time: their releases are as they were. */
  kept: readonly { file: string; code: SkipCode; reason: string }[];
  /** Of the ingested sources; see `Manifest`. */
  fingerprint: string;
}

export interface IngestReport extends Changes {
  /** In the order of their paths. */
  files: FileReport[];
  /** Files whose release is the same as another one's, which is kept; both are cited. */
  copies: { file: string; of: string }[];
  /** Files whose release corrects or, `wholly`, replaces the one of another; null where that was not found. */
  corrections: { file: string; of: string | null; wholly: boolean }[];
  releases: number;
  passages: number;
  /** Files that could not be ingested, or that no reader knows. */
  skipped: number;
  warnings: number;
}

/** The whole report, with totals over the files' reports. */
export function reportOf(
  skipped: readonly FileReport[],
  records: readonly FileRecord[],
  changes: Changes,
): IngestReport {
  const files = [...skipped, ...records.map(({ report }) => report)];
  const report: IngestReport = {
    ...changes,
    files: files.sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0)),
    copies: records.flatMap(({ file, copyOf: of }) => (of === null ? [] : [{ file, of }])),
    corrections: records.flatMap(({ file, corrects }) =>
      corrects === null ? [] : [{ file, of: corrects.file, wholly: corrects.wholly }],
    ),
    releases: 0,
    passages: 0,
    skipped: 0,
    warnings: 0,
  };
  const copies = new Set(report.copies.map(({ file }) => file));
  for (const file of report.files) {
    if (file.status === 'skipped') report.skipped += 1;
    else {
      report.warnings += file.warnings.length;
      if (copies.has(file.file)) continue;
      report.releases += 1;
      report.passages += file.passages;
    }
  }
  report.warnings += report.corrections.filter(({ of }) => of === null).length;
  return report;
}

/** How many of what there is now. */
export function totalLine({ releases, passages, skipped, warnings }: IngestReport): string {
  const totals = [
    count(releases, 'release'),
    count(passages, 'passage'),
    count(warnings, 'warning'),
    `${count(skipped, 'file')} skipped`,
  ];
  return totals.join(', ');
}

/** What is not said file by file: what says the same, what was not read again, what is gone. */
export function changeLines({
  published,
  anew,
  unchanged,
  gone,
  kept,
  copies,
  corrections,
}: IngestReport): string[] {
  return [
    ...(anew === null ? [] : [`everything was read anew: ${printable(anew)}`]),
    ...copies.map(
      ({ file, of }) =>
        `= ${printable(file)}: the same release as ${printable(of)}, kept once; both are cited`,
    ),
    ...corrections.map(correctionLine),
    ...gone.map((file) => `− ${printable(file)}: no longer there`),
    ...keptLines(kept),
    ...(unchanged === 0 ? [] : [`${count(unchanged, 'file')} unchanged`]),
    ...(published || unchanged === 0 ? [] : ['nothing has changed: the index is as it was']),
  ];
}

/** A website that is down has many pages and one reason. */
function keptLines(kept: IngestReport['kept']): string[] {
  const first = new Map<string, { file: string; others: number }>();
  for (const { file, reason } of kept) {
    const known = first.get(reason);
    if (known === undefined) first.set(reason, { file, others: 0 });
    else known.others += 1;
  }
  return [...first].map(([reason, { file, others }]) => {
    const named = others === 0 ? printable(file) : `${printable(file)} and ${others} more`;
    return `~ ${named}: kept as it is known: ${printable(reason)}`;
  });
}

function correctionLine({ file, of, wholly }: IngestReport['corrections'][number]): string {
  return of === null
    ? `! ${printable(file)}: it says that it ${wholly ? 'replaces' : 'corrects'} another release, and which one was not found: ingest that one too, or name its file in the front matter (replaces:, corrects:)`
    : `→ ${printable(file)}: ${wholly ? 'replaces' : 'corrects'} ${printable(of)}`;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

/** A file's name may hold line breaks and the terminal's own commands: each is shown as a mark. */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]/gu, '\uFFFD');
}
