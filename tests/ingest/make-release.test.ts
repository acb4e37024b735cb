import { describe, expect, it } from 'vitest';
import { makeRelease } from '../../ingest/make-release.ts';
import { noMetadata, type SourceDocument } from '../../ingest/read/source-document.ts';
import { readText } from '../../ingest/read/text.ts';

const body =
  'Le centre de Tiznit a accueilli ses premiers stagiaires, venus de toute la province, dans des ateliers neufs.';

async function ofText(text: string): Promise<ReturnType<typeof makeRelease>['release']> {
  return makeRelease('r', 'r.txt', await readText(Buffer.from(text))).release;
}

describe('makeRelease', () => {
  it('titles a release that opens with headlines by the first of them', async () => {
    const { title, blocks } = await ofText(
      ` \uF0B7 PLUS DE 300 ATELIERS \n\uF0B7 40 MAITRES ET APPRENTIS, DE 12 \n\nVILLES \n\n${body}`,
    );
    expect(title).toEqual({ value: 'PLUS DE 300 ATELIERS', origin: 'heading' });
    expect(blocks.map(({ kind }) => kind)).toEqual(['heading', 'heading', 'paragraph']);
    const labelled = await ofText(
      `COMMUNIQUÉ DE PRESSE\n\n• PLUS DE 300 ATELIERS\n• 40 MAITRES ET APPRENTIS\n\n${body}`,
    );
    expect(labelled.title.value).toBe('PLUS DE 300 ATELIERS');
    const titled = await ofText(`UN CENTRE OUVRE À TIZNIT\n\n• PLUS DE 300 ATELIERS\n\n${body}`);
    expect(titled.title.value).toBe('UN CENTRE OUVRE À TIZNIT');
  });

  it('keeps a long title whole, and makes a heading of a line that is a title by its place', async () => {
    const line =
      'Ouverture à Tiznit du premier centre de formation aux métiers du bois et du cuir de la région en partenariat avec la Chambre d’Artisanat de Souss-Massa (CASM), le premier de la province';
    expect((await ofText(`3 mai 2021\n\n${line}\n\n${body}`)).title).toEqual({
      value: line,
      origin: 'heading',
    });
    const document: SourceDocument = {
      blocks: [line, body].map((text) => ({ kind: 'paragraph', text })),
      metadata: { ...noMetadata },
      warnings: [],
    };
    const { release } = makeRelease('r', 'r.docx', document);
    expect(release.title).toEqual({ value: line, origin: 'heading' });
    expect(release.blocks[0]?.kind).toBe('heading');
  });

  it('titles a release that has no title by its opening, shortened', async () => {
    const { title, blocks } = await ofText(
      `Agadir, le 3 mai 2021\n\nCOMMUNIQUÉ DE PRESSE\n\n${body} ${body}`,
    );
    expect(title.origin).toBe('opening');
    expect(title.value).toMatch(/^Le centre de Tiznit .{40,110}$/);
    expect(blocks.map(({ kind }) => kind)).toEqual(['dateline', 'heading', 'paragraph']);
  });

  it('keeps the lines of a contact right below each other, as printed', async () => {
    const { text, contacts } = await ofText(
      `Un centre ouvre\n\n${body}\n\nContacts Presse\n\nSalma TAZI\nChargée des médias\n06 11 22 33 44\n\nOmar BENNIS\nomar@exemple.ma`,
    );
    expect(text).toMatch(/Presse\n\nSalma TAZI\nChargée des médias\n06 11 22 33 44\n\nOmar BENNIS\nomar@/);
    expect(contacts.map(({ name }) => name)).toEqual(['Salma TAZI', 'Omar BENNIS']);
  });
});
