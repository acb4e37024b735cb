import { mulberry32 } from './random.ts';

/** Values that belong together and are drawn together: the turns of one conversation. Never empty. */
export type Cluster = readonly number[];

export interface Interval {
  low: number;
  high: number;
}

const RESAMPLES = 1_000;
const SEED = 20_090_719;

/**
 * 95 % interval of the mean by the percentile bootstrap (Efron & Tibshirani, "An Introduction to the Bootstrap", 1993,
 * chapter 13): as many clusters as there are, drawn with replacement, 1,000 times. Clusters are drawn whole, since the
 * turns of one conversation are not independent (Davison & Hinkley, "Bootstrap Methods", 1997, section 3.8).
 */
export function bootstrapInterval(clusters: readonly Cluster[]): Interval {
  if (clusters.length === 0) return { low: Number.NaN, high: Number.NaN };
  const sums = Float64Array.from(clusters, sumOf);
  const sizes = Float64Array.from(clusters, ({ length }) => length);
  const random = mulberry32(SEED);
  const means = new Float64Array(RESAMPLES);
  for (let resample = 0; resample < RESAMPLES; resample += 1) {
    let sum = 0;
    let size = 0;
    for (let drawn = 0; drawn < sums.length; drawn += 1) {
      const at = Math.floor(random() * sums.length);
      sum += sums[at] ?? 0;
      size += sizes[at] ?? 0;
    }
    means[resample] = sum / size;
  }
  means.sort();
  return { low: quantile(means, 0.025), high: quantile(means, 0.975) };
}

/** The mean of all values, each value counting once. */
export function meanOf(clusters: readonly Cluster[]): number {
  return clusters.reduce((sum, cluster) => sum + sumOf(cluster), 0) / clusters.flat().length;
}

export function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

/** Between two values in order, on the straight line (type 7 of Hyndman & Fan, 1996). */
function quantile(sorted: Float64Array, share: number): number {
  const place = share * (sorted.length - 1);
  const below = sorted[Math.floor(place)] ?? Number.NaN;
  const above = sorted[Math.ceil(place)] ?? below;
  return below + (above - below) * (place - Math.floor(place));
}
