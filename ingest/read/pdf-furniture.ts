import { readDateline } from '../metadata/dateline.ts';
import { isLetterhead } from '../metadata/title.ts';
import { holdsAddress } from './headings.ts';
import type { Line, PdfPage } from './pdf-page.ts';

/** Shares of the page's height, at the top and at the bottom, where running titles and page numbers stand. */
const TOP = 0.13;
const BOTTOM = 0.12;

const PAGE_NUMBER =
  /^[\s\p{Pd}|]*(?:p(?:age|\.)?\s*|صفحة\s*)?\p{Nd}{1,3}(?:\s*(?:\/|sur|of|de|من)\s*\p{Nd}{1,3})?[\s\p{Pd}|]*$/iu;

/** Share of the first page's height that a letterhead may take, and most rows of one. */
const LETTERHEAD_HEIGHT = 0.24;
const LETTERHEAD_ROWS = 7;

/**
 * Takes out what is not a page's own text: rows in the margins that come back from page to page (digits aside), page
 * numbers, and the first page's letterhead. A page that would lose all of its text this way keeps it.
 */
export function withoutFurniture(pages: readonly PdfPage[]): PdfPage[] {
  const seen = new Map<string, number>();
  for (const page of pages) {
    const keys = new Set(page.rows.filter((row) => inMargin(row, page)).map(keyOf));
    for (const key of keys) seen.set(key, (seen.get(key) ?? 0) + 1);
  }
  const often = Math.max(2, Math.ceil(pages.length / 2));
  return pages.map((page, index) => {
    let rows = page.rows.filter((row) => !inMargin(row, page) || (seen.get(keyOf(row)) ?? 0) < often);
    rows = rows.filter((row) => !isPageNumber(row) || !(atEdge(row, page) || inMargin(row, page)));
    if (index === 0) rows = rows.slice(letterheadRows({ ...page, rows }));
    return rows.length === 0 ? page : { ...page, rows };
  });
}

/** First or last row of its page, in its outer fifths. */
function atEdge(row: readonly Line[], { rows, height }: PdfPage): boolean {
  const y = row[0]?.y ?? 0;
  return (row === rows[0] && y < height * 0.2) || (row === rows.at(-1) && y > height * 0.8);
}

/**
 * How many rows at the top of the first page are the sender's letterhead: they name an office or an address, and a
 * gap wider than any among them parts them from the text.
 */
function letterheadRows({ rows, height }: PdfPage): number {
  const gapBelow = (index: number): number => (rows[index + 1]?.[0]?.y ?? 0) - (rows[index]?.[0]?.y ?? 0);
  let widest = 0;
  for (let index = 0; index < Math.min(LETTERHEAD_ROWS, rows.length - 1); index += 1) {
    if ((rows[index]?.[0]?.y ?? 0) > height * LETTERHEAD_HEIGHT) return 0;
    const size = rows[index]?.[0]?.size ?? 0;
    if (gapBelow(index) > 2.2 * size && gapBelow(index) > 1.6 * widest) {
      const texts = rows.slice(0, index + 1).map((row) => row.map((line) => line.text).join(' '));
      if (texts.some((text) => readDateline(text) !== null)) return 0;
      return texts.some((text) => holdsAddress(text) || isLetterhead(text)) ? index + 1 : 0;
    }
    widest = Math.max(widest, gapBelow(index));
  }
  return 0;
}

function isPageNumber(row: readonly Line[]): boolean {
  return row.length === 1 && PAGE_NUMBER.test(row[0]?.text.trim() ?? '');
}

function inMargin(row: readonly Line[], { height }: PdfPage): boolean {
  const y = row[0]?.y ?? 0;
  return y < height * TOP || y > height * (1 - BOTTOM);
}

function keyOf(row: readonly Line[]): string {
  return row
    .map((line) => line.text)
    .join(' ')
    .replace(/\p{Nd}+/gu, '#')
    .replace(/\s+/g, ' ')
    .trim();
}
