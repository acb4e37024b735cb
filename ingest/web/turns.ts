/** Waits; rejects with the signal's reason. */
export type Wait = (milliseconds: number, signal?: AbortSignal) => Promise<void>;

/** Leaves a website a pause between the end of one request and the next. One request at a time: for one caller. */
export class Turns {
  readonly #wait: Wait;
  readonly #now: () => number;
  /** By host name: when its last request ended. */
  readonly #ended = new Map<string, number>();

  constructor(wait: Wait, now: () => number = performance.now.bind(performance)) {
    this.#wait = wait;
    this.#now = now;
  }

  /** @param pause in milliseconds */
  async take<T>(host: string, pause: number, ask: () => Promise<T>, signal?: AbortSignal): Promise<T> {
    const rest = (this.#ended.get(host) ?? Number.NEGATIVE_INFINITY) + pause - this.#now();
    if (rest > 0) await this.#wait(rest, signal);
    try {
      return await ask();
    } finally {
      this.#ended.set(host, this.#now());
    }
  }
}
