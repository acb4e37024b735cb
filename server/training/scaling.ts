import { standardised } from '../engine/answer/evidence-model.ts';
import { toDigits } from './ensemble.ts';
import type { Example } from './examples.ts';

/** Mean and standard deviation of every feature. */
export interface Scaling {
  mean: number[];
  scale: number[];
}

/** Of the examples' sentences, to the digits that the file keeps. A feature that never differs has the scale 1. */
export function scalingOf(examples: readonly Example[], features: number): Scaling {
  const mean = new Float64Array(features);
  const square = new Float64Array(features);
  const sentences = examples.reduce((sum, { right }) => sum + right.length, 0);
  const each = (add: (feature: number, value: number) => void): void => {
    for (const { rows } of examples) for (const [at, value] of rows.entries()) add(at % features, value);
  };
  each((feature, value) => {
    mean[feature] = (mean[feature] ?? 0) + value / sentences;
  });
  each((feature, value) => {
    square[feature] = (square[feature] ?? 0) + (value - (mean[feature] ?? 0)) ** 2 / sentences;
  });
  return {
    mean: Array.from(mean, toDigits),
    scale: Array.from(square, (one) => toDigits(Math.sqrt(one)) || 1),
  };
}

/** The example as the network takes it. */
export function scaled(example: Example, { mean, scale }: Scaling): Example {
  const rows = example.rows.map((value, at) => {
    const feature = at % mean.length;
    return standardised(value, mean[feature] ?? 0, scale[feature] ?? 1);
  });
  return { ...example, rows };
}
