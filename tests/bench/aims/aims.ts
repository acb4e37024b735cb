import { ALL } from '../../../server/eval/figures.ts';
import type { Report } from '../../../server/eval/report.ts';
import { promisesOf } from '../answer/promises.ts';
import type { AnswerReport } from '../answer/report.ts';
import type { RetrievalReport } from '../retrieval/report.ts';

/** One figure, measured. */
export interface Measured {
  value: number;
  /** Above the best of the tools beside it, where that is what is aimed at. */
  ahead?: number;
  /** 95 % interval of the value or, where it is aimed at, of being ahead; null of a time. */
  interval: { low: number; high: number } | null;
  /** How many questions; null of a time. */
  questions: number | null;
}

/** What the built-in engine aims at, and the command that measures it. */
export interface Aim {
  what: string;
  /** At the least; of milliseconds at the most. */
  aim: number;
  unit: 'share' | 'score' | 'ahead' | 'ms';
  /**
   * As a reader types it. `DATA` stands for the folder of the public sets, `RELEASES` for one of releases with
   * `questions.dev.jsonl` and `conversations.dev.jsonl`, `INDEX` for an index of these releases.
   */
  command: string;
  /** @param json what the command gives with `--json` */
  read(json: string): Measured;
}

const EVAL = 'npx porte-parole eval';
const SPEED = 'npm run bench:answer -- --data DATA';

export const aims: readonly Aim[] = [
  asked('fact', 0.97),
  asked('paraphrase', 0.85),
  asked('noisy', 0.9),
  asked('crosslingual en', 0.85),
  asked('crosslingual ar', 0.85),
  asked('offtopic', 1),
  asked('missing-fact', 0.9),
  {
    what: 'releases: conversations, right',
    aim: 0.9,
    unit: 'share',
    command: `${EVAL} RELEASES/conversations.dev.jsonl --index INDEX`,
    read: (json) => figure(JSON.parse(json), ALL, 'right'),
  },
  ranked('communiques', 'ahead', 0.04),
  ranked('cnil', 'ahead', 0.06),
  ranked('piaf', 'ahead', 0.04),
  {
    what: 'piaf: the sentence shown holds the answer, refusal off',
    aim: 0.7,
    unit: 'share',
    command: `${EVAL} DATA/piaf`,
    read: (json) => figure(JSON.parse(json), ALL, 'sentence holds answer, refusal off'),
  },
  ranked('ntrex-en', 'score', 0.85),
  ranked('ntrex-ar', 'score', 0.5),
  timed('question to answer, p50', 8),
  timed('question to answer, p99', 40),
  timed('longest synchronous block', 20),
  timed('index opened', 1_000),
];

/** A kind of the questions on the releases. */
function asked(kind: string, aim: number): Aim {
  return {
    what: `releases: ${kind}, right`,
    aim,
    unit: 'share',
    command: `${EVAL} RELEASES/questions.dev.jsonl --index INDEX`,
    read: (json) => figure(JSON.parse(json), kind, 'right'),
  };
}

/** A set whose documents are ranked, by the measure it is known for. */
function ranked(set: string, unit: 'ahead' | 'score', aim: number): Aim {
  return {
    what: `${set}: ${set === 'communiques' ? 'MRR@10' : 'nDCG@10'}`,
    aim,
    unit,
    command: `npm run bench:retrieval -- --data DATA --sets ${set}`,
    read(json) {
      const { sets }: RetrievalReport = JSON.parse(json);
      const ours = sets[0]?.systems.find(({ system }) => system === 'ours, hybrid');
      if (!ours?.ahead) throw new Error(`the report has nothing of ours beside the tools on ${set}`);
      const { mean: value, ahead, questions } = ours;
      if (unit === 'score') return { value, interval: ours, questions };
      return { value, ahead: ahead.mean, interval: ahead, questions };
    },
  };
}

/** A time that is promised. */
function timed(what: string, aim: number): Aim {
  return {
    what: `speed: ${what}`,
    aim,
    unit: 'ms',
    command: SPEED,
    read(json) {
      const report: AnswerReport = JSON.parse(json);
      const promised = promisesOf(report).find((each) => each.what === what);
      if (!promised) throw new Error(`the report has no time “${what}”`);
      return { value: promised.measured, interval: null, questions: null };
    },
  };
}

function figure({ figures }: Report, kind: string, measure: string): Measured {
  const found = figures.find((each) => each.kind === kind && each.measure === measure);
  if (!found) throw new Error(`the report has no figure “${measure}” of ${kind}`);
  return { value: found.mean, interval: found, questions: found.questions };
}

/** Whether it is reached. */
export function isMet({ aim, unit }: Aim, { value, ahead = value }: Measured): boolean {
  return unit === 'ms' ? value <= aim : ahead >= aim;
}
