import type { Difference } from '../../../server/eval/compare.ts';
import type { Figure } from '../../../server/eval/figures.ts';
import type { Machine } from '../command.ts';

/** What one part was worth on one set: the whole engine's figures less those without the part. */
export interface Worth {
  part: string;
  differences: Difference[];
}

export interface AblatedSet {
  set: string;
  /** Documents are looked for, or questions answered. */
  of: 'finding' | 'answering';
  questions: number;
  releases: number;
  /** Of the whole engine. */
  whole: Figure[];
  worth: Worth[];
}

/** What the verification lets through and stops. */
export interface Verified {
  set: string;
  /** Statements shown, each beside its own quotation, and how many of these do not stand. */
  own: { statements: number; stopped: number };
  /** The same statements, each beside the quotation of the next other one. */
  other: { statements: number; stopped: number };
}

export interface AblationReport {
  machine: Machine;
  sets: AblatedSet[];
  verification: Verified[];
}
