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

  it('reads every row of a table that goes on over pages, its headings said again or not', async () => {
    const row = (y: number, cells: readonly string[]): Write[] =>
      cells.map((text, column) => ({ at: [70 + column * 160, y], text }));
    const page = (number: number, from: number): Write[] =>
      Array.from({ length: 40 }, (_, at) =>
        row(from - at * 18, [`Ville ${number}-${at}`, `${1000 + 37 * (40 * number + at)}`, `Bloc ${at}`]),
      ).flat();
    const blocks = await read(
      [
        { at: [70, 800], text: 'Les centres du concours', size: 18 },
        ...row(770, ['Ville', 'Places', 'Salle']),
        ...page(0, 752),
      ],
      [...row(825, ['Ville', 'Places', 'Salle']), ...page(1, 807)],
      page(2, 807),
    );
    expect(
      blocks.filter((block) => /^table-row: Ville : .+ ; Places : \d+ ; Salle : /.test(block)),
    ).toHaveLength(120);
    expect(blocks).toHaveLength(121);
  });

  it('reads two rows of headings, an empty corner and a cell without a figure', async () => {
    const row = (y: number, cells: readonly [x: number, text: string][]): Write[] =>
      cells.map(([x, text]) => ({ at: [x, y], text }));
    const blocks = await read([
      ...row(700, [
        [230, 'Premier'],
        [410, 'Second'],
      ]),
      ...row(680, [
        [200, '2022'],
        [280, '2023'],
        [380, '2022'],
        [460, '2023'],
      ]),
      ...row(660, [
        [70, 'Chiffre'],
        [200, '1 204'],
        [280, '1 377'],
        [380, '1 310'],
        [460, '1 412'],
      ]),
      ...row(640, [
        [70, 'Effectif'],
        [200, '3 411'],
        [280, '3 502'],
        [460, '3 590'],
      ]),
    ]);
    expect(blocks).toEqual([
      'table-row: Chiffre ; Premier – 2022 : 1 204 ; Premier – 2023 : 1 377 ; Second – 2022 : 1 310 ; Second – 2023 : 1 412',
      'table-row: Effectif ; Premier – 2022 : 3 411 ; Premier – 2023 : 3 502 ; Second – 2023 : 3 590',
    ]);
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
