import { cleanLine } from '../clean.ts';

interface Cell {
  text: string;
  header: boolean;
}

/** A block inside a cell that is longer than this, in units, makes the table one of layout. */
const LONG_CELL = 400;

/** True for a table that only places things on the page: letterheads, columns, frames. Its cells are read as text. */
export function isLayoutTable(table: Element): boolean {
  if (table.querySelector('table, h1, h2, h3') !== null) return true;
  if (table.getAttribute('role') === 'presentation') return true;
  const grid = gridOf(table);
  if (grid.length < 2 || Math.max(...grid.map((row) => row.length)) < 2) return true;
  return grid.some((row) => row.some((cell) => cell.text.length > LONG_CELL));
}

/**
 * The rows of a data table as sentences: each cell keeps its column's heading, so that a row still says what its
 * figures are when it is quoted alone: `Ville : Rabat ; Places : 120`.
 * Merged cells are said again in each row and column that they cover.
 */
export function tableRows(table: Element): string[] {
  const grid = gridOf(table).filter((row) => row.some((cell) => cell.text !== ''));
  const headers = headerRows(grid);
  // A row of nothing but its own heading is said again by the rows that the heading covers.
  const rows = grid.filter(
    (row, index) => index < headers || row.some(({ header, text }) => !header && text !== ''),
  );
  if (headers === 0) return rows.map(headedRow);
  return rowTexts(
    rows.map((row) => row.map((cell) => cell.text)),
    headers,
  );
}

/** A row whose heading stands before it: `Places : 120`. */
function headedRow(row: readonly Cell[]): string {
  const body = row.findIndex(({ header }) => !header);
  const words = (cells: readonly Cell[]): string => distinct(cells.map(({ text }) => text)).join(' ; ');
  if (body <= 0) return words(row);
  return `${words(row.slice(0, body)).replace(/\s*:$/, '')} : ${words(row.slice(body))}`;
}

/** Rows of cells as texts, with the headings that the first `headers` rows give to the columns. */
export function rowTexts(grid: readonly (readonly string[])[], headers: number): string[] {
  const headings = columnHeadings(grid.slice(0, headers));
  if (grid.length === headers) return grid.map((row) => distinct(row).join(' ; '));
  return grid.slice(headers).map((row) => {
    const cells = row.map((text, column) => {
      const heading = headings[column] ?? '';
      if (text === '') return '';
      return heading === '' || heading === text ? text : `${heading.replace(/\s*:$/, '')} : ${text}`;
    });
    return distinct(cells).join(' ; ');
  });
}

/** Without empty cells, and without a merged cell's copies beside it. */
function distinct(cells: readonly string[]): string[] {
  return cells.filter((cell, index) => cell !== '' && cell !== cells[index - 1]);
}

function columnHeadings(rows: readonly (readonly string[])[]): string[] {
  const width = Math.max(0, ...rows.map((row) => row.length));
  return Array.from({ length: width }, (_, column) =>
    distinct([...new Set(rows.map((row) => row[column] ?? ''))]).join(' – '),
  );
}

/** How many rows at the top name the columns. */
function headerRows(grid: readonly Cell[][]): number {
  const width = Math.max(0, ...grid.map((row) => row.length));
  const names = (row: readonly Cell[] | undefined): boolean =>
    row?.every((cell) => cell.header || cell.text === '') === true &&
    // A lone heading belongs to the rows beside it.
    row.filter(({ text }) => text !== '').length * 2 > width;
  let marked = 0;
  while (names(grid[marked])) marked += 1;
  if (marked > 0) return marked;
  // Rows that are headed at their beginning need no guess.
  if (grid.some(([first, ...rest]) => first?.header === true && rest.some(({ header }) => !header))) return 0;
  return looksLikeHeader(grid.map((row) => row.map((cell) => cell.text))) ? 1 : 0;
}

/** A first row of short words without figures, over a row that has some, names the columns. */
export function looksLikeHeader(grid: readonly (readonly string[])[]): boolean {
  const [first, ...rest] = grid;
  if (first === undefined || rest.length === 0) return false;
  const words = first.every((text) => text.length <= 60 && !/\d{2}|@/.test(text.replace(YEAR, '')));
  const filled = first.slice(1).every((text) => text !== '');
  return words && filled && (rest.length >= 2 || rest.some((row) => row.some((text) => /\d/.test(text))));
}

/** « 2021 », « T1 2021 »: a year names a column. */
const YEAR = /(?<!\d)(?:19|20)\d{2}(?!\d)/g;

/** Cells by row and column, with merged cells repeated. Bounded, since a page may claim a span of a million. */
function gridOf(table: Element): Cell[][] {
  const grid: Cell[][] = [];
  const rows = [...table.querySelectorAll('tr')].filter((row) => row.closest('table') === table);
  rows.forEach((row, index) => {
    let column = 0;
    const own = rowAt(grid, index);
    for (const element of row.children) {
      const tag = element.tagName.toUpperCase();
      if (tag !== 'TD' && tag !== 'TH') continue;
      while (own[column] !== undefined) column += 1;
      const cell: Cell = { text: cellText(element), header: tag === 'TH' || row.closest('thead') !== null };
      const across = span(element, 'colspan', 60);
      const down = Math.min(span(element, 'rowspan', 500), rows.length - index);
      for (let y = 0; y < down; y += 1) {
        const target = rowAt(grid, index + y);
        for (let x = 0; x < across; x += 1) target[column + x] ??= cell;
      }
      column += across;
    }
  });
  return grid.map((row) => Array.from(row, (cell) => cell ?? { text: '', header: false }));
}

function rowAt(grid: Cell[][], index: number): Cell[] {
  const row = grid[index] ?? [];
  grid[index] = row;
  return row;
}

function span(element: Element, name: string, most: number): number {
  const value = Number.parseInt(element.getAttribute(name) ?? '1', 10);
  return Number.isFinite(value) && value > 0 ? Math.min(value, most) : 1;
}

/** Text of a cell, with a space where its blocks meet. */
function cellText(element: Element): string {
  const parts: string[] = [];
  const visit = (node: ChildNode): void => {
    if (node.nodeType === 3) parts.push(node.textContent ?? '');
    if (node.nodeType !== 1) return;
    const tag = (node as Element).tagName.toUpperCase();
    if (tag === 'SCRIPT' || tag === 'STYLE') return;
    if (/^(P|DIV|LI|BR|UL|OL)$/.test(tag)) parts.push(' ');
    for (const child of node.childNodes) visit(child);
    if (/^(P|DIV|LI)$/.test(tag)) parts.push(' ');
  };
  for (const child of element.childNodes) visit(child);
  return cleanLine(parts.join(''));
}
