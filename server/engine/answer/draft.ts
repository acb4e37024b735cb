import type { Citation, RefusalReason, Statement, Status, Suggestion } from '../../protocol/answer.ts';

/** What an answer is made of before it is numbered, timed and verified. */
export interface Draft {
  status: Status;
  reason: RefusalReason | null;
  text: string;
  statements: Statement[];
  citations: Citation[];
  suggestions: Suggestion[];
  /** As in the answer. */
  confidence: number;
}
