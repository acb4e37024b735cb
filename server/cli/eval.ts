import { stat } from 'node:fs/promises';
import { Fault } from '../../corpus/errors.ts';
import { write } from '../channels/terminal/output.ts';
import { type Comparison, compare } from '../eval/compare.ts';
import { searchAll } from '../eval/evaluate-ranking.ts';
import { figuresOf, type Sample } from '../eval/figures.ts';
import { riskPicture } from '../eval/html/curve-plots.ts';
import { reportPage } from '../eval/html/page.ts';
import { type Measured, measure } from '../eval/measure.ts';
import { readOther } from '../eval/other.ts';
import { type EvalSet, readSet } from '../eval/read-set.ts';
import { reportLines } from '../eval/report-lines.ts';
import { type Run, runLines } from '../eval/run-file.ts';
import type { Subject, Watch } from '../eval/subject.ts';
import type { Outcome } from '../exit-codes.ts';
import type { Context } from './context.ts';
import { openSubject, withSubject } from './eval-subject.ts';
import { checkOutputFile, writeOutputFile } from './output-file.ts';
import { progressOn } from './progress.ts';

export interface EvalOptions {
  index?: string;
  split?: string;
  run?: string;
  json?: boolean;
  html?: string;
  svg?: string;
  compare?: string;
}

/** `porte-parole eval SET [--index DIR] [--split NAME] [--run FILE] [--json] [--html FILE] [--svg FILE] [--compare OTHER]` */
export async function evaluateSet(path: string, options: EvalOptions, context: Context): Promise<Outcome> {
  const { io } = context;
  // What is wrong with the options is said before the work, not after it.
  await checkOutputFile('--run', options.run);
  await checkOutputFile('--html', options.html);
  await checkOutputFile('--svg', options.svg);
  const set = await readSet(path, options.split);
  if (options.svg !== undefined && set.kind === 'beir')
    throw new Fault('USAGE', '--svg: a set that asks for documents has no refusal curve');
  const compareWith = options.compare === undefined ? null : await comparer(options.compare, set, context);
  const progress = progressOn(io);
  const watch: Watch = { signal: io.signal, onProgress: progress.show };
  try {
    const report = await withSubject(set, options, context, watch, async (subject, folder) => {
      const { samples, run, ...findings } = await measure(set, subject, watch);
      if (options.run !== undefined)
        await writeRun(options.run, run ?? (await runOf(set, subject, watch)), findings);
      return {
        set: { path, kind: set.kind, split: set.split, questions: samples.length },
        index: { folder, snapshot: subject.index, releases: subject.releases },
        command: commandOf(path, options),
        ...findings,
        figures: figuresOf(samples),
        comparison: compareWith && (await compareWith(samples, watch)),
        questions: samples,
      };
    });
    progress.end();
    if (options.html !== undefined) await writeOutputFile('--html', options.html, reportPage(report));
    if (options.svg !== undefined && report.curve)
      await writeOutputFile('--svg', options.svg, riskPicture(report.curve));
    const text = options.json ? JSON.stringify(report) : reportLines(report).join('\n');
    await write(io.stdout, `${text}\n`);
    return 'done';
  } finally {
    progress.end();
  }
}

type Comparer = (samples: readonly Sample[], watch: Watch) => Promise<Comparison>;

/** With an earlier measurement in a file, or, of a question set, with another index that is asked the same. */
async function comparer(other: string, set: EvalSet, context: Context): Promise<Comparer> {
  const isFolder = (await stat(other).catch(() => null))?.isDirectory() ?? false;
  if (!isFolder) {
    const values = await readOther(other, set);
    return async (samples) => compare(samples, values, other);
  }
  if (set.kind !== 'questions') {
    const why = 'the set brings its own documents; give an earlier --json output or a run';
    throw new Fault('USAGE', `--compare: ${other} is a folder, and ${why}`);
  }
  // Opened now, so that what is wrong with it is known before the questions are asked.
  const subject = await openSubject(other, context);
  return async (samples, watch) => {
    const theirs = await measure(set, subject, watch);
    return compare(samples, new Map(theirs.samples.map(({ id, values }) => [id, values])), other);
  };
}

async function writeRun(path: string, run: Run, { engine }: Pick<Measured, 'engine'>): Promise<void> {
  const lines = runLines(run, ['porte-parole', engine ?? 'search'].join('-').replace(/\s+/g, '-'));
  await writeOutputFile('--run', path, lines.map((line) => `${line}\n`).join(''));
}

/** The releases that a search for each question finds, by their files; a follow-up's as it was typed. */
async function runOf(set: EvalSet, subject: Subject, watch: Watch): Promise<Run> {
  const questions = set.kind === 'questions' ? set.conversations.flat() : set.questions;
  return (await searchAll(subject, questions, watch)).run;
}

/** The command as it can be given again. */
function commandOf(path: string, options: EvalOptions): string {
  const words = Object.entries(options).flatMap(([name, value]) =>
    value === true ? [`--${name}`] : [`--${name}`, String(value)],
  );
  const quoted = [path, ...words].map((word) =>
    /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`,
  );
  return ['porte-parole', 'eval', ...quoted].join(' ');
}
