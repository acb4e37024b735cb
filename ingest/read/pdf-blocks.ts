import { cleanLine } from '../clean.ts';
import { endsLikeSentence, holdsAddress, isAllCaps, looksLikeHeading } from './headings.ts';
import { looksLikeHeader, rowTexts } from './html-table.ts';
import { joinLines, wordsOf } from './join-lines.ts';
import { inReadingOrder } from './pdf-columns.ts';
import type { Line, PdfPage } from './pdf-page.ts';
import type { SourceBlock } from './source-document.ts';
import { BULLET, NUMBERED } from './text.ts';

/** A block in the making. */
interface Draft {
  kind: 'text' | 'item' | 'row';
  text: string;
  page: number;
  /** Its last line, and the page that stands on. */
  last: Line;
  lastPage: number;
  first: Line;
  lines: number;
  cells: readonly Line[] | null;
}

/** What is usual in a document, to tell what is unusual. */
interface Measures {
  size: number;
  /** Distance of neighbouring baselines, in heights of the font. */
  leading: number;
  /** Right edge that full lines reach, by page and font aside; left edge for Arabic. */
  right: number;
  left: number;
}

/** Blocks of pages of rows: paragraphs by spacing, indents, short last lines and fonts. */
export function pdfBlocks(pages: readonly PdfPage[]): SourceBlock[] {
  const ordered = pages.map((page) => inReadingOrder(page.rows, page.gutter));
  const lines = ordered.flat(2);
  const measures = measure(lines, ordered);
  const known = wordsOf(lines.map((line) => line.text).join('\n'));
  const drafts: Draft[] = [];
  ordered.forEach((rows, index) => {
    for (const row of rows) addRow(drafts, row, index + 1, measures, known);
  });
  return finish(drafts, measures);
}

function addRow(
  drafts: Draft[],
  row: readonly Line[],
  page: number,
  measures: Measures,
  known: (word: string) => boolean,
): void {
  const [first] = row;
  const last = row.at(-1);
  if (first === undefined || last === undefined) return;
  const bulletAlone =
    row.length === 2 && /^(?:\p{P}|\p{S}|[\uE000-\uF8FF]|o|\d{1,2}[.)])$/u.test(first.text.trim());
  const text = row.map((line) => line.text.trim()).join(' ');
  const line: Line = {
    ...first,
    text,
    left: Math.min(first.left, last.left),
    right: Math.max(first.right, last.right),
  };
  const draft = drafts.at(-1);
  if (row.length > 1 && !bulletAlone) {
    drafts.push({ kind: 'row', text, page, last: line, lastPage: page, first: line, lines: 1, cells: row });
  } else if (draft !== undefined && continues(draft, line, page, measures)) {
    draft.text = joinLines(draft.text, text, known, page !== draft.lastPage);
    draft.last = line;
    draft.lastPage = page;
    draft.lines += 1;
  } else {
    const item = BULLET.test(text) || NUMBERED.test(text) || bulletAlone;
    drafts.push({
      kind: item ? 'item' : 'text',
      text,
      page,
      last: line,
      lastPage: page,
      first: line,
      lines: 1,
      cells: null,
    });
  }
}

