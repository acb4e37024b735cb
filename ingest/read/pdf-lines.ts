import { gutterOf } from './pdf-columns.ts';
import { inBalance, isApart, readFromLeft, readFromRight } from './pdf-direction.ts';
import type { Interval, Line, PdfPage, Piece } from './pdf-page.ts';

/** Gaps, in heights of the font: of a gutter between columns, of a table's cells. */
const GUTTER_GAP = 0.7;
const CELL_GAP = 1.6;
/** Between cells that stand under each other in several rows. */
const NARROW_GAP = 0.34;

/**
 * Puts the pieces of a page into rows, from the top, and each row into lines that a wide gap parts: cells of a table,
 * or lines of neighbouring columns.
 */
export function linesOf(pieces: readonly Piece[]): Pick<PdfPage, 'rows' | 'gutter'> {
  const rows: Piece[][] = [];
  for (const piece of [...pieces].sort((a, b) => a.y - b.y)) {
    const row = rows.at(-1);
    const base = row?.[0];
    // Superscripts and accents set apart stand a little off the baseline.
    if (base !== undefined && Math.abs(piece.y - base.y) <= 0.4 * Math.min(piece.size, base.size))
      row?.push(piece);
    else rows.push([piece]);
  }
  for (const row of rows) row.sort((a, b) => a.x - b.x);
  const fromRight = arabicShare(pieces) > MOSTLY;
  const gutter = gutterOf(rows.map((row) => groupsOf(row, GUTTER_GAP, null).map(extent)));
  const narrow = rows.map((row) => groupsOf(row, NARROW_GAP, gutter));
  const aligned = alignedRows(narrow);
  const lines = rows.map((row, at) => {
    const own = (aligned.has(at) ? (narrow[at] ?? []) : groupsOf(row, CELL_GAP, gutter)).map((group) =>
      lineOf(group, fromRight),
    );
    return own.filter((line) => line.rightToLeft).length * 2 > own.length ? own.reverse() : own;
  });
  return { rows: lines.filter((row) => row.length > 0), gutter };
}

/** Fewest rows and columns of a table whose cells stand no farther apart than words may. */
const FEWEST_ROWS = 3;
const FEWEST_COLUMNS = 3;

/** Rows whose groups stand under each other, three and more: the cells of a narrow table. */
function alignedRows(rows: readonly Piece[][][]): Set<number> {
  const found = new Set<number>();
  for (let from = 0; from < rows.length; ) {
    let to = from + 1;
    while (to < rows.length && standUnder(rows[to - 1] ?? [], rows[to] ?? [])) to += 1;
    if (to - from >= FEWEST_ROWS) for (let at = from; at < to; at += 1) found.add(at);
    from = to;
  }
  return found;
}

function standUnder(above: readonly Piece[][], below: readonly Piece[][]): boolean {
  if (above.length < FEWEST_COLUMNS || above.length !== below.length) return false;
  return above.every((group, column) => {
    const [one, other] = [extent(group), extent(below[column] ?? [])];
    const near = 0.5 * (group[0]?.size ?? 0);
    return [
      one.left - other.left,
      one.right - other.right,
      (one.left + one.right - other.left - other.right) / 2,
    ].some((distance) => Math.abs(distance) <= near);
  });
}

/** Neighbouring pieces, parted where the gap is wide, or where the gutter goes through it. */
function groupsOf(row: readonly Piece[], widest: number, gutter: number | null): Piece[][] {
  const groups: Piece[][] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const piece of row) {
    const gap = piece.x - end;
    const atGutter =
      gutter !== null && end <= gutter + 2 && piece.x >= gutter - 2 && gap > GUTTER_GAP * piece.size;
    const group = groups.at(-1);
    if (group === undefined || gap > widest * piece.size || atGutter) groups.push([piece]);
    else group.push(piece);
    end = Math.max(end, piece.x + piece.width);
  }
  return groups;
}

function extent(pieces: readonly Piece[]): Interval {
  return {
    left: Math.min(...pieces.map(({ x }) => x)),
    right: Math.max(...pieces.map(({ x, width }) => x + width)),
  };
}

/** Share of letters that makes a page one that is read from the right, and then a line of it. */
const MOSTLY = 0.5;
const PARTLY = 0.15;

const letters = (piece: Piece): number => piece.text.trim().length;

function arabicShare(pieces: readonly Piece[]): number {
  const total = pieces.reduce((sum, piece) => sum + letters(piece), 0);
  const arabic = pieces.filter((piece) => piece.rightToLeft).reduce((sum, piece) => sum + letters(piece), 0);
  return total === 0 ? 0 : arabic / total;
}

/** @param fromRight whether most of the page is read from the right: there, few Arabic words make a line Arabic. */
function lineOf(pieces: readonly Piece[], fromRight: boolean): Line {
  const total = pieces.reduce((sum, piece) => sum + letters(piece), 0);
  const sum = (test: (piece: Piece) => boolean): number =>
    pieces.filter(test).reduce((all, piece) => all + letters(piece), 0);
  const rightToLeft = arabicShare(pieces) > (fromRight ? PARTLY : MOSTLY);
  const ordered = rightToLeft ? readFromRight(pieces) : readFromLeft(pieces);
  const main = [...pieces].sort((a, b) => letters(b) - letters(a))[0];
  return {
    text: inBalance(
      mendLamAlef(
        joinPieces(
          ordered,
          ordered.some((piece) => piece.rightToLeft),
        ),
      ),
    ),
    ...extent(pieces),
    y: main?.y ?? 0,
    size: main?.size ?? 0,
    bold: sum((piece) => piece.bold) >= total * 0.9,
    rightToLeft,
  };
}

function joinPieces(pieces: readonly Piece[], rightToLeft: boolean): string {
  let text = '';
  let previous: Piece | undefined;
  for (const piece of pieces) {
    if (previous !== undefined && isApart(previous, piece)) text += ' ';
    const turned = rightToLeft && piece.rightToLeft && /[\uFB50-\uFDFF\uFE70-\uFEFC]/.test(piece.text);
    text += turned ? piece.text.normalize('NFKC') : piece.text;
    previous = piece;
  }
  return text;
}

/**
 * pdf.js turns the two letters of a lam-alef ligature around (`األول` for `الأول`). An alef before a carrying alef
 * cannot be spelt otherwise, so there the order is put right; elsewhere it cannot be told and is left.
 */
function mendLamAlef(text: string): string {
  return text.replace(/ا([أإآ])ل/g, 'ال$1');
}
