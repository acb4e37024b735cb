import { setTimeout as delay } from 'node:timers/promises';
import { addressesOf, type Resolve, systemResolve } from './addresses.ts';
import { request, type WebResponse } from './request.ts';
import { retryAfter } from './retry-after.ts';
import { NO_RULES, type Robots, robotsOf } from './robots.ts';
import { Turns, type Wait } from './turns.ts';
import { Unfetched } from './unfetched.ts';
import { USER_AGENT } from './user-agent.ts';
import { type WebLimits, webLimits } from './web-limits.ts';
import { isSameSite, webUrl } from './web-url.ts';

export interface FetcherOptions {
  /** Whether addresses of private networks and of this machine may be asked, at any port. */
  allowPrivate?: boolean | undefined;
  /** Between two requests to a website, in milliseconds; its `Crawl-delay` may be longer. */
  pause?: number | undefined;
  signal?: AbortSignal | undefined;
  limits?: WebLimits;
  resolve?: Resolve;
  wait?: Wait;
}

export interface Asking {
  /** The last answer's, so that the same one need not be sent again. */
  etag?: string | null;
  lastModified?: string | null;
  /** Most bytes of the body. */
  bytes: number;
  /** Whether a longer body is cut there, rather than refused. */
  cut?: boolean;
  /** A website that redirects must not leave. */
  within?: URL | null;
}

/** An answer, and the address that gave it after all redirects. */
export interface Fetched extends WebResponse {
  url: URL;
}

const ACCEPT =
  'text/html, application/xhtml+xml, application/pdf, application/xml;q=.9, text/*;q=.9, */*;q=.5';
/** Between attempts, where the website does not say, in milliseconds. */
const PATIENCE = 5_000;

/** Asks websites for pages, politely and nowhere else than allowed. One request at a time: for one caller. */
export class Fetcher {
  readonly #options: FetcherOptions;
  readonly #limits: WebLimits;
  readonly #wait: Wait;
  readonly #turns: Turns;
  /** By origin. */
  readonly #robots = new Map<string, Promise<Robots>>();
  /** By host: failures in a row. */
  readonly #failures = new Map<string, number>();

  constructor(options: FetcherOptions = {}) {
    this.#options = options;
    this.#limits = options.limits ?? webLimits;
    this.#wait = options.wait ?? pause;
    this.#turns = new Turns(this.#wait);
  }

  /**
   * Fetches an address as far as robots.txt and the limits allow; each redirect is checked as the first address was.
   * @returns status 200 or 304
   * @throws Unfetched; the signal's reason
   */
  async fetch(url: URL, asking: Asking): Promise<Fetched> {
    const fetched = await this.#follow(url, asking, async (each) => {
      const robots = await this.#robotsOf(each);
      if (!robots.allows(each))
        throw new Unfetched('ROBOTS', `the robots.txt of ${each.host} does not allow it`);
      return robots.delay;
    });
    const { status } = fetched;
    const known = asking.etag || asking.lastModified;
    if (status === 200 || (status === 304 && known)) return fetched;
    if (status === 404 || status === 410) throw new Unfetched('NOT_FOUND', `not there (${status})`);
    if (status >= 400 && status < 500 && status !== 429)
      throw new Unfetched('REFUSED', `the website does not give it (${status})`);
    throw new Unfetched('UNREACHABLE', `the website cannot give it now (${status})`);
  }

  /** @param allowed throws for an address that may not be asked; else says which pause its website asks for */
  async #follow(first: URL, asking: Asking, allowed: (url: URL) => Promise<number>): Promise<Fetched> {
    const { allowPrivate = false } = this.#options;
    let url = first;
    for (let redirects = 0; redirects <= this.#limits.redirects; redirects += 1) {
      if (asking.within && !isSameSite(url, asking.within))
        throw new Unfetched(
          'OTHER_HOST',
          `leads to another website (${url.host}): name it as a source of its own`,
        );
      const response = await this.#patiently(url, asking, await allowed(url));
      const { location } = response.headers;
      if (![301, 302, 303, 307, 308].includes(response.status) || location === undefined)
        return { ...response, url };
      url = webUrl(location, { base: url, anyPort: allowPrivate });
    }
    throw new Unfetched('REDIRECTS', `redirected more than ${this.#limits.redirects} times`);
  }

  /** Asks again, after a while, where the website says that it is only busy. */
  async #patiently(url: URL, asking: Asking, delayed: number): Promise<WebResponse> {
    const { retries, pause: longest } = this.#limits;
    for (let attempt = 0; ; attempt += 1) {
      const response = await this.#once(url, asking, delayed);
      if ((response.status !== 429 && response.status !== 503) || attempt === retries) return response;
      const rest = retryAfter(response.headers['retry-after'], Date.now()) ?? PATIENCE * 2 ** attempt;
      if (rest > longest) return response;
      await this.#wait(rest, this.#options.signal);
    }
  }

  async #once(url: URL, asking: Asking, delayed: number): Promise<WebResponse> {
    const { allowPrivate = false, pause = 1_000, signal, resolve = systemResolve } = this.#options;
    const { silence, time, pause: longest, failures: most } = this.#limits;
    const failures = this.#failures.get(url.host) ?? 0;
    if (failures >= most)
      throw new Unfetched('UNREACHABLE', `not asked for: ${url.host} did not answer ${most} times in a row`);
    const rest = Math.max(pause, Math.min(delayed, longest));
    try {
      const addresses = await addressesOf(url, { resolve, allowPrivate });
      const headers = {
        'User-Agent': USER_AGENT,
        Accept: ACCEPT,
        'Accept-Encoding': 'gzip, br',
        ...conditions(asking),
      };
      const { bytes, cut = false } = asking;
      const options = { addresses, headers, bytes, cut, silence, time, signal };
      const response = await this.#turns.take(url.hostname, rest, () => request(url, options), signal);
      this.#failures.delete(url.host);
      return response;
    } catch (cause) {
      if (cause instanceof Unfetched && cause.code === 'UNREACHABLE')
        this.#failures.set(url.host, failures + 1);
      throw cause;
    }
  }

  #robotsOf(url: URL): Promise<Robots> {
    const known = this.#robots.get(url.origin) ?? this.#askRobots(url);
    this.#robots.set(url.origin, known);
    return known;
  }

  /** @throws Unfetched `UNREACHABLE` where it cannot be known: then nothing is allowed (RFC 9309, 2.3.1.4) */
  async #askRobots(site: URL): Promise<Robots> {
    let answer: Fetched;
    try {
      const asking = { bytes: this.#limits.robots, cut: true };
      answer = await this.#follow(new URL('/robots.txt', site), asking, async () => 0);
    } catch (cause) {
      // Too many redirects are as if there were none.
      if (cause instanceof Unfetched && cause.code === 'REDIRECTS') return NO_RULES;
      throw cause;
    }
    const { status, body } = answer;
    if (status === 200) return robotsOf(site, body);
    if (status >= 400 && status < 500 && status !== 429) return NO_RULES;
    throw new Unfetched('UNREACHABLE', `the robots.txt of ${site.host} cannot be had now (${status})`);
  }
}

const pause: Wait = async (milliseconds, signal) => {
  await delay(milliseconds, undefined, { signal }).catch((cause) => {
    // Its own error says only that there was a signal.
    signal?.throwIfAborted();
    throw cause;
  });
};

function conditions({ etag, lastModified }: Asking): Record<string, string> {
  return {
    ...(etag ? { 'If-None-Match': etag } : {}),
    ...(lastModified ? { 'If-Modified-Since': lastModified } : {}),
  };
}
