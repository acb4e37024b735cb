import { availableParallelism } from 'node:os';
import { type Limits, limits as usual } from './limits.ts';
import type { Reading, ReadingRequest } from './reading.ts';
import { ReadingProcess } from './reading-process.ts';

export interface ReadingOptions {
  limits?: Limits;
  signal?: AbortSignal | undefined;
  /** Processes that were started ahead; whoever did stops those that are not needed. */
  ready?: readonly ReadingProcess[];
}

/** What came of each file; to be ended with `return` where not all of it is wanted. */
export interface Readings extends AsyncIterableIterator<Reading, undefined> {
  return(): Promise<IteratorResult<Reading, undefined>>;
}

/**
 * Reads files in processes of their own, one a core: a file that loops, bombs or breaks its reader ends that process,
 * fails alone and with a code, and the next file gets a new one. It begins at once, and goes on until all are read or
 * `return` is called.
 * @returns what came of each file, in the order of `requests`, as soon as it is known; `next` rejects with the signal's
 *   reason, and nothing is being read any more then
 */
export function readIsolated(
  requests: readonly ReadingRequest[],
  { limits = usual, signal, ready = [] }: ReadingOptions = {},
): Readings {
  const answers = requests.map(() => deferred<Reading>());
  const queue = requests.entries();
  const processes = Array.from(
    { length: Math.min(availableParallelism(), requests.length) },
    (_, place) => ready[place] ?? new ReadingProcess(limits),
  );
  // Node does not end what it forked when it is told to exit.
  const kill = (): void => {
    for (const each of processes) each.stop();
  };
  let stopped = false;
  const stop = (): { done: true; value: undefined } => {
    stopped = true;
    kill();
    process.off('exit', kill);
    return { done: true, value: undefined };
  };
  process.once('exit', kill);
  for (const each of processes) void readNext(each);
  const waiting = answers.values();
  return {
    async next() {
      const { value: answer } = waiting.next();
      if (stopped || answer === undefined) return stop();
      try {
        return { done: false, value: await orAborted(answer.promise, signal) };
      } catch (error) {
        stop();
        throw error;
      }
    },
    async return() {
      return stop();
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };

  async function readNext(own: ReadingProcess): Promise<void> {
    for (const [place, request] of queue) {
      answers[place]?.resolve(await own.read(request));
      // Its process was ended; the next file would start another.
      if (stopped) return;
    }
  }
}

/** @throws the signal's reason, when that comes first */
async function orAborted<T>(promise: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  signal?.throwIfAborted();
  const { promise: aborted, resolve: abort } = deferred<null>();
  const onAbort = (): void => abort(null);
  signal?.addEventListener('abort', onAbort);
  try {
    const first = await Promise.race([promise.then((value) => ({ value })), aborted]);
    if (first !== null) return first.value;
    throw signal?.reason;
  } finally {
    signal?.removeEventListener('abort', onAbort);
  }
}

/** A promise, and what resolves it. */
function deferred<T>(): { promise: Promise<T>; resolve: (value: T) => void } {
  let resolve: (value: T) => void = () => undefined;
  const promise = new Promise<T>((each) => {
    resolve = each;
  });
  return { promise, resolve };
}
