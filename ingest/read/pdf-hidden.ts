import type { Canvas } from '@napi-rs/canvas';
import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PDFOperatorList } from 'pdfjs-dist/types/src/display/api.js';

/** Where a text stands in its page's picture of 72 dots an inch. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Text in a smaller size, in points, is a hairline. */
const LEAST_SIZE = 1.5;
/** Least difference of light and dark, of 255, that an eye makes letters of. */
const CONTRAST = 24;
/** Text rendering modes that paint nothing. */
const UNPAINTED = new Set([3, 7]);

/**
 * True when something on the page may be drawn so that nobody sees it: unpainted, transparent or nearly white text.
 * Only then is the page drawn, to look: the same modes make the text layer of a scan and white titles on dark grounds.
 */
export function mayHide({ fnArray, argsArray }: PDFOperatorList): boolean {
  return fnArray.some((operator, index) => {
    const args: unknown[] = argsArray[index] ?? [];
    if (operator === OPS.setTextRenderingMode) return UNPAINTED.has(Number(args[0]));
    if (operator === OPS.setFillRGBColor) return isLight(String(args[0]));
    if (operator === OPS.setGState) return /"ca",0(?:\.[01]\d*)?\]/.test(JSON.stringify(args[0]));
    return false;
  });
}

/** `#rrggbb`, each part near its end. */
function isLight(colour: string): boolean {
  const parts = /^#(..)(..)(..)$/
    .exec(colour)
    ?.slice(1)
    .map((part) => Number.parseInt(part, 16));
  return parts?.every((part) => part > 200) ?? false;
}

/** True for a text that is off its page or too small to be seen. */
export function isOutOfSight({ left, top, right, bottom }: Box, size: number, page: Box): boolean {
  const outside = right <= page.left || left >= page.right || bottom <= page.top || top >= page.bottom;
  return size < LEAST_SIZE || outside;
}

/** True for a text in whose place the picture shows one even colour. @param scale dots of a point */
export function isInvisible({ left, top, right, bottom }: Box, picture: Canvas, scale: number): boolean {
  const x = Math.max(0, Math.floor(left * scale));
  const y = Math.max(0, Math.floor(top * scale));
  const width = Math.min(picture.width, Math.ceil(right * scale)) - x;
  const height = Math.min(picture.height, Math.ceil(bottom * scale)) - y;
  if (width < 1 || height < 1) return true;
  const { data } = picture.getContext('2d').getImageData(x, y, width, height);
  let [darkest, lightest] = [255, 0];
  for (let at = 0; at < data.length; at += 4) {
    const light = ((data[at] ?? 0) * 3 + (data[at + 1] ?? 0) * 6 + (data[at + 2] ?? 0)) / 10;
    darkest = Math.min(darkest, light);
    lightest = Math.max(lightest, light);
  }
  return lightest - darkest < CONTRAST;
}
