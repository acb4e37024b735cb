import { setInterval } from 'node:timers/promises';
import type { Logger } from 'pino';
import { Fault } from '../corpus/errors.ts';
import type { Service } from './channels/service.ts';
import type { OpenIndex } from './cli/parts.ts';

/**
 * Milliseconds between two looks at the files. They are looked at, not listened to: events of the file system miss
 * renamed files and network drives, and two `stat` calls a second cost nothing.
 */
const EVERY = 1_000;

/** What becomes of an index and a lexicon that change while they are served. */
export interface RenewalObserver {
  /** From now on this is served. */
  renewed(service: Service): void;
  /** What changed cannot be used: what was served before goes on. */
  notRenewed(error: unknown): void;
}

/** Writes it to a server's log. */
export function logRenewals(log: Logger): RenewalObserver {
  return {
    renewed: ({ index, releases }) => log.info({ index, releases: releases.length }, 'renewed'),
    notRenewed: (error) => {
      if (error instanceof Fault) log.error({ code: error.code, why: error.message }, 'not renewed');
      else log.error({ err: error }, 'not renewed');
    },
  };
}

/**
 * Has an index read anew when its files change, for as long as it is served.
 *
 * @param options.every milliseconds between two looks. Default 1,000.
 * @returns leaves it as it is from now on.
 */
export function keepFresh(
  index: Pick<OpenIndex, 'service' | 'renew'>,
  observer: RenewalObserver,
  { every = EVERY }: { every?: number } = {},
): () => void {
  const leaving = new AbortController();
  const { signal } = leaving;
  void watch().catch((error) => {
    if (!signal.aborted) observer.notRenewed(error);
  });
  return () => leaving.abort();

  async function watch(): Promise<void> {
    for await (const _ of setInterval(every, undefined, { signal, ref: false })) {
      const { renewed, faults } = await index.renew();
      if (signal.aborted) return;
      for (const fault of faults) observer.notRenewed(fault);
      if (renewed) observer.renewed(index.service);
    }
  }
}
