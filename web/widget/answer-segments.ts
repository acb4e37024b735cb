import type { Answer, Statement } from '../../server/protocol/answer.ts';

/** A run of a statement's text; `exact` when it is the very thing asked for. */
export interface Piece {
  text: string;
  exact: boolean;
}

/** A run of what is shown: words of the answer, or a statement with its citations' positions. */
export type Segment =
  | { kind: 'words'; text: string }
  | { kind: 'statement'; pieces: Piece[]; citations: number[] };

/**
 * Cuts an answer into what is shown, in order. The statements are found in the answer's text by exact
 * search; when one of them is not there, the whole text comes first and all statements after it, so that
 * nothing said and no citation is ever lost.
 */
export function segmentAnswer({ text, statements }: Pick<Answer, 'text' | 'statements'>): Segment[] {
  const segments: Segment[] = [];
  let at = 0;
  for (const statement of statements) {
    const start = statement.text === '' ? -1 : text.indexOf(statement.text, at);
    if (start < 0) {
      const after = statements.map((each): Segment[] => [{ kind: 'words', text: '\n\n' }, decorate(each)]);
      return [{ kind: 'words', text }, ...after.flat()];
    }
    if (start > at) segments.push({ kind: 'words', text: text.slice(at, start) });
    segments.push(decorate(statement));
    at = start + statement.text.length;
  }
  if (at < text.length) segments.push({ kind: 'words', text: text.slice(at) });
  return segments;
}

function decorate(statement: Statement): Segment {
  return { kind: 'statement', pieces: cutExact(statement), citations: statement.citations };
}

/** Cuts a statement's text around its exact parts. Parts that are not there, or overlap, are left plain. */
export function cutExact({ text, exact }: Pick<Statement, 'text' | 'exact'>): Piece[] {
  const found = exact
    .map((part) => ({ start: findWhole(text, part), length: part.length }))
    .filter(({ start }) => start >= 0)
    .sort((a, b) => a.start - b.start || b.length - a.length);
  const pieces: Piece[] = [];
  let at = 0;
  for (const { start, length } of found) {
    if (start < at) continue;
    if (start > at) pieces.push({ text: text.slice(at, start), exact: false });
    pieces.push({ text: text.slice(start, start + length), exact: true });
    at = start + length;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), exact: false });
  return pieces;
}

// `3` is meant as the number, not as the head of `30 944`: an occurrence between word boundaries is preferred.
function findWhole(text: string, part: string): number {
  if (part === '') return -1;
  for (let start = text.indexOf(part); start >= 0; start = text.indexOf(part, start + 1)) {
    const around = text.slice(Math.max(0, start - 1), start) + text.slice(start + part.length).slice(0, 1);
    if (!/[\p{L}\p{N}]/u.test(around)) return start;
  }
  return text.indexOf(part);
}
