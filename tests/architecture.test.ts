import { createRequire } from 'node:module';
import { cruise, type ICruiseOptions } from 'dependency-cruiser';
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config';
import { expect, test } from 'vitest';

const { forbidden, options } = createRequire(import.meta.url)('../.dependency-cruiser.cjs');

async function violations(rules: unknown, folders: string[]): Promise<string[]> {
  const settings: ICruiseOptions = { ...options, ruleSet: { forbidden: rules }, validate: true };
  const { output } = await cruise(folders, settings, undefined, {
    tsConfig: extractTSConfig('tsconfig.json'),
  });
  if (typeof output === 'string') throw new TypeError('expected the result as an object');
  expect(output.summary.totalCruised).toBeGreaterThan(100);
  return output.summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`);
}

const folders = ['corpus', 'ingest', 'server', 'web', 'tests'];

test('every import follows the arrows of ARCHITECTURE.md, without a cycle', async () => {
  expect(await violations(forbidden, folders)).toEqual([]);
});

test('an arrow the wrong way is found', async () => {
  const backwards = {
    name: 'no-engine',
    severity: 'error',
    from: { path: '^server/' },
    to: { path: '^corpus/' },
  };
  expect((await violations([backwards], folders)).length).toBeGreaterThan(0);
});
