import type { Grades } from './ranking-measures.ts';

/** A document that a set brings with it. */
export interface SetDocument {
  id: string;
  /** Empty when it has none. */
  title: string;
  text: string;
}

/** A question whose relevant documents are known. */
export interface RankedQuestion {
  id: string;
  question: string;
  grades: Grades;
}
