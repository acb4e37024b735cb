import { createRequire } from 'node:module';
import { dirname, join, sep } from 'node:path';
import { getDocument, Util } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PDFDocumentProxy, PDFPageProxy, TextItem } from 'pdfjs-dist/types/src/display/api.js';
import { cleanLine } from '../clean.ts';
import { pdfBlocks } from './pdf-blocks.ts';
import { withoutFurniture } from './pdf-furniture.ts';
import { linesOf } from './pdf-lines.ts';
import type { PdfPage, Piece } from './pdf-page.ts';
import { noMetadata, type SourceBlock, type SourceDocument, UnreadableFile } from './source-document.ts';

const home = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));

/**
 * Reads a PDF's text: paragraphs, headings, lists and simple tables, with the page of each; running titles and page
 * numbers are left out. A picture of a page has no text.
 */
export async function readPdf(bytes: Uint8Array, onProgress?: () => void): Promise<SourceDocument> {
  const task = getDocument({
    data: new Uint8Array(bytes), // pdf.js takes the buffer for itself
    isEvalSupported: false,
    verbosity: 0,
    disableFontFace: true,
    useSystemFonts: false,
    cMapUrl: join(home, 'cmaps') + sep,
    cMapPacked: true,
    standardFontDataUrl: join(home, 'standard_fonts') + sep,
    wasmUrl: join(home, 'wasm') + sep,
  });
  try {
    return await documentOf(await task.promise, onProgress);
  } catch (cause) {
    if (cause instanceof UnreadableFile) throw cause;
    const name = cause instanceof Error ? cause.name : '';
    if (name === 'PasswordException')
      throw new UnreadableFile('LOCKED', 'the PDF is locked with a password', { cause });
    throw new UnreadableFile('DAMAGED', 'not a PDF, or damaged', { cause });
  } finally {
    await task.destroy();
  }
}

async function documentOf(
  document: PDFDocumentProxy,
  onProgress: () => void = () => undefined,
): Promise<SourceDocument> {
  const warnings: string[] = [];
  const pages: PdfPage[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { pieces, sideways } = await piecesOf(page);
    if (pieces.length === 0) warnings.push(`page ${number} has no text: a picture, perhaps`);
    if (sideways > 0) warnings.push(`page ${number}: text that does not stand upright was left out`);
    pages.push({ ...linesOf(pieces), height: page.getViewport({ scale: 1 }).height });
    page.cleanup();
    onProgress();
  }
  if (pages.every((page) => page.rows.length === 0)) {
    throw new UnreadableFile('NO_TEXT', 'no text in the PDF: its pages are pictures, or empty');
  }
  const blocks = pdfBlocks(withoutFurniture(pages));
  return { blocks, metadata: { ...noMetadata, title: await titleOf(document, blocks) }, warnings };
}

/** Text pieces in upright coordinates, and how many pieces stand otherwise than most of the page. */
async function piecesOf(page: PDFPageProxy): Promise<{ pieces: Piece[]; sideways: number }> {
  const content = await page.getTextContent();
  const items = content.items.filter((item): item is TextItem => 'str' in item && item.str.trim() !== '');
  if (items.length === 0) return { pieces: [], sideways: 0 };
  const bold = await boldFonts(page, new Set(items.map((item) => item.fontName)));
  const viewport = page.getViewport({ scale: 1 });
  const placed = items.map((item) => {
    const [a = 1, b = 0, , , e = 0, f = 0]: number[] = Util.transform(viewport.transform, item.transform);
    return { item, e, f, quarter: (Math.round(Math.atan2(b, a) / (Math.PI / 2)) + 4) % 4 };
  });
  const turn = mostFrequent(
    placed.flatMap(({ item, quarter }) => Array(item.str.length).fill(quarter) as number[]),
  );
  const upright = placed.filter(({ quarter }) => quarter === turn);
  const pieces = upright.map(({ item, e, f }): Piece => {
    const [x, y] = turned(e, f, turn, viewport.width, viewport.height);
    const [a = 0, b = 0, c = 0, d = 0]: number[] = item.transform;
    const size = Math.hypot(c, d) || Math.hypot(a, b) || item.height || 1;
    const rightToLeft = item.dir === 'rtl';
    return { text: item.str, x, y, width: item.width, size, bold: bold.has(item.fontName), rightToLeft };
  });
  return { pieces, sideways: placed.length - upright.length };
}

/** A point of a page that is read with `quarters` turns to the right, in upright coordinates. */
function turned(x: number, y: number, quarters: number, width: number, height: number): [number, number] {
  if (quarters === 1) return [y, width - x];
  if (quarters === 2) return [width - x, height - y];
  if (quarters === 3) return [height - y, x];
  return [x, y];
}

/** Fonts whose name says bold; pdf.js knows names only once it has prepared the page for drawing. */
async function boldFonts(page: PDFPageProxy, fonts: ReadonlySet<string>): Promise<Set<string>> {
  const bold = new Set<string>();
  try {
    await page.getOperatorList();
    for (const font of fonts) {
      if (!page.commonObjs.has(font)) continue;
      const { name } = page.commonObjs.get(font) as { name?: string };
      if (/bold|black|heavy|semibold|demi/i.test(name ?? '')) bold.add(font);
    }
  } catch {
    return bold; // A page that cannot be drawn still has its text; its headings are then told by size.
  }
  return bold;
}

/** The title among the file's properties, if the text bears it out: many say `Microsoft Word - doc1`. */
async function titleOf(document: PDFDocumentProxy, blocks: readonly SourceBlock[]): Promise<string | null> {
  const { info } = await document.getMetadata().catch(() => ({ info: {} }));
  const title = cleanLine('Title' in info && typeof info.Title === 'string' ? info.Title : '');
  const bare = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
  const opening = bare(
    blocks
      .slice(0, 12)
      .map((block) => block.text)
      .join(' '),
  );
  return title !== '' && opening.includes(bare(title)) ? title : null;
}

function mostFrequent(values: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}
