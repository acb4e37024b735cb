import { PDFDocument, type PDFPage, StandardFonts } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import { pageAt } from '../../../corpus/release.ts';
import { assemble } from '../../../ingest/assemble.ts';
import { readPdf } from '../../../ingest/read/pdf.ts';

interface Write {
  at: [x: number, y: number];
  text: string;
  size?: number;
  bold?: boolean;
}

/** Pages of A4, with `at` in points from the bottom left. */
async function pdf(...pages: Write[][]): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const plain = await document.embedFont(StandardFonts.Helvetica);
  const bold = await document.embedFont(StandardFonts.HelveticaBold);
  for (const writes of pages) {
    const page: PDFPage = document.addPage([595, 842]);
    for (const { at, text, size = 11, bold: heavy } of writes) {
      page.drawText(text, { x: at[0], y: at[1], size, font: heavy ? bold : plain });
    }
  }
  return document.save();
}

const lines = (from: number, texts: readonly string[], x = 70): Write[] =>
  texts.map((text, index) => ({ at: [x, from - index * 15], text }));

async function read(...pages: Write[][]): Promise<string[]> {
  return (await readPdf(await pdf(...pages))).blocks.map(
    ({ kind, text }) => `${kind}: ${text.replace(/\s+/g, ' ')}`,
  );
}

describe('readPdf', () => {
  it('tells headings from paragraphs, and joins lines and broken words', async () => {
    const blocks = await read([
      { at: [70, 760], text: 'Un centre ouvre à Tiznit', size: 18 },
      ...lines(720, [
        'Le centre de formation de Tiznit accueillera dès la rentrée prochaine des jeunes de',
        'toute la province, avec un atelier de bois et un atelier de cuir. La forma-',
        'tion dure deux ans.',
      ]),
      { at: [70, 660], text: 'Les ateliers', bold: true },
      ...lines(640, [
        'Les ateliers sont neufs, et les jeunes y trouveront tous les outils de leur futur',
        'métier.',
      ]),
      ...lines(600, ['• le bois ;', '• le cuir.']),
    ]);
    expect(blocks).toEqual([
      'heading: Un centre ouvre à Tiznit',
      'paragraph: Le centre de formation de Tiznit accueillera dès la rentrée prochaine des jeunes de toute la province, avec un atelier de bois et un atelier de cuir. La formation dure deux ans.',
      'heading: Les ateliers',
      'paragraph: Les ateliers sont neufs, et les jeunes y trouveront tous les outils de leur futur métier.',
      'list-item: le bois ;',
      'list-item: le cuir.',
    ]);
  });

  it('leaves out letterhead, running titles and page numbers, and follows a paragraph over the page', async () => {
    const frame = (number: number): Write[] => [
      { at: [70, 810], text: 'Bulletin du centre', size: 8 },
      { at: [290, 40], text: `${number}/2`, size: 8 },
    ];
    const letterhead = lines(780, ['Office du Cuir', 'www.exemple.ma']);
    const document = await readPdf(
      await pdf(
        [
          ...frame(1),
          ...letterhead,
          ...lines(600, [
            'Le centre de formation de Tiznit accueillera dès la rentrée prochaine des jeunes de',
          ]),
        ],
        [...frame(2), ...lines(780, ['toute la province.', 'Il ferme en août.'])],
      ),
    );
    const clean = assemble(document.blocks);
    expect(clean.text.replace(/\s+/g, ' ')).toBe(
      'Le centre de formation de Tiznit accueillera dès la rentrée prochaine des jeunes de toute la province. Il ferme en août.',
    );
    expect([pageAt(clean, clean.text.indexOf('jeunes')), pageAt(clean, clean.text.indexOf('toute'))]).toEqual(
      [1, 2],
    );
  });

  it('reads a table’s rows with their headings', async () => {
    const row = (y: number, city: string, places: string): Write[] => [
      { at: [70, y], text: city },
      { at: [300, y], text: places },
    ];
    expect(
      await read([...row(700, 'Ville', 'Places'), ...row(680, 'Tiznit', '120'), ...row(660, 'Agadir', '90')]),
    ).toEqual(['table-row: Ville : Tiznit ; Places : 120', 'table-row: Ville : Agadir ; Places : 90']);
  });

  it('reads one column after the other', async () => {
    const column = (name: string): string[] =>
      Array.from({ length: 8 }, (_, index) => `${name} ligne ${index} de la colonne de texte`);
    const [text] = await read([...lines(700, column('gauche'), 60), ...lines(700, column('droite'), 310)]);
    expect(text?.indexOf('gauche ligne 7')).toBeLessThan(text?.indexOf('droite ligne 0') ?? 0);
  });

  it('names what cannot be read', async () => {
    await expect(readPdf(Buffer.from('hello'))).rejects.toThrow('not a PDF, or damaged');
    await expect(readPdf(await pdf([]))).rejects.toThrow('no text in the PDF');
  });
});
