import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FileRecord, WebOrigin } from '../../corpus/index/file-record.ts';
import { sha256 } from '../../corpus/index/layout.ts';
import type { Discovery } from '../discover.ts';
import type { FromTheWeb } from '../read/source-document.ts';
import { type Fetched, Fetcher, type FetcherOptions } from './fetcher.ts';
import { listingOf, otherHost, type WholeListing } from './find-listing.ts';
import type { ListedPage } from './listing.ts';
import { asksNotToIndex } from './noindex.ts';
import type { Scratch } from './scratch.ts';
import { PASSING, Unfetched } from './unfetched.ts';
import { charsetOf, webFormat } from './web-format.ts';
import { webLimits } from './web-limits.ts';
import { isSameSite, webUrl } from './web-url.ts';

export interface WebOptions extends FetcherOptions {
  /** Whether feeds and sitemaps may name pages of other websites. */
  otherHosts?: boolean | undefined;
  /** Most pages that are asked for in one run. */
  limit?: number | undefined;
}

/** Pages asked for in one run, where nobody says otherwise: a quarter of an hour at a second each. */
export const PAGES = 1_000;

/** Pages after which it is told how far it is. */
const NEWS = 100;

/** A page of the web as it is now. */
export interface WebFile {
  /** Its address. */
  file: string;
  /** Where its bytes are; empty when they need not be read. */
  path: string;
  sha256: string | null;
  web: WebOrigin & FromTheWeb;
  /** What came of it when it was the same; null when it is to be read. */
  known: FileRecord | null;
}

type Skip = Discovery['skipped'][number];

export interface Harvest {
  files: WebFile[];
  skipped: Skip[];
  /** Among `files`: pages that could not be asked for this time, and are kept as they are known. */
  kept: Skip[];
}

export interface HarvestOptions extends WebOptions {
  /** What the index knows, by file. */
  known: ReadonlyMap<string, FileRecord>;
  /** Whether what is known of a page may be used although it could be read anew. */
  isUsable: (record: FileRecord, format: string) => boolean;
  scratch: Scratch;
  /** Told what takes long, for a person. */
  onNote: (line: string) => void;
}

/**
 * Asks for web sources, each a page or file, a feed or a sitemap, and for the pages that they name. A page that is the
 * same as it was is not fetched again, nor read; one that cannot be asked for now is kept as it is known.
 * @throws the signal's reason
 */
export async function harvest(sources: readonly string[], options: HarvestOptions): Promise<Harvest> {
  const harvester = new Harvester(options);
  for (const source of sources) await harvester.take(source);
  return harvester.harvest;
}

class Harvester {
  readonly harvest: Harvest = { files: [], skipped: [], kept: [] };
  readonly #options: HarvestOptions;
  readonly #fetcher: Fetcher;
  readonly #seen = new Set<string>();
  #asked = 0;
  #bytes = 0;

  constructor(options: HarvestOptions) {
    this.#options = options;
    this.#fetcher = new Fetcher(options);
  }

