import { expect, it } from 'vitest';
import { killWriters } from './kill-writers.ts';

it('a reader finds the old snapshot or the new one, whole, whenever the writer is killed', async () => {
  expect(await killWriters(8, 1)).toMatchObject({ kills: 8, mixed: 0, lost: 0 });
});
