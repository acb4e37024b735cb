import type { FileReport } from '../corpus/file-report.ts';
import { printable } from './report.ts';

/** Widths of the columns, in characters; the title has what is left. */
const WIDTHS = { file: 34, date: 22, language: 4, pages: 5, passages: 8, contacts: 8 };
/** Longest title that is shown. */
const TITLE = 72;

/** What the columns of {@link tableRows} are. */
export function tableHead(of: number): string {
  const at = ' '.repeat(placeOf(of, of).length);
  return `  ${at} ${columns('file', 'date (from)', 'lang', 'pages', 'passages', 'contacts')}  title (from)`;
}

/**
 * A file as a row of the table that an ingestion prints while it goes, and below it what its editor should look at.
 * @param done the row's number
 * @param of how many rows there will be
 */
export function tableRows(report: FileReport, done: number, of: number): string[] {
  const file = printable(report.file);
  const place = placeOf(done, of);
  if (report.status === 'skipped') return [`✗ ${place} ${file}: skipped: ${printable(report.reason)}`];
  const { title, date, language, pages, passages, contacts, warnings } = report;
  const row = columns(
    file,
    date === null ? '–' : `${date.value} (${date.origin})`,
    language,
    pages === 0 ? '–' : String(pages),
    String(passages),
    String(contacts),
  );
  return [
    `✓ ${place} ${row}  ${shortened(printable(title.value), TITLE)} (${title.origin})`,
    ...warnings.map((warning) => `    ! ${printable(warning)}`),
  ];
}

function placeOf(done: number, of: number): string {
  const width = String(of).length;
  return `${String(done).padStart(width)}/${of}`;
}

function columns(
  file: string,
  date: string,
  language: string,
  pages: string,
  passages: string,
  contacts: string,
): string {
  return [
    // A long name stays whole, and pushes the rest of its row: half a name finds no file.
    file.padEnd(WIDTHS.file),
    date.padEnd(WIDTHS.date),
    language.padEnd(WIDTHS.language),
    pages.padStart(WIDTHS.pages),
    passages.padStart(WIDTHS.passages),
    contacts.padStart(WIDTHS.contacts),
  ].join('  ');
}

function shortened(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}
