import type { Example } from './examples.ts';

/**
 * The network of `engine/answer/evidence-model.ts` while it learns: one hidden layer of rectified linear units. Its
 * numbers stand in one array, for the optimiser: a row of weights a unit, the units' biases, the weights of the output,
 * its bias.
 */
export class Network {
  readonly features: number;
  readonly units: number;
  readonly parameters: Float64Array;
  /** Where the units' biases, the output's weights and its bias begin. */
  readonly #at: { biases: number; output: number; bias: number };
  /** Of the example at hand, each sentence's units before rectification. */
  #hidden = new Float64Array(0);

  /** Starts from small chance weights; the biases are 0. */
  constructor(features: number, units: number, random: () => number) {
    this.features = features;
    this.units = units;
    const biases = units * features;
    this.#at = { biases, output: biases + units, bias: biases + 2 * units };
    this.parameters = new Float64Array(biases + 2 * units + 1);
    const fill = (from: number, to: number, most: number) => {
      for (let at = from; at < to; at += 1) this.parameters[at] = (random() * 2 - 1) * most;
    };
    fill(0, biases, SPREAD / Math.sqrt(features));
    fill(this.#at.output, this.#at.bias, 1 / Math.sqrt(units));
  }

  /** The weights as rows, for a file. */
  get layers(): { hidden: number[][]; hiddenBias: number[]; output: number[]; bias: number } {
    const { parameters, features, units } = this;
    const { biases, output, bias } = this.#at;
    const hidden = Array.from({ length: units }, (_, unit) => [
      ...parameters.subarray(unit * features, (unit + 1) * features),
    ]);
    return {
      hidden,
      hiddenBias: [...parameters.subarray(biases, output)],
      output: [...parameters.subarray(output, bias)],
      bias: parameters[bias] ?? 0,
    };
  }

  /** Log-odds of each sentence of an example. */
  odds({ rows, right }: Example): Float64Array {
    const { parameters, features, units } = this;
    const { biases, output, bias } = this.#at;
    if (this.#hidden.length < right.length * units) this.#hidden = new Float64Array(right.length * units);
    const odds = new Float64Array(right.length);
    for (let row = 0; row < odds.length; row += 1) {
      let sum = parameters[bias] as number;
      for (let unit = 0; unit < units; unit += 1) {
        let value = parameters[biases + unit] as number;
        const [weight, input] = [unit * features, row * features];
        for (let at = 0; at < features; at += 1)
          value += (parameters[weight + at] as number) * (rows[input + at] as number);
        this.#hidden[row * units + unit] = value;
        if (value > 0) sum += value * (parameters[output + unit] as number);
      }
      odds[row] = sum;
    }
    return odds;
  }

  /**
   * The example's loss: the negative logarithm of the share that the right ones have among its sentences and the
   * possibility that none answers, whose log-odds are 0 and which is the right one where no release answers.
   * @param slopes gets the loss's slope by each parameter added.
   */
  learn(example: Example, slopes: Float64Array): number {
    const { right, weight, answerable } = example;
    const odds = this.odds(example);
    const most = odds.reduce((most, one) => Math.max(most, one), 0);
    const parts = odds.map((one) => Math.exp(one - most));
    const none = Math.exp(-most);
    const all = parts.reduce((sum, part) => sum + part, none);
    const good = parts.reduce((sum, part, row) => sum + (right[row] ? part : 0), answerable ? 0 : none);
    for (const [row, part] of parts.entries())
      this.#backwards(example, row, weight * (part / all - (right[row] ? part / good : 0)), slopes);
    return weight * Math.log(all / good);
  }

  /** Adds what one sentence's log-odds add to the slopes, from the loss's slope by them. */
  #backwards({ rows }: Example, row: number, slope: number, slopes: Float64Array): void {
    if (Math.abs(slope) < NEGLIGIBLE) return;
    const { parameters, features, units } = this;
    const { biases, output, bias } = this.#at;
    const add = (at: number, what: number) => {
      slopes[at] = (slopes[at] as number) + what;
    };
    add(bias, slope);
    for (let unit = 0; unit < units; unit += 1) {
      const value = this.#hidden[row * units + unit] as number;
      if (value <= 0) continue;
      add(output + unit, slope * value);
      const inner = slope * (parameters[output + unit] as number);
      add(biases + unit, inner);
      const [weight, input] = [unit * features, row * features];
      for (let at = 0; at < features; at += 1)
        slopes[weight + at] = (slopes[weight + at] as number) + inner * (rows[input + at] as number);
    }
  }
}

/** What the spread of the first weights is, times the root of their number. */
const SPREAD = 1.2;
/** Most sentences are so clearly wrong that there is nothing to learn from them. */
const NEGLIGIBLE = 1e-6;
