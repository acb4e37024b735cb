import type { EvidenceModel } from '../engine/answer/evidence-model.ts';

/** One network that says what its members say on average: all of their units, their outputs divided. */
export function merged(members: readonly EvidenceModel[]): EvidenceModel {
  const [first] = members;
  if (!first) throw new RangeError('no member to merge');
  return {
    features: first.features,
    mean: first.mean,
    scale: first.scale,
    hidden: members.flatMap(({ hidden }) => hidden),
    hiddenBias: members.flatMap(({ hiddenBias }) => hiddenBias),
    output: members.flatMap(({ output }) => output.map((weight) => weight / members.length)),
    bias: members.reduce((sum, { bias }) => sum + bias, 0) / members.length,
  };
}

const DIGITS = 1e4;

/** To four digits behind the point: more say nothing. */
export function toDigits(value: number): number {
  return Math.round(value * DIGITS) / DIGITS;
}

/** The model as its file keeps it. */
export function rounded({
  features,
  mean,
  scale,
  hidden,
  hiddenBias,
  output,
  bias,
}: EvidenceModel): EvidenceModel {
  return {
    features,
    mean: mean.map(toDigits),
    scale: scale.map(toDigits),
    hidden: hidden.map((row) => row.map(toDigits)),
    hiddenBias: hiddenBias.map(toDigits),
    output: output.map(toDigits),
    bias: toDigits(bias),
  };
}
