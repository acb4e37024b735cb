import { createCanvas } from '@napi-rs/canvas';
import { PDFDocument } from 'pdf-lib';
import { afterEach, describe, expect, it, vi } from 'vitest';
import * as ocr from '../../../ingest/read/ocr.ts';
import { readPdf } from '../../../ingest/read/pdf.ts';

vi.mock('../../../ingest/read/ocr.ts', async (importOriginal) => ({
  ...(await importOriginal<typeof ocr>()),
}));
afterEach(() => {
  vi.restoreAllMocks();
});

/** A page of A4 that is a picture of these lines, a stamp in real text on it. */
async function scan(lines: readonly string[], { turned = 0, stamp = '' } = {}): Promise<Uint8Array> {
  const canvas = createCanvas(1654, 2339);
  const context = canvas.getContext('2d');
  context.fillStyle = 'white';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.translate(canvas.width / 2, canvas.height / 2);
  context.rotate((turned * Math.PI) / 180);
  context.translate(-canvas.width / 2, -canvas.height / 2);
  context.fillStyle = 'black';
  context.font = '44px "DejaVu Sans", "Noto Sans", sans-serif';
  for (const [index, line] of lines.entries()) context.fillText(line, 200, 400 + index * 70);
  const document = await PDFDocument.create();
  const page = document.addPage([595, 842]);
  page.drawImage(await document.embedPng(canvas.toBuffer('image/png')), {
    x: 0,
    y: 0,
    width: 595,
    height: 842,
  });
  if (stamp !== '') page.drawText(stamp, { x: 500, y: 20, size: 8 });
  return await document.save();
}

const LINES = [
  'Un centre de formation ouvre à Tiznit.',
  'Il accueille 3 500 jeunes dès la rentrée.',
  'Les ateliers sont neufs et les outils aussi.',
  'Les inscriptions se font sur place, chaque matin.',
  'La direction remercie les communes de la province.',
  'Une visite du centre est proposée en septembre.',
];

describe('a page that is a picture', () => {
  it.each([0, 180])('is read by OCR, and the report says how sure it was (turned by %i°)', async (turned) => {
    const { blocks, warnings } = await readPdf(await scan(LINES, { turned }));
    expect(blocks.map(({ text }) => text).join(' ')).toBe(LINES.join(' '));
    expect(blocks.every(({ page }) => page === 1)).toBe(true);
    expect(warnings).toEqual([expect.stringMatching(/^page 1 was read by OCR, \d\d % sure$/)]);
  });

  it('is read although a stamp is on it', async () => {
    const { blocks } = await readPdf(await scan(LINES, { stamp: 'copie' }));
    expect(blocks.map(({ text }) => text).join(' ')).toContain('3 500 jeunes');
  });

  it('is refused where there is no OCR, and the reason says what to install', async () => {
    vi.spyOn(ocr, 'installedOcr').mockReturnValue(null);
    await expect(readPdf(await scan(LINES))).rejects.toMatchObject({
      code: 'OCR_MISSING',
      message: expect.stringContaining('tesseract-ocr-ara'),
    });
  });

  it('is not taken for text where OCR guessed', async () => {
    vi.spyOn(ocr, 'recognise').mockResolvedValue({ lines: ['xq zj'], confidence: 31 });
    await expect(readPdf(await scan(LINES))).rejects.toMatchObject({ code: 'NO_TEXT' });
  });
});

describe('readTable', () => {
  it('puts words into lines and paragraphs, and weighs how sure it is by their length', () => {
    const word = (place: string, confidence: number, text: string): string =>
      `5\t1\t${place}\t1\t0\t0\t9\t9\t${confidence}\t${text}`;
    const table = [
      'level\t…',
      '4\t1\t1\t1\t1\t0',
      word('1\t1\t1', 90, 'Un'),
      word('1\t1\t1', 60, 'mot'),
      word('1\t1\t2', 90, 'deux'),
      word('2\t1\t1', 90, 'trois'),
    ];
    expect(ocr.readTable(table.join('\n'))).toEqual({
      lines: ['Un mot', 'deux', '', 'trois'],
      confidence: 84,
    });
    expect(ocr.readTable('')).toEqual({ lines: [], confidence: 0 });
  });
});
