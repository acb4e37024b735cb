import { createRequire } from 'node:module';
import { dirname, join, sep } from 'node:path';
import { getDocument, Util } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type {
  PDFDocumentProxy,
  PDFOperatorList,
  PDFPageProxy,
  TextItem,
} from 'pdfjs-dist/types/src/display/api.js';
import { cleanLine } from '../clean.ts';
import { hiddenText } from './hidden-text.ts';
import { INSTALL_OCR } from './ocr.ts';
import { pdfBlocks } from './pdf-blocks.ts';
import { fieldsOf } from './pdf-fields.ts';
import { withoutFurniture } from './pdf-furniture.ts';
import { type Box, isInvisible, isOutOfSight, mayHide } from './pdf-hidden.ts';
import { withLamAlef } from './pdf-lam-alef.ts';
import { linesOf } from './pdf-lines.ts';
import type { PdfPage, Piece } from './pdf-page.ts';
import { pictureOf } from './pdf-picture.ts';
import { lettersOf, maybeScan, readScan, type Scan } from './pdf-scan.ts';
import {
  noMetadata,
  type ReaderOptions,
  type SourceBlock,
  type SourceDocument,
  UnreadableFile,
} from './source-document.ts';

/** Dots an inch of the picture in which hidden text is looked for. */
const DOTS = 144;

const home = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));

/**
 * Reads a PDF's text: paragraphs, headings, lists and simple tables, with the page of each; running titles and page
 * numbers are left out. A page that is a picture is read by OCR, where there is one.
 */
