/** The answers under way through doors that have no session. */
export class Work {
  readonly #underWay = new Set<Promise<unknown>>();

  /** Keeps a piece of work in mind until it settles. */
  async track<T>(piece: Promise<T>): Promise<T> {
    this.#underWay.add(piece);
    try {
      return await piece;
    } finally {
      this.#underWay.delete(piece);
    }
  }

  /** Resolves when all that is under way now is settled. */
  async settled(): Promise<void> {
    await Promise.allSettled(this.#underWay);
  }
}
