import weights from './evidence-model.json' with { type: 'json' };
import { featureNames } from './features.ts';

/**
 * How likely a sentence answers: a network of one hidden layer (rectified linear units) over the features of
 * `features.ts`, trained by `npm run train:evidence` to tell sentences that answer from their neighbours, and from the
 * best that is found for questions that no release answers. Its output is a log-odds.
 */
export interface EvidenceModel {
  features: readonly string[];
  /** Subtracted from the features, then divided by. */
  mean: readonly number[];
  scale: readonly number[];
  /** One row a unit. */
  hidden: readonly (readonly number[])[];
  hiddenBias: readonly number[];
  output: readonly number[];
  bias: number;
}

let checked: EvidenceModel | null = null;

/** @throws Error when the weights are of other features than the program computes: a fault of the build. */
function shipped(): EvidenceModel {
  if (checked) return checked;
  const model: EvidenceModel = weights;
  if (model.features.join() !== featureNames.join())
    throw new Error('evidence-model.json was trained on other features; run npm run train:evidence');
  checked = model;
  return checked;
}

/** Standard deviations from the mean beyond which a feature is not taken at its word. */
const FARTHEST = 6;

/** A feature as the network takes it, in training too. */
export function standardised(value: number, mean: number, scale: number): number {
  return Math.max(-FARTHEST, Math.min(FARTHEST, (value - mean) / scale));
}

/** Log-odds that a sentence with these features answers. */
export function logOdds(features: Float64Array, model: EvidenceModel = shipped()): number {
  const input = features.map((value, at) => standardised(value, model.mean[at] ?? 0, model.scale[at] ?? 1));
  let sum = model.bias;
  for (const [unit, row] of model.hidden.entries()) {
    let value = model.hiddenBias[unit] ?? 0;
    for (let at = 0; at < row.length; at += 1) value += (row[at] ?? 0) * (input[at] ?? 0);
    if (value > 0) sum += value * (model.output[unit] ?? 0);
  }
  return sum;
}

/**
 * The share of each among the candidates and the possibility that none of them answers, whose log-odds are 0: what
 * training takes for the likelihood that it is this one.
 */
export function sharesOf(odds: readonly number[]): number[] {
  const most = Math.max(0, ...odds);
  const total = odds.reduce((sum, one) => sum + Math.exp(one - most), Math.exp(-most));
  return odds.map((one) => Math.exp(one - most) / total);
}
