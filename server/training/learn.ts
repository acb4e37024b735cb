import { randomNumbers } from '../../corpus/embedding/training/random.ts';
import { Adam } from './adam.ts';
import type { Example } from './examples.ts';
import { Network } from './network.ts';
import type { Recipe } from './recipe.ts';

/** What the learning rate falls to. */
const LEAST_RATE = 0.1;

/**
 * Trains one network. The same examples, recipe and seed give the same numbers.
 * @returns it, and the mean loss of an example in the last epoch
 */
export function learn(
  examples: readonly Example[],
  features: number,
  recipe: Recipe,
  seed: number,
): { network: Network; loss: number } {
  const { units, epochs, batch, rate, decay } = recipe;
  const random = randomNumbers(seed);
  const network = new Network(features, units, random);
  const adam = new Adam(network.parameters);
  const steps = epochs * Math.ceil(examples.length / batch);
  let done = 0;
  let loss = 0;
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    loss = 0;
    const order = shuffled(examples, random);
    for (let from = 0; from < order.length; from += batch) {
      const some = order.slice(from, from + batch);
      const slopes = new Float64Array(network.parameters.length);
      for (const example of some) loss += network.learn(example, slopes);
      const mean = slopes.map((slope, at) => slope / some.length + decay * (network.parameters[at] ?? 0));
      adam.step(mean, rate * (1 - (1 - LEAST_RATE) * (done / steps)));
      done += 1;
    }
  }
  return { network, loss: loss / examples.length };
}

/** Fisher and Yates's. */
function shuffled<T>(items: readonly T[], random: () => number): T[] {
  const order = [...items];
  for (let last = order.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1));
    [order[last], order[other]] = [order[other] as T, order[last] as T];
  }
  return order;
}
