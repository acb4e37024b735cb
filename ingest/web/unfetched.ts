import type { SkipCode } from '../../corpus/file-report.ts';

/** What an address may be refused, or not answer, for. */
export type UnfetchedCode = Extract<
  SkipCode,
  | 'BAD_ADDRESS'
  | 'PRIVATE_ADDRESS'
  | 'ROBOTS'
  | 'NOT_FOUND'
  | 'REFUSED'
  | 'REDIRECTS'
  | 'UNREACHABLE'
  | 'OTHER_HOST'
  | 'TOO_LARGE'
  | 'EMPTY'
  | 'LIMIT'
>;

/** A page that was not fetched. The message is the reason, for the person who ingests. */
export class Unfetched extends Error {
  readonly code: UnfetchedCode;

  constructor(code: UnfetchedCode, reason: string, options?: { cause?: unknown }) {
    super(reason, options);
    this.name = 'Unfetched';
    this.code = code;
  }
}

/**
 * Codes that say something of today, not of the page: what is known of it stays. A website that is down, or that locks
 * its visitors out for a day, must not empty an index.
 */
export const PASSING: ReadonlySet<SkipCode> = new Set([
  'UNREACHABLE',
  'REFUSED',
  'REDIRECTS',
  'PRIVATE_ADDRESS',
  'OTHER_HOST',
  'LIMIT',
]);
