import { textTable } from '../../../server/eval/text-table.ts';
import { machineLine } from '../command.ts';
import type { IngestBenchReport, IngestRun } from './report.ts';

/** The report for a terminal. */
export function ingestLines({ machine, runs }: IngestBenchReport): string[] {
  const header = [
    '',
    'releases',
    'passages',
    's',
    'releases/s',
    'passages/s',
    'again s',
    'one changed s',
    'MB',
    'index MB',
  ];
  return [
    ...textTable(header, runs.map(rowOf)),
    'again: the same folder, nothing changed. MB: most memory of the process that indexes. –: it cannot.',
    machineLine(machine),
  ];
}

function rowOf({
  system,
  releases,
  passages,
  seconds,
  again,
  oneChanged,
  memory,
  bytes,
}: IngestRun): string[] {
  const time = (value: number | null): string => (value === null ? '–' : value.toFixed(2));
  const megabytes = (value: number): string => String(Math.round(value / 1e6));
  return [
    system,
    String(releases),
    String(passages),
    seconds.toFixed(1),
    String(Math.round(releases / seconds)),
    String(Math.round(passages / seconds)),
    time(again),
    time(oneChanged),
    megabytes(memory),
    megabytes(bytes),
  ];
}
