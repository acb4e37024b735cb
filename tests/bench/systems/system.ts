import type { Scored } from '../../../server/eval/ranking-measures.ts';

/** Something that ranks the documents of a set for a text. */
export interface System {
  name: string;
  /** Whether it is a well-known tool beside ours, or ours. */
  family: 'tool' | 'ours';
  /** Best first, each document once, at most `limit`. */
  search(text: string, limit: number): readonly Scored[] | Promise<readonly Scored[]>;
  /** Lets go of what it holds. */
  close(): void;
}
