/** What fetching may cost. */
export interface WebLimits {
  /** Of a page or file, in bytes, unpacked. */
  page: number;
  /** Of a feed or sitemap, in bytes, unpacked: sitemaps.org's own limit. */
  list: number;
  /** Of a robots.txt, in bytes: what is beyond is not read (RFC 9309 asks for 500 KiB at least). */
  robots: number;
  /** Without a byte, in milliseconds. */
  silence: number;
  /** Of one request, in milliseconds. */
  time: number;
  /** From one address to the next. */
  redirects: number;
  /** How often a website that says "too many requests" or "not now" is asked again. */
  retries: number;
  /** Longest pause that a website's `Retry-After` or `Crawl-delay` gets, in milliseconds. */
  pause: number;
  /** Failures in a row after which a website is not asked any more. */
  failures: number;
}

export const webLimits: WebLimits = {
  page: 64 * 1024 ** 2,
  list: 50 * 1024 ** 2,
  robots: 512 * 1024,
  silence: 20_000,
  time: 120_000,
  redirects: 5,
  retries: 2,
  pause: 30_000,
  failures: 3,
};
