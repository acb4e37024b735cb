import delivered from '../../../server/engine/answer/evidence-model.json' with { type: 'json' };
import type { EvidenceModel } from '../../../server/engine/answer/evidence-model.ts';

/** Of the figure, date or name that would be marked: is there one, does it fit. */
export const EXACT = [
  'has exact',
  'fit of exact',
  'fit of exact below best',
  'exact is of focus',
  'exact near asked words',
  'exact among mentions',
  'exact said elsewhere',
  'misses kind',
  'lacks kind',
];

/** What stands around a sentence: heading, title, introduction, the sentences before; and where it stands itself. */
export const SURROUNDINGS = [
  ...['coverage', 'coverage below best', 'tight', 'tight below best'],
  ...['support of focus', 'support of rarest'],
  ...['least support of topics', 'least support of names', 'least support of constraints'],
  ...['heading', 'list item', 'introduces list', 'introduces list asked for'],
  ...['place in passage', 'opening of release'],
];

/**
 * The delivered model, to which each of these features always has its mean.
 * @throws Error when it has no such feature
 */
export function withMeansOf(features: readonly string[]): EvidenceModel {
  const model: EvidenceModel = delivered;
  const unknown = features.filter((name) => !model.features.includes(name));
  if (unknown.length > 0) throw new Error(`the evidence model has no feature ${unknown.join(', ')}`);
  // A standardised feature is 0 at its mean, and so is what it adds.
  const silenced = new Set(features.map((name) => model.features.indexOf(name)));
  return {
    ...model,
    hidden: model.hidden.map((row) => row.map((weight, at) => (silenced.has(at) ? 0 : weight))),
  };
}

/** Coverage at which a sentence is as likely to answer as not, and what all the rest adds in log-odds. By judgement. */
const COVERED = { half: 0.6, slope: 12 };

/** No learnt weights: the more of the question a sentence and its surroundings say, the likelier it answers. */
export function coverageAlone(): EvidenceModel {
  const features: readonly string[] = delivered.features;
  return {
    features,
    mean: features.map(() => 0),
    scale: features.map(() => 1),
    hidden: [features.map((name) => Number(name === 'coverage'))],
    hiddenBias: [0],
    output: [COVERED.slope],
    bias: -COVERED.slope * COVERED.half,
  };
}
