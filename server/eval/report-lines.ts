import type { Comparison } from './compare.ts';
import { evaluationLines } from './evaluation-lines.ts';
import { ALL, type Figure } from './figures.ts';
import { type Miss, worstOf } from './miss.ts';
import { decimal, percent, pValue, whole } from './numbers.ts';
import type { Curve, CurvePoint } from './refusal-curve.ts';
import type { Report } from './report.ts';
import { textTable } from './text-table.ts';

/** How many misses of a large set are printed. */
const WORST = 10;

/** A report for a terminal. */
export function reportLines(report: Report): string[] {
  const { scores, misses, ms, figures, curve, comparison } = report;
  const found = scores
    ? evaluationLines({ scores, misses, ms })
    : [...figureLines(figures), `median ${ms} ms a question`, ...worstOf(misses, WORST).map(missLine)];
  return [
    ...found,
    ...(curve ? curveLines(curve) : []),
    ...(comparison ? comparisonLines(comparison) : []),
    madeOf(report),
  ];
}

function figureLines(figures: readonly Figure[]): string[] {
  const kinds = new Set(figures.map(({ kind }) => kind)).size > 1;
  return textTable(
    ['measure', 'questions', 'mean', '95 % interval'],
    figures.map(({ kind, measure, questions, mean, low, high }) => [
      kinds ? `${measure} [${kind}]` : measure,
      whole(questions),
      decimal(mean),
      `${decimal(low)}–${decimal(high)}`,
    ]),
  );
}

function missLine({ id, question, outcome, expected, text }: Miss): string {
  const cut = (words: string) => words.replace(/\s+/g, ' ').slice(0, 120);
  return `✗ ${id} ${question} → ${outcome}: ${cut(text) || 'nothing'}; expected: ${cut(expected ?? 'a refusal')}`;
}

function curveLines({ own, steps, area }: Curve): string[] {
  const { coverage, risk } = own;
  return [
    ...textTable(curveHeader, [own, ...steps].map(curveCells)),
    `answers ${percent(coverage)} of what can be answered, ${percent(risk)} of its answers are wrong; area under the risk–coverage curve ${decimal(area)}`,
  ];
}

/** How a point of the refusal curve is shown, on the page, too. */
export const curveHeader = [
  'least confidence',
  'answered, of what can be',
  'wrong, of the answers',
  'right answers',
  'wrong answers',
  'refused',
];

export function curveCells({ threshold, coverage, risk, right, wrong, refused }: CurvePoint): string[] {
  return [
    threshold === null ? 'as configured' : threshold.toFixed(2),
    percent(coverage),
    percent(risk),
    whole(right),
    whole(wrong),
    whole(refused),
  ];
}

function comparisonLines({ with: other, differences }: Comparison): string[] {
  const rows = differences.map(({ kind, measure, questions, mean, other, difference, low, high, p }) => [
    kind === ALL ? measure : `${measure} [${kind}]`,
    whole(questions),
    decimal(mean),
    decimal(other),
    signed(difference),
    `${signed(low)} to ${signed(high)}`,
    pValue(p),
  ]);
  return [
    `compared with ${other}:`,
    ...textTable(['measure', 'questions', 'this', 'other', 'difference', '95 % interval', 'p'], rows),
  ];
}

function signed(value: number): string {
  return value > 0 ? `+${decimal(value)}` : decimal(value);
}

/** What was measured with what, in a line. */
export function madeOf({ set, index, engine }: Report): string {
  const kind = { questions: 'question set', beir: 'BEIR', squad: 'SQuAD' }[set.kind];
  const where = index.folder === null ? 'a temporary index' : `the index ${index.folder}`;
  const asked = set.kind === 'beir' ? 'searched' : `asked (${engine})`;
  const split = set.split === null ? '' : `, split ${set.split}`;
  return `${whole(set.questions)} questions of ${set.path} (${kind}${split}), ${asked} in ${where} of ${whole(index.releases)} releases`;
}
