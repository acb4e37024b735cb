import { availableParallelism } from 'node:os';
import { type Limits, limits as usual } from './limits.ts';
import type { Reading, ReadingRequest } from './reading.ts';
import { ReadingProcess } from './reading-process.ts';

/**
 * Reads files in processes of their own, one a core: a file that loops, bombs or breaks its reader ends that process,
 * fails alone and with a code, and the next file gets a new one.
 * @returns what came of each file, in the order of `requests`, as soon as it is known
 * @throws the signal's reason; nothing is being read any more then
 */
export async function* readIsolated(
  requests: readonly ReadingRequest[],
  { limits = usual, signal }: { limits?: Limits; signal?: AbortSignal | undefined } = {},
): AsyncGenerator<Reading, void, undefined> {
  const answers = requests.map(() => deferred<Reading>());
  const queue = requests.entries();
  const processes = Array.from(
    { length: Math.min(availableParallelism(), requests.length) },
    () => new ReadingProcess(limits),
  );
  // Node does not end what it forked when it is told to exit.
  const stop = (): void => {
    for (const each of processes) each.stop();
  };
  process.once('exit', stop);
  for (const each of processes) void readNext(each);
  try {
    for (const { promise } of answers) yield await orAborted(promise, signal);
  } finally {
    stop();
    process.off('exit', stop);
  }

  async function readNext(own: ReadingProcess): Promise<void> {
    for (const [place, request] of queue) answers[place]?.resolve(await own.read(request));
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
