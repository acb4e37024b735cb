import { describe, expect, it } from 'vitest';
import { readDocx } from '../../../ingest/read/docx.ts';
import { readMarkdown } from '../../../ingest/read/markdown.ts';
import { paragraph, table, tinyDocx } from '../../helpers/tiny-docx.ts';

describe('readDocx', () => {
  it('reads paragraphs, headings in bold and tables', async () => {
    const rows = [
      ['Ville', 'Places'],
      ['Tiznit', '120'],
      ['Agadir', '90'],
    ];
    const body =
      paragraph('Un centre ouvre à Tiznit', { bold: true }) +
      paragraph('Le centre est ouvert.') +
      table(rows);
    const { blocks } = await readDocx(tinyDocx(body));
    expect(blocks.map(({ kind, text }) => `${kind}: ${text}`)).toEqual([
      'heading: Un centre ouvre à Tiznit',
      'paragraph: Le centre est ouvert.',
      'table-row: Ville : Tiznit ; Places : 120',
      'table-row: Ville : Agadir ; Places : 90',
    ]);
  });

  it('names what is no Word document', async () => {
    await expect(readDocx(Buffer.from('PK nothing'))).rejects.toThrow('not a Word document');
  });
});

describe('readMarkdown', () => {
  it('reads the front matter and blocks, without their marks', async () => {
    const text = [
      '---',
      'title: "Un centre ouvre"',
      'date: 2021-05-03',
      'lang: fr',
      'replaces: annonce.pdf',
      '---',
      '# Un *centre* ouvre',
      '',
      'Le centre **accueille** des',
      'jeunes, voir [le site](https://exemple.ma).',
      '',
      '1. le bois ;',
      '2. le cuir.',
      '',
      '| Ville | Places |',
      '|---|---|',
      '| Tiznit | 120 |',
    ].join('\n');
    const { blocks, metadata } = await readMarkdown(Buffer.from(text));
    expect(metadata).toEqual({
      title: 'Un centre ouvre',
      date: '2021-05-03',
      language: 'fr',
      replaces: 'annonce.pdf',
      corrects: null,
    });
    expect(blocks.map(({ kind, text: words }) => `${kind}: ${words}`)).toEqual([
      'heading: Un centre ouvre',
      'paragraph: Le centre accueille des jeunes, voir le site.',
      'list-item: le bois ;',
      'list-item: le cuir.',
      'table-row: Ville : Tiznit ; Places : 120',
    ]);
  });

  it('warns of a front matter that cannot be read', async () => {
    const { blocks, warnings } = await readMarkdown(Buffer.from('---\ntitle: "a\n---\nUn mot.'));
    expect(warnings[0]).toMatch(/front matter/);
    expect(blocks.map(({ text }) => text)).toEqual(['Un mot.']);
  });
});
