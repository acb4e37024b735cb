import { cleanLine } from '../clean.ts';
import { decodeText, isBinary } from './decode-text.ts';
import { endsLikeSentence, holdsAddress, isAllCaps, looksLikeHeading } from './headings.ts';
import { joinLines, wordsOf } from './join-lines.ts';
import {
  noMetadata,
  type ReaderOptions,
  type SourceBlock,
  type SourceDocument,
  UnreadableFile,
} from './source-document.ts';

/** Bullets, as typed or as left by a symbol font. `*` and `-` need a space after them. */
export const BULLET = /^\s*(?:[•‣◦▪●■►➢✓✔·\uF0B7\uF0A7\uF0D8\uF076\uF0FC]\s*|[-*–—]\s+)(?=\S)/u;
/** Numbers of a list, which are printed words and stay. */
export const NUMBERED = /^\s*(?:\d{1,2}|[a-z])[.)]\s+(?=\S)/u;

/** Longest heading between paragraphs, and longest title before them, in units. */
const HEADING = 160;
const TITLE = 260;

/** A line drawn with characters. */
const RULE = /^\s*[-_=*~–—#.]{2,}\s*$/;

const IMAGE_NAME = /^\S+\.(?:jpe?g|png|gif|webp|bmp|tiff?|svg)$/i;

/** Reads plain text: see {@link textBlocks}. */
export async function readText(bytes: Uint8Array, { web }: ReaderOptions = {}): Promise<SourceDocument> {
  if (isBinary(bytes)) throw new UnreadableFile('DAMAGED', 'not a text file');
  const { text, warnings } = decodeText(bytes, web?.charset);
  const lines = text.replace(/\r\n?/g, '\n').replace(/\f/g, '\n').split('\n').map(withoutEmphasis);
  const first = lines.findIndex((line) => line.trim() !== '');
  const name = cleanLine(lines[first] ?? '');
  if (IMAGE_NAME.test(name)) {
    warnings.push(`the first line was the name of a picture (${name}) and was left out`);
    lines.splice(first, 1);
  }
  return { blocks: textBlocks(lines), metadata: { ...noMetadata }, warnings };
}

/** Stray Markdown: `**word**`, `__word__`. */
function withoutEmphasis(line: string): string {
  return (
    line
      // Bounded, so that a line of unpaired marks costs no more than its length.
      .replace(/(\*\*|__)(?=\S)(.{0,400}?\S)\1/g, '$2')
      .replace(/\*\*/g, '')
      .replace(/^\s*#{1,6}\s+/, '')
  );
}

/**
 * Blocks of plain text. Empty lines part paragraphs; inside them, a line that was broken because it was full is
 * joined to the next, and a line that was ended on purpose (an address, a list of names) stays its own block.
 */
export function textBlocks(lines: readonly string[]): SourceBlock[] {
  const known = wordsOf(lines.join('\n'));
  const width = wrapWidth(lines);
  const blocks: SourceBlock[] = [];
  // A title may be as long as a sentence; a heading between paragraphs is not.
  let inBody = false;
  for (const group of groups(lines)) {
    const parts = unwrap(group, width, known);
    const alone = parts.length === 1;
    for (const [index, part] of parts.entries()) {
      const block = blockOf(part, alone, inBody ? HEADING : TITLE);
      if (index > 0) block.close = true;
      inBody ||= block.kind === 'paragraph' && endsLikeSentence(part);
      blocks.push(block);
    }
  }
  return withHeadlines(mergeCapitals(blocks));
}

function blockOf(text: string, alone: boolean, longest: number): SourceBlock {
  if (BULLET.test(text)) return { kind: 'list-item', text: text.replace(BULLET, '') };
  if (NUMBERED.test(text) && !isAllCaps(text)) return { kind: 'list-item', text };
  const heading = (alone || isAllCaps(text)) && looksLikeHeading(text, longest);
  return heading ? { kind: 'heading', text, level: 2 } : { kind: 'paragraph', text };
}

/** Lines between empty lines. */
function groups(lines: readonly string[]): string[][] {
  const all: string[][] = [[]];
  for (const line of lines) {
    if (cleanLine(line.replace(/[\uE000-\uF8FF]/g, 'x')) === '' || RULE.test(line)) all.push([]);
    else all.at(-1)?.push(line);
  }
  return all.filter((group) => group.length > 0);
}

/** Joins the lines of a group that were broken for want of room. */
function unwrap(lines: readonly string[], width: number, known: (word: string) => boolean): string[] {
  const parts: string[] = [];
  let previous = '';
  for (const line of lines) {
    const current = parts.at(-1);
    if (current === undefined || !continues(previous, line, current, width)) parts.push(line.trim());
    else parts[parts.length - 1] = joinLines(current, line, known);
    previous = line;
  }
  return parts;
}

function continues(previous: string, line: string, part: string, width: number): boolean {
  if (BULLET.test(line) || NUMBERED.test(line)) return false;
  const next = line.trim();
  if (
    isAllCaps(previous) !== isAllCaps(next) &&
    (isAllCaps(previous) || isAllCaps(next)) &&
    next.length > 12
  ) {
    if (isAllCaps(part)) return false;
  }
  if (holdsAddress(previous) && previous.trim().length < width * 0.7) return false;
  if (/-$/.test(previous.trim()) && /^\p{L}/u.test(next)) return true;
  if (!/[.!?…:;؟؛]\s*$/u.test(previous) && /^\p{Ll}/u.test(next) && !holdsAddress(next)) return true;
  // The lines of a list item are set in below its bullet.
  if (BULLET.test(part) && /^\s{2,}/.test(line)) return true;
  // A bracket or a guillemet hangs on to the word after it.
  const firstWord = /^[«“"(]?\s*\S+/u.exec(next)?.[0].length ?? 0;
  return previous.trimEnd().length + 1 + firstWord > width;
}

/** Width to which the text was wrapped, in units: a line that could have held the next word was ended on purpose. */
function wrapWidth(lines: readonly string[]): number {
  const lengths = lines.map((line) => line.trimEnd().length).filter((length) => length > 40);
  if (lengths.length === 0) return 60;
  lengths.sort((a, b) => a - b);
  // Longer lines than a page is wide: the text was never wrapped.
  if ((lengths.at(-1) ?? 0) > 160) return Number.POSITIVE_INFINITY;
  return (lengths[Math.floor(lengths.length * 0.6)] ?? 60) * 0.94;
}

/** A title in capitals that was broken over lines, or whose end stands after an empty line, is one block. */
function mergeCapitals(blocks: readonly SourceBlock[]): SourceBlock[] {
  const merged: SourceBlock[] = [];
  for (const block of blocks) {
    const last = merged.at(-1);
    const open =
      last !== undefined && isAllCaps(last.text) && !endsLikeSentence(last.text) && !isLabel(last.text);
    if (
      open &&
      block.kind === 'heading' &&
      isAllCaps(block.text) &&
      !isLabel(block.text) &&
      isRest(last, block)
    ) {
      merged[merged.length - 1] = { ...last, text: joinLines(last.text, block.text) };
    } else merged.push({ ...block });
  }
  return merged;
}

/**
 * Lines in capitals that a release opens with are headlines, bulleted or not. The first is the larger one, so that
 * the title is not put together from all of them.
 */
function withHeadlines(blocks: readonly SourceBlock[]): SourceBlock[] {
  const body = blocks.findIndex(({ kind, text }) => kind !== 'heading' && !isHeadline(kind, text));
  if (body === -1) return [...blocks];
  const first = blocks.findIndex(({ kind, text }) => isHeadline(kind, text));
  return blocks.map((block, index) =>
    index < body && isHeadline(block.kind, block.text)
      ? { ...block, kind: 'heading', level: index === first ? 3 : 4 }
      : block,
  );
}

function isHeadline(kind: SourceBlock['kind'], text: string): boolean {
  return kind === 'list-item' && isAllCaps(text) && looksLikeHeading(text, TITLE);
}

/** A bulleted line takes only a short rest; two headings in a row are one title up to a title's length. */
function isRest(last: SourceBlock, block: SourceBlock): boolean {
  if (last.kind === 'list-item') return cleanLine(block.text).split(' ').length <= 3;
  return last.kind === 'heading' && last.text.length + block.text.length <= 240;
}

function isLabel(text: string): boolean {
  return /^\W*(communiqu[eé]s?|note|dossier|press|media|contacts?|بلاغ|بيان)(?!\p{L})/iu.test(text);
}
