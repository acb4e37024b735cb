import { setImmediate } from 'node:timers/promises';

/** Milliseconds of work after which others get their turn: far below what somebody who waits would notice. */
const STRETCH = 8;

/**
 * Work in short stretches: an answer shares its thread with other visitors' questions and with their connections'
 * pings. Between two steps, what else is waiting goes first when the last stretch was long enough.
 */
export class Pace {
  readonly #now: () => number;
  #since: number;

  /** @param now the time in milliseconds. */
  constructor(now: () => number = () => performance.now()) {
    this.#now = now;
    this.#since = now();
  }

  async step(): Promise<void> {
    if (this.#now() - this.#since < STRETCH) return;
    await setImmediate();
    this.#since = this.#now();
  }
}
