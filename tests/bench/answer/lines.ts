import { whole } from '../../../server/eval/numbers.ts';
import { textTable } from '../../../server/eval/text-table.ts';
import { machineLine } from '../command.ts';
import { ANSWER, promisesOf } from './promises.ts';
import type { AnswerReport, SizeReport } from './report.ts';

/** The report for a terminal: a table a size, then what is promised. */
export function answerLines(report: AnswerReport): string[] {
  return [
    ...report.sizes.flatMap(sizeLines),
    ...textTable(
      ['promised', 'at most', 'measured', ''],
      promisesOf(report).map(({ what, limit, measured, unit }) => [
        what,
        `${limit} ${unit}`,
        `${measured.toFixed(measured < 100 ? 2 : 0)} ${unit}`,
        measured <= limit ? '✓' : '✗',
      ]),
    ),
    machineLine(report.machine),
  ];
}

function sizeLines({ times, documents, built, opened, systems }: SizeReport): string[] {
  const answer = systems.find(({ system }) => system === ANSWER);
  const rows = systems.flatMap(({ system, times: groups, loop, memory }) =>
    Object.entries(groups).map(([group, { count, p50, p90, p99, max, cpu }]) => [
      `${system}, ${group}`,
      whole(count),
      ...[p50, p90, p99, max, cpu].map((ms) => ms.toFixed(2)),
      ...(group === 'all'
        ? [loop.longestBlock, loop.p99, loop.max].map((ms) => ms.toFixed(1))
        : ['', '', '']),
      group === 'all' ? whole(memory) : '',
      ratio(answer?.times[group]?.p50, p50),
    ]),
  );
  return [
    `${whole(documents)} releases${times > 1 ? ` (${times}× the set, altered)` : ''}: index built in ${built} s, ` +
      `opened in ${opened.open.toFixed(0)} ms, first answer after ${opened.first.toFixed(0)} ms ` +
      `(medians of ${opened.processes} fresh processes)`,
    ...textTable(
      [
        'ms',
        'questions',
        'p50',
        'p90',
        'p99',
        'max',
        'cpu p50',
        'block',
        'loop p99',
        'loop max',
        'MiB',
        'answer is',
      ],
      rows,
    ),
    ...statusLine(answer?.statuses ?? {}),
    '',
  ];
}

/** How many times as long our whole answer takes. */
function ratio(answer: number | undefined, ms: number): string {
  return answer === undefined ? '' : `${(answer / ms).toFixed(1)}×`;
}

function statusLine(statuses: Readonly<Record<string, number>>): string[] {
  const counts = Object.entries(statuses).map(([status, count]) => `${whole(count)} ${status}`);
  return counts.length === 0 ? [] : [`answers: ${counts.join(', ')}`];
}
