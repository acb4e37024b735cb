import fc from 'fast-check';
import { expect, it } from 'vitest';
import { acronymsIn, expansion, expansionAfter } from '../../../corpus/language/acronym.ts';

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

it('finds the acronyms that a text spells out, in either order', () => {
  const text =
    'L’Office de la Formation et de l’Accueil (OFA) ouvre 12 JFP (jours de formation payés) à Fès (FES) en mai (et après).';
  expect(acronymsIn(text)).toEqual([
    { short: 'OFA', long: 'Office de la Formation et de l’Accueil' },
    { short: 'JFP', long: 'jours de formation payés' },
  ]);
});

it('finds only acronyms with what stands beside them, whatever the text', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('(', ')', 'OFA', 'Office de la Formation', 'accueil', ' ', '\n', 'ا')),
      (parts) => {
        const text = parts.join('');
        for (const { short, long } of acronymsIn(text)) {
          expect(text).toContain(short);
          expect(text.replaceAll(/\s+/gu, ' ')).toContain(long);
        }
      },
    ),
  );
});
