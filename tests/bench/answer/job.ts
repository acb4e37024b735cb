import type { LoopReport } from './loop-watch.ts';
import type { Times } from './times.ts';

/** Questions of one kind. */
export interface Group {
  name: string;
  questions: string[];
}

/** What is asked of whom, in a process of its own. */
export interface Asked {
  /** Asked before, and not counted. */
  warm: string[];
  groups: Group[];
}

/** A process that opens the index, or that asks one of the systems. */
export type Job =
  | { kind: 'open'; index: string; question: string }
  | { kind: 'answer'; index: string; asked: Asked }
  | { kind: 'search'; index: string; asked: Asked }
  | { kind: 'tool'; tool: ToolName; documents: string; asked: Asked };

export const toolNames = ['MiniSearch', 'MiniSearch + stems', 'SQLite FTS5'] as const;
export type ToolName = (typeof toolNames)[number];

export interface Opened {
  /** Milliseconds from the index on disk to an engine that can be asked; the program's code is loaded already. */
  open: number;
  /** Of the first answer. */
  first: number;
}

export interface GroupTimes extends Times {
  /** Median milliseconds of processor time, of all threads: what is left when other work slows the machine down. */
  cpu: number;
}

/** What a system took for the questions. */
export interface Timed {
  system: string;
  /** By group, and `all` of them. */
  times: Record<string, GroupTimes>;
  loop: LoopReport;
  /** Resident memory after the last question, MiB. */
  memory: number;
  /** How many answers had each status; empty of a search. */
  statuses: Record<string, number>;
  /** What took longest, slowest first. */
  slowest: { question: string; ms: number }[];
}

/** What each kind of job finds. */
export interface Findings {
  open: Opened;
  answer: Timed;
  search: Timed;
  tool: Timed;
}
