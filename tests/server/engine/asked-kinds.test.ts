import { expect, it } from 'vitest';
import { useIndexOf } from '../../helpers/demo-index.ts';

const releases = useIndexOf({
  'salon.md': `# Le Salon du livre 2024 ouvre ses portes

Oujda, le 5 février 2024

Le Salon du livre 2024 réunira 300 exposants à Oujda.

Contact presse : Service des salons, 05 22 11 22 33, salon@exemple.example`,
  'tournoi.md': `# Tournoi des jardiniers 2024

Fès, le 2 mars 2024

Le tournoi des jardiniers réunira 480 candidats à Fès. La pépinière est conçue comme un lieu d'échange.

Contact presse : Service des tournois, 05 35 11 22 33, tournoi@exemple.example`,
  'stand.md': `# La foire du port

Nador, le 9 janvier 2024

L'ULS tiendra 14 stands à la foire du port, qui dure trois jours.

L'ULS y donnera 60 jours de formation.`,
  'note.md': `# Une note sans date

La coopérative publie une note. Le président de l'Union des Libraires du Sud (ULS) la présente. L'ULS est là. L'ULS est grande.`,
});

it.each([
  'Résume le dernier communiqué',
  'Fais-moi un résumé du dernier communiqué',
  'Summarize the latest release',
])('takes the same release for the last one as when it is asked for: %s', async (question) => {
  const { citations, suggestions } = await releases().ask(question);
  const last = await releases().ask('Quel est le dernier communiqué ?');
  expect(suggestions).toEqual(last.suggestions);
  expect(citations.map(({ file }) => file)).toEqual(['tournoi.md']);
});

it.each([
  ['Qui contacter pour le Salon du livre ?', 'salon@exemple.example'],
  ['Qui contacter pour le tournoi ?', 'tournoi@exemple.example'],
  ['Comment vous joindre ?', 'tournoi@exemple.example'],
])('gives the contacts of the release asked about, else of the newest: %s', async (question, email) => {
  const { status, statements } = await releases().ask(question);
  expect(status).toBe('answered');
  expect(statements.flatMap(({ exact }) => exact)).toContain(email);
});

it('gives no contact of somebody whom no release knows', async () => {
  expect((await releases().ask('Comment contacter le consulat de Bamako ?')).status).toBe('refused');
});

it('says what something is', async () => {
  const { statements } = await releases().ask('Qu’est-ce qu’une pépinière ?');
  expect(statements[0]?.exact).toEqual(["est conçue comme un lieu d'échange"]);
});

it.each(['Que signifie ULS ?', 'Quel est le sens de l’abréviation ULS ?', 'C’est quoi l’ULS ?'])(
  'spells an acronym out, wherever a release does: %s',
  async (question) => {
    const { statements } = await releases().ask(question);
    expect(statements[0]?.exact).toEqual(['Union des Libraires du Sud']);
  },
);

it('finds by its words what a release only writes as an acronym', async () => {
  const { statements } = await releases().ask('Combien de stands pour l’Union des Libraires du Sud ?');
  expect(statements.flatMap(({ exact }) => exact)).toContain('14 stands');
});

it('counts what is counted in days, and asks how long with the days alone', async () => {
  const { statements } = await releases().ask('Combien de jours de formation avec l’ULS ?');
  expect(statements.flatMap(({ exact }) => exact)).toContain('60 jours de formation');
});
