import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import type { Fetched, Fetcher } from './fetcher.ts';
import { type ListedPage, type Listing, readListing } from './listing.ts';
import { Unfetched } from './unfetched.ts';
import { charsetOf } from './web-format.ts';
import { isSameSite, webUrl } from './web-url.ts';

/** Sitemaps that name sitemaps that name sitemaps. */
const DEEPEST = 3;

/** All the pages of a feed or of a sitemap with those that it names. */
export interface WholeListing {
  kind: 'feed' | 'sitemap';
  pages: ListedPage[];
  /** Sitemaps among them that could not be read: pages that are not here may stand there. */
  missing: { file: string; error: Unfetched }[];
}

export interface ListingOptions {
  fetcher: Fetcher;
  /** Most bytes of a list, unpacked. */
  bytes: number;
  allowPrivate: boolean;
  otherHosts: boolean;
}

/**
 * The list that was fetched, with the sitemaps that it names; null when it is no list but a page.
 * @throws Unfetched for a list that cannot be read; the signal's reason
 */
export async function listingOf(fetched: Fetched, options: ListingOptions): Promise<WholeListing | null> {
  const listing = await read(fetched, options.bytes);
  if (listing === null) return null;
  const whole: WholeListing = { kind: listing.kind === 'feed' ? 'feed' : 'sitemap', pages: [], missing: [] };
  await collect(listing, fetched.url, whole, new Set([fetched.url.href]), 1, options);
  return whole;
}

async function collect(
  listing: Listing,
  at: URL,
  whole: WholeListing,
  seen: Set<string>,
  depth: number,
  options: ListingOptions,
): Promise<void> {
  if (listing.kind !== 'sitemap-index') {
    for (const page of listing.pages) whole.pages.push(page);
    return;
  }
  for (const { link } of listing.pages) {
    try {
      const { fetcher, bytes, allowPrivate, otherHosts } = options;
      const url = webUrl(link, { base: at, anyPort: allowPrivate });
      if (seen.has(url.href)) continue;
      seen.add(url.href);
      if (depth === DEEPEST) throw new Unfetched('TOO_LARGE', 'sitemaps in sitemaps go no deeper than this');
      const within = otherHosts ? null : at;
      if (within !== null && !isSameSite(url, within)) throw otherHost(url);
      const fetched = await fetcher.fetch(url, { bytes, within });
      const inner = await read(fetched, bytes);
      if (inner === null) throw new Unfetched('UNREACHABLE', 'no sitemap came from there');
      await collect(inner, fetched.url, whole, seen, depth + 1, options);
    } catch (error) {
      if (!(error instanceof Unfetched)) throw error;
      whole.missing.push({ file: link, error });
    }
  }
}

/** What a feed or sitemap may not name unless that is allowed. */
export function otherHost(url: URL): Unfetched {
  const remedy = 'name it as a source of its own, or allow it with --other-hosts';
  return new Unfetched(
    'OTHER_HOST',
    `on another website (${url.host}) than the list that names it: ${remedy}`,
  );
}

async function read({ body, headers, url }: Fetched, most: number): Promise<Listing | null> {
  const packed = body[0] === 0x1f && body[1] === 0x8b;
  return readListing(packed ? await unpacked(body, most) : body, charsetOf(headers['content-type']), url);
}

/** `sitemap.xml.gz` */
async function unpacked(bytes: Uint8Array, most: number): Promise<Uint8Array> {
  try {
    return await promisify(gunzip)(bytes, { maxOutputLength: most });
  } catch (cause) {
    throw new Unfetched('TOO_LARGE', 'packed, and damaged or larger than a list is', { cause });
  }
}
