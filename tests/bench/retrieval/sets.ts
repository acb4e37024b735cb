import { join } from 'node:path';
import { Fault } from '../../../corpus/errors.ts';
import { readSet } from '../../../server/eval/read-set.ts';
import type { RankedQuestion, SetDocument } from '../../../server/eval/set-document.ts';

/** A set to rank, and what is known of it here. */
export interface RankingSet {
  name: string;
  /** What it is judged by, one of `rankingMeasures`. */
  measure: 'nDCG@10' | 'MRR@10';
  documents: SetDocument[];
  questions: RankedQuestion[];
  /**
   * By what the training of the built-in embedder knows a document, to tell what it has seen; null for a set that
   * only measures.
   */
  trainingId: ((document: SetDocument) => string) | null;
}

type Known = Pick<RankingSet, 'name' | 'measure' | 'trainingId'> & { path: string };

const known: readonly Known[] = [
  { name: 'cnil', path: 'cnil', measure: 'nDCG@10', trainingId: null },
  // Articles are split whole: the paragraphs of one are about the same.
  { name: 'piaf', path: 'piaf/dev.json', measure: 'nDCG@10', trainingId: ({ title }) => title },
  { name: 'communiques', path: 'communiques', measure: 'MRR@10', trainingId: ({ id }) => id },
  { name: 'ntrex-en', path: 'ntrex-en', measure: 'nDCG@10', trainingId: null },
  { name: 'ntrex-ar', path: 'ntrex-ar', measure: 'nDCG@10', trainingId: null },
];

export const setNames = known.map(({ name }) => name);

/** Reads the sets wanted. @throws Fault USAGE, SOURCE_UNREADABLE */
export async function readRankingSets(data: string, wanted: readonly string[]): Promise<RankingSet[]> {
  const sets: RankingSet[] = [];
  for (const name of wanted) {
    const one = known.find((set) => set.name === name);
    if (!one) throw new Fault('USAGE', `--sets: there is no set ${name}; there is: ${setNames.join(', ')}`);
    const { path, ...rest } = one;
    const set = await readSet(join(data, path));
    if (set.kind === 'questions') throw new Fault('USAGE', `${join(data, path)} holds no documents to rank`);
    const questions = set.questions.filter(({ grades }) => grades.size > 0);
    sets.push({ ...rest, documents: set.documents, questions });
  }
  return sets;
}
