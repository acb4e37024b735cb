import { expect, it } from 'vitest';
import { texts } from '../../../server/engine/texts.ts';
import { useIndexOf } from '../../helpers/demo-index.ts';

const releases = useIndexOf({
  'salon.md': `# Le Salon du livre 2024 ouvre ses candidatures

Oujda, le 5 février 2024

Le Salon du livre 2024 réunira 300 exposants au Palais des congrès d'Oujda. Les exposants peuvent candidater jusqu'au 20 avril 2024. Le budget du salon est de 2,5 millions de dirhams.`,
  'salon-precisions.md': `# Salon du livre 2024 : précisions

Oujda, le 1er mars 2024

Erratum : le Salon du livre 2024 accueillera 340 exposants. Les candidatures des exposants sont ouvertes jusqu'au 18 mai 2024, au lieu du 20 avril. Son budget est porté à 3 millions de dirhams.`,
  'tournoi.md': `# Tournoi des jardiniers 2024

Fès, le 2 mars 2024

Le tournoi des jardiniers réunira 480 candidats le 12 mai 2024 à Fès. Les inscriptions sont ouvertes jusqu'au 31 mars 2024.`,
  'tournoi-report.md': `# Tournoi des jardiniers : date et lieu

Fès, le 10 avril 2024

Le tournoi des jardiniers réunira 512 candidats et non 480. Il est reporté au 26 mai 2024. La période d'inscription est prolongée jusqu'au 28 avril 2024.`,
  'gala.md': `# Gala des apprentis

Taza, le 3 juin 2024

Le gala des apprentis aura lieu le 30 juin 2024 à Taza.`,
  'gala-annulation.md': `# Gala des apprentis : information

Taza, le 20 juin 2024

Le gala des apprentis est annulé.`,
});

it.each([
  ['Combien d’exposants au Salon du livre 2024 ?', '340', '300'],
  ['How many exhibitors at the 2024 book fair?', '340', '300'],
  ['Combien d’exposants ?', '340', '300'],
  ['Quel est le budget du salon ?', '3 millions', '2,5 millions'],
  ['Jusqu’à quand les exposants peuvent-ils candidater ?', '18 mai', '20 avril'],
  ['Combien de candidats au tournoi des jardiniers ?', '512', '480'],
  ['Quand a lieu le tournoi des jardiniers ?', '26 mai', '12 mai'],
  ['Jusqu’à quand peut-on s’inscrire au tournoi des jardiniers ?', '28 avril', '31 mars'],
  ['Quand a lieu le gala des apprentis ?', 'annulé', '30 juin'],
])('tells of what a newer release has changed, the newest first: %s', async (question, now, before) => {
  const { text, citations } = await releases().ask(question);
  expect(Object.values(texts).some(({ differing }) => text.startsWith(differing))).toBe(true);
  expect(citations.map(({ quote }) => quote)).toEqual([
    expect.stringContaining(now),
    expect.stringContaining(before),
  ]);
});

it('says of each deadline quoted that it has passed', async () => {
  const { text } = await releases().ask('Jusqu’à quand les exposants peuvent-ils candidater ?');
  const lines = text.split('\n');
  expect(lines.filter((line) => line === texts.fr.passed)).toHaveLength(2);
  expect(lines.at(-1)).toBe(texts.fr.passed);
});

it('finds no difference where a release speaks of something else', async () => {
  const { text } = await releases().ask(
    'Combien de candidats au tournoi des jardiniers à Fès le 12 mai 2024 ?',
  );
  expect(text).not.toContain('Salon');
});
