import { readDateline } from '../metadata/dateline.ts';
import { westernDigits } from '../metadata/dates.ts';
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
 * Takes out what is not a page's own text: rows in the margins that come back from page to page (but for the page's number), page
 * numbers, and the first page's letterhead. A page that would lose all of its text this way keeps it.
 */
export function withoutFurniture(pages: readonly PdfPage[]): PdfPage[] {
  const seen = new Map<string, number[]>();
  for (const [index, page] of pages.entries()) {
    for (const row of page.rows.filter((each) => inMargin(each, page)))
      for (const key of new Set(keysOf(row, index))) seen.set(key, [...(seen.get(key) ?? []), heightOf(row)]);
  }
  const often = Math.max(2, Math.ceil(pages.length / 2));
  // At the same height: the headings of a table that goes on stand lower where it begins.
  const comesBack = (row: readonly Line[], index: number): boolean =>
    keysOf(row, index).some(
      (key) =>
        (seen.get(key) ?? []).filter((y) => Math.abs(y - heightOf(row)) <= SAME_HEIGHT).length >= often,
    );
  return pages.map((page, index) => {
    let rows = page.rows.filter((row) => !inMargin(row, page) || !comesBack(row, index));
    rows = rows.filter((row) => !isPageNumber(row) || !(atEdge(row, page) || inMargin(row, page)));
    if (index === 0) rows = rows.slice(letterheadRows({ ...page, rows }));
    return rows.length === 0 ? page : { ...page, rows };
  });
}

/** How far apart, in points, a running title may stand on two pages. */
const SAME_HEIGHT = 6;

function heightOf(row: readonly Line[]): number {
  return row[0]?.y ?? 0;
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

/**
 * What a row is known by on other pages: its text, and its text with each number in turn as one that grows by one a page.
 * Rows of a table are alike, too, but for figures that do not.
 */
function keysOf(row: readonly Line[], page: number): string[] {
  const text = row
    .map((line) => line.text)
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
  const counted = [...text.matchAll(/(?<!\p{Nd})\p{Nd}{1,4}(?!\p{Nd})/gu)].map(({ index, 0: digits }) => {
    const number = Number(westernDigits(digits));
    return `${text.slice(0, index)}#${number - page}${text.slice(index + digits.length)}`;
  });
  return [text, ...counted];
}