export async function readPdf(bytes: Uint8Array, options: ReaderOptions = {}): Promise<SourceDocument> {
  const task = getDocument({
    data: new Uint8Array(bytes), // pdf.js takes the buffer for itself
    ...(options.password !== undefined && { password: options.password }),
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
    return await documentOf(await task.promise, options.onProgress);
  } catch (cause) {
    if (cause instanceof UnreadableFile) throw cause;
    const name = cause instanceof Error ? cause.name : '';
    if (name === 'PasswordException')
      throw new UnreadableFile(
        'LOCKED',
        'the PDF is locked with a password: set PDF_PASSWORD, or save it without',
        { cause },
      );
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
  const scans: Scan[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const operators = await operatorsOf(page);
    const { pieces: found, sideways, hidden } = await piecesOf(document, page, operators);
    let pieces = found;
    const letters = lettersOf(found.map(({ text }) => text).join(''));
    if (maybeScan(letters, operators)) {
      const scan = await readScan(document, page, operators, letters);
      if (scan !== null) {
        scans.push(scan);
        warnings.push(...scan.warnings);
        if (scan.blocks.length > 0) pieces = [];
      }
    }
    if (hidden !== '') warnings.push(hiddenText(hidden, `page ${number}`));
    if (sideways > 0) warnings.push(`page ${number}: text that does not stand upright was left out`);
    pages.push({ ...linesOf(pieces), height: page.getViewport({ scale: 1 }).height });
    page.cleanup();
    onProgress();
  }
  for (const name of Object.keys((await document.getAttachments()) ?? {}))
    warnings.push(`the attachment ${cleanLine(name)} was not read: save it into the folder`);
  const read = scans.flatMap((scan) => scan.blocks);
  if (read.length === 0 && pages.every((page) => page.rows.length === 0)) throw withoutText(scans);
  const blocks = [...pdfBlocks(withoutFurniture(pages)), ...read].sort(
    (a, b) => (a.page ?? 0) - (b.page ?? 0),
  );
  return {
    blocks,
    metadata: { ...noMetadata, title: await titleOf(document, blocks) },
    scans: scans.map(({ page, sure }) => ({ page, sure })),
    warnings,
  };
}

function withoutText(scans: readonly Scan[]): UnreadableFile {
  return scans.some(({ unread }) => unread)
    ? new UnreadableFile('OCR_MISSING', `its pages are pictures, and no OCR is installed: ${INSTALL_OCR}`)
    : new UnreadableFile(
        'NO_TEXT',
        'no text in the PDF: its pages are empty, or pictures in which OCR is sure of no words',
      );
}

interface Pieces {
  /** In upright coordinates. */
  pieces: Piece[];
  /** How many pieces stand otherwise than most of the page. */
  sideways: number;
  /** Text that is there and that no reader sees. */
  hidden: string;
}

/** The texts of a page that can be seen, each with its place. */
async function piecesOf(
  document: PDFDocumentProxy,
  page: PDFPageProxy,
  operators: PDFOperatorList | null,
): Promise<Pieces> {
  // Ligatures stay one character, so that turning a line around does not part them; see `cleanCharacters`.
  const content = await page.getTextContent({ disableNormalization: true });
  const found = content.items.filter((item): item is TextItem => 'str' in item && item.str.trim() !== '');
  const texts = operators === null ? [] : withLamAlef(found, operators);
  const items = found.map((item, index) => ({ ...item, str: texts[index] ?? item.str }));
  const bold = boldFonts(page, new Set(items.map((item) => item.fontName)));
  const viewport = page.getViewport({ scale: 1 });
  const fields = await fieldsOf(page, viewport);
  const all = items.map((item) => {
    const [a = 1, b = 0, c = 0, d = 0, e = 0, f = 0]: number[] = Util.transform(
      viewport.transform,
      item.transform,
    );
    return {
      item,
      e,
      f,
      quarter: quarterOf(a, b),
      size: Math.hypot(c, d),
      box: boxOf(item.width, [a, b, c, d, e, f]),
    };
  });
  const [left = 0, top = 0, right = 0, bottom = 0] = [0, 0, viewport.width, viewport.height];
  const picture = operators !== null && mayHide(operators) ? await pictureOf(document, page, DOTS) : null;
  const placed = all.filter(
    ({ box, size }) =>
      !isOutOfSight(box, size, { left, top, right, bottom }) &&
      (picture === null || !isInvisible(box, picture, picture.width / viewport.width)),
  );
  const hidden = all.filter((each) => !placed.includes(each)).map(({ item }) => item.str);
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
  // Fields of a form are laid out for the page as it is shown.
  const filled = turn === 0 ? fields : [];
  return {
    pieces: [...pieces, ...filled],
    sideways: placed.length - upright.length,
    hidden: hidden.join(' '),
  };
}

/** How many quarters a text is turned to the right. */
function quarterOf(a: number, b: number): number {
  return (Math.round(Math.atan2(b, a) / (Math.PI / 2)) + 4) % 4;
}

/** The upright rectangle around a text of that width, in points: from its baseline up to its font's height. */
function boxOf(width: number, [a = 1, b = 0, c = 0, d = 0, e = 0, f = 0]: readonly number[]): Box {
  const length = Math.hypot(a, b) || 1;
  const [dx, dy] = [(a / length) * width, (b / length) * width];
  const xs = [e, e + dx, e + c, e + dx + c];
  const ys = [f, f + dy, f + d, f + dy + d];
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
}

/** A point of a page that is read with `quarters` turns to the right, in upright coordinates. */
function turned(x: number, y: number, quarters: number, width: number, height: number): [number, number] {
  if (quarters === 1) return [y, width - x];
  if (quarters === 2) return [width - x, height - y];
  if (quarters === 3) return [height - y, x];
  return [x, y];
}

/**
 * What draws the page, which also makes its fonts known. Null for a page that cannot be drawn: it still has its text,
 * whose headings are then told by size.
 */
async function operatorsOf(page: PDFPageProxy): Promise<PDFOperatorList | null> {
  return await page.getOperatorList().catch(() => null);
}

/** Fonts whose name says bold. */
function boldFonts(page: PDFPageProxy, fonts: ReadonlySet<string>): Set<string> {
  const bold = new Set<string>();
  for (const font of fonts) {
    if (!page.commonObjs.has(font)) continue;
    const { name } = page.commonObjs.get(font) as { name?: string };
    if (/bold|black|heavy|semibold|demi/i.test(name ?? '')) bold.add(font);
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
