/**
 * Measures of a ranking, as trec_eval 9 (NIST, https://github.com/usnistgov/trec_eval) and thereby BEIR (Thakur et al.,
 * "BEIR", NeurIPS 2021) define them. A document is relevant when its grade is 1 or more; one without a grade is not.
 */

/** How relevant each judged document is to one query: 0 not at all. */
export type Grades = ReadonlyMap<string, number>;

export interface Scored {
  document: string;
  score: number;
}

export interface RankingMeasure {
  name: string;
  /** @param ranking documents, best first, each once. */
  of: (ranking: readonly string[], grades: Grades) => number;
}

/** What is reported of a ranking; the first is the one to judge by. */
export const rankingMeasures: readonly RankingMeasure[] = [
  { name: 'nDCG@10', of: (ranking, grades) => ndcg(ranking, grades, 10) },
  { name: 'MRR@10', of: (ranking, grades) => reciprocalRank(ranking, grades, 10) },
  { name: 'Recall@10', of: (ranking, grades) => recall(ranking, grades, 10) },
  { name: 'Recall@100', of: (ranking, grades) => recall(ranking, grades, 100) },
  { name: 'MAP@100', of: (ranking, grades) => averagePrecision(ranking, grades, 100) },
];

/** Every measure of one ranking, by name. */
export function measureRanking(found: readonly Scored[], grades: Grades): Record<string, number> {
  const ranking = rankingOf(found);
  return Object.fromEntries(rankingMeasures.map(({ name, of }) => [name, of(ranking, grades)]));
}

/**
 * Best first. Equal scores by document identifier, the last in the alphabet first: trec_eval's `comp_sim_docno`, whose
 * order a run keeps whatever its rank column says.
 */
export function rankingOf(found: readonly Scored[]): string[] {
  return [...found]
    .sort((one, other) => other.score - one.score || compareBytes(other.document, one.document))
    .map(({ document }) => document);
}

/** As C's `strcmp` orders UTF-8. */
function compareBytes(one: string, other: string): number {
  return Buffer.compare(Buffer.from(one), Buffer.from(other));
}

/**
 * Normalised discounted cumulative gain (Järvelin & Kekäläinen, TOIS 2002) as trec_eval's `ndcg_cut`: the gain is the
 * grade itself (linear, not 2^grade − 1), discounted by log2(rank + 1), divided by that of the best ranking possible.
 */
export function ndcg(ranking: readonly string[], grades: Grades, depth: number): number {
  const gains = ranking.map((document) => grades.get(document) ?? 0);
  const ideal = [...grades.values()].sort((one, other) => other - one);
  const best = discounted(ideal, depth);
  return best === 0 ? 0 : discounted(gains, depth) / best;
}

function discounted(gains: readonly number[], depth: number): number {
  return gains.slice(0, depth).reduce((sum, gain, at) => sum + Math.max(0, gain) / Math.log2(at + 2), 0);
}

/** 1 / the rank of the first relevant document; 0 when there is none down to `depth`. */
export function reciprocalRank(ranking: readonly string[], grades: Grades, depth: number): number {
  const at = ranking.slice(0, depth).findIndex((document) => isRelevant(document, grades));
  return at < 0 ? 0 : 1 / (at + 1);
}

/** The share of the relevant documents found down to `depth`: trec_eval's `recall`. */
export function recall(ranking: readonly string[], grades: Grades, depth: number): number {
  const found = ranking.slice(0, depth).filter((document) => isRelevant(document, grades)).length;
  return perRelevant(found, grades);
}

/** Precision at each relevant document down to `depth`, summed, over all relevant ones: trec_eval's `map_cut`. */
export function averagePrecision(ranking: readonly string[], grades: Grades, depth: number): number {
  let found = 0;
  let sum = 0;
  for (const [at, document] of ranking.slice(0, depth).entries()) {
    if (!isRelevant(document, grades)) continue;
    found += 1;
    sum += found / (at + 1);
  }
  return perRelevant(sum, grades);
}

function perRelevant(sum: number, grades: Grades): number {
  const relevant = [...grades.keys()].filter((document) => isRelevant(document, grades)).length;
  return relevant === 0 ? 0 : sum / relevant;
}

export function isRelevant(document: string, grades: Grades): boolean {
  return (grades.get(document) ?? 0) >= 1;
}
