import type { Answer } from '../protocol/answer.ts';

/** How many turns are remembered: more is not looked at by follow-ups, and memory is bounded. */
const REMEMBERED = 8;

/** The turns of one visitor, oldest first. Kept by the channel, read and extended by the engine. */
export class Conversation {
  readonly #turns: Answer[] = [];

  get turns(): readonly Answer[] {
    return this.#turns;
  }

  add(answer: Answer): void {
    this.#turns.push(answer);
    if (this.#turns.length > REMEMBERED) this.#turns.shift();
  }

  clear(): void {
    this.#turns.length = 0;
  }
}
