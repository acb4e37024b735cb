import { setImmediate } from 'node:timers/promises';

/** Milliseconds of work after which others get their turn: far below what somebody who waits would notice. */
const STRETCH = 8;

/**
 * Long work in short stretches: an answer, or an index that is built, shares its thread with visitors' questions, with
 * their connections' pings and with Ctrl-C.
 */
export class Pace {
  readonly #signal: AbortSignal | undefined;
  readonly #now: () => number;
  #since: number;

  /**
   * @param signal ends the work at the next step.
   * @param now the time in milliseconds.
   */
  constructor(signal?: AbortSignal, now: () => number = () => performance.now()) {
    this.#signal = signal;
    this.#now = now;
    this.#since = now();
  }

  /** Between two steps: what else is waiting goes first, when the last stretch was long enough. @throws the signal's reason */
  async step(): Promise<void> {
    this.#signal?.throwIfAborted();
    if (this.#now() - this.#since >= STRETCH) await this.turn();
  }

  /** What else is waiting goes first. @throws the signal's reason */
  async turn(): Promise<void> {
    await setImmediate();
    this.#signal?.throwIfAborted();
    this.#since = this.#now();
  }
}
