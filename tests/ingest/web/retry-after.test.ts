import { expect, it } from 'vitest';
import { retryAfter } from '../../../ingest/web/retry-after.ts';

it('reads seconds and dates', () => {
  const now = Date.parse('2024-03-05T10:00:00Z');
  expect(retryAfter('120', now)).toBe(120_000);
  expect(retryAfter('Tue, 05 Mar 2024 10:00:30 GMT', now)).toBe(30_000);
  expect(retryAfter('Tue, 05 Mar 2024 09:00:00 GMT', now)).toBe(0);
  for (const nothing of [undefined, '', 'soon', '-5x']) expect(retryAfter(nothing, now)).toBeNull();
});
