import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { expect, onTestFinished, test } from 'vitest';
import { readManifest } from '../../../corpus/index/open.ts';
import { run } from '../../../server/cli/run.ts';
import { compose } from '../../../server/compose.ts';

/** Runs a command with the real parts, and interrupts it when it has printed a text. */
async function interruptedAt(text: string | null, args: readonly string[]): Promise<string> {
  const [stdin, stdout, stderr] = [new PassThrough().end(), new PassThrough(), new PassThrough().resume()];
  const interruption = new AbortController();
  stdout.on('data', (chunk) => {
    if (text !== null && String(chunk).includes(text)) interruption.abort();
  });
  const io = { stdin, stdout, stderr, signal: interruption.signal, locale: 'fr-MA' };
  return await run(args, { io, compose: async (config) => compose(config) });
}

test('an interruption while files are read, or the index is built, leaves the index as it was', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'porte-parole-ingest-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const [source, index] = [join(folder, 'releases'), join(folder, 'index')];
  await mkdir(source);
  const write = async (factor: number): Promise<void> => {
    for (const at of [1, 2, 3])
      await writeFile(join(source, `${at}.txt`), `Usine ${at}\n\nElle emploie ${at * factor} techniciens.\n`);
  };
  await write(1);
  const args = ['ingest', source, '--index', index];
  expect(await interruptedAt(null, args)).toBe('done');
  const before = await readManifest(index);
  // After the last file there is only the building.
  await write(10);
  for (const text of ['1.txt', '3.txt']) {
    expect(await interruptedAt(text, args)).toBe('interrupted');
    expect(await readManifest(index)).toEqual(before);
    expect(await readdir(join(index, 'snapshots'))).toEqual([before.snapshot]);
  }
});
