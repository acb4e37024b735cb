import { Parser } from 'htmlparser2';
import { Unfetched } from './unfetched.ts';
import { wordsOfHtml, xmlText } from './xml-text.ts';

/** What a feed or sitemap says of a page, or a sitemap index of a sitemap. */
export interface ListedPage {
  /** Absolute where it can be read, else as written. */
  link: string;
  /** Of a feed's entry; null where it has none. */
  title: string | null;
  /** As written. */
  date: string | null;
}

export interface Listing {
  kind: 'feed' | 'sitemap' | 'sitemap-index';
  pages: ListedPage[];
}

/** Longest text of a field, in UTF-16 units. */
const LONGEST = 4_096;
/** Elements in elements: lists have six. */
const DEEPEST = 50;

/** Roots of lists, with what their entries are called: RSS 2.0, RSS 1.0, Atom, sitemap, sitemap index. */
const KINDS = new Map<string, { kind: Listing['kind']; entry: string }>([
  ['rss', { kind: 'feed', entry: 'item' }],
  ['RDF', { kind: 'feed', entry: 'item' }],
  ['feed', { kind: 'feed', entry: 'entry' }],
  ['urlset', { kind: 'sitemap', entry: 'url' }],
  ['sitemapindex', { kind: 'sitemap-index', entry: 'sitemap' }],
]);

/** Worth of an entry's name, which is its address only where it looks like one. */
const NAME = 1;

/** Fields of an entry by their names, and how good each is for what it is taken for: the best one is kept. */
const FIELDS = new Map<string, { field: keyof ListedPage; worth: number }>([
  ['loc', { field: 'link', worth: 3 }],
  ['link', { field: 'link', worth: 3 }],
  ['guid', { field: 'link', worth: NAME }],
  ['title', { field: 'title', worth: 1 }],
  ['published', { field: 'date', worth: 3 }],
  ['pubDate', { field: 'date', worth: 3 }],
  ['issued', { field: 'date', worth: 2 }],
  ['dc:date', { field: 'date', worth: 2 }],
  ['updated', { field: 'date', worth: 1 }],
  ['news:title', { field: 'title', worth: 1 }],
  ['news:publication_date', { field: 'date', worth: 3 }],
]);

/**
 * Reads a feed (RSS 2.0, RSS 1.0, Atom) or a sitemap, by its root element; null for everything else, such as a page.
 * What is read is a stream of tags: entities are not expanded but for XML's own five, and depth costs nothing.
 * @param charset as the website's header has it
 */
export function readListing(bytes: Uint8Array, charset: string | null, url: URL): Listing | null {
  const text = xmlText(bytes, charset);
  // Cheaper than reading all of a page: what has another root is no list.
  const root = /<(?![?!])(?:[\w.-]+:)?([\w.-]+)/.exec(
    text.slice(0, 10_000).replace(/<!--[\s\S]*?(?:-->|$)/g, ''),
  )?.[1];
  const known = KINDS.get(root ?? '');
  if (known === undefined) return null;
  return { kind: known.kind, pages: entriesOf(text, known.entry, url) };
}

function entriesOf(text: string, entryName: string, url: URL): ListedPage[] {
  const pages: ListedPage[] = [];
  // Of each open element: its name, and what addresses in it are relative to.
  const open: { name: string; base: URL }[] = [];
  let prefix = '';
  let entry: { page: ListedPage; worth: Record<keyof ListedPage, number>; depth: number } | null = null;
  let field: { name: keyof ListedPage; worth: number; text: string; base: URL; depth: number } | null = null;

  const take = (name: keyof ListedPage, worth: number, value: string, base: URL): void => {
    const said = value.trim();
    if (entry === null || said === '' || worth <= entry.worth[name]) return;
    if (name === 'link' && worth === NAME && !/^https?:/i.test(said)) return;
    const kept = name === 'link' ? absolute(said, base) : name === 'title' ? wordsOfHtml(said) : said;
    if (kept === '') return;
    entry.page[name] = kept;
    entry.worth[name] = worth;
  };

  const parser = new Parser(
    {
      onopentag(qualified, attributes) {
        if (open.length === 0) prefix = /^[^:]+:/.exec(qualified)?.[0] ?? '';
        const name = bare(qualified, prefix);
        const base = baseOf(attributes['xml:base'], open.at(-1)?.base ?? url);
        if (open.length === DEEPEST)
          throw new Unfetched('TOO_LARGE', 'nested deeper than a list of pages is');
        open.push({ name, base });
        if (name === entryName) {
          entry = {
            page: { link: '', title: null, date: null },
            worth: { link: 0, title: 0, date: 0 },
            depth: open.length,
          };
          const about = attributes['rdf:about'];
          if (about !== undefined) take('link', NAME, about, base);
        }
        const known = FIELDS.get(name);
        if (entry === null || known === undefined) return;
        if (open.length !== entry.depth + 1 && !name.startsWith('news:')) return;
        if (attributes['href'] !== undefined && name === 'link') {
          const { rel = 'alternate', type = 'text/html' } = attributes;
          if (rel === 'alternate') take('link', /html/.test(type) ? 3 : 2, attributes['href'], base);
        } else if (name !== 'guid' || attributes['isPermaLink'] !== 'false')
          field = { name: known.field, worth: known.worth, text: '', base, depth: open.length };
      },
      ontext(piece) {
        if (field !== null && field.text.length < LONGEST) field.text += piece;
      },
      onclosetag() {
        if (entry !== null && open.length === entry.depth) {
          if (entry.page.link !== '') pages.push(entry.page);
          entry = null;
        } else if (field !== null && open.length === field.depth) {
          take(field.name, field.worth, field.text, field.base);
          field = null;
        }
        open.pop();
      },
    },
    { xmlMode: true },
  );
  parser.end(text);
  return pages;
}

/** A name without the prefix of the root's name space: some write `<atom:feed>`. */
function bare(name: string, prefix: string): string {
  return prefix !== '' && name.startsWith(prefix) ? name.slice(prefix.length) : name;
}

function absolute(link: string, base: URL): string {
  return URL.canParse(link, base) ? new URL(link, base).href : link;
}

function baseOf(written: string | undefined, base: URL): URL {
  return written !== undefined && URL.canParse(written, base) ? new URL(written, base) : base;
}
