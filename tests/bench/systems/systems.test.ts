import { expect, test } from 'vitest';
import { tinyDocuments } from '../tiny-data.ts';
import { anyWord, fts5 } from './fts5.ts';
import { miniSearch, miniSearchStemmed } from './mini-search.ts';

test.each([
  ['MiniSearch', miniSearch],
  ['MiniSearch + stems', miniSearchStemmed],
  ['SQLite FTS5', fts5],
])('%s ranks, best first, no more than asked for', async (name, make) => {
  const system = make(tinyDocuments);
  expect([system.name, system.family]).toEqual([name, 'tool']);
  const found = await system.search('port de Tanger qui ouvre', 2);
  expect(found.map(({ document }) => document)).toEqual(['port', 'ferme']);
  expect(found[0]?.score).toBeGreaterThan(found[1]?.score ?? 0);
  expect(await system.search('?', 2)).toEqual([]);
  system.close();
});

test('only stems find another form of a word', async () => {
  const found = async (make: typeof miniSearch) =>
    (await make(tinyDocuments).search('rouler', 10)).map(({ document }) => document);
  expect(await found(miniSearch)).toEqual([]);
  expect(await found(miniSearchStemmed)).toEqual(['bus']);
});

test('a question is any of its words to FTS5, whatever stands in it', () => {
  expect(anyWord('L’eau "OR" (NEAR) l’eau*')).toBe('"l" OR "eau" OR "or" OR "near"');
  expect(anyWord(' ?! ')).toBe('');
});
