import { ALL, type Figure } from '../../../server/eval/figures.ts';
import { decimal, whole } from '../../../server/eval/numbers.ts';
import { machineLine } from '../command.ts';
import { markdownTable } from '../markdown-table.ts';
import type { AblatedSet, AblationReport } from './report.ts';

/** The report as Markdown: what is found, then what is answered, then the verification. */
export function ablationLines({ machine, sets, verification }: AblationReport): string[] {
  const findings = sets.filter((set) => set.of === 'finding');
  const answerings = sets.filter((set) => set.of === 'answering');
  return [
    'Worth of each part: the whole engine less the engine without it, with the 95 % interval of the paired bootstrap.',
    'Bold where the interval does not hold 0.',
    ...(findings.length === 0 ? [] : ['', ...findingLines(findings)]),
    ...answerings.flatMap((set) => ['', ...answeringLines(set)]),
    '',
    ...verification.map(
      ({ set, own, other }) =>
        `Verification, ${set}: of ${whole(own.statements)} statements shown ${whole(own.stopped)} do not stand beside their own quotation; beside another one's, ${whole(other.stopped)} of ${whole(other.statements)} do not.`,
    ),
    machineLine(machine),
  ];
}

/** One table: a row a part, a column a set, which has one measure. */
function findingLines(sets: readonly AblatedSet[]): string[] {
  const parts = [...new Set(sets.flatMap(({ worth }) => worth.map(({ part }) => part)))];
  return markdownTable(
    ['found without', ...sets.map(({ set, whole: [figure] }) => `${set}, ${figure?.measure ?? ''}`)],
    [
      ['nothing: the whole engine', ...sets.map(({ whole: [figure] }) => (figure ? mean(figure) : '–'))],
      ...parts.map((part) => [part, ...sets.map((set) => worthOf(set, part, set.whole[0]?.measure ?? ''))]),
    ],
  );
}

/** A row a part, a column a measure. */
function answeringLines(set: AblatedSet): string[] {
  const figures = set.whole.filter(({ kind }) => kind === ALL);
  const header = [
    `${set.set}: answered without`,
    ...figures.map(({ measure, questions }) => `${measure} (${whole(questions)})`),
  ];
  return markdownTable(header, [
    ['nothing: the whole engine', ...figures.map(mean)],
    ...set.worth.map(({ part }) => [part, ...figures.map(({ measure }) => worthOf(set, part, measure))]),
  ]);
}

function mean({ mean, low, high }: Figure): string {
  return `${decimal(mean)} (${decimal(low)}–${decimal(high)})`;
}

function worthOf({ worth }: AblatedSet, part: string, measure: string): string {
  const found = worth
    .find((one) => one.part === part)
    ?.differences.find((one) => one.kind === ALL && one.measure === measure);
  if (!found) return '–';
  const { difference, low, high } = found;
  if (difference === 0 && low === 0 && high === 0) return '0';
  const said = `${signed(difference)} (${signed(low)} to ${signed(high)})`;
  // As printed: what rounds to 0 is not held to be more.
  return Number(decimal(low)) > 0 || Number(decimal(high)) < 0 ? `**${said}**` : said;
}

/** As printed elsewhere, the sign always shown, and no sign before nothing. */
function signed(value: number): string {
  const printed = decimal(Math.abs(value));
  if (Number(printed) === 0) return printed;
  return `${value > 0 ? '+' : '−'}${printed}`;
}
