/** A stretch of a row without a gap in it, in points. */
export interface Interval {
  left: number;
  right: number;
}

/** A run of text as pdf.js gives it, in the page's upright coordinates: points, from the top left. */
export interface Piece {
  text: string;
  x: number;
  /** Baseline, growing downwards. */
  y: number;
  width: number;
  /** Height of the font, in points. */
  size: number;
  bold: boolean;
  rightToLeft: boolean;
}

/** Pieces on one baseline without a wide gap between them. */
export interface Line {
  text: string;
  left: number;
  right: number;
  y: number;
  size: number;
  bold: boolean;
  rightToLeft: boolean;
}

/** A page's rows of lines, from the top. */
export interface PdfPage {
  rows: Line[][];
  /** Between two columns, in points from the left; null for one column. */
  gutter: number | null;
  /** Points. */
  height: number;
}
