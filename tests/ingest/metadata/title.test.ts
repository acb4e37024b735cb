import { describe, expect, it } from 'vitest';
import { type TitleCandidate, titleLine, titleOf } from '../../../ingest/metadata/title.ts';

const block = (
  kind: TitleCandidate['kind'],
  text: string,
  level = kind === 'heading' ? 2 : 7,
): TitleCandidate => ({ kind, text, level });
const body = block(
  'paragraph',
  'Le centre de Tiznit a accueilli ses premiers stagiaires, venus de toute la province, dans des ateliers entièrement neufs. Suite.',
);

describe('titleOf', () => {
  it('asks the feed that named a page where the page has no title, before its first words', () => {
    expect(titleOf([body], null, 'Le centre de Tiznit ouvre')).toEqual({
      value: 'Le centre de Tiznit ouvre',
      origin: 'feed',
    });
    expect(titleOf([body], null, 'COMMUNIQUÉ DE PRESSE').origin).toBe('opening');
    expect(titleOf([block('heading', 'Un titre à soi'), body], null, 'Un autre').origin).toBe('heading');
  });

  it('passes over what stands above a title', () => {
    const head = [
      'Royaume du Maroc',
      'Office du Cuir et de la Promotion des Métiers',
      'COMMUNIQUÉ DE PRESSE',
      'Rabat, le 3 mai 2021',
    ];
    const blocks = [
      ...head.map((text) => block('heading', text)),
      block('heading', 'Un centre ouvre à Tiznit'),
      body,
    ];
    expect(titleOf(blocks, 'photo-centre.jpg')).toEqual({
      value: 'Un centre ouvre à Tiznit',
      origin: 'heading',
    });
  });

  it.each([
    ['وزارة الصحة والحماية الاجتماعية', 'حملة التلقيح تنطلق بتيزنيت'],
    ['المكتب الوطني للموانئ', 'إطلاق برنامج للتكوين بتيزنيت'],
    ['Acme Water Authority', 'A bridge closes in Tiznit'],
  ])('passes over the letterhead %s', (letterhead, title) => {
    const blocks = [block('heading', letterhead), block('heading', title), body];
    expect(titleOf(blocks, null).value).toBe(title);
  });

  it('takes an office that does something for a title', () => {
    const title = 'وزارة الصحة تطلق حملة التلقيح';
    expect(titleOf([block('heading', title), body], null).value).toBe(title);
  });

  it('takes the largest heading, not the first', () => {
    expect(
      titleOf([block('heading', 'Vie des régions', 3), block('heading', 'Le titre', 1), body], null).value,
    ).toBe('Le titre');
  });

  it('reads a title in capitals over several lines as one', () => {
    expect(
      titleOf([block('heading', 'UN CENTRE OUVRE'), block('heading', 'SES PORTES À TIZNIT'), body], null)
        .value,
    ).toBe('UN CENTRE OUVRE SES PORTES À TIZNIT');
  });

  it('prefers what the file names', () => {
    expect(titleOf([block('heading', 'Contexte'), body], 'Le vrai titre')).toEqual({
      value: 'Le vrai titre',
      origin: 'metadata',
    });
  });

  it('opens with the first sentence when there is no title, cut at a word', () => {
    const title = titleOf(
      [block('dateline', 'Rabat, le 3 mai 2021'), body, block('heading', 'Plus bas')],
      null,
    );
    expect(title.origin).toBe('opening');
    expect(title.value.length).toBeLessThanOrEqual(110);
    expect(title.value).toMatch(/^Le centre de Tiznit .* des ateliers…$/);
    const dated = block(
      'paragraph',
      'Rabat, le 3 mai 2021 – Un centre de formation aux métiers du bois et du cuir a ouvert. Suite.',
    );
    expect(titleOf([dated], null).value).toBe(
      'Un centre de formation aux métiers du bois et du cuir a ouvert',
    );
  });
});

describe('titleLine', () => {
  const line =
    'Ouverture à Tiznit du premier centre de formation aux métiers du bois et du cuir, en partenariat avec la Chambre d’Artisanat de la Région Souss-Massa (CARSM)';
  const dateline = block('dateline', 'Rabat, le 3 mai 2021');

  it('finds the line over the body that no heading is', () => {
    expect(titleLine([dateline, block('paragraph', line), body])).toBe(1);
    expect(titleLine([block('heading', 'COMMUNIQUÉ DE PRESSE'), block('paragraph', line), body])).toBe(1);
  });

  it('takes no sentence, no list’s introduction and no dateline for one', () => {
    for (const text of [
      `${line}.`,
      `${line} :`,
      'Rabat, le 3 mai 2021',
      'Publié par Omar',
      `${line} ${line}`,
    ])
      expect(titleLine([dateline, block('paragraph', text), body])).toBeNull();
    expect(titleLine([block('heading', 'Un titre'), block('paragraph', line), body])).toBeNull();
    expect(titleLine([block('paragraph', line), block('list-item', 'le bois ;')])).toBeNull();
  });
});
