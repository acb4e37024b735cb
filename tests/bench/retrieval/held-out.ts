import { trains } from '../../../corpus/embedding/training/sources.ts';
import { isRelevant } from '../../../server/eval/ranking-measures.ts';
import type { RankedQuestion } from '../../../server/eval/set-document.ts';
import type { RankingSet } from './sets.ts';

/**
 * The questions of which no relevant document trained the built-in embedder; null where nothing of the set did.
 * @param inTraining the training's own split, by the name that it has for a document
 */
export function heldOut(
  { trainingId, documents, questions }: RankingSet,
  inTraining: (id: string) => boolean = trains,
): RankedQuestion[] | null {
  if (!trainingId) return null;
  const seen = new Set(documents.filter((document) => inTraining(trainingId(document))).map(({ id }) => id));
  return questions.filter(
    ({ grades }) => ![...grades.keys()].some((id) => isRelevant(id, grades) && seen.has(id)),
  );
}
