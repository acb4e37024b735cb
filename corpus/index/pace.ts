import { setImmediate } from 'node:timers/promises';

/** Things done between two pauses: some tens of milliseconds, whether releases are cut into words or vectors linked. */
export const PACE = 64;

/** Lets what else is waiting go first, an interruption above all. @throws the signal's reason */
export async function breathe(signal: AbortSignal | undefined): Promise<void> {
  await setImmediate();
  signal?.throwIfAborted();
}

/** As `items.map(make)`, with pauses. @throws the signal's reason */
export async function paced<T, U>(
  items: readonly T[],
  make: (item: T, index: number) => U,
  signal: AbortSignal | undefined,
): Promise<U[]> {
  const made: U[] = [];
  for (const [index, item] of items.entries()) {
    if (index % PACE === 0) await breathe(signal);
    made.push(make(item, index));
  }
  return made;
}
