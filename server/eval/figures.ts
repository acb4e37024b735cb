import { bootstrapInterval, type Cluster, meanOf } from './bootstrap.ts';

/** What one question was worth, by each measure that applies to it. */
export interface Sample {
  id: string;
  kind: string;
  /** Samples of one cluster are not independent: the turns of a conversation. */
  cluster: string;
  values: Record<string, number>;
}

/** The mean of a measure over questions, with its 95 % bootstrap interval. */
export interface Figure {
  /** One kind of question, or {@link ALL}. */
  kind: string;
  measure: string;
  questions: number;
  mean: number;
  low: number;
  high: number;
}

export const ALL = 'all';

/** Every measure over all questions, then, where there are several kinds, over each; in the order of the samples. */
export function figuresOf(samples: readonly Sample[]): Figure[] {
  return groupsOf(samples).map(({ kind, measure, clusters }) => ({
    kind,
    measure,
    questions: clusters.flat().length,
    mean: meanOf(clusters),
    ...bootstrapInterval(clusters),
  }));
}

export interface Group {
  kind: string;
  measure: string;
  clusters: Cluster[];
}

/** The values of each kind and measure, by cluster. */
export function groupsOf(samples: readonly Sample[]): Group[] {
  const kinds = [...new Set(samples.map(({ kind }) => kind))];
  const measures = measuresOf(samples);
  return [ALL, ...(kinds.length > 1 ? kinds : [])].flatMap((kind) =>
    measures.flatMap((measure) => {
      const clusters = clustersOf(
        samples.filter((sample) => kind === ALL || sample.kind === kind),
        measure,
      );
      return clusters.length === 0 ? [] : [{ kind, measure, clusters }];
    }),
  );
}

/** In the order of the question that has the most of them; those of others after it. */
function measuresOf(samples: readonly Sample[]): string[] {
  const names = samples.map(({ values }) => Object.keys(values));
  const fullest = names.reduce((most, each) => (each.length > most.length ? each : most), []);
  return [...new Set([fullest, ...names].flat())];
}

function clustersOf(samples: readonly Sample[], measure: string): number[][] {
  const clusters = new Map<string, number[]>();
  for (const { cluster, values } of samples) {
    const value = values[measure];
    if (value === undefined) continue;
    const known = clusters.get(cluster);
    if (known) known.push(value);
    else clusters.set(cluster, [value]);
  }
  return [...clusters.values()];
}

/** The value in the middle; 0 of none. */
export function medianOf(values: readonly number[]): number {
  return [...values].sort((one, other) => one - other)[values.length >> 1] ?? 0;
}
