import type { Readable, Writable } from 'node:stream';

/** What a command may read and write, and when it is to stop: the process's, or a test's. */
export interface Io {
  stdin: Readable & { isTTY?: boolean };
  stdout: Writable & { isTTY?: boolean };
  stderr: Writable & { isTTY?: boolean };
  /** Aborted by Ctrl-C or by whoever stops the process. */
  signal: AbortSignal;
  /** Of the person at the terminal, such as `fr-MA`. */
  locale: string;
}
