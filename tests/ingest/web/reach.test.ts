import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reachOf } from '../../../ingest/web/reach.ts';

describe('reachOf', () => {
  it.each([
    ['127.0.0.1', 'private'],
    ['10.1.2.3', 'private'],
    ['172.31.255.255', 'private'],
    ['192.168.0.1', 'private'],
    ['100.64.0.1', 'private'],
    ['::1', 'private'],
    ['fd00::1', 'private'],
    ['0.0.0.0', 'never'],
    ['169.254.169.254', 'never'],
    ['224.0.0.1', 'never'],
    ['255.255.255.255', 'never'],
    ['240.0.0.1', 'never'],
    ['192.0.2.1', 'never'],
    ['198.18.0.1', 'never'],
    ['::', 'never'],
    ['fe80::1', 'never'],
    ['fe80::1%eth0', 'never'],
    ['fec0::1', 'never'],
    ['ff02::1', 'never'],
    ['2001:db8::1', 'never'],
    ['2002:7f00:1::', 'never'],
    ['2001:0:4136:e378::1', 'never'],
    ['::127.0.0.1', 'never'],
    ['4000::1', 'never'],
    ['localhost', 'never'],
    ['', 'never'],
    ['93.184.216.34', 'public'],
    ['2606:2800:220:1:248:1893:25c8:1946', 'public'],
  ])('%s: %s', (address, reach) => {
    expect(reachOf(address)).toBe(reach);
  });

  it('judges what stands for an IPv4 address as that address', () => {
    fc.assert(
      fc.property(fc.ipV4(), (address) => {
        const [a = 0, b = 0, c = 0, d = 0] = address.split('.').map(Number);
        const hex = `${((a << 8) | b).toString(16)}:${((c << 8) | d).toString(16)}`;
        for (const same of [`::ffff:${address}`, `::ffff:${hex}`, `64:ff9b::${hex}`])
          expect(reachOf(same)).toBe(reachOf(address));
        expect(reachOf(`::${address}`)).not.toBe('public');
        expect(reachOf(`2002:${hex}::1`)).toBe('never');
      }),
    );
  });
});
