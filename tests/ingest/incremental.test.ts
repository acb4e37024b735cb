import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openSnapshot, readManifest } from '../../corpus/index/open.ts';
import { rollBack } from '../../corpus/index/roll-back.ts';
import type { Snapshot } from '../../corpus/index/snapshot.ts';
import { ingest } from '../../ingest/ingest.ts';
import type { IngestReport } from '../../ingest/report.ts';
import { AngleEmbeddings } from '../helpers/angle-embeddings.ts';
import { lockedPdf } from '../helpers/locked-pdf.ts';

const embeddings = new AngleEmbeddings();
let folder: string;
let index: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'porte-parole-incremental-'));
  index = join(folder, '.index');
});
afterEach(async () => {
  vi.restoreAllMocks();
  await rm(folder, { recursive: true });
});

const put = (file: string, text: string): Promise<void> => writeFile(join(folder, file), text);

/** Ingests, and says how many texts were embedded for it. */
async function again(): Promise<IngestReport & { read: string[]; embedded: number }> {
  const embed = vi.spyOn(embeddings, 'embedDocuments');
  const read: string[] = [];
  const options = { sources: [folder], indexDir: index, embeddings };
  const report = await ingest({ ...options, onProgress: ({ file }) => read.push(file) });
  const embedded = embed.mock.calls.reduce((sum, [texts]) => sum + texts.length, 0);
  embed.mockRestore();
  return { ...report, read, embedded };
}

/** What an index finds: for a word the texts that say it, for an angle the nearest text. */
async function finds(): Promise<{ words: Record<string, string[]>; nearest: (string | undefined)[] }> {
  const snapshot = await openSnapshot(index, embeddings);
  const words: Record<string, string[]> = {};
  for (const term of ['avis', 'alpha', 'beta', 'gamma', 'delta']) {
    const found = snapshot.lexical.passages.occurrences({
      weight: 1,
      alternatives: [{ terms: [term], weight: 1 }],
    });
    words[term] = [...found.texts].map((text) => textAt(snapshot, text)).sort();
  }
  const nearest = [];
  for (const angle of ['0', '40', '80', '120'])
    nearest.push((await snapshot.vectors.similaritySearch(angle, 1))[0]?.pageContent);
  return { words, nearest };
}

function textAt({ passages, release }: Snapshot, id: number): string {
  const passage = passages[id];
  return passage ? (release(passage.release)?.text.slice(passage.start, passage.end) ?? '') : '';
}

