import { expect, it } from 'vitest';
import { expansion, expansionAfter } from '../../../../server/engine/answer/acronym.ts';

it.each([
  [
    'OFA',
    'avec le directeur de l’Office de la Formation et de l’Accueil',
    'Office de la Formation et de l’Accueil',
  ],
  ['USA', 'the United States of America', 'United States of America'],
  ['OFA', 'le directeur du musée', null],
  ['A', 'l’Accueil', null],
])('%s stands for the words before it whose initials it has, in %j', (acronym, before, said) => {
  expect(expansion(acronym, before)).toBe(said);
});

it.each([
  ['JFP', 'jours de formation payés ont été ouverts', 'jours de formation payés'],
  ['JFP', 'journées de fête, payées', 'journées de fête, payées'],
  ['JFP', 'en mai', null],
])('%s stands for the words behind it, in %j', (acronym, after, said) => {
  expect(expansionAfter(acronym, after)).toBe(said);
});
