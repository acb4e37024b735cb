import { type Cluster, sumOf } from './bootstrap.ts';
import { mulberry32 } from './random.ts';

const PERMUTATIONS = 10_000;
const SEED = 20_071_106;
/** Sums of the same numbers in another order differ by less. */
const ROUNDING = 1e-9;

/**
 * How likely a mean difference at least as large, either way, would be if it made no difference which of the two
 * systems gave which answer: the paired randomisation test (Smucker, Allan & Carterette, "A Comparison of Statistical
 * Significance Tests for Information Retrieval Evaluation", CIKM 2007). The signs of the differences are turned at
 * random 10,000 times, those of one cluster together. The measured difference counts as one of the permutations, so
 * that p is never 0 (Phipson & Smyth, "Permutation P-values Should Never Be Zero", 2010).
 *
 * @param differences of each question, between the two systems.
 */
export function randomisationTest(differences: readonly Cluster[]): number {
  // A cluster without a difference changes nothing whatever its sign.
  const sums = Float64Array.from(differences.map(sumOf).filter((sum) => sum !== 0));
  const measured = Math.abs(sums.reduce((sum, value) => sum + value, 0));
  const random = mulberry32(SEED);
  let asLarge = 0;
  for (let permutation = 0; permutation < PERMUTATIONS; permutation += 1) {
    let sum = 0;
    for (const value of sums) sum += random() < 0.5 ? value : -value;
    if (Math.abs(sum) >= measured - ROUNDING) asLarge += 1;
  }
  return (asLarge + 1) / (PERMUTATIONS + 1);
}
