import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { limits } from '../../../ingest/isolation/limits.ts';
import { readIsolated } from '../../../ingest/isolation/read-isolated.ts';
import type { Reading } from '../../../ingest/isolation/reading.ts';
import { ReadingProcess } from '../../../ingest/isolation/reading-process.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'porte-parole-isolated-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

/** What comes of files with these texts, read within these limits. */
async function read(texts: Record<string, string>, within: Partial<typeof limits> = {}): Promise<Reading[]> {
  const requests = Object.keys(texts).map((file, id) => ({ file, path: join(folder, file), id: `r${id}` }));
  for (const { file, path } of requests) await writeFile(path, texts[file] ?? '');
  const readings: Reading[] = [];
  for await (const reading of readIsolated(requests, { limits: { ...limits, ...within } }))
    readings.push(reading);
  return readings;
}

const codes = (readings: readonly Reading[]): string[] =>
  readings.map((reading) => ('code' in reading ? reading.code : 'read'));

describe('readIsolated', () => {
  it('gives what came of each file, in their order', async () => {
    const texts = Object.fromEntries(
      Array.from({ length: 9 }, (_, n) => [`${n}.txt`, `Un mot, numéro ${n}.`]),
    );
    const readings = await read({ ...texts, 'z.pdf': 'nothing' });
    expect(codes(readings)).toEqual([...Array(9).fill('read'), 'DAMAGED']);
    expect(readings.map((reading) => ('release' in reading ? reading.release.file : null))).toEqual([
      ...Object.keys(texts),
      null,
    ]);
  });

  it('reads with a process that was started ahead', async () => {
    await writeFile(join(folder, 'a.txt'), 'Un mot.');
    const ahead = new ReadingProcess(limits);
    ahead.start();
    const read = vi.spyOn(ahead, 'read');
    const readings = readIsolated([{ file: 'a.txt', path: join(folder, 'a.txt'), id: 'a' }], {
      ready: [ahead],
    });
    expect(await readings.next()).toMatchObject({ value: { release: { id: 'a' } } });
    expect(read).toHaveBeenCalledOnce();
    expect(await readings.next()).toEqual({ done: true, value: undefined });
  });

  it('begins at once, and reads nothing more when it is ended before all are read', async () => {
    const read = vi.spyOn(ReadingProcess.prototype, 'read');
    const files = Array.from({ length: 200 }, (_, n) => `${n}.txt`);
    const readings = readIsolated(files.map((file) => ({ file, path: join(folder, file), id: file })));
    const begun = read.mock.calls.length;
    expect(begun).toBeGreaterThan(0);
    await readings.return();
    await Promise.all(read.mock.results.map(({ value }) => value));
    await setImmediate();
    expect(read).toHaveBeenCalledTimes(begun);
    expect(await readings.next()).toEqual({ done: true, value: undefined });
    read.mockRestore();
  });

  it('ends a file that takes too long', async () => {
    expect(codes(await read({ 'a.txt': 'Un mot.' }, { silence: 1 }))).toEqual(['TOO_SLOW']);
    expect(codes(await read({ 'a.txt': 'Un mot.' }, { time: 1 }))).toEqual(['TOO_SLOW']);
  });

  it('ends a file that takes too much memory, and goes on with the next', async () => {
    const [first, second] = await read(
      { 'a.txt': 'a\n'.repeat(20_000_000), 'b.txt': 'Un mot.' },
      { memory: 400 * 1024 ** 2 },
    );
    expect(codes([first, second].filter((each) => each !== undefined))).toEqual(['TOO_MUCH_MEMORY', 'read']);
  });

  it('refuses a file that is too large before it reads it', async () => {
    expect(codes(await read({ 'a.txt': 'Un mot.', 'b.txt': 'Un' }, { file: 3 }))).toEqual([
      'TOO_LARGE',
      'read',
    ]);
  });

  it('gives the reading process nothing secret of the environment', async () => {
    process.env['SECRET_OF_THE_TEST'] = 'x';
    const { ReadingProcess } = await import('../../../ingest/isolation/reading-process.ts');
    const own = new ReadingProcess(limits);
    const running = own.read({ file: 'a.txt', path: join(folder, 'a.txt'), id: 'a' });
    const { readFile, readdir } = await import('node:fs/promises');
    const seen: string[] = [];
    for (const pid of await readdir('/proc').catch(() => [])) {
      const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
      if (/isolation\/child\.js/.test(command)) seen.push(await readFile(`/proc/${pid}/environ`, 'utf8'));
    }
    await running;
    own.stop();
    delete process.env['SECRET_OF_THE_TEST'];
    expect(seen.join('')).not.toContain('SECRET_OF_THE_TEST');
  });
});
