import { Fault } from '../../corpus/errors.ts';
import { ProtocolError } from '../protocol/client.ts';

/** One line that says what is wrong and what to do; with the stack under it when debugging. */
export function complaint(error: unknown, debug: boolean): string {
  const message = error instanceof Error ? error.message : String(error);
  const line = message.replace(/\s*\n\s*/g, ' ').trim() || 'an error without a message';
  const expected = error instanceof Fault;
  const hint = expected || debug ? '' : '; set DEBUG=porte-parole for the details';
  const prefix = expected || error instanceof ProtocolError ? '' : 'internal error: ';
  return `porte-parole: ${prefix}${line}${hint}\n${debug ? details(error) : ''}`;
}

/** The stack of an error and of its causes. */
export function details(error: unknown): string {
  if (!(error instanceof Error)) return '';
  const cause = error.cause === undefined ? '' : `caused by: ${details(error.cause) || String(error.cause)}`;
  return `${error.stack ?? error.message}\n${cause}`;
}
