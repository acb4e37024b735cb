import { PDFDocument, StandardFonts } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import { readPdf } from '../../../ingest/read/pdf.ts';
import { lockedPdf } from '../../helpers/locked-pdf.ts';

describe('readPdf', () => {
  it('reads what is filled into a form beside its label, and names attachments', async () => {
    const document = await PDFDocument.create();
    const page = document.addPage([595, 842]);
    const font = await document.embedFont(StandardFonts.Helvetica);
    page.drawText('Ville du centre :', { x: 70, y: 700, size: 11, font });
    page.drawText('Places :', { x: 70, y: 660, size: 11, font });
    const form = document.getForm();
    const city = form.createTextField('ville');
    city.setText('Tiznit');
    city.addToPage(page, { x: 165, y: 695, width: 120, height: 18 });
    form.createTextField('places').addToPage(page, { x: 165, y: 655, width: 120, height: 18 });
    await document.attach(Buffer.from('x'), 'annexe.txt');
    const { blocks, warnings } = await readPdf(await document.save());
    expect(blocks.map(({ text }) => text).join(' | ')).toMatch(/^Ville du centre : Tiznit\b.*Places :$/);
    expect(warnings).toEqual(['the attachment annexe.txt was not read: save it into the folder']);
  });

  it('opens a locked file with its password, and says what to do without', async () => {
    const bytes = lockedPdf('Le centre ouvre lundi.', 'sesame');
    const { blocks } = await readPdf(bytes, { password: 'sesame' });
    expect(blocks.map(({ text }) => text)).toEqual(['Le centre ouvre lundi.']);
    for (const password of [undefined, 'wrong'])
      await expect(readPdf(bytes, { password })).rejects.toMatchObject({
        code: 'LOCKED',
        message: expect.stringContaining('PDF_PASSWORD'),
      });
  });
});
