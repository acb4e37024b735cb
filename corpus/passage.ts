/** A half-open range `[start, end)` of a release's clean text, in UTF-16 units. */
export interface Span {
  start: number;
  end: number;
}

/**
 * What is embedded and searched: neighbouring sentences of one release.
 * `release.text.slice(start, end)` is the passage's text.
 */
export interface Passage extends Span {
  /** Position in the index, from 0. */
  id: number;
  /** Identifier of the release. */
  release: string;
  /** The heading or introduction that the passage stands under, as printed; null when there is none. */
  heading: string | null;
  /** The passage's sentences, in order, in offsets of the release. */
  sentences: Span[];
}
