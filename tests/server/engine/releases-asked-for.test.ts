import { describe, expect, it } from 'vitest';
import { Conversation } from '../../../server/engine/conversation.ts';
import { texts } from '../../../server/engine/texts.ts';
import { stands } from '../../../server/engine/verify/stands.ts';
import { useIndexOf } from '../../helpers/demo-index.ts';

const releases = useIndexOf({
  'salon.md': `# Le Salon du livre ouvre ses portes

Oujda, le 5 février 2024

Le Salon du livre réunira 300 exposants à Oujda. La Ligue des Libraires y tiendra un stand. On y parlera de reliure, de papier et de musées.

Les visiteurs pourront y rencontrer des auteurs.`,
  'tournoi.md': `# Tournoi des jardiniers

Fès, le 2 mars 2023

Le tournoi réunira 480 candidats. La remise des prix aura lieu devant la Ligue des Libraires.

Les jardiniers viennent de tout le pays.`,
  'serres.md': `# La coopérative inaugure ses serres

Taza, le 3 mars 2023

La coopérative inaugure ses serres. Elle y forme des jardiniers.`,
});
const files = (found: { file: string }[]) => found.map(({ file }) => file);

describe('the releases on a subject', () => {
  it.each([
    ['Quels communiqués parlent de la Ligue des Libraires ?', ['salon.md', 'tournoi.md']],
    ['Que disent les communiqués sur les jardiniers ?', ['serres.md', 'tournoi.md']],
    ['Which releases mention the book fair?', ['salon.md']],
    ['combien de communiqués parlent de jardiniers ?', ['serres.md', 'tournoi.md']],
    ['communiqués de 2023 sur la Ligue des Libraires', ['tournoi.md']],
  ])('are listed, the newest first, each with the sentence that names it: %s', async (question, expected) => {
    const { status, text, citations, statements } = await releases().ask(question);
    expect([status, files(citations)]).toEqual(['answered', expected]);
    for (const { title, quote } of citations) {
      expect(text).toContain(title);
      expect(text).toContain(quote);
    }
    for (const statement of statements)
      expect(
        stands(
          statement.text,
          statement.citations.flatMap((at) => citations[at] ?? []),
          (id) => releases().snapshot.release(id)?.text,
        ),
      ).toBe(true);
  });

  it('are named with their dates', async () => {
    const { text } = await releases().ask('Quels communiqués parlent de la Ligue des Libraires ?');
    expect(text).toContain('(5 février 2024)');
    expect(text).toContain('(2 mars 2023)');
  });

  it('are said to be none', async () => {
    const { status, text } = await releases().ask('Que disent les communiqués sur la Mongolie ?');
    expect([status, text]).toEqual(['refused', texts.fr.noneOn('Mongolie', null)]);
  });

  it('go on with a year', async () => {
    const conversation = new Conversation();
    await releases().ask('Quels communiqués parlent de la Ligue des Libraires ?', conversation);
    const { citations } = await releases().ask('Et en 2023 ?', conversation);
    expect(files(citations)).toEqual(['tournoi.md']);
  });
});

describe('a release summed up', () => {
  it.each([
    'résume-moi le communiqué sur le tournoi',
    'summary of the tournament release',
    'Que dit le communiqué sur le tournoi des jardiniers ?',
    'لخص بلاغ tournoi',
  ])('is told by what it says first: %s', async (question) => {
    const { status, citations, text } = await releases().ask(question);
    expect(status).toBe('answered');
    expect(new Set(files(citations))).toEqual(new Set(['tournoi.md']));
    expect(citations.map(({ quote }) => quote)).toContain('Le tournoi réunira 480 candidats.');
    expect(text).toContain('Tournoi des jardiniers');
  });
});

describe('one release', () => {
  it.each([
    ['Quand a été publié le communiqué sur le tournoi ?', 'est daté du 2 mars 2023'],
    ['When was the release about the tournament published?', 'is dated 2 March 2023'],
  ])('is told with its date: %s', async (question, dated) => {
    const { status, text, citations } = await releases().ask(question);
    expect([status, text]).toEqual(['answered', expect.stringContaining(dated)]);
    expect(files(citations)).toEqual(['tournoi.md']);
  });

  it.each([
    ['De quoi parle-t-il ?', '480 candidats'],
    ['Résume-le', '480 candidats'],
    ['De quand date ce communiqué ?', '2 mars 2023'],
  ])('is asked on, once it was spoken of: %s', async (question, told) => {
    const conversation = new Conversation();
    await releases().ask('Combien de candidats au tournoi ?', conversation);
    const { citations, text } = await releases().ask(question, conversation);
    expect(files(citations)).toContain('tournoi.md');
    expect(text).toContain(told);
  });

  it('is one of these, where none was spoken of', async () => {
    const { suggestions } = await releases().ask('Résume ce communiqué');
    expect(files(suggestions as { file: string }[])).toEqual(['salon.md', 'serres.md', 'tournoi.md']);
  });
});

describe('a month', () => {
  it('narrows the list', async () => {
    const { suggestions } = await releases().ask('communiqués de février 2024');
    expect(suggestions).toMatchObject([{ file: 'salon.md' }]);
    const { text } = await releases().ask('communiqués de mai 2024');
    expect(text).toBe(texts.fr.noneOfYear('mai 2024'));
  });
});

describe('a word alone', () => {
  it.each(['jardiniers', 'book fair', 'Ligue des Libraires', 'Salon du livre', 'serres'])(
    'is answered where releases have it for a subject: %s',
    async (word) => {
      const { status, citations } = await releases().ask(word);
      expect(status).toBe('answered');
      expect(citations.length).toBeGreaterThan(0);
    },
  );

  it.each(['musées', 'papier', '../../etc/salon/livre', '<b>jardiniers</b>', 'SELECT * FROM jardiniers;'])(
    'is off-topic where it is said in passing, or nothing is asked: %s',
    async (word) => {
      const { reason, citations } = await releases().ask(word);
      expect([reason, citations]).toEqual(['off-topic', []]);
    },
  );
});

it('answers the question that thanks stand before', async () => {
  const { status, statements } = await releases().ask(
    'ok merci, et combien de candidats au tournoi ? Merci d’avance',
  );
  expect(status).toBe('answered');
  expect(statements.flatMap(({ exact }) => exact)).toContain('480 candidats');
});
