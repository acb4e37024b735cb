import { describe, expect, it } from 'vitest';
import { Pace } from '../../corpus/pace.ts';

describe('Pace', () => {
  it('lets what waits go first after a long stretch, and not after a short one', async () => {
    let time = 0;
    const happened: string[] = [];
    setImmediate(() => happened.push('a ping'));
    const pace = new Pace(undefined, () => time);
    time += 1;
    await pace.step();
    happened.push('a short stretch');
    time += 20;
    await pace.step();
    happened.push('a long stretch');
    expect(happened).toEqual(['a short stretch', 'a ping', 'a long stretch']);
  });

  it('ends the work with the reason of the one who interrupts it while others have their turn', async () => {
    const interruption = new AbortController();
    setImmediate(() => interruption.abort(new Error('Ctrl-C')));
    const pace = new Pace(interruption.signal);
    await expect(pace.turn()).rejects.toThrow('Ctrl-C');
  });
});
