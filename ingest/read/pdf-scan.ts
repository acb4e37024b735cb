import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PDFDocumentProxy, PDFOperatorList, PDFPageProxy } from 'pdfjs-dist/types/src/display/api.js';
import type { ScannedPage } from '../../corpus/file-report.ts';
import { INSTALL_OCR, installedOcr, recognise } from './ocr.ts';
import { pictureOf } from './pdf-picture.ts';
import type { SourceBlock } from './source-document.ts';
import { textBlocks } from './text.ts';

/** Dots an inch that tesseract reads best. */
const DOTS = 300;
/** Below this, in percent, a person should look at what was recognised; below the other, it is not taken for text. */
const SURE = 75;
const LEAST = 50;
/** Fewer letters on a page with a picture are a stamp or a page number on a scan, if OCR finds so many times more. */
const FEW = 60;
const MORE = 4;

/** What came of a page without a text. */
export interface Scan extends ScannedPage {
  blocks: SourceBlock[];
  warnings: string[];
  /** There is a picture, and nobody to read it. */
  unread: boolean;
}

/**
 * True for a page that may be a scan: no text, or so little beside a picture that it may be a stamp.
 * @param letters how many the page's own text has
 */
export function maybeScan(letters: number, operators: PDFOperatorList | null): boolean {
  return (
    letters === 0 ||
    (letters < FEW && (operators?.fnArray.some((operator) => PICTURES.has(operator)) ?? false))
  );
}

/**
 * Reads a page that may be a scan. One on which nothing is drawn is empty, and needs nobody.
 * @param letters how many the page's own text has
 * @returns null for a page whose own text is all there is to read
 */
export async function readScan(
  document: PDFDocumentProxy,
  page: PDFPageProxy,
  operators: PDFOperatorList | null,
  letters: number,
): Promise<Scan | null> {
  const { pageNumber } = page;
  const nothing = { page: pageNumber, sure: null, blocks: [], warnings: [], unread: false };
  if (operators !== null && !operators.fnArray.some(draws))
    return { ...nothing, warnings: [`page ${pageNumber} is empty`] };
  const ocr = installedOcr();
  if (ocr === null && letters > 0) return null;
  if (ocr === null) {
    const warning = `page ${pageNumber} has no text, it is a picture, and no OCR is installed: ${INSTALL_OCR}`;
    return { ...nothing, warnings: [warning], unread: true };
  }
  const picture = await pictureOf(document, page, DOTS);
  const { lines, confidence } = await recognise(picture.toBuffer('image/png'), ocr);
  if (letters > 0 && lettersOf(lines.join('')) < letters * MORE) return null;
  const warnings = [warningOf(pageNumber, lines, confidence)];
  if (lines.length === 0) return { ...nothing, warnings };
  if (confidence < LEAST) return { ...nothing, sure: confidence, warnings };
  const blocks = textBlocks(lines).map((block) => ({ ...block, page: pageNumber }));
  return { ...nothing, sure: confidence, blocks, warnings };
}

/** How many letters and figures a text has. */
export function lettersOf(text: string): number {
  return text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
}

function warningOf(page: number, lines: readonly string[], confidence: number): string {
  if (lines.length === 0) return `page ${page} has no text: a picture in which OCR found no words`;
  const said = `page ${page} was read by OCR, ${confidence} % sure`;
  if (confidence < LEAST) return `${said}: left out; give a better scan, or the text`;
  return confidence < SURE ? `${said}: compare it with the original` : said;
}

function draws(operator: number): boolean {
  return PICTURES.has(operator) || operator === OPS.constructPath || operator === OPS.shadingFill;
}

const PICTURES = new Set<number>([
  OPS.paintImageXObject,
  OPS.paintInlineImageXObject,
  OPS.paintImageMaskXObject,
  OPS.paintInlineImageXObjectGroup,
  OPS.paintImageXObjectRepeat,
  OPS.paintImageMaskXObjectGroup,
  OPS.paintImageMaskXObjectRepeat,
  OPS.paintSolidColorImageMask,
]);
