import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { cleanLine } from '../clean.ts';
import { decodeDeclared, decodeText, isBinary } from './decode-text.ts';
import { htmlBlocks } from './html-blocks.ts';
import { removeHidden, styleRules } from './html-hidden.ts';
import {
  noMetadata,
  type ReaderOptions,
  type SourceBlock,
  type SourceDocument,
  type SourceMetadata,
  UnreadableFile,
} from './source-document.ts';

/** What stands around the text of a page. Taken out first, since Readability keeps some of it on short pages. */
const FURNITURE =
  'script, style, noscript, template, nav, aside, form, dialog, body > header, body > footer, [role=navigation], ' +
  '[role=banner], [role=contentinfo], [role=complementary], [role=dialog], [role=alertdialog], [role=search], [hidden], ' +
  '[aria-hidden=true]';
const FURNITURE_NAME =
  /\b(cookies?|consent|gdpr|rgpd|breadcrumbs?|fil-ariane|sidebar|site-header|site-footer|share|partage|social|newsletter|related|skip(-link)?|navbar|menu|pagination|popup|modal)\b/i;

/** Below this share of the page's own text, Readability has thrown away too much, and the page is walked whole. */
const LEAST_SHARE = 0.4;

/**
 * Reads a web page: the article alone, as Readability finds it, with the page's title, language and date.
 * The title's heading is put back when Readability took it for part of the page's frame.
 */
export async function readHtml(bytes: Uint8Array, { web }: ReaderOptions = {}): Promise<SourceDocument> {
  if (isBinary(bytes)) throw new UnreadableFile('DAMAGED', 'not a web page');
  const { text, warnings } = decodeHtml(bytes, web?.charset ?? null);
  const document = parse(text);
  if (web !== undefined && refusesIndexing(document))
    throw new UnreadableFile('ROBOTS', 'the page asks not to be indexed (noindex in its robots meta tag)');
  const metadata = metadataOf(document);
  const headline = headlineOf(document);
  const rules = styleRules(document);
  // First the menus and dialogues that wait hidden on every page: they are nothing to report.
  const framed = removeFurniture(document);
  warnings.push(...removeHidden(document, rules));
  const whole = document.body === null ? [] : htmlBlocks(document.body);
  // A page without a frame is all article, whatever Readability thinks of its short paragraphs and its tables.
  const article = framed ? articleBlocks(document) : whole;
  const blocks = size(article) >= size(whole) * LEAST_SHARE ? article : whole;
  if (headline !== null && !blocks.slice(0, 6).some((block) => same(block.text, headline))) {
    blocks.unshift({ kind: 'heading', text: headline, level: 1 });
  }
  return { blocks, metadata, warnings };
}

/** Parses a fragment, as other formats are turned into, or a page. */
export function parse(html: string): Document {
  const complete = /<html[\s>]/i.test(html)
    ? html
    : `<!DOCTYPE html><html><head></head><body>${html}</body></html>`;
  return parseHTML(complete).document;
}

/** What a page of the web says to whoever makes an index of it. */
function refusesIndexing(document: Document): boolean {
  const tags = document.querySelectorAll('meta[name="robots" i], meta[name="porte-parole" i]');
  return [...tags].some((tag) =>
    /(?:^|[\s,])(?:noindex|none)(?:$|[\s,])/i.test(tag.getAttribute('content') ?? ''),
  );
}

/**
 * Encoding as the website or else the page declares it, if it is not UTF-8 and has no byte-order mark.
 * @param charset of the website
 */
function decodeHtml(bytes: Uint8Array, charset: string | null): { text: string; warnings: string[] } {
  const decoded = decodeText(bytes, charset);
  if (decoded.warnings.length === 0) return decoded;
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 2048));
  const declared = /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1];
  const text = declared === undefined ? null : decodeDeclared(declared, bytes);
  return text === null ? decoded : { text, warnings: [] };
}

