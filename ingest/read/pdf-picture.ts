import type { Canvas } from '@napi-rs/canvas';
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/types/src/display/api.js';

/** Dots of a PDF's unit, the point. */
const POINTS_PER_INCH = 72;
/** Most dots of a picture: a page of A3 at 300 dots an inch. */
const MOST_DOTS = 20_000_000;

/** What pdf.js says of its factory of canvases: in Node, those of @napi-rs/canvas. */
interface CanvasFactory {
  create(width: number, height: number): { canvas: Canvas; context: CanvasRenderingContext2D };
}

/**
 * Draws a page, as a reader sees it.
 * @param dots an inch; fewer where the page is so large that it would be a bomb
 */
export async function pictureOf(
  document: PDFDocumentProxy,
  page: PDFPageProxy,
  dots: number,
): Promise<Canvas> {
  const { width, height } = page.getViewport({ scale: 1 });
  const scale = Math.min(dots / POINTS_PER_INCH, Math.sqrt(MOST_DOTS / Math.max(1, width * height)));
  const viewport = page.getViewport({ scale });
  const factory = document.canvasFactory as CanvasFactory;
  const { canvas, context } = factory.create(
    Math.max(1, Math.ceil(viewport.width)),
    Math.max(1, Math.ceil(viewport.height)),
  );
  await page.render({ canvas: null, canvasContext: context, viewport }).promise;
  return canvas;
}
