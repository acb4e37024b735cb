import { decimal, pValue, whole } from '../../../server/eval/numbers.ts';
import { textTable } from '../../../server/eval/text-table.ts';
import { machineLine } from '../command.ts';
import type { Standing } from './compare-systems.ts';
import type { RetrievalReport, SetReport, SystemReport } from './report.ts';

/** The report for a terminal: a table a set. */
export function retrievalLines(report: RetrievalReport): string[] {
  return [
    ...report.sets.flatMap(setLines),
    'p: paired randomisation test against the best tool of the set. ms: median of a search 100 documents deep.',
    'held out: questions on documents that the built-in embedder was not trained on; – where it saw none of the set.',
    machineLine(report.machine),
  ];
}

function setLines({ set, measure, documents, questions, systems }: SetReport): string[] {
  const held = systems[0]?.heldOut?.questions;
  const heldTitle = held === undefined ? 'held out' : `held out (${whole(held)})`;
  return [
    `${set}: ${whole(questions)} questions on ${whole(documents)} documents`,
    ...textTable(
      ['', measure, '95 % interval', 'ahead', 'p', heldTitle, '95 % interval', 'p', 'ms'],
      systems.map(rowOf),
    ),
    '',
  ];
}

function rowOf(report: SystemReport): string[] {
  const { system, heldOut, ms } = report;
  const held = heldOut ? [decimal(heldOut.mean), interval(heldOut), p(heldOut)] : ['–', '–', '–'];
  return [
    system,
    decimal(report.mean),
    interval(report),
    report.ahead ? signed(report.ahead.mean) : 'best tool',
    p(report),
    ...held,
    ms.toFixed(2),
  ];
}

function interval({ low, high }: Standing): string {
  return `${decimal(low)}–${decimal(high)}`;
}

function p(standing: Standing): string {
  return standing.p === null ? '–' : pValue(standing.p);
}

function signed(value: number): string {
  return value > 0 ? `+${decimal(value)}` : decimal(value);
}
