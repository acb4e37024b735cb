import { expect, test } from 'vitest';
import { BoundedMap } from '../../../server/channels/bounded-map.ts';

test('forgets the entry longest not used when there are too many', () => {
  const forgotten: string[] = [];
  const map = new BoundedMap<string>({ size: 2, onForgotten: (value) => forgotten.push(value) });
  map.use('a', () => 'A');
  map.use('b', () => 'B');
  map.use('a', () => 'new');
  map.use('c', () => 'C');
  expect(forgotten).toEqual(['B']);
  expect(map.use('a', () => 'new')).toBe('A');
  expect(map.size).toBe(2);
});

test('forgets what is not used for a while', () => {
  let now = 0;
  const map = new BoundedMap<number>({ size: 10, idle: 100, now: () => now });
  map.use('a', () => 1);
  map.use('b', () => 1);
  now = 60;
  map.use('b', () => 2);
  now = 120;
  expect(map.use('b', () => 3)).toBe(1);
  expect(map.use('a', () => 3)).toBe(3);
});
