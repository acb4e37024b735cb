import type { Range } from '../shared/release-link.ts';

/** A paragraph of a release: `text.slice(start, end)`, in UTF-16 units. */
export interface Paragraph extends Range {
  text: string;
}

/** Splits a text at its blank lines, keeping the offsets. Nothing but white space is left out. */
export function splitParagraphs(text: string): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  const add = (start: number, end: number): void => {
    const raw = text.slice(start, end);
    const body = raw.trim();
    if (body === '') return;
    const from = start + raw.indexOf(body);
    paragraphs.push({ text: body, start: from, end: from + body.length });
  };
  let start = 0;
  for (const blank of text.matchAll(/\n[^\S\n]*\n\s*/g)) {
    add(start, blank.index);
    start = blank.index + blank[0].length;
  }
  add(start, text.length);
  return paragraphs;
}

/** A run of a paragraph, and which of the cited ranges it belongs to. */
export interface Run {
  text: string;
  /** Positions in the list of ranges; empty for plain text. */
  ranges: number[];
}

/** Cuts a paragraph where cited ranges begin and end. Ranges may overlap and may span paragraphs. */
export function cutRuns(paragraph: Paragraph, ranges: readonly Range[]): Run[] {
  const cuts = new Set([paragraph.start, paragraph.end]);
  for (const { start, end } of ranges)
    for (const cut of [start, end]) if (cut > paragraph.start && cut < paragraph.end) cuts.add(cut);
  const points = [...cuts].sort((a, b) => a - b);
  return points.slice(0, -1).map((from, index) => {
    const to = points[index + 1] ?? paragraph.end;
    return {
      text: paragraph.text.slice(from - paragraph.start, to - paragraph.start),
      ranges: ranges.flatMap(({ start, end }, position) => (start < to && end > from ? [position] : [])),
    };
  });
}
