export interface Bounds<V> {
  /** Most entries kept; the one longest not used goes first. */
  size: number;
  /** Milliseconds after its last use at which an entry is forgotten; never, when missing. */
  idle?: number;
  /** Told of each entry that is forgotten. */
  onForgotten?: (value: V) => void;
  /** Milliseconds on a clock that does not go back. */
  now?: () => number;
}

/** Values by key, made when first asked for, and forgotten when there are too many or they are not used. */
export class BoundedMap<V> {
  // A Map keeps the order of insertion, and every use inserts anew: the first entry is the one longest not used.
  readonly #entries = new Map<string, { value: V; used: number }>();
  readonly #bounds: Bounds<V>;
  readonly #now: () => number;

  constructor(bounds: Bounds<V>) {
    this.#bounds = bounds;
    this.#now = bounds.now ?? (() => performance.now());
  }

  get size(): number {
    return this.#entries.size;
  }

  /** The value of a key, made by `make` when there is none (any more). */
  use(key: string, make: () => V): V {
    const now = this.#now();
    const { size, idle = Number.POSITIVE_INFINITY } = this.#bounds;
    for (const [oldest, { used }] of this.#entries) {
      if (now - used < idle) break;
      this.#forget(oldest);
    }
    const value = this.#entries.get(key)?.value ?? make();
    this.#entries.delete(key);
    this.#entries.set(key, { value, used: now });
    for (const oldest of this.#entries.keys()) {
      if (this.#entries.size <= size) break;
      this.#forget(oldest);
    }
    return value;
  }

  clear(): void {
    for (const key of [...this.#entries.keys()]) this.#forget(key);
  }

  #forget(key: string): void {
    const entry = this.#entries.get(key);
    this.#entries.delete(key);
    if (entry) this.#bounds.onForgotten?.(entry.value);
  }
}
