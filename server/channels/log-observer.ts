import type { Logger } from 'pino';
import type { Observer } from './service.ts';

/** Writes a server's work to its log, without any visitor's words. */
export function logObserver(log: Logger): Observer {
  return {
    answered: (door, { status, language, ms }) => log.info({ door, status, language, ms }, 'answered'),
    fault: (error) => log.error({ err: error }, 'the engine failed'),
    turnedAway: (why) => log.warn({ why }, 'turned away'),
  };
}
