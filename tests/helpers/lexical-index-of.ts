import { LexicalIndex, type Ranking } from '../../corpus/index/lexical-index.ts';

/** @param texts for each text, how often each term stands in it. */
export async function lexicalIndexOf(
  texts: readonly ReadonlyMap<string, number>[],
  ranking: Ranking,
): Promise<LexicalIndex> {
  const origins = new Int32Array(texts.length).fill(-1);
  return await LexicalIndex.empty(ranking).revise(origins, (position) => texts[position] ?? new Map());
}
