/** What fetching may cost. */
export interface WebLimits {
  /** Of a page, file, feed or sitemap, in bytes, unpacked. A sitemap has 50 MB at most. */
  page: number;
  /** Of all that is fetched in one run, in bytes. */
  total: number;
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
  total: 2 * 1024 ** 3,
  robots: 512 * 1024,
  silence: 20_000,
  time: 120_000,
  redirects: 5,
  retries: 2,
  pause: 30_000,
  failures: 3,
};
