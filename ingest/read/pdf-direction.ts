import type { Piece } from './pdf-page.ts';

/**
 * In which order the pieces of a line are read that stand side by side: Arabic from the right, Latin names, addresses
 * and figures within it from the left, after the bidirectional algorithm (Unicode Annex 9) run backwards.
 */

/** Gap, in heights of the font, of a space between words. */
const SPACE_GAP = 0.14;

const WORDED = /[\p{Script=Latin}\p{N}]/u;
const LATIN = /\p{Script=Latin}/u;
/** Marks at the ends of a piece, which belong to the line, not to the word beside them. */
const ENDS = /^([.,:;!?()[\]«»"،؛؟]*)(.*?)([.,:;!?()[\]«»"،؛؟]*)$/su;

/** @param pieces from left to right */
export function readFromRight(pieces: readonly Piece[]): Piece[] {
  const ordered: Piece[] = [];
  let run: Piece[] = [];
  let marks: Piece[] = [];
  const close = (): void => {
    ordered.push(...united(run), ...marks);
    [run, marks] = [[], []];
  };
  for (const piece of pieces.flatMap(withoutEnds).reverse()) {
    if (piece.rightToLeft) {
      close();
      ordered.push(piece);
    } else if (!WORDED.test(piece.text)) marks.push(piece);
    else if (run.length > 0 && goesOn(piece, marks, run)) {
      run = [piece, ...marks.reverse(), ...run];
      marks = [];
    } else {
      close();
      run = [piece];
    }
  }
  close();
  return ordered;
}

/** « 2023. » in an Arabic line has its stop on the left: of its own, as the line's. */
function withoutEnds(piece: Piece): Piece[] {
  if (piece.rightToLeft || !WORDED.test(piece.text)) return [piece];
  const [, before = '', core = '', after = ''] = ENDS.exec(piece.text.trim()) ?? [];
  const one = piece.width / Math.max(1, piece.text.trim().length);
  const parts: Piece[] = [];
  let { x } = piece;
  for (const text of [...before, core, ...after]) {
    const width = one * text.length;
    if (text !== '') parts.push({ ...piece, text, x, width });
    x += width;
  }
  return parts;
}

/** Whether a word to the left is of one name, address or figure with those to its right. */
function goesOn(piece: Piece, marks: readonly Piece[], run: readonly Piece[]): boolean {
  if (marks.length === 0) return true;
  const isName = LATIN.test(piece.text) && run.some(({ text }) => LATIN.test(text));
  const row = [piece, ...[...marks].reverse(), ...run];
  return isName || row.slice(0, marks.length + 1).every((one, at) => !isApart(one, row[at + 1] ?? one));
}

/** The Arabic words of a line that is read from the left are one piece each run, in the order in which they are read. */
export function readFromLeft(pieces: readonly Piece[]): Piece[] {
  const ordered: Piece[] = [];
  let arabic: Piece[] = [];
  const close = (): void => {
    ordered.push(...united(arabic));
    arabic = [];
  };
  for (const piece of pieces) {
    if (piece.rightToLeft) arabic.push(piece);
    else {
      close();
      ordered.push(piece);
    }
  }
  close();
  return ordered;
}

/** Neighbouring pieces of one direction as one. */
function united(pieces: readonly Piece[]): Piece[] {
  const [first] = pieces;
  const last = pieces.at(-1);
  if (!first || !last) return [];
  const inOrder = first.rightToLeft ? [...pieces].reverse() : pieces;
  const text = inOrder.reduce((said, piece, at) => {
    const before = inOrder[at - 1];
    return `${said}${before !== undefined && isApart(before, piece) ? ' ' : ''}${piece.text}`;
  }, '');
  return [{ ...first, text, width: last.x + last.width - first.x }];
}

/** Whether there is a space between two pieces. */
export function isApart(a: Piece, b: Piece): boolean {
  if (/\s$/.test(a.text) || /^\s/.test(b.text)) return false;
  // No Arabic word hangs on to a Latin one before it; pdf.js counts the space between them to the word's width.
  if (!a.rightToLeft && b.rightToLeft && /[\p{Script=Latin}\p{N}]$/u.test(a.text) && /^\p{L}/u.test(b.text))
    return true;
  const [left, right] = a.x <= b.x ? [a, b] : [b, a];
  return right.x - (left.x + left.width) > SPACE_GAP * Math.max(a.size, b.size);
}

/** `)2022(` is « (2022) » whose brackets were drawn the other way round. */
export function inBalance(text: string): string {
  if (!/^[^(]*\)/u.test(text) || !/\([^)]*$/u.test(text)) return text;
  const turned = text.replace(/[()]/gu, (bracket) => (bracket === '(' ? ')' : '('));
  return turned;
}
