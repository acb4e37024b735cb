import { PDFDocument, rgb, StandardFonts } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import { makeRelease } from '../../../ingest/make-release.ts';
import { readDocx } from '../../../ingest/read/docx.ts';
import { readHtml } from '../../../ingest/read/html.ts';
import { readMarkdown } from '../../../ingest/read/markdown.ts';
import { readPdf } from '../../../ingest/read/pdf.ts';
import { noMetadata } from '../../../ingest/read/source-document.ts';
import { tinyDocx } from '../../helpers/tiny-docx.ts';

const SEEN = 'Le centre ouvre lundi.';
const white = rgb(1, 1, 1);
const texts = ({ blocks }: { blocks: { text: string }[] }): string[] => blocks.map(({ text }) => text.trim());

describe('text that a reader cannot see is left out, and reported', () => {
  it('in a PDF: white, tiny, off the page; not white on a dark ground', async () => {
    const document = await PDFDocument.create();
    const font = await document.embedFont(StandardFonts.Helvetica);
    const page = document.addPage([595, 842]);
    page.drawText(SEEN, { x: 70, y: 700, size: 12, font });
    page.drawText('Secret blanc', { x: 70, y: 600, size: 12, font, color: white });
    page.drawText('Secret minuscule', { x: 70, y: 550, size: 1, font });
    page.drawText('Secret dehors', { x: 700, y: 500, size: 12, font });
    page.drawRectangle({ x: 60, y: 390, width: 300, height: 30, color: rgb(0, 0, 0.4) });
    page.drawText('Un bandeau bleu', { x: 70, y: 400, size: 12, font, color: white });
    const read = await readPdf(await document.save());
    expect(texts(read)).toEqual([SEEN, 'Un bandeau bleu']);
    expect(read.warnings).toEqual([
      'page 1: text that a reader cannot see was left out: “Secret blanc Secret minuscule”', // pdf.js gives nothing that is off the page
    ]);
  });

  it('in a page: by style, by style sheet, by comment; not white on a ground of its own', async () => {
    const html = `<html><head><style>.ghost { display: none } @media print { .paper { display: none } }</style></head><body>
      <article><h1>Avis</h1><p class="paper">${SEEN}</p><!-- Secret commenté -->
      <p style="font-size: 0">Secret nul</p><p style="color:#fff">Secret blanc</p><p class="ghost">Secret caché</p>
      <p style="background: navy; color: white">Un bandeau bleu.</p></article></body></html>`;
    const read = await readHtml(Buffer.from(html));
    expect(texts(read)).toEqual(['Avis', SEEN, 'Un bandeau bleu.']);
    expect(read.warnings).toEqual([
      'text that a reader cannot see was left out: “Secret nul Secret blanc Secret caché”',
    ]);
  });

  it('in Markdown', async () => {
    const read = await readMarkdown(Buffer.from(`${SEEN}\n\n<p style="display:none">Secret</p>\n`));
    expect(texts(read)).toEqual([SEEN]);
    expect(read.warnings).toHaveLength(1);
  });

  it('in a page: white on a white ground, classes or not; white on a ground that a class has, or may have', async () => {
    const page = (head: string) =>
      `<html><head>${head}</head><body class="page"><article class="text"><p>Le salon de mars ouvre ses portes à tous les visiteurs.</p>
      <p style="color:#fff;background:#fff">Secret un.</p><p style="color: white">Deux.</p>
      <div class="band"><p style="color:#ffffff">Un bandeau bleu.</p></div></article></body></html>`;
    const own = '<style>.page { background: #fff } nav .band { background-color: navy }</style>';
    const seen = 'Le salon de mars ouvre ses portes à tous les visiteurs.';
    expect(texts(await readHtml(Buffer.from(page(own))))).toEqual([seen, 'Un bandeau bleu.']);
    const elsewhere = '<link rel="stylesheet" href="s.css">';
    expect(texts(await readHtml(Buffer.from(page(elsewhere))))).toEqual([seen, 'Deux.', 'Un bandeau bleu.']);
  });

  it('in a Word document: hidden, tiny, white; not white where there is a ground', async () => {
    const run = (properties: string, text: string): string =>
      `<w:p><w:r><w:rPr>${properties}</w:rPr><w:t>${text}</w:t></w:r></w:p>`;
    const body = (ground: string): string =>
      run('<w:b/>', SEEN) +
      run('<w:vanish/>', 'Secret caché ') +
      run('<w:sz w:val="2"/>', 'Secret minuscule ') +
      run(`<w:color w:val="FFFFFF"/>${ground}`, 'Secret blanc');
    const read = await readDocx(tinyDocx(body('')));
    expect(texts(read)).toEqual([SEEN]);
    expect(read.warnings).toEqual([
      'text that a reader cannot see was left out: “Secret caché Secret minuscule Secret blanc”',
    ]);
    expect(texts(await readDocx(tinyDocx(body('<w:shd w:val="clear" w:fill="1F3864"/>'))))).toEqual([
      SEEN,
      'Secret blanc',
    ]);
  });

  it('in characters: tags, turned text', () => {
    const tags = [...'secret'].map((char) => String.fromCodePoint(0xe0000 + char.charCodeAt(0))).join('');
    const document = (text: string) => ({
      blocks: [{ kind: 'paragraph' as const, text }],
      metadata: noMetadata,
      warnings: [],
    });
    for (const text of [`Un mot.${tags}`, `Un \u202Emot.`]) {
      const { release, warnings } = makeRelease('a', 'a.txt', document(text));
      expect(release.text).toBe('Un mot.');
      expect(warnings[0]).toMatch(/^characters that cannot be seen/);
    }
    // What Arabic and Persian texts need is nothing to report.
    expect(makeRelease('a', 'a.txt', document('می\u200Cخواهم\u200F.')).warnings[0]).not.toMatch(
      /cannot be seen/,
    );
  });
});
