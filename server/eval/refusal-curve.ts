/** What came of one question, for the trade between answering and refusing. */
export interface Outcome {
  answered: boolean;
  /** Of the answer, 0 to 1. */
  confidence: number;
  /** The answer is right. False where it was refused or nothing answers. */
  right: boolean;
  /** A release answers; false where only a refusal is right. */
  answerable: boolean;
}

/** What comes of all questions when those of at least this confidence are answered. */
export interface CurvePoint {
  /** Least confidence; null where the engine decides by more than that. */
  threshold: number | null;
  /** Share of the answerable questions that are answered. */
  coverage: number;
  /** Share of the answers that are wrong; 0 when there is none. */
  risk: number;
  right: number;
  /** Of questions that no release answers, too. */
  wrong: number;
  refused: number;
}

export interface Curve {
  /** From the highest threshold to the lowest, at most {@link POINTS}. */
  points: CurvePoint[];
  /** At the thresholds of `STEPS`: enough to see the trade. */
  steps: CurvePoint[];
  /**
   * Area under the risk–coverage curve, coverage being the share of the answered (AURC: Geifman, Uziel & El-Yaniv,
   * "Bias-Reduced Uncertainty Estimation", ICLR 2019): the mean risk over all the thresholds. 0 would be perfect.
   */
  area: number;
  /** The engine as it is configured. */
  own: CurvePoint;
}

const POINTS = 101;
/** From refusing much to refusing nothing. */
const STEPS = [0.8, 0.6, 0.4, 0.25, 0.1, 0];

/**
 * @param forced with the refusal switched off
 * @param own of the same questions, with the engine as it is configured
 */
export function curveOf(forced: readonly Outcome[], own: readonly Outcome[]): Curve {
  const answerable = forced.filter((outcome) => outcome.answerable).length;
  const ranked = forced
    .filter(({ answered }) => answered)
    .sort((one, other) => other.confidence - one.confidence);
  const points: CurvePoint[] = [];
  let risks = 0;
  let before = 0;
  const tally: Tally = { answered: 0, right: 0, covered: 0 };
  for (const [at, outcome] of ranked.entries()) {
    tally.answered += 1;
    tally.right += Number(outcome.right);
    tally.covered += Number(outcome.answerable);
    // Questions of the same confidence are answered together or not at all.
    if (ranked[at + 1]?.confidence === outcome.confidence) continue;
    const point = pointOf(outcome.confidence, tally, { answerable, all: forced.length });
    points.push(point);
    risks += point.risk * (at + 1 - before);
    before = at + 1;
  }
  return {
    points: thinned(points),
    steps: STEPS.map((threshold) => stepOf(threshold, forced, answerable)),
    area: ranked.length === 0 ? 0 : risks / ranked.length,
    own: ownPoint(own),
  };
}

function ownPoint(outcomes: readonly Outcome[]): CurvePoint {
  const answerable = outcomes.filter((outcome) => outcome.answerable).length;
  return pointOf(null, tallyOf(outcomes), { answerable, all: outcomes.length });
}

function stepOf(threshold: number, forced: readonly Outcome[], answerable: number): CurvePoint {
  const confident = forced.filter(({ confidence }) => confidence >= threshold);
  return pointOf(threshold, tallyOf(confident), { answerable, all: forced.length });
}

/** What was answered, and of it what is right and what can be answered. */
interface Tally {
  answered: number;
  right: number;
  covered: number;
}

function tallyOf(outcomes: readonly Outcome[]): Tally {
  const answered = outcomes.filter((outcome) => outcome.answered);
  return {
    answered: answered.length,
    right: answered.filter(({ right }) => right).length,
    covered: answered.filter(({ answerable }) => answerable).length,
  };
}

function pointOf(
  threshold: number | null,
  { answered, right, covered }: Tally,
  { answerable, all }: { answerable: number; all: number },
): CurvePoint {
  const wrong = answered - right;
  return {
    threshold,
    coverage: answerable === 0 ? 0 : covered / answerable,
    risk: answered === 0 ? 0 : wrong / answered,
    right,
    wrong,
    refused: all - answered,
  };
}

/** Evenly chosen, the first and the last among them. */
function thinned(points: readonly CurvePoint[]): CurvePoint[] {
  if (points.length <= POINTS) return [...points];
  const step = (points.length - 1) / (POINTS - 1);
  return Array.from({ length: POINTS }, (_, at) => points[Math.round(at * step)]).filter(
    (point) => point !== undefined,
  );
}
