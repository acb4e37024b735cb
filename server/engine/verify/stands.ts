import type { Citation } from '../../protocol/answer.ts';
import { unsupported } from './verify.ts';

/**
 * Whether a statement may be shown: it cites at least once, every citation is the release's own words between its
 * offsets, and the statement says nothing beyond them. Pure: the last check before an answer leaves, for every engine.
 * @param textOf the clean text of a release by its identifier; undefined when there is none.
 */
export function stands(
  statement: string,
  citations: readonly Pick<Citation, 'release' | 'start' | 'end' | 'quote'>[],
  textOf: (release: string) => string | undefined,
): boolean {
  const genuine = citations.every(
    ({ release, start, end, quote }) => textOf(release)?.slice(start, end) === quote,
  );
  return (
    genuine &&
    unsupported(
      statement,
      citations.map(({ quote }) => quote),
    ).length === 0
  );
}
