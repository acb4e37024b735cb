import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openSnapshot, readManifest } from '../../../corpus/index/open.ts';
import { publishSnapshot } from '../../../corpus/index/publish.ts';
import { AngleEmbeddings } from '../../helpers/angle-embeddings.ts';
import { tinyContent } from '../../helpers/tiny-content.ts';

/** A disk that fails at a given call from now, once or for ever after, as for a process that was killed. */
const disk = vi.hoisted(() => {
  let calls = Number.NEGATIVE_INFINITY;
  let forEver = false;
  return {
    failAt(call: number, mode: 'once' | 'for ever') {
      calls = -call;
      forEver = mode === 'for ever';
    },
    /** @returns whether the call to fail was reached. */
    mend() {
      const reached = calls >= 0;
      calls = Number.NEGATIVE_INFINITY;
      return reached;
    },
    fails() {
      calls += 1;
      return calls === 0 || (forEver && calls > 0);
    },
  };
});

vi.mock('node:fs/promises', async (importOriginal) => {
  const real = await importOriginal<typeof import('node:fs/promises')>();
  const full = () => Object.assign(new Error('ENOSPC'), { code: 'ENOSPC', syscall: 'write' });
  function mayFail<Args extends unknown[], Result>(call: (...args: Args) => Promise<Result>) {
    return async (...args: Args): Promise<Result> => {
      if (disk.fails()) throw full();
      return await call(...args);
    };
  }
  return {
    ...real,
    mkdir: mayFail(real.mkdir),
    open: mayFail(real.open),
    readdir: mayFail(real.readdir),
    readFile: mayFail(real.readFile),
    rename: mayFail(real.rename),
    rm: mayFail(real.rm),
    async writeFile(path: string, data: string | Uint8Array) {
      if (!disk.fails()) return await real.writeFile(path, data);
      await real.writeFile(path, data.slice(0, data.length / 2));
      throw full();
    },
  };
});

const embeddings = new AngleEmbeddings();
const old = tinyContent(['à 0', 'à 60']);
const fresh = tinyContent(['à 0', 'à 60', 'à 90']);
let folder: string;
let index: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'porte-parole-publish-'));
  index = join(folder, 'deep', 'index');
});
afterEach(async () => {
  disk.mend();
  await rm(folder, { recursive: true });
});

const snapshots = (): Promise<string[]> => readdir(join(index, 'snapshots'));

/** How many releases the index has, after all of it was read. */
async function opened(): Promise<number> {
  const { releases, vectors, manifest } = await openSnapshot(index, embeddings);
  expect(await vectors.similaritySearch('vers 0', 9)).toHaveLength(releases.length);
  expect(manifest.counts.releases).toBe(releases.length);
  return releases.length;
}

describe('publishSnapshot', () => {
  it('makes the folders it needs, and leaves only the index there', async () => {
    const { snapshot } = await publishSnapshot(index, old, embeddings);
    expect((await readdir(index)).sort()).toEqual(['CURRENT', 'snapshots']);
    expect(await snapshots()).toEqual([snapshot]);
    expect(await opened()).toBe(2);
  });

  it('seals every file of the snapshot', async () => {
    const { snapshot, files } = await publishSnapshot(index, old, embeddings);
    const names = await readdir(join(index, 'snapshots', snapshot));
    expect(Object.keys(files).sort()).toEqual(names.filter((name) => name !== 'manifest.json').sort());
    for (const [name, { bytes }] of Object.entries(files))
      expect(await readFile(join(index, 'snapshots', snapshot, name))).toHaveLength(bytes);
  });

  it('takes the place of the snapshot before, and keeps that one only', async () => {
    const names: string[] = [];
    for (let turn = 0; turn < 4; turn += 1)
      names.push((await publishSnapshot(index, old, embeddings)).snapshot);
    expect((await snapshots()).sort()).toEqual(names.slice(-2).sort());
    expect((await readManifest(index)).snapshot).toBe(names.at(-1));
  });

  it('leaves a reader that has an older snapshot open alone', async () => {
    await publishSnapshot(index, old, embeddings);
    const reader = await openSnapshot(index, embeddings);
    for (let turn = 0; turn < 3; turn += 1) await publishSnapshot(index, fresh, embeddings);
    expect(await snapshots()).not.toContain(reader.manifest.snapshot);
    expect((await reader.vectors.similaritySearch('vers 50', 2))[0]?.pageContent).toBe('à 60');
    expect(reader.lexical.passages.has('60')).toBe(true);
    expect(reader.release('r1')?.text).toBe('à 60');
    expect(reader.release('r2')).toBeUndefined();
    expect(await opened()).toBe(3);
  });

  it('clears away in time what a writer that died has left, without touching the snapshot before', async () => {
    const { snapshot: first } = await publishSnapshot(index, old, embeddings);
    const left = `${first}-half`;
    await mkdir(join(index, 'snapshots', left));
    const { snapshot: second } = await publishSnapshot(index, fresh, embeddings);
    expect(await snapshots()).toEqual(expect.arrayContaining([first, second]));
    await publishSnapshot(index, fresh, embeddings);
    expect(await snapshots()).not.toContain(left);
    expect(await opened()).toBe(3);
  });
});

