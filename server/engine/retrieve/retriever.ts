import type { NamedEmbeddings } from '../../../corpus/embedding/built-in.ts';
import type { Snapshot } from '../../../corpus/index/snapshot.ts';
import type { Passage } from '../../../corpus/passage.ts';
import type { Understanding } from '../understand/understand.ts';

export interface Candidate {
  passage: Passage;
  /** Fused rank score; only its order means something. */
  score: number;
}

/** How deep each list is read, and how many passages the fused list keeps. */
const DEPTH = 40;
const KEPT = 24;
/** Softens the advantage of first ranks (Cormack, Clarke & Büttcher, "Reciprocal Rank Fusion", SIGIR 2009). */
const RANK_OFFSET = 60;
/** The lexical list knows synonyms and rarity, the built-in vectors do not: it counts double. */
const LEXICAL = 2;

/** Finds the passages that may answer: lexical and dense candidates, fused by reciprocal rank. */
export async function retrieve(
  question: Understanding,
  snapshot: Snapshot,
  embeddings: NamedEmbeddings,
): Promise<Candidate[]> {
  const lexical = snapshot.lexical.search(question.concepts, DEPTH).map(({ passage }) => passage);
  const dense = await snapshot.vectors.similaritySearchVectorWithScore(
    await embeddings.embedQuery(question.text),
    DEPTH,
  );
  const scores = new Map<number, number>();
  const count = (passage: number, rank: number, weight: number) =>
    scores.set(passage, (scores.get(passage) ?? 0) + weight / (RANK_OFFSET + rank));
  for (const [rank, passage] of lexical.entries()) count(passage, rank, LEXICAL);
  for (const [rank, [document]] of dense.entries()) count(document.metadata.passage, rank, 1);
  return [...scores]
    .sort(([one, a], [other, b]) => b - a || one - other)
    .slice(0, KEPT)
    .flatMap(([id, score]) => {
      const passage = snapshot.passages[id];
      return passage ? [{ passage, score }] : [];
    });
}
