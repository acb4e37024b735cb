import { expect, it } from 'vitest';
import { Conversation } from '../../../server/engine/conversation.ts';
import { texts } from '../../../server/engine/texts.ts';
import { useIndexOf } from '../../helpers/demo-index.ts';

const releases = useIndexOf({
  'serres.md': `# La coopérative inaugure ses serres

Oujda, le 5 février 2023

La coopérative inaugure ses serres à Oujda. Des experts français et belges ont été mobilisés sur le chantier : 14 experts au total. En 2021-2022, la coopérative a formé 230 jardiniers.`,
  'cours.md': `# Des cours de langue anglaise pour les jardiniers

Taza, le 1er mars 2023

Les jardiniers de la coopérative suivent des cours en langue anglaise avec l'Institut des Langues.`,
  'marche.md': `# سوق الربيع 2030

وجدة، 3 يناير 2023

ستنظم التعاونية سوق الربيع سنة 2030 بمدينة وجدة. وسيعرف السوق مشاركة ٤٥٠ بستانيا.`,
});

it.each([
  ['Avec qui la coopérative enseigne-t-elle l’anglais ?', 'anglais'],
  ['Où se tient le marché du printemps de 2030 ?', '2030'],
  ['كم عدد التلاميذ في سوق الربيع 2030؟', '2030'],
  ['¿Cuántos jardineros forma la cooperativa?', 'Cuántos'],
])(
  'never says that releases say nothing for what one of them says, nor for a question word: %s',
  async (question, word) => {
    const { reason, text } = await releases().ask(question);
    if (reason === 'constraint')
      for (const said of Object.values(texts)) expect(text).not.toContain(said.constraint(word));
  },
);

it('names who is from a country that no release speaks of', async () => {
  const { reason, text } = await releases().ask('How many Italian experts were mobilised?');
  expect([reason, text]).toEqual(['constraint', expect.stringContaining('14 experts')]);
});

it('gives no sentence about a thing for what its name means', async () => {
  expect((await releases().ask('Que signifie le mot serres ?')).status).toBe('refused');
  expect((await releases().ask('Que veut dire jardiniers ?')).status).toBe('refused');
});

it('takes a figure for what must hold, and not for the subject', async () => {
  const { reason } = await releases().ask('La coopérative a-t-elle formé 999 jardiniers ?');
  expect(reason).not.toBe('off-topic');
});

it.each([
  ['Est-ce que la coopérative a formé 230 jardiniers ?', '230'],
  ['هل سيشارك ٤٥٠ بستانيا في السوق؟', '٤٥٠'],
])('confirms a count by the sentence that has it: %s', async (question, figure) => {
  const { status, statements } = await releases().ask(question);
  expect([status, statements[0]?.text]).toEqual(['answered', expect.stringContaining(figure)]);
});

it('tells another count of the same things from the one that is asked about', async () => {
  const { reason, text } = await releases().ask('Est-ce vrai que la coopérative a formé 999 jardiniers ?');
  expect([reason, text]).toEqual(['constraint', expect.stringContaining('230 jardiniers')]);
});

it.each([
  ['Combien de jardiniers de niveau doctorat la coopérative a-t-elle formés ?', 'doctorat'],
  ['How many Italian experts took part?', 'Italian'],
  ['Combien d’experts espagnols ?', 'espagnols'],
])('holds on to a level and a country, wherever they stand: %s', async (question, missing) => {
  const { status, text } = await releases().ask(question);
  expect([status, text]).toEqual(['refused', expect.stringContaining(missing)]);
});

it.each(['Les serres sont-elles démontées ?', 'Les jardiniers commencent-ils le 15 octobre ?', 'Quand ?'])(
  'does not say of a question about a release that it is off-topic: %s',
  async (question) => {
    expect((await releases().ask(question)).reason).toBe('not-in-releases');
  },
);

it.each([
  'Quelle est la recette du couscous ?',
  'What is the capital of Mongolia?',
  'Les serres se visitent-elles à Oulan-Bator ?',
])('offers releases to read and the contact whatever it refuses: %s', async (question) => {
  const { status, suggestions } = await releases().ask(question);
  expect(status).toBe('refused');
  expect(suggestions.some(({ type }) => type === 'release')).toBe(true);
});

it('says off-topic of what no release speaks of', async () => {
  expect((await releases().ask('What is the capital of Mongolia?')).reason).toBe('off-topic');
  expect((await releases().ask('Comment cuire le couscous ?')).reason).toBe('off-topic');
});

it.each<[string[], string | null, string]>([
  [['Où sont les serres ?', 'Qui les a démontées ?', 'Et quand ?'], null, 'serres'],
  [
    ['Combien de jardiniers la coopérative a-t-elle formés en 2021-2022 ?', 'Et en 2015 ?'],
    'constraint',
    'jardiniers',
  ],
  [['Combien d’experts ont été mobilisés ?', 'Et les Italiens ?'], 'constraint', 'experts'],
])('keeps what a conversation is about, over refusals: %j', async (questions, reason, subject) => {
  const conversation = new Conversation();
  for (const question of questions) await releases().ask(question, conversation);
  const last = conversation.turns.at(-1);
  if (reason) expect(last?.reason).toBe(reason);
  expect(`${last?.understood} ${last?.text}`).toContain(subject);
});
