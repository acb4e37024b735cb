import { decimal, percent, whole } from '../../../server/eval/numbers.ts';
import { type Machine, machineLine } from '../command.ts';
import { markdownTable } from '../markdown-table.ts';
import { type Aim, isMet, type Measured } from './aims.ts';

export interface AimsReport {
  machine: Machine;
  rows: { aim: Aim; measured: Measured }[];
}

/** The table of the aims as Markdown. */
export function aimsLines({ machine, rows }: AimsReport): string[] {
  return [
    ...markdownTable(['', 'aim', 'measured', '95 % interval', 'questions', '', 'command'], rows.map(rowOf)),
    '',
    machineLine(machine),
  ];
}

function rowOf({ aim, measured }: AimsReport['rows'][number]): string[] {
  return [
    aim.what,
    aimed(aim.aim, aim.unit),
    measured.ahead === undefined
      ? shown(measured.value, aim.unit)
      : `${decimal(measured.value)}, ${shown(measured.ahead, 'ahead')}`,
    intervalOf(measured, aim.unit),
    measured.questions === null ? '–' : whole(measured.questions),
    isMet(aim, measured) ? 'met' : '**short**',
    `\`${aim.command}\``,
  ];
}

function aimed(aim: number, unit: Aim['unit']): string {
  return unit === 'ms' ? `at most ${shown(aim, unit)}` : shown(aim, unit);
}

function shown(value: number, unit: Aim['unit']): string {
  switch (unit) {
    case 'share':
      return percent(value);
    case 'score':
      return decimal(value);
    case 'ahead':
      return `${signed(value)} ahead`;
    case 'ms':
      return `${value.toFixed(value < 10 ? 1 : 0)} ms`;
  }
}

function intervalOf({ interval }: Measured, unit: Aim['unit']): string {
  if (!interval) return '–';
  const { low, high } = interval;
  if (unit === 'share') return `${Math.round(100 * low)}–${percent(high)}`;
  return unit === 'ahead' ? `${signed(low)} to ${signed(high)}` : `${decimal(low)}–${decimal(high)}`;
}

function signed(value: number): string {
  return `${value < 0 ? '−' : '+'}${decimal(Math.abs(value))}`;
}
