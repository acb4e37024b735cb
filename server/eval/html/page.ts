import { ALL, type Figure } from '../figures.ts';
import { worstOf } from '../miss.ts';
import { decimal, pValue, whole } from '../numbers.ts';
import type { Report } from '../report.ts';
import { curveCells, curveHeader, madeOf } from '../report-lines.ts';
import { barPlot } from './bars.ts';
import { riskPlot, thresholdPlot } from './curve-plots.ts';
import { escapeHtml } from './escape.ts';
import { style } from './style.ts';
import { table } from './table.ts';

/** A report as a page of its own: no script, nothing from elsewhere. */
export function reportPage(report: Report): string {
  const title = `Evaluation of ${report.set.path}`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeHtml(title)}</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>${escapeHtml(title)}</h1>
<p>${escapeHtml(madeOf(report))}. Median ${report.ms} ms a question.</p>
${[scores, comparison, curve, misses, method].map((section) => section(report)).join('\n')}
</main>
</body>
</html>
`;
}

function scores({ set, figures }: Report): string {
  // A set of questions has one measure that counts, and many kinds; the others the other way round.
  const shown =
    set.kind === 'questions'
      ? figures.filter(({ measure }) => measure === 'right')
      : figures.filter(({ kind }) => kind === ALL);
  const what = set.kind === 'questions' ? 'right, by kind of question' : 'by measure';
  const bars = shown.map((figure) => ({
    ...figure,
    label: set.kind === 'questions' ? figure.kind : figure.measure,
  }));
  return `<section><h2>Scores</h2>
${barPlot(bars, `Scores with 95 % intervals, ${what}`)}
${table('Means with 95 % bootstrap intervals', ['kind', 'measure', 'questions', 'mean', 'from', 'to'], figures.map(cells))}
</section>`;
}

function cells({ kind, measure, questions, mean, low, high }: Figure): string[] {
  return [kind, measure, whole(questions), decimal(mean), decimal(low), decimal(high)];
}

function comparison({ comparison }: Report): string {
  if (!comparison) return '';
  const rows = comparison.differences.map((row) => [
    row.kind,
    row.measure,
    whole(row.questions),
    decimal(row.mean),
    decimal(row.other),
    decimal(row.difference),
    `${decimal(row.low)} to ${decimal(row.high)}`,
    pValue(row.p),
  ]);
  const header = ['kind', 'measure', 'questions', 'this', 'other', 'difference', '95 % interval', 'p'];
  return `<section><h2>Comparison</h2>
${table(`Compared with ${comparison.with}, question by question`, header, rows)}
</section>`;
}

function curve({ curve }: Report): string {
  if (!curve) {
    return `<section><h2>The refusal curve</h2>
<p class="note">This set asks for documents, not for answers: nothing is refused.</p></section>`;
  }
  const { points, steps, own, area } = curve;
  return `<section><h2>The refusal curve</h2>
<p>Every question was asked once more with the refusal switched off. Answering only from a certain confidence on trades
coverage against wrong answers. The ring is the engine as configured, which looks at more than confidence. The area
under the curve is ${decimal(area)}; 0 would be perfect.</p>
${riskPlot(curve)}
<p class="key"><span><i class="right" style="border-color:var(--right)"></i>right</span><span><i style="border-color:var(--wrong)"></i>wrong</span><span><i style="border-color:var(--refused);border-top-style:dashed"></i>refused</span></p>
${thresholdPlot(curve)}
${table('By least confidence', curveHeader, [own, ...steps].map(curveCells))}
<details><summary>All points</summary>
${table('By least confidence', curveHeader, points.map(curveCells))}
</details></section>`;
}

/** Of a text that was shown instead: enough to judge it, in UTF-16 units. */
const SHOWN = 400;

function misses({ misses }: Report): string {
  const worst = worstOf(misses, 10);
  if (worst.length === 0) return '<section><h2>The worst misses</h2><p>None.</p></section>';
  const rows = worst.map(({ id, question, expected, answers = [], found, text, outcome }) => [
    id,
    question,
    [expected ?? 'a refusal', ...answers.map((answer) => `/${answer}/`)].join('\n'),
    found ?? 'nothing',
    text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text,
    outcome,
  ]);
  const header = ['question', 'asked', 'expected', 'found instead', 'what was shown', 'outcome'];
  return `<section><h2>The worst misses</h2>
${table('Wrong answers first, the most confident above', header, rows, 'text')}
</section>`;
}

function method(report: Report): string {
  const { set, index, engine, command } = report;
  const facts: [string, string][] = [
    ['Command', command],
    [
      'Set',
      `${set.path}${set.split === null ? '' : `, split ${set.split}`}: ${whole(set.questions)} questions`,
    ],
    [
      'Index',
      `${index.folder ?? 'temporary'}: ${whole(index.releases)} releases, snapshot ${index.snapshot}`,
    ],
    ['Engine', engine ?? 'search only'],
    ['Intervals', 'percentile bootstrap, 1,000 resamples of questions, conversations whole, seeded'],
    [
      'p',
      'paired randomisation test, two-sided, 10,000 permutations, seeded (Smucker, Allan & Carterette 2007)',
    ],
    ...METHODS[set.kind],
  ];
  return `<section><h2>How it was measured</h2>
<dl>${facts.map(([term, fact]) => `<dt>${escapeHtml(term)}</dt><dd>${escapeHtml(fact)}</dd>`).join('\n')}</dl>
</section>`;
}

const RANKING: [string, string] = [
  'Ranking',
  'as trec_eval: nDCG with the grade itself as gain and log2(rank + 1) as discount; relevant is a grade of 1 or more; equal scores by document identifier, descending; questions without a relevant document are left out',
];
const METHODS: Record<Report['set']['kind'], [string, string][]> = {
  questions: [
    [
      'Right',
      'the text matches an expected expression and the first citation is of the right release; where none answers, a refusal',
    ],
  ],
  beir: [RANKING],
  squad: [
    RANKING,
    [
      'EM and F1',
      'of SQuAD’s script, with French articles taken out, too; the best over the marked parts and the sentences shown, and over the gold answers; asked of all paragraphs, not of the right one; a refusal counts 0 where there is an answer',
    ],
    ['Sentence holds answer', 'a gold answer is contained in the sentences shown, both normalised'],
  ],
};
