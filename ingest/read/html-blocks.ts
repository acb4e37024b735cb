import type { BlockKind } from '../../corpus/release.ts';
import { cleanLine } from '../clean.ts';
import { holdsAddress, looksLikeHeading } from './headings.ts';
import { isLayoutTable, tableRows } from './html-table.ts';
import type { SourceBlock } from './source-document.ts';

/** Elements that are no text of the page. */
const IGNORED = new Set(
  (
    'SCRIPT STYLE NOSCRIPT TEMPLATE SVG MATH CANVAS IFRAME OBJECT EMBED VIDEO AUDIO IMG PICTURE MAP HEAD TITLE META LINK ' +
    'BUTTON INPUT SELECT TEXTAREA OPTION DATALIST DIALOG NAV MENU'
  ).split(' '),
);
/** Elements that stand within a line; every other one parts blocks. */
const INLINE = new Set(
  (
    'A ABBR ACRONYM B BDI BDO BIG CITE CODE DATA DEL DFN EM FONT I INS KBD LABEL MARK Q RP RT RUBY S SAMP SMALL SPAN ' +
    'STRIKE STRONG SUB SUP TIME TT U VAR WBR'
  ).split(' '),
);
const LINE = '\n';

/** A line of text on its way to being a block. */
interface Pending {
  kind: BlockKind;
  level: number | null;
  text: string;
  /** Units of `text` that were set in bold. */
  bold: number;
}

/**
 * Walks an element into blocks: headings, paragraphs, list items, table rows and captions, in document order.
 * Walking is needed because `textContent` glues neighbouring blocks together.
 */
export function htmlBlocks(root: Element): SourceBlock[] {
  const blocks: SourceBlock[] = [];
  let pending: Pending = { kind: 'paragraph', level: null, text: '', bold: 0 };

  const flush = (): void => {
    for (const block of blocksOf(pending)) blocks.push(block);
    pending = { ...pending, text: '', bold: 0 };
  };
  const within = (kind: BlockKind, level: number | null, element: Element, bold: boolean): void => {
    flush();
    const outer = pending;
    pending = { kind, level, text: '', bold: 0 };
    children(element, bold);
    flush();
    pending = { ...outer, text: '', bold: 0 };
  };
  const children = (element: Element, bold: boolean): void => {
    for (const node of element.childNodes) visit(node, bold);
  };
  const visit = (node: ChildNode, bold: boolean): void => {
    if (node.nodeType === 3) {
      const text = (node.textContent ?? '').replace(/\s+/g, ' ');
      pending.text += text;
      if (bold) pending.bold += text.length;
    }
    if (node.nodeType !== 1) return;
    const element = node as Element;
    const tag = element.tagName.toUpperCase();
    if (IGNORED.has(tag) || isHidden(element)) return;
    if (tag === 'BR') pending.text += LINE;
    else if (tag === 'HR') flush();
    else if (INLINE.has(tag)) children(element, bold || tag === 'B' || tag === 'STRONG');
    else if (/^H[1-6]$/.test(tag)) within('heading', Number(tag.charAt(1)), element, false);
    else if (tag === 'LI') within('list-item', null, element, bold);
    else if (tag === 'FIGCAPTION' || tag === 'CAPTION') within('caption', null, element, false);
    else if (tag === 'TABLE' && !isLayoutTable(element)) {
      flush();
      const caption = element.querySelector('caption');
      if (caption !== null) within('caption', null, caption, false);
      for (const row of tableRows(element)) blocks.push({ kind: 'table-row', text: row });
    } else if (tag === 'P' || tag === 'DIV' || tag === 'DD') {
      // Inside a list item or a heading, a paragraph is still that item.
      within(pending.kind, pending.level, element, bold);
    } else if (tag === 'PRE') {
      flush();
      for (const line of (element.textContent ?? '').split(/\n\s*\n/))
        blocks.push({ kind: 'paragraph', text: line });
    } else {
      flush();
      children(element, bold);
      flush();
    }
  };

  children(root, false);
  flush();
  return blocks.filter((block) => cleanLine(block.text) !== '');
}

/** Usually one block; a paragraph that is really lines of an address becomes a block a line. */
function blocksOf(pending: Pending): SourceBlock[] {
  const lines = pending.text.split(LINE).map(cleanLine);
  const filled = lines.filter((line) => line !== '');
  if (filled.length === 0) return [];
  if (pending.kind === 'heading')
    return [{ kind: 'heading', text: filled.join(' '), level: pending.level ?? 2 }];
  if (pending.kind !== 'paragraph') return [{ kind: pending.kind, text: filled.join(' ') }];
  const text = filled.join(' ');
  if (pending.bold >= text.length * 0.9 && looksLikeHeading(text))
    return [{ kind: 'heading', text, level: 3 }];
  if (filled.some(holdsAddress) && filled.every((line) => line.length <= 90)) {
    return filled.map((line, index) => ({ kind: 'paragraph', text: line, close: index > 0 }));
  }
  // Two line breaks in a row are how some editors part paragraphs.
  return lines
    .join(LINE)
    .split(/\n{2,}/)
    .map((part) => cleanLine(part))
    .filter((part) => part !== '')
    .map((part) => ({ kind: 'paragraph', text: part }));
}

function isHidden(element: Element): boolean {
  return element.hasAttribute('hidden') || element.getAttribute('aria-hidden') === 'true';
}
