/** How fast the means forget, and what keeps the quotient finite: the paper's own numbers. */
const FIRST = 0.9;
const SECOND = 0.999;
const SMALL = 1e-8;

/** Adam (Kingma and Ba, "Adam: A Method for Stochastic Optimization", 2015) over one array of parameters. */
export class Adam {
  readonly #parameters: Float64Array;
  readonly #first: Float64Array;
  readonly #second: Float64Array;
  #steps = 0;

  constructor(parameters: Float64Array) {
    this.#parameters = parameters;
    this.#first = new Float64Array(parameters.length);
    this.#second = new Float64Array(parameters.length);
  }

  /** @param slopes of what shall become less, by each parameter. */
  step(slopes: Float64Array, rate: number): void {
    this.#steps += 1;
    const [shortFirst, shortSecond] = [1 - FIRST ** this.#steps, 1 - SECOND ** this.#steps];
    for (const [at, slope] of slopes.entries()) {
      const first = FIRST * (this.#first[at] as number) + (1 - FIRST) * slope;
      const second = SECOND * (this.#second[at] as number) + (1 - SECOND) * slope * slope;
      this.#first[at] = first;
      this.#second[at] = second;
      const move = first / shortFirst / (Math.sqrt(second / shortSecond) + SMALL);
      this.#parameters[at] = (this.#parameters[at] as number) - rate * move;
    }
  }
}
