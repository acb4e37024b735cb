import { describe, expect, it } from 'vitest';
import { readText } from '../../../ingest/read/text.ts';

const read = async (text: string): Promise<string[]> =>
  (await readText(Buffer.from(text))).blocks.map(({ kind, text: words }) => `${kind}: ${words}`);

describe('readText', () => {
  it('joins hard-wrapped lines, mends broken words and keeps compounds', async () => {
    const text = [
      'Le centre de formation de Tiznit accueillera dès la rentrée des jeunes de la prov-',
      'ince, avec un atelier de bois et un atelier de cuir ouverts à tous les inscrits. Le ',
      'premier rendez-',
      'vous aura lieu à Tanger-Tétouan-',
      ' Al Hoceima.',
      '',
      'Deuxième paragraphe.',
    ].join('\n');
    expect(await read(text)).toEqual([
      'paragraph: Le centre de formation de Tiznit accueillera dès la rentrée des jeunes de la province, avec un atelier de bois et un atelier de cuir ouverts à tous les inscrits. Le premier rendez-vous aura lieu à Tanger-Tétouan-Al Hoceima.',
      'paragraph: Deuxième paragraphe.',
    ]);
  });

  it('tells titles, headings, lists and addresses from paragraphs', async () => {
    const text = [
      '\n\n',
      'UN CENTRE OUVRE SES PORTES',
      'À TIZNIT',
      '',
      'Le centre propose **deux ateliers** :',
      '  • le bois ;',
      '\uF0B7 le cuir.',
      '',
      'Un bâtiment neuf',
      '',
      'Le bâtiment est neuf, et tous les ateliers y sont de plain-pied pour que chacun y entre sans peine.',
      '-----',
      'Contacts Presse',
      '',
      'Salma TAZI',
      'Chargée des médias',
      '06 11 22 33 44',
    ].join('\n');
    expect(await read(text)).toEqual([
      'heading: UN CENTRE OUVRE SES PORTES À TIZNIT',
      'paragraph: Le centre propose deux ateliers :',
      'list-item: le bois ;',
      'list-item: le cuir.',
      'heading: Un bâtiment neuf',
      'paragraph: Le bâtiment est neuf, et tous les ateliers y sont de plain-pied pour que chacun y entre sans peine.',
      'heading: Contacts Presse',
      'paragraph: Salma TAZI',
      'paragraph: Chargée des médias',
      'paragraph: 06 11 22 33 44',
    ]);
  });

  it('keeps a label apart from the title, and the lines of a list item together', async () => {
    const text =
      'COMMUNIQUÉ DE PRESSE N° 3\n\nUN CENTRE OUVRE\n\n- 120 places à Oujda,\n  réparties en deux groupes ;\n- 80 à Nador.';
    expect(await read(text)).toEqual([
      'heading: COMMUNIQUÉ DE PRESSE N° 3',
      'heading: UN CENTRE OUVRE',
      'list-item: 120 places à Oujda, réparties en deux groupes ;',
      'list-item: 80 à Nador.',
    ]);
  });

  it('makes a heading of each bulleted headline, with its end where it belongs', async () => {
    expect(
      await read(
        '\uF0B7 PLUS DE 300 ATELIERS \n\uF0B7 40 MAITRES ET APPRENTIS, DE 12 \n\nVILLES \n\nLe bilan est bon.',
      ),
    ).toEqual([
      'heading: PLUS DE 300 ATELIERS',
      'heading: 40 MAITRES ET APPRENTIS, DE 12 VILLES',
      'paragraph: Le bilan est bon.',
    ]);
  });

  it('reads UTF-8, UTF-16 and Windows-1252', async () => {
    const bom = Buffer.from('\uFEFFÉté à Fès.', 'utf16le');
    expect((await readText(bom)).blocks[0]?.text).toBe('Été à Fès.');
    expect((await readText(Buffer.from('\uFEFFÉté.'))).blocks[0]?.text).toBe('Été.');
    const old = await readText(Buffer.from([0xc9, 0x74, 0xe9, 0x20, 0x91, 0x2e]));
    expect(old.blocks[0]?.text).toBe('Été ‘.');
    expect(old.warnings[0]).toMatch(/Windows-1252/);
  });

  it('leaves out a picture’s name, with a warning, and refuses a picture', async () => {
    const { blocks, warnings } = await readText(Buffer.from('photo-atelier.jpg\n\nLe bilan est bon.'));
    expect(blocks.map(({ text }) => text)).toEqual(['Le bilan est bon.']);
    expect(warnings[0]).toContain('photo-atelier.jpg');
    await expect(readText(Buffer.from([0x89, 0x50, 0, 0, 0]))).rejects.toThrow('not a text file');
  });
});
