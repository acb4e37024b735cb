import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { bundleAssets } from '../../server/assets.ts';

const KB = 1_000;

it('weighs at most 6 KB before it is opened and 30 KB in all, compressed', async () => {
  const { files } = await bundleAssets();
  const weight = (name: RegExp) =>
    [...files].filter(([path]) => name.test(path)).map(([, { body }]) => gzipSync(body, { level: 9 }).length);
  const [launcher = Number.NaN] = weight(/^\/widget\.js$/);
  const [panel = Number.NaN] = weight(/^\/assets\/panel-/);
  expect(launcher).toBeLessThanOrEqual(6 * KB);
  expect(launcher + panel).toBeLessThanOrEqual(30 * KB);
});