function continues(draft: Draft, line: Line, page: number, measures: Measures): boolean {
  const { last } = draft;
  if (draft.kind === 'row' || BULLET.test(line.text) || NUMBERED.test(line.text)) return false;
  if (!isSameSize(line, last) || line.bold !== last.bold) return false;
  if (isAllCaps(line.text) !== isAllCaps(last.text) && line.text.trim().length > 12 && draft.lines === 1)
    return false;
  if (holdsAddress(last.text) && last.text.length < 60) return false;
  if (page !== draft.lastPage) {
    return (
      page === draft.lastPage + 1 &&
      !endsLikeSentence(draft.text) &&
      /^\s*[\p{Ll}\p{Nd}\u0600-\u06FF«(]/u.test(line.text)
    );
  }
  const gap = (line.y - last.y) / line.size;
  // A jump back up is the next column.
  if (gap < 0) return !endsLikeSentence(draft.text) && /^\s*\p{Ll}/u.test(line.text);
  if (gap > farthest(measures.leading)) return false;
  if (isHeadingLine(last, measures)) return true;
  const room = line.rightToLeft ? last.left - measures.left : measures.right - last.right;
  const firstWord = (line.text.trim().split(/\s/)[0] ?? '').length * 0.5 * line.size;
  const short = room > Math.max(firstWord * 1.6, 4 * line.size);
  if (short && !/^\p{Ll}/u.test(line.text.trim())) return false;
  const indent = line.rightToLeft ? last.right - line.right : line.left - last.left;
  // A first line set in; hanging items are the other way round.
  return !(indent > 0.8 * line.size && draft.kind !== 'item' && endsLikeSentence(last.text));
}

function isHeadingLine(line: Line, { size }: Measures): boolean {
  return line.size > size * 1.12 || (line.bold && line.size >= size * 0.98);
}

function measure(lines: readonly Line[], pages: readonly Line[][][]): Measures {
  const weighed = new Map<number, number>();
  for (const line of lines) {
    const size = Math.round(line.size * 2) / 2;
    weighed.set(size, (weighed.get(size) ?? 0) + line.text.length);
  }
  const size = [...weighed].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 10;
  const body = lines.filter((line) => Math.abs(line.size - size) <= 0.5);
  const gaps: number[] = [];
  for (const rows of pages) {
    rows.forEach((row, index) => {
      const gap = ((row[0]?.y ?? 0) - (rows[index - 1]?.[0]?.y ?? 0)) / size;
      if (index > 0 && gap > 0.5 && gap < 3) gaps.push(gap);
    });
  }
  const quantile = (values: readonly number[], share: number): number =>
    [...values].sort((a, b) => a - b)[Math.floor(values.length * share)] ?? 0;
  return {
    size,
    // Within paragraphs lines stand closest; a low quantile is not moved by the gaps between them.
    leading: quantile(gaps, 0.3) || 1.2,
    right: quantile(
      body.map((line) => line.right),
      0.9,
    ),
    left: quantile(
      body.map((line) => line.left),
      0.1,
    ),
  };
}

function finish(drafts: readonly Draft[], measures: Measures): SourceBlock[] {
  const blocks: SourceBlock[] = [];
  for (let at = 0; at < drafts.length; at += 1) {
    const draft = drafts[at];
    if (draft === undefined) continue;
    if (draft.kind === 'row') {
      const table = drafts.slice(at, endOfTable(drafts, at));
      blocks.push(...tableBlocks(table));
      at += table.length - 1;
    } else {
      const above = drafts[at - 1];
      blocks.push({ ...blockOf(draft, measures), close: isRightBelow(draft, above, measures) });
    }
  }
  return blocks;
}

/** Both stand in one stanza, as the lines of an address do. */
function isRightBelow(draft: Draft, above: Draft | undefined, { leading }: Measures): boolean {
  if (draft.kind !== 'text' || above?.kind !== 'text' || above.lastPage !== draft.page) return false;
  // A heading in larger type stands apart, however near it is.
  if (!isSameSize(draft.first, above.last)) return false;
  const gap = (draft.first.y - above.last.y) / draft.first.size;
  return gap > 0 && gap <= farthest(leading);
}

/** Farthest that a line stands below another of its paragraph, in heights of the font. */
function farthest(leading: number): number {
  return leading * 1.35 + 0.1;
}

function isSameSize(one: Line, other: Line): boolean {
  return Math.abs(one.size - other.size) <= 0.03 * other.size;
}

function blockOf(draft: Draft, measures: Measures): SourceBlock {
  const { text, page, first } = draft;
  if (draft.kind === 'item') {
    const bare = text.replace(BULLET, '').replace(/^[\p{S}\uE000-\uF8FF]\s+/u, '');
    return { kind: 'list-item', text: bare, page };
  }
  const large = first.size > measures.size * 1.12;
  const heading = looksLikeHeading(text.replaceAll('\f', ''), large ? 260 : 180);
  if (heading && large)
    return { kind: 'heading', text, page, level: first.size > measures.size * 1.35 ? 1 : 2 };
  if (heading && (isHeadingLine(first, measures) || isAllCaps(text)))
    return { kind: 'heading', text, page, level: 3 };
  return { kind: 'paragraph', text, page };
}

/** Rows of cells that follow each other are a table, which may go on at the top of the next page. */
function endOfTable(drafts: readonly Draft[], from: number): number {
  let to = from + 1;
  while (drafts[to]?.kind === 'row' && goesOn(drafts[to - 1], drafts[to])) to += 1;
  return to;
}

function goesOn(above: Draft | undefined, below: Draft | undefined): boolean {
  if (above === undefined || below === undefined) return false;
  if (above.page === below.page) return true;
  const [one, other] = [above.cells ?? [], below.cells ?? []];
  return (
    below.page === above.page + 1 &&
    one.length === other.length &&
    one.every((cell, at) => Math.abs(cell.left - (other[at]?.left ?? 0)) <= 2 * cell.size)
  );
}

function tableBlocks(table: readonly Draft[]): SourceBlock[] {
  const [header] = table;
  // The corner above the rows' own headings is often empty: the fullest row has all the columns.
  const fullest = [...table].sort((one, other) => cellsOf(other).length - cellsOf(one).length)[0];
  const grid = table.map((row) => placeCells(cellsOf(row), cellsOf(fullest)));
  const headers = headerRows(grid);
  if (table.length >= 2 && headers > 0) {
    const spread = headers > 1 ? [spreadOver(cellsOf(table[0]), fullest), ...grid.slice(1)] : grid;
    const texts = rowTexts(spread, headers);
    // A table that goes on says its headings again.
    const again = header?.text;
    return table
      .slice(headers)
      .map((row, at): SourceBlock => ({ kind: 'table-row', text: texts[at] ?? '', page: row.page }))
      .filter((_, at) => table[at + headers]?.text !== again);
  }
  // A lone row of two is more often a line with a tabulator than a table.
  if (table.length === 1) return [{ kind: 'paragraph', text: header?.text ?? '', page: header?.page ?? 1 }];
  return table.map((row) => ({
    kind: 'table-row',
    text: cellsOf(row)
      .map((cell) => cleanLine(cell.text))
      .join(' ; '),
    page: row.page,
  }));
}

/** One row of headings, or two, of which the upper has fewer: « Premier semestre » above « 2022 » and « 2023 ». */
function headerRows(grid: readonly (readonly string[])[]): number {
  if (looksLikeHeader(grid)) return 1;
  const [upper = [], ...rest] = grid;
  const isUpper = upper.some((text) => text !== '') && upper.every((text) => !/\d{3}|@/.test(text));
  return isUpper && rest.length >= 2 && looksLikeHeader(rest) ? 2 : 0;
}

/** Headings that stand over several columns each, said over every one of them; none over the rows' own headings. */
function spreadOver(headings: readonly Line[], fullest: Draft | undefined): string[] {
  return cellsOf(fullest).map((column, at) => {
    const nearest = [...headings].sort(
      (one, other) => Math.abs(middle(one) - middle(column)) - Math.abs(middle(other) - middle(column)),
    )[0];
    return at === 0 || nearest === undefined ? '' : cleanLine(nearest.text);
  });
}

function cellsOf(row: Draft | undefined): readonly Line[] {
  return row?.cells ?? [];
}

/** Puts a row's cells under the headings that they overlap most. */
function placeCells(cells: readonly Line[], headings: readonly Line[]): string[] {
  const placed = headings.map(() => '');
  for (const cell of cells) {
    const distances = headings.map((heading) =>
      Math.min(
        Math.abs(heading.left - cell.left),
        Math.abs(heading.right - cell.right),
        Math.abs(middle(heading) - middle(cell)),
      ),
    );
    const column = distances.indexOf(Math.min(...distances));
    const text = cleanLine(cell.text);
    placed[column] = placed[column] === '' ? text : `${placed[column]} ${text}`;
  }
  return placed;
}

function middle(line: Line): number {
  return (line.left + line.right) / 2;
}
