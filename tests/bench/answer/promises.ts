import type { AnswerReport, Promised, SizeReport } from './report.ts';

/** How the row of our whole answer is named. */
export const ANSWER = 'ours, question to answer';

/** What the project promises of an answer's time, beside what was measured. */
export function promisesOf({ sizes }: AnswerReport): Promised[] {
  const [base, ...larger] = sizes;
  if (!base) return [];
  const own = answerOf(base);
  const all = own?.times['all'];
  return [
    { what: 'question to answer, p50', limit: 8, measured: all?.p50 ?? Number.NaN, unit: 'ms' },
    { what: 'question to answer, p99', limit: 40, measured: all?.p99 ?? Number.NaN, unit: 'ms' },
    {
      what: 'longest synchronous block',
      limit: 20,
      measured: own?.loop.longestBlock ?? Number.NaN,
      unit: 'ms',
    },
    { what: 'index opened', limit: 1_000, measured: base.opened.open, unit: 'ms' },
    ...larger.map((size) => ({
      what: `question to answer, p50 at ${size.times}× the corpus`,
      limit: 2,
      measured: (answerOf(size)?.times['all']?.p50 ?? Number.NaN) / (all?.p50 ?? Number.NaN),
      unit: '×',
    })),
  ];
}

function answerOf({ systems }: SizeReport) {
  return systems.find(({ system }) => system === ANSWER);
}