function metadataOf(document: Document): SourceMetadata {
  const meta = (...names: string[]): string | null => {
    for (const name of names) {
      const found = document.querySelector(
        `meta[property="${name}"], meta[name="${name}"], meta[itemprop="${name}"]`,
      );
      const content = cleanLine(found?.getAttribute('content') ?? '');
      if (content !== '') return content;
    }
    return null;
  };
  const title = meta('og:title', 'dc.title', 'DC.title') ?? titleElement(document);
  const time = document.querySelector(
    'article time[datetime], main time[datetime], time[pubdate], time[itemprop=datePublished]',
  );
  const date =
    meta(
      'article:published_time',
      'datePublished',
      'date',
      'dc.date',
      'DC.date',
      'DC.date.issued',
      'pubdate',
    ) ??
    structuredDate(document) ??
    time?.getAttribute('datetime') ??
    null;
  const html = document.documentElement;
  const language =
    html?.getAttribute('lang') || html?.getAttribute('xml:lang') || meta('og:locale', 'language');
  return { ...noMetadata, title, date, language: language || null };
}

/** A heading that is longer is no title. */
const LONGEST = 260;

/** `<title>`, without the site's name: `Title | Site`; the page's one `<h1>` where that is the same and says more. */
function titleElement(document: Document): string | null {
  const title = cleanLine(document.querySelector('head > title')?.textContent ?? '');
  const own = title.replace(/\s+[|–—»·]\s+[^|–—»·]{2,40}$/u, '').replace(/\s+-\s+[^-]{2,20}$/u, '');
  if (own === '') return null;
  const headings = [...document.querySelectorAll('h1')].map((each) => cleanLine(each.textContent ?? ''));
  const [heading = ''] = headings;
  const saysMore = headings.length === 1 && heading.length < LONGEST && heading.startsWith(`${own} `);
  return saysMore ? heading : own;
}

/** `datePublished` of a page's JSON-LD, wherever it stands in it. */
function structuredDate(document: Document): string | null {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const date = /"datePublished"\s*:\s*"([^"]{4,40})"/.exec(script.textContent ?? '')?.[1];
    if (date !== undefined) return date;
  }
  return null;
}

/** The page's only first-level heading that is not the site's name in its banner. */
function headlineOf(document: Document): string | null {
  const all = [...document.querySelectorAll('h1')].filter(
    (h1) =>
      h1.closest('nav, aside, [role=banner]') === null &&
      h1.closest('body > header:not(article header)') === null,
  );
  const text = all.length === 1 ? cleanLine(all[0]?.textContent ?? '') : '';
  return text === '' ? null : text;
}

/** @returns whether the page had a frame around its text */
function removeFurniture(document: Document): boolean {
  const frame = [...document.querySelectorAll(FURNITURE)];
  for (const element of frame) element.remove();
  for (const element of [...document.querySelectorAll('div, section, ul, header, footer, p, a')]) {
    const name = `${element.getAttribute('class') ?? ''} ${element.id}`;
    if (!FURNITURE_NAME.test(name) || element.querySelector('article, main, h1') !== null) continue;
    element.remove();
    frame.push(element);
  }
  return frame.some(({ tagName }) => !/^(?:SCRIPT|STYLE|NOSCRIPT|TEMPLATE)$/i.test(tagName));
}

function articleBlocks(document: Document): SourceBlock[] {
  const only = document.querySelectorAll('article');
  const copy = parse(document.toString());
  const found = new Readability(copy, { charThreshold: 200 }).parse()?.content;
  const readable = found ? htmlBlocks(parse(found).body) : [];
  // One <article> says by itself what the text is; Readability then only serves when it kept more of it.
  const article = only.length === 1 && only[0] !== undefined ? htmlBlocks(only[0]) : [];
  return size(article) >= size(readable) * 0.8 ? article : readable;
}

function size(blocks: readonly SourceBlock[]): number {
  return blocks.reduce((sum, block) => sum + block.text.length, 0);
}

function same(a: string, b: string): boolean {
  const bare = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
  return bare(a) === bare(b);
}
