/** Which websites, besides the server's own, may use its API from a visitor's browser. */
export type AllowedOrigins = readonly string[];

/**
 * Whether a request may be served. One without an origin is not a browser's cross-site request.
 *
 * @param origin the `Origin` header.
 * @param host the `Host` header. The scheme is not compared: a proxy may have taken TLS off.
 * @param allowed origins as browsers send them (`https://example.org`), or `*` for all.
 */
export function originAllowed(
  origin: string | undefined,
  host: string | undefined,
  allowed: AllowedOrigins,
): boolean {
  if (origin === undefined || allowed.includes('*') || allowed.includes(origin)) return true;
  return host !== undefined && URL.canParse(origin) && new URL(origin).host === host;
}
