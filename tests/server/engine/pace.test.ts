import { expect, it } from 'vitest';
import { Pace } from '../../../server/engine/pace.ts';

it('lets what waits go first after a long stretch, and not after a short one', async () => {
  let time = 0;
  const happened: string[] = [];
  setImmediate(() => happened.push('a ping'));
  const pace = new Pace(() => time);
  time += 1;
  await pace.step();
  happened.push('a short stretch');
  time += 20;
  await pace.step();
  happened.push('a long stretch');
  expect(happened).toEqual(['a short stretch', 'a ping', 'a long stretch']);
});