describe('a publication that is interrupted', () => {
  it('leaves the old snapshot and nothing of its own, whenever it was', async () => {
    const { snapshot } = await publishSnapshot(index, old, embeddings);
    const reason = new Error('enough');
    for (let last = 1; ; last += 1) {
      const { signal } = new AbortController();
      let looks = 0;
      vi.spyOn(signal, 'throwIfAborted').mockImplementation(() => {
        looks += 1;
        if (looks === last) throw reason;
      });
      const outcome = await publishSnapshot(index, fresh, embeddings, { signal }).catch((error) => error);
      if (outcome !== reason) {
        // Embedding, linking, three fields cut into words and indexed, and the last moment before it counts.
        expect(looks).toBeGreaterThanOrEqual(9);
        break;
      }
      expect(await snapshots()).toEqual([snapshot]);
      expect(await opened()).toBe(2);
    }
    expect(await opened()).toBe(3);
  });
});

describe('a publication that fails', () => {
  it.each([
    ['its own', new Error('no such model')],
    ['of the network', Object.assign(new Error('refused'), { code: 'ECONNREFUSED', syscall: 'connect' })],
  ])('leaves the old snapshot as it was after an error of the embedder, %s', async (_what, fault) => {
    const { snapshot } = await publishSnapshot(index, old, embeddings);
    class Broken extends AngleEmbeddings {
      override async embedDocuments(): Promise<number[][]> {
        throw fault;
      }
    }
    await expect(publishSnapshot(index, fresh, new Broken())).rejects.toBe(fault);
    expect(await snapshots()).toEqual([snapshot]);
    expect((await readdir(index)).sort()).toEqual(['CURRENT', 'snapshots']);
    expect(await opened()).toBe(2);
  });

  it('says so where a file stands in the place of the folder', async () => {
    const file = join(folder, 'file');
    await writeFile(file, 'x');
    for (const path of [file, join(file, 'index')])
      await expect(publishSnapshot(path, old, embeddings)).rejects.toMatchObject({
        name: 'Fault',
        code: 'INDEX_UNWRITABLE',
        message: expect.stringContaining(path),
      });
    expect(await readFile(file, 'utf8')).toBe('x');
  });

  it('says so before the texts are embedded, which may take long', async () => {
    const file = join(folder, 'file');
    await writeFile(file, 'x');
    const embed = vi.spyOn(embeddings, 'embedDocuments');
    await expect(publishSnapshot(file, old, embeddings)).rejects.toMatchObject({ code: 'INDEX_UNWRITABLE' });
    expect(embed).not.toHaveBeenCalled();
    embed.mockRestore();
  });

  it('leaves the old snapshot or the new one, whole, whichever call to the disk fails', async () => {
    let refused = 0;
    for (let call = 1, reached = true; reached; call += 1) {
      await publishSnapshot(index, old, embeddings);
      const { snapshot } = await publishSnapshot(index, old, embeddings);
      const before = await snapshots();
      disk.failAt(call, 'once');
      const outcome = await publishSnapshot(index, fresh, embeddings).then(
        () => 'published',
        (error) => String(error.code),
      );
      reached = disk.mend();
      expect((await readdir(index)).sort()).toEqual(['CURRENT', 'snapshots']);
      if (outcome === 'published') {
        expect(await opened()).toBe(3);
        continue;
      }
      refused += 1;
      expect(outcome).toBe('INDEX_UNWRITABLE');
      expect((await readManifest(index)).snapshot).toBe(snapshot);
      expect(await snapshots()).toEqual(before);
      expect(await opened()).toBe(2);
    }
    expect(refused).toBeGreaterThan(10);
  });

  it('leaves the old snapshot or the new one, whole, wherever the process dies', async () => {
    let reached = true;
    let kept = 0;
    for (let call = 1; reached; call += 1) {
      await publishSnapshot(index, old, embeddings);
      disk.failAt(call, 'for ever');
      await publishSnapshot(index, fresh, embeddings).catch(() => undefined);
      reached = disk.mend();
      const releases = await opened();
      expect([2, 3]).toContain(releases);
      if (releases === 2) kept += 1;
      else expect(call).toBeGreaterThan(kept);
    }
    expect(kept).toBeGreaterThan(10);
    // What the dead have left is cleared away by the living.
    for (let turn = 0; turn < 2; turn += 1) await publishSnapshot(index, fresh, embeddings);
    expect(await snapshots()).toHaveLength(2);
    expect(await opened()).toBe(3);
  });
});
