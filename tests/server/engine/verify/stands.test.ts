import { expect, it } from 'vitest';
import { stands } from '../../../../server/engine/verify/stands.ts';

const text = 'Le centre de Tiznit compte 112 chambres. Il a ouvert le 7 novembre 2022.';
const textOf = (release: string) => (release === 'centre' ? text : undefined);
const rooms = { release: 'centre', start: 0, end: 40, quote: text.slice(0, 40) };

it('lets a quotation through that is the release’s own words', () => {
  expect(stands(rooms.quote, [rooms], textOf)).toBe(true);
});

it('stops what cites nothing, a release that is not there, and offsets of other words', () => {
  expect(stands(rooms.quote, [], textOf)).toBe(false);
  expect(stands(rooms.quote, [{ ...rooms, release: 'other' }], textOf)).toBe(false);
  expect(stands(rooms.quote, [{ ...rooms, start: 1 }], textOf)).toBe(false);
  expect(stands(rooms.quote, [{ ...rooms, quote: rooms.quote.replace('112', '113') }], textOf)).toBe(false);
});

it('stops a statement that says more than what it cites', () => {
  expect(stands('Le centre compte 113 chambres.', [rooms], textOf)).toBe(false);
  expect(stands('Le centre compte 112 chambres.', [rooms], textOf)).toBe(true);
});
