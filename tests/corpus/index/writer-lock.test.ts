import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { withWriterLock } from '../../../corpus/index/writer-lock.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'porte-parole-lock-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

const lockOf = (host: string, pid: number | undefined, start: number): Promise<void> =>
  writeFile(join(folder, `LOCK-${host}-${pid}-${start}`), '');
const write = (): Promise<string> => withWriterLock(folder, async () => 'written');

describe('withWriterLock', () => {
  it('lets one writer in, and the next when it has ended, well or not', async () => {
    const inside = withWriterLock(folder, async () => {
      await expect(write()).rejects.toMatchObject({ code: 'INDEX_BUSY' });
      throw new Error('failed');
    });
    await expect(inside).rejects.toThrow('failed');
    expect(await write()).toBe('written');
  });

  it('never lets two in that come together', async () => {
    let inside = 0;
    const writers = Array.from({ length: 8 }, () =>
      withWriterLock(folder, async () => {
        inside += 1;
        expect(inside).toBe(1);
        await readdir(folder);
        inside -= 1;
      }).catch(({ code }) => expect(code).toBe('INDEX_BUSY')),
    );
    await Promise.all(writers);
  });

  it('does not give way to a process that died, or whose number was given again', async () => {
    const child = spawn('sleep', ['60']);
    await lockOf(hostname(), child.pid, 1);
    expect(await write()).toBe('written'); // another start: another process
    child.kill();
    await once(child, 'exit');
    await lockOf(hostname(), child.pid, 0);
    expect(await write()).toBe('written');
  });

  it('gives way to another machine’s lock as long as that is touched', async () => {
    await lockOf('elsewhere', 1, 1);
    await expect(write()).rejects.toMatchObject({ code: 'INDEX_BUSY' });
    const old = new Date(Date.now() - 3_600_000);
    await utimes(join(folder, 'LOCK-elsewhere-1-1'), old, old);
    expect(await write()).toBe('written');
  });

  it('leaves no folder behind that it made for nothing', async () => {
    const made = join(folder, 'index');
    await expect(withWriterLock(made, async () => Promise.reject(new Error('nothing')))).rejects.toThrow();
    expect(await readdir(folder)).toEqual([]);
  });
});
