import { expect, it } from 'vitest';
import { asksNotToIndex } from '../../../ingest/web/noindex.ts';

it.each([
  ['', false],
  ['noindex', true],
  ['nofollow, NoIndex', true],
  ['none', true],
  ['noindexing', false],
  ['unavailable_after: 25 Jun 2024 15:00:00 PST', false],
  ['googlebot: noindex', false],
  ['googlebot: nofollow, noindex', false],
  ['porte-parole: noindex', true],
  ['googlebot: nofollow, Porte-Parole: nofollow, noindex', true],
  ['noindex, googlebot: index', true],
])('%j: %s', (header, asks) => {
  expect(asksNotToIndex(header)).toBe(asks);
});
