import type { PDFPageProxy } from 'pdfjs-dist/types/src/display/api.js';
import type { PageViewport } from 'pdfjs-dist/types/src/display/display_utils.js';
import type { Piece } from './pdf-page.ts';

/** What of pdf.js's annotations is read. */
interface Annotation {
  subtype: string;
  hidden?: boolean;
  rect: [number, number, number, number];
  /** Of a form's field: `Tx` is a text, `Ch` a choice. */
  fieldType?: string;
  fieldValue?: string | string[] | null;
  contentsObj?: { str: string };
}

/** Height of the letters in a field that is higher than a line, in points. */
const USUAL_SIZE = 11;

/** What is filled into a page's form or written on it as a note in the open, as pieces of text in their places. */
export async function fieldsOf(page: PDFPageProxy, viewport: PageViewport): Promise<Piece[]> {
  const annotations: Annotation[] = await page.getAnnotations();
  return annotations.flatMap((annotation) => {
    const text = textOf(annotation);
    if (annotation.hidden === true || text === '') return [];
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0]: number[] = viewport.convertToViewportRectangle(annotation.rect);
    const height = Math.abs(y2 - y1);
    const size = Math.min(height, USUAL_SIZE);
    // The baseline, a fifth above the bottom of the letters.
    const y = Math.max(y1, y2) - (height - size) / 2 - size / 5;
    const rightToLeft = /[\u0590-\u08FF]/.test(text);
    return [{ text, x: Math.min(x1, x2), y, width: Math.abs(x2 - x1), size, bold: false, rightToLeft }];
  });
}

function textOf({ subtype, fieldType, fieldValue, contentsObj }: Annotation): string {
  const filled = subtype === 'Widget' && (fieldType === 'Tx' || fieldType === 'Ch') ? fieldValue : null;
  const written = subtype === 'FreeText' ? contentsObj?.str : null;
  return [filled ?? written ?? ''].flat().join(', ').trim();
}
