import type { Interval, Line } from './pdf-page.ts';

/** Fewest lines on either side that make two columns of what may be a table or a letterhead. */
const FEWEST_LINES = 6;
/** Least median length, in units, of a column's lines: the cells of a table are shorter. */
const COLUMN_LINE = 22;
/** How far a line may reach into the gutter, in points. */
const SLACK = 2;

/**
 * The gutter between two columns of a page: the place, in points from the left, that the most lines end before and
 * begin after, and that most rows do not go across. Null when the page has one column.
 */
export function gutterOf(rows: readonly (readonly Interval[])[]): number | null {
  const all = rows.flat();
  const from = Math.min(...all.map((part) => part.left));
  const to = Math.max(...all.map((part) => part.right));
  let best: { x: number; lines: number } | null = null;
  for (let x = from + (to - from) * 0.3; x < from + (to - from) * 0.7; x += 2) {
    const across = all.filter((part) => crosses(part, x)).length;
    const left = all.filter((part) => part.right <= x + SLACK && part.right > from + (x - from) * 0.5).length;
    const right = all.filter((part) => part.left >= x - SLACK && part.left < x + (to - x) * 0.5).length;
    const lines = Math.min(left, right);
    if (lines >= FEWEST_LINES && across < lines && lines > (best?.lines ?? 0)) best = { x, lines };
  }
  return best?.x ?? null;
}

/**
 * Puts rows in reading order: where a stretch of the page is set in two columns, the left column is read before the
 * right one (the right before the left in Arabic). Other rows stay as they are.
 */
export function inReadingOrder(rows: readonly Line[][], gutter: number | null): Line[][] {
  if (gutter === null) return [...rows];
  const ordered: Line[][] = [];
  let stretch: Line[][] = [];
  const close = (): void => {
    ordered.push(...columns(stretch, gutter));
    stretch = [];
  };
  for (const row of rows) {
    if (row.some((line) => crosses(line, gutter))) {
      close();
      ordered.push(row);
    } else stretch.push(row);
  }
  close();
  return ordered;
}

function columns(rows: Line[][], gutter: number): Line[][] {
  const lines = rows.flat();
  const left = rows
    .map((row) => row.filter((line) => line.right <= gutter + SLACK))
    .filter((row) => row.length > 0);
  const right = rows
    .map((row) => row.filter((line) => line.right > gutter + SLACK))
    .filter((row) => row.length > 0);
  if (Math.min(left.length, right.length) < 2 || median(lines.map((line) => line.text.length)) < COLUMN_LINE)
    return rows;
  const arabic = lines.filter((line) => line.rightToLeft).length * 2 > lines.length;
  return arabic ? [...right, ...left] : [...left, ...right];
}

function crosses(part: Interval, x: number): boolean {
  return part.left < x - SLACK && part.right > x + SLACK;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