  async take(source: string): Promise<void> {
    const { allowPrivate = false, otherHosts = false, known } = this.#options;
    const before = [...known.values()].filter(({ web, file }) => web?.source === source && file !== source);
    try {
      const url = webUrl(source, { anyPort: allowPrivate });
      if (this.#seen.has(url.href)) return;
      this.#seen.add(url.href);
      this.#throwIfFull();
      const fetched = await this.#fetch(url, null);
      const { page: bytes } = this.#limits;
      const options = { fetcher: this.#fetcher, bytes, allowPrivate, otherHosts };
      const list = fetched.status === 200 ? await listingOf(fetched, options) : null;
      if (list !== null) return await this.#takeList(list, fetched.url, source, before);
      if (before.length > 0)
        throw new Unfetched('UNREACHABLE', 'it was a feed or sitemap before, and is none now');
      this.#asked += 1;
      await this.#takePage(url, fetched, source, NOTHING_LISTED);
    } catch (error) {
      this.#leave(source, error);
      for (const record of before) if (!this.#seen.has(record.file)) this.#keep(record, error);
    }
  }

  /** @param before what the index has from this list */
  async #takeList(list: WholeListing, at: URL, source: string, before: readonly FileRecord[]): Promise<void> {
    const { limit = PAGES, onNote } = this.#options;
    if (list.pages.length === 0 && list.missing.length === 0)
      throw new Unfetched('EMPTY', `an empty ${list.kind}: it names no page`);
    onNote(`${source}: a ${list.kind} with ${list.pages.length} pages, asked for one by one`);
    let left = 0;
    for (const [place, page] of list.pages.entries()) {
      if (!(await this.#takeListed(page, at, source))) left += 1;
      if ((place + 1) % NEWS === 0 && left === 0)
        onNote(`${source}: ${place + 1} of ${list.pages.length} pages asked for`);
    }
    for (const { file, error } of list.missing) this.#leave(file, error);
    const others = before.filter(({ file }) => !this.#seen.has(file));
    // A feed names what is new: what it no longer names is still there, until its website says otherwise.
    for (const { file } of list.kind === 'feed' ? others : [])
      if (!(await this.#takeListed({ ...NOTHING_LISTED, link: file }, at, source))) left += 1;
    const [missing] = list.missing;
    for (const record of list.kind === 'sitemap' && missing !== undefined ? others : [])
      this.#keep(
        record,
        new Unfetched('UNREACHABLE', `its sitemap could not be read: ${missing?.error.message}`),
      );
    if (left > 0)
      this.harvest.skipped.push({
        file: source,
        code: 'LIMIT',
        reason: `more pages than are asked for in one run (${limit}): ${left} were left out; --limit takes more`,
      });
  }

  /** @returns false when the limit is reached, and the page was not taken */
  async #takeListed({ link, title, date }: ListedPage, at: URL, source: string): Promise<boolean> {
    const { allowPrivate = false, otherHosts = false, known } = this.#options;
    let file = link;
    try {
      const url = webUrl(link, { base: at, anyPort: allowPrivate });
      file = url.href;
      if (this.#seen.has(file)) return true;
      this.#seen.add(file);
      if (!otherHosts && !isSameSite(url, at)) throw otherHost(url);
      this.#throwIfFull();
      this.#asked += 1;
      const fetched = await this.#fetch(url, otherHosts ? null : at);
      await this.#takePage(url, fetched, source, { title, date });
    } catch (error) {
      if (error instanceof Unfetched && error.code === 'LIMIT' && !known.has(file)) return false;
      this.#leave(file, error);
    }
    return true;
  }

  #throwIfFull(): void {
    if (this.#asked >= (this.#options.limit ?? PAGES))
      throw new Unfetched('LIMIT', 'not asked for: there are more pages than the limit; --limit takes more');
    if (this.#bytes >= this.#limits.total)
      throw new Unfetched('LIMIT', 'not asked for: more was fetched in this run than disks have room for');
  }

  get #limits() {
    return this.#options.limits ?? webLimits;
  }

  async #fetch(url: URL, within: URL | null): Promise<Fetched> {
    const web = this.#usable(url)?.web;
    const { etag = null, lastModified = null } = web ?? {};
    return await this.#fetcher.fetch(url, { bytes: this.#limits.page, within, etag, lastModified });
  }

  /** What is known of a page, as long as it is the same. */
  #usable(url: URL): FileRecord | null {
    const record = this.#options.known.get(url.href);
    if (record?.web === undefined) return null;
    return this.#options.isUsable(record, record.web.format) ? record : null;
  }

  async #takePage(url: URL, fetched: Fetched, source: string, listed: FromTheWeb['listed']): Promise<void> {
    const { href: file } = url;
    const record = this.#usable(url);
    if (fetched.status === 304 && record?.web !== undefined) {
      this.#add(record, { ...record.web, source });
      return;
    }
    const { body, headers } = fetched;
    const contentType = headers['content-type'];
    if (asksNotToIndex(String(headers['x-robots-tag'] ?? '')))
      throw new Unfetched('ROBOTS', 'the website asks not to index it (noindex in its X-Robots-Tag)');
    const format = webFormat(body, contentType, fetched.url);
    if (format === null) {
      const reason = `no reader for what the website sends (${(contentType ?? 'nothing said').slice(0, 80)})`;
      this.harvest.skipped.push({ file, code: 'UNKNOWN_FORMAT', reason });
      return;
    }
    const origin = {
      source,
      format,
      etag: headers.etag ?? null,
      lastModified: headers['last-modified'] ?? null,
    };
    const digest = sha256(body);
    if (record?.sha256 === digest && record.web?.format === format) {
      this.#add(record, origin);
      return;
    }
    this.#bytes += body.length;
    const path = join(await this.#options.scratch(), String(this.harvest.files.length));
    await writeFile(path, body);
    const web = { ...origin, charset: charsetOf(contentType), listed };
    this.harvest.files.push({ file, path, sha256: digest, web, known: null });
  }

  /** Takes a page as it is known. */
  #add(record: FileRecord, origin: WebOrigin): void {
    const { file, sha256: digest } = record;
    const web = { ...origin, charset: null, listed: NOTHING_LISTED };
    this.harvest.files.push({ file, path: '', sha256: digest, web, known: { ...record, web: origin } });
  }

  #keep(record: FileRecord, error: unknown): void {
    const { code, message: reason } = unfetched(error);
    if (record.web === undefined) return;
    this.#seen.add(record.file);
    this.#add(record, record.web);
    this.harvest.kept.push({ file: record.file, code, reason });
  }

  /** Says why a page or source is not had; keeps what is known of it where that may pass. */
  #leave(file: string, error: unknown): void {
    const { code, message: reason } = unfetched(error);
    const record = this.#options.known.get(file);
    if (record !== undefined && PASSING.has(code)) this.#keep(record, error);
    else this.harvest.skipped.push({ file, code, reason });
  }
}

/** @throws what is no matter of one page */
function unfetched(error: unknown): Unfetched {
  if (error instanceof Unfetched) return error;
  throw error;
}

const NOTHING_LISTED = { title: null, date: null };
