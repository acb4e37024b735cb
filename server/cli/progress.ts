import type { Io } from './io.ts';

/** Work that takes no longer is not worth a line, in milliseconds. */
const PATIENCE = 1_000;
/** Between two lines: faster than anybody reads, slow enough to cost nothing. */
const PACE = 100;

export interface Progress {
  show(step: string, done: number, of: number): void;
  /** Takes the line away. */
  end(): void;
}

/** A line on standard error that says how far it is, where a person is there to see it. */
export function progressOn({ stderr }: Pick<Io, 'stderr'>): Progress {
  if (stderr.isTTY !== true) return { show: () => undefined, end: () => undefined };
  let next = performance.now() + PATIENCE;
  let shown = false;
  return {
    show(step, done, of) {
      if (performance.now() < next) return;
      next = performance.now() + PACE;
      shown = true;
      stderr.write(`\r\x1b[K${step}: ${done} of ${of}`);
    },
    end() {
      if (shown) stderr.write('\r\x1b[K');
      shown = false;
    },
  };
}
