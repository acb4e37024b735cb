import type { BlockKind, BlockSpan } from '../corpus/release.ts';
import { cleanCharacters } from './clean.ts';
import { PAGE_BREAK, type SourceBlock } from './read/source-document.ts';

/** A release's clean text with what its offsets mean. */
export interface CleanText {
  text: string;
  blocks: BlockSpan[];
  /** Offsets at which each page begins, ascending; empty for formats without pages. */
  pages: number[];
}

/**
 * Puts the clean text together: blocks are parted by an empty line, neighbouring list items and table rows by a
 * line break, as are lines that the source sets right below each other. This is the only place where a release's text is made, so that every offset means the same text.
 * Blocks without text are left out.
 */
export function assemble(blocks: readonly SourceBlock[]): CleanText {
  let text = '';
  const spans: BlockSpan[] = [];
  const pages: number[] = [];
  let previous: BlockKind | null = null;
  for (const block of blocks) {
    const clean = cleanBlock(block.text);
    if (clean.text === '') continue;
    if (previous !== null) text += block.close === true || isClose(previous, block.kind) ? '\n' : '\n\n';
    const start = text.length;
    while (block.page !== undefined && pages.length < block.page) pages.push(pages.length === 0 ? 0 : start);
    for (const at of clean.breaks) pages.push(start + at);
    text += clean.text;
    spans.push({ kind: block.kind, start, end: text.length });
    previous = block.kind;
  }
  return { text, blocks: spans, pages };
}

function isClose(previous: BlockKind, next: BlockKind): boolean {
  return previous === next && (next === 'list-item' || next === 'table-row');
}

/** A block's clean text, and where in it pages begin. */
function cleanBlock(raw: string): { text: string; breaks: number[] } {
  let text = '';
  const breaks: number[] = [];
  raw.split(PAGE_BREAK).forEach((part, index) => {
    const clean = cleanCharacters(part);
    const glued = text === '' || text.endsWith(' ') ? clean.trimStart() : clean;
    if (index > 0) breaks.push(text.length + (glued.startsWith(' ') ? 1 : 0));
    text += glued;
  });
  const trimmed = text.trimEnd();
  return { text: trimmed.normalize('NFC'), breaks: breaks.map((at) => Math.min(at, trimmed.length)) };
}
