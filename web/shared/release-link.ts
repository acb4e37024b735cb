/** A range of a release's clean text, in UTF-16 units. */
export interface Range {
  start: number;
  end: number;
}

/**
 * Address of a release in the viewer, opened at the given ranges: `/releases/<id>#12-40,90-120`.
 *
 * @param base the server's address, with its final `/`; its query, if any, is kept.
 */
export function releaseUrl(base: URL, id: string, ranges: readonly Range[] = []): string {
  const url = new URL(`releases/${encodeURIComponent(id)}`, base);
  url.search = base.search;
  url.hash = ranges.map(({ start, end }) => `${start}-${end}`).join(',');
  return url.href;
}
