import { describe, expect, it } from 'vitest';
import { Kernel } from '../../../../corpus/embedding/training/kernel.ts';

describe('Kernel', () => {
  it('adds a multiple of one vector to another, and nothing to what follows', () => {
    const kernel = new Kernel(256);
    const to = kernel.allocate(64);
    const from = kernel.allocate(64);
    for (let at = 0; at < 64; at += 1) {
      to[at] = at;
      from[at] = 1;
    }
    kernel.addScaled(to.byteOffset, from.byteOffset, 0.5, to.byteOffset + 32 * 4);
    expect([...to]).toEqual(Array.from({ length: 64 }, (_, at) => (at < 32 ? at + 0.5 : at)));
  });

  it('multiplies', () => {
    const kernel = new Kernel(256);
    const one = kernel.allocate(48);
    const other = kernel.allocate(48);
    for (let at = 0; at < 48; at += 1) {
      one[at] = at;
      other[at] = at % 5;
    }
    const expected = one.reduce((sum, value, at) => sum + value * (other[at] ?? 0), 0);
    expect(kernel.dot(one.byteOffset, other.byteOffset, one.byteOffset + 48 * 4)).toBe(expected);
  });

  it('gives room anew as zeros after its release', () => {
    const kernel = new Kernel(64);
    const mark = kernel.mark();
    kernel.allocate(20).fill(7);
    kernel.release(mark);
    expect([...kernel.allocate(20)]).toEqual(new Array(20).fill(0));
    expect(() => new Kernel(16).allocate(1e6)).toThrow(RangeError);
  });
});