describe('ingesting again', () => {
  beforeEach(async () => {
    await put('a.txt', 'Avis alpha 0.');
    await put('c.txt', 'Avis gamma 80.');
    await put('d.txt', 'Avis delta 120.');
  });

  it('does nothing where nothing has changed', async () => {
    expect(await again()).toMatchObject({ published: true, unchanged: 0, embedded: 3 });
    const { snapshot } = await readManifest(index);
    const report = await again();
    expect(report).toMatchObject({
      published: false,
      unchanged: 3,
      embedded: 0,
      read: [],
      releases: 3,
      passages: 3,
    });
    expect((await readManifest(index)).snapshot).toBe(snapshot);
    expect((await readdir(index)).sort()).toEqual(['CURRENT', 'snapshots']);
  });

  it('reads and embeds only what is new or changed, and lets go of what is gone', async () => {
    await again();
    await put('b.txt', 'Avis beta 40.');
    await put('c.txt', 'Avis 80.');
    await rm(join(folder, 'd.txt'));
    expect(await again()).toMatchObject({
      published: true,
      unchanged: 1,
      gone: ['d.txt'],
      read: ['b.txt', 'c.txt'],
      embedded: 2,
      releases: 3,
    });
    const changed = await finds();
    await rm(index, { recursive: true });
    expect(await again()).toMatchObject({ embedded: 3 });
    expect(changed).toEqual(await finds());
    expect(changed.words['gamma']).toEqual([]);
    expect(changed.nearest).toEqual(['Avis alpha 0.', 'Avis beta 40.', 'Avis 80.', 'Avis 80.']);
  });

  it('keeps a copy for the day when its original goes, without reading it again', async () => {
    await put('e.txt', 'Avis alpha 0.');
    expect(await again()).toMatchObject({ releases: 3, copies: [{ file: 'e.txt', of: 'a.txt' }] });
    await rm(join(folder, 'a.txt'));
    expect(await again()).toMatchObject({ releases: 3, copies: [], read: [], embedded: 1 });
    expect((await finds()).words['alpha']).toEqual(['Avis alpha 0.']);
    await put('a.txt', 'Avis alpha 0.');
    expect(await again()).toMatchObject({ releases: 3, copies: [{ file: 'e.txt', of: 'a.txt' }] });
  });

  it('links a correction to what it corrects, whichever comes first, and lets go of it', async () => {
    const relations = async () =>
      (await openSnapshot(index, embeddings)).releases.map(({ file, corrected, correction }) => [
        file,
        corrected?.by ?? null,
        correction?.of ?? null,
      ]);
    await put('e.md', '---\nreplaces: a.txt\n---\n# Avis\n\nAvis beta 40.');
    expect(await again()).toMatchObject({ corrections: [{ file: 'e.md', of: 'a.txt', wholly: true }] });
    expect(await relations()).toContainEqual(['a.txt', 'e', null]);
    await rm(join(folder, 'a.txt'));
    expect(await again()).toMatchObject({ corrections: [{ file: 'e.md', of: null }], read: [] });
    await put('a.txt', 'Avis alpha 0.');
    expect(await again()).toMatchObject({ corrections: [{ file: 'e.md', of: 'a.txt' }], read: ['a.txt'] });
    await rm(join(folder, 'e.md'));
    expect(await again()).toMatchObject({ corrections: [], embedded: 0 });
    expect(await relations()).toContainEqual(['a.txt', null, null]);
  });

  it('makes the index anew, and says why, when the one there is damaged or of another embedder', async () => {
    await again();
    await writeFile(join(index, 'CURRENT'), 'x');
    expect(await again()).toMatchObject({ anew: expect.stringContaining('damaged'), embedded: 3 });
    const { snapshot } = await readManifest(index);
    await writeFile(join(index, 'snapshots', snapshot, 'vectors.hnsw'), 'x');
    expect(await again()).toMatchObject({ anew: expect.stringContaining('vectors.hnsw'), embedded: 3 });
    const other = await ingest({
      sources: [folder],
      indexDir: index,
      embeddings: new AngleEmbeddings('other', 3),
    });
    expect(other).toMatchObject({ anew: expect.stringContaining('angle'), published: true });
  });

  it('reads a locked file again once there is a password', async () => {
    await writeFile(join(folder, 'z.pdf'), lockedPdf('Avis 40.', 'sesame'));
    expect(await again()).toMatchObject({ releases: 3, skipped: 1 });
    expect(await again()).toMatchObject({ published: false, skipped: 1 });
    const opened = await ingest({ sources: [folder], indexDir: index, embeddings, password: 'sesame' });
    expect(opened).toMatchObject({ published: true, unchanged: 3, releases: 4, skipped: 0 });
  });

  it('removes what a writer that was killed has left', async () => {
    await again();
    const { snapshot } = await readManifest(index);
    const { mkdir } = await import('node:fs/promises');
    await mkdir(join(index, 'snapshots', '99991231T000000000Z-killed'));
    await again();
    expect(await readdir(join(index, 'snapshots'))).toEqual([snapshot]);
  });

  it('goes on from the snapshot that was gone back to', async () => {
    await again();
    const before = await finds();
    await put('b.txt', 'Avis beta 40.');
    await again();
    await rollBack(index);
    expect(await finds()).toEqual(before);
    await expect(rollBack(index)).rejects.toMatchObject({ code: 'INDEX_MISSING' });
    expect(await again()).toMatchObject({ read: ['b.txt'], embedded: 1, releases: 4 });
  });
});
