import { monitorEventLoopDelay } from 'node:perf_hooks';
import { rounded } from './times.ts';

/** How long the event loop was kept from what else was waiting, in milliseconds. */
export interface LoopReport {
  /** 99th percentile and most of Node's own histogram; an idle loop has 1 to 2, its resolution. */
  p99: number;
  max: number;
  /** The longest time between two turns of the loop: the longest synchronous block, garbage collection included. */
  longestBlock: number;
}

/** Watches until the function that it returns is called. */
export function watchLoop(): () => LoopReport {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  let longestBlock = 0;
  let last = performance.now();
  let watching = true;
  const turn = (): void => {
    const now = performance.now();
    longestBlock = Math.max(longestBlock, now - last);
    last = now;
    if (watching) setImmediate(turn);
  };
  delay.enable();
  setImmediate(turn);
  return () => {
    watching = false;
    delay.disable();
    const milliseconds = (nanoseconds: number) => rounded(nanoseconds / 1e6);
    return {
      p99: milliseconds(delay.percentile(99)),
      max: milliseconds(delay.max),
      longestBlock: rounded(longestBlock),
    };
  };
}
