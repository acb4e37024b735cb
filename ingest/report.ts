import type { FileReport } from '../corpus/file-report.ts';

export interface IngestReport {
  /** In the order of their paths. */
  files: FileReport[];
  releases: number;
  passages: number;
  /** Files that could not be ingested, or that no reader knows. */
  skipped: number;
  warnings: number;
  /** Of the ingested sources; see `Manifest`. */
  fingerprint: string;
}

/** Totals over the files' reports. */
export function reportOf(files: readonly FileReport[], fingerprint: string): IngestReport {
  const report: IngestReport = {
    files: [...files],
    releases: 0,
    passages: 0,
    skipped: 0,
    warnings: 0,
    fingerprint,
  };
  report.files.sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0));
  for (const file of files) {
    if (file.status === 'skipped') report.skipped += 1;
    else {
      report.releases += 1;
      report.passages += file.passages;
      report.warnings += file.warnings.length;
    }
  }
  return report;
}

/** The report for people: a line a file, its warnings below it, and the totals. */
export function reportLines(report: IngestReport): string[] {
  const { releases, passages, skipped, warnings } = report;
  const totals = [
    count(releases, 'release'),
    count(passages, 'passage'),
    count(warnings, 'warning'),
    `${count(skipped, 'file')} skipped`,
  ];
  return [...report.files.flatMap(fileLines), totals.join(', ')];
}

/** A file's summary line, and a line for each of its warnings. */
export function fileLines(report: FileReport): string[] {
  const file = printable(report.file);
  if (report.status === 'skipped') return [`✗ ${file}: skipped: ${printable(report.reason)}`];
  const { title, date, language, warnings } = report;
  const facts = [
    `“${title.value}” (title from ${title.origin})`,
    date === null ? 'no date' : `${date.value} (from ${date.origin})`,
    language,
    count(report.contacts, 'contact'),
    count(report.passages, 'passage'),
    count(warnings.length, 'warning'),
  ];
  return [`✓ ${file}: ${facts.join(', ')}`, ...warnings.map((warning) => `    ! ${printable(warning)}`)];
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

/** A file's name may hold line breaks and the terminal's own commands: each is shown as a mark. */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]/gu, '\uFFFD');
}
