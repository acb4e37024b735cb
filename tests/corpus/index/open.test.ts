import { createHash } from 'node:crypto';
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { BuiltInEmbeddings } from '../../../corpus/embedding/built-in.ts';
import { topOf } from '../../../corpus/index/lexical-index.ts';
import { openSnapshot, readManifest } from '../../../corpus/index/open.ts';
import { type IndexContent, publishSnapshot } from '../../../corpus/index/publish.ts';
import { AngleEmbeddings } from '../../helpers/angle-embeddings.ts';
import { scriptedReleases } from '../../helpers/scripted-releases.ts';

const embeddings = new BuiltInEmbeddings();
const content: IndexContent = {
  // Oldest first, to be put in order.
  releases: [...scriptedReleases].reverse(),
  passages: [...scriptedReleases].reverse().map(({ id: release, text }, id) => ({
    id,
    release,
    heading: id === 1 ? 'Un titre' : null,
    start: 0,
    end: text.length,
    sentences: [{ start: 0, end: 20 }],
  })),
  source: '/srv/communiqués',
  fingerprint: 'fp-1',
};

let folder: string;
/** Published once, and never changed. */
let pristine: string;
/** A copy for each test. */
let index: string;
let copies = 0;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'porte-parole-open-'));
  pristine = join(folder, 'pristine');
  await publishSnapshot(pristine, content, embeddings);
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});
beforeEach(async () => {
  copies += 1;
  index = join(folder, `copy-${copies}`);
  await cp(pristine, index, { recursive: true });
});

async function snapshotFolder(): Promise<string> {
  const [name = ''] = await readdir(join(index, 'snapshots'));
  return join(index, 'snapshots', name);
}

describe('openSnapshot', () => {
  it('gives what was published', async () => {
    const snapshot = await openSnapshot(index, embeddings);
    expect(snapshot.passages).toEqual(content.passages);
    expect(snapshot.releases.map(({ id }) => id)).toEqual(scriptedReleases.map(({ id }) => id));
    for (const release of content.releases) expect(snapshot.release(release.id)).toEqual(release);
    expect(snapshot.release('none')).toBeUndefined();
    expect(snapshot.manifest).toMatchObject({
      source: '/srv/communiqués',
      fingerprint: 'fp-1',
      embedder: { name: 'built-in-2', dimension: 128 },
      counts: { releases: 5, passages: 5 },
    });
    expect(await readManifest(index)).toEqual(snapshot.manifest);
  });

  it('finds by words and by vectors', async () => {
    const { lexical, vectors, passages } = await openSnapshot(index, embeddings);
    const concept = { weight: 1, alternatives: [{ terms: ['casablanc', 'keni'.concat('tr')], weight: 1 }] };
    const release = (passage: number | undefined) => passages[passage ?? -1]?.release;
    expect(release(topOf(lexical.passages.scores([concept]), 3)[0]?.text)).toBe('session-2020-reportee');
    const [best] = await vectors.similaritySearchWithScore('افتتاح أول مركز مهني', 1);
    expect(release(best?.[0].metadata['passage'])).toBe('career-center');
    expect(best?.[1]).toBeGreaterThan(0.3);
  });

  it('opens an index without releases', async () => {
    const empty = join(folder, 'empty');
    await publishSnapshot(empty, { ...content, releases: [], passages: [] }, embeddings);
    const snapshot = await openSnapshot(empty, embeddings);
    expect([snapshot.releases, snapshot.passages, await snapshot.vectors.similaritySearch('a', 3)]).toEqual([
      [],
      [],
      [],
    ]);
  });

  it('says how to make an index where there is none', async () => {
    const missing = join(folder, 'none');
    await expect(openSnapshot(missing, embeddings)).rejects.toMatchObject({
      code: 'INDEX_MISSING',
      message: expect.stringContaining(`porte-parole ingest SOURCE --index ${missing}`),
    });
    await rm(join(index, 'CURRENT'));
    await expect(openSnapshot(index, embeddings)).rejects.toMatchObject({ code: 'INDEX_MISSING' });
  });

  it.each([
    ['name', new AngleEmbeddings('minilm', 384), 'minilm (384)'],
    ['dimension', new AngleEmbeddings('built-in-2', 512), 'built-in-2 (512)'],
  ])('refuses an embedder of another %s, and names both', async (_what, other, named) => {
    await expect(openSnapshot(index, other)).rejects.toMatchObject({ code: 'INDEX_MISMATCH' });
    await expect(openSnapshot(index, other)).rejects.toThrow('built-in-2 (128 dimensions)');
    await expect(openSnapshot(index, other)).rejects.toThrow(named);
  });

  it('refuses the format of another version, and names both', async () => {
    const path = join(await snapshotFolder(), 'manifest.json');
    const manifest = (await readFile(path, 'utf8')).replace('"format": 4', '"format": 99');
    await writeFile(path, manifest);
    const current = JSON.parse(await readFile(join(index, 'CURRENT'), 'utf8'));
    const sealed = { ...current, manifest: createHash('sha256').update(manifest).digest('hex') };
    await writeFile(join(index, 'CURRENT'), JSON.stringify(sealed));
    const opened = openSnapshot(index, embeddings);
    await expect(opened).rejects.toMatchObject({ code: 'INDEX_MISMATCH' });
    await expect(opened).rejects.toThrow(/format 99, this version reads 4/);
  });
});

describe('a damaged index', () => {
  const damaged = { name: 'Fault', code: 'INDEX_DAMAGED' };
  const sealed = [
    'manifest.json',
    'releases.jsonl',
    'passages.jsonl',
    'lexical-passages.bin',
    'lexical-releases.bin',
    'lexical-titles.bin',
    'vectors.hnsw',
  ];

  async function change(path: string, edit: (bytes: Buffer) => Uint8Array): Promise<void> {
    await writeFile(path, edit(await readFile(path)));
  }
  const flip = (position: number, bit: number) => (bytes: Buffer) => {
    const copy = Buffer.from(bytes);
    const at = position % copy.length;
    copy.writeUInt8(copy.readUInt8(at) ^ (1 << bit), at);
    return copy;
  };

  it.each(sealed)('is refused when a bit of %s is wrong, wherever', async (file) => {
    const path = join(await snapshotFolder(), file);
    const whole = await readFile(path);
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.nat(7), async (position, bit) => {
        await writeFile(path, flip(position, bit)(whole));
        await expect(openSnapshot(index, embeddings)).rejects.toMatchObject(damaged);
      }),
      {
        numRuns: 20,
        examples: [
          [0, 0],
          [whole.length - 1, 7],
        ],
      },
    );
    await writeFile(path, whole);
    await expect(openSnapshot(index, embeddings)).resolves.toBeDefined();
  });

  it.each(sealed)(
    'is refused when %s is cut, too long, empty, or gone, and the file is named',
    async (file) => {
      const path = join(await snapshotFolder(), file);
      const whole = await readFile(path);
      const edits = [
        whole.subarray(0, -1),
        whole.subarray(0, whole.length / 2),
        Buffer.concat([whole, Buffer.from('\n')]),
        Buffer.alloc(0),
      ];
      for (const bytes of edits) {
        await writeFile(path, bytes);
        await expect(openSnapshot(index, embeddings)).rejects.toMatchObject({
          ...damaged,
          message: expect.stringContaining(file),
        });
      }
      await rm(path);
      const gone = openSnapshot(index, embeddings);
      await expect(gone).rejects.toMatchObject({ ...damaged, cause: { code: 'ENOENT' } });
      await expect(gone).rejects.toThrow('porte-parole ingest');
    },
  );

  it('is refused when any bit of CURRENT is wrong', async () => {
    const path = join(index, 'CURRENT');
    const whole = await readFile(path);
    const accepted: string[] = [];
    for (let position = 0; position < whole.length; position += 1) {
      for (let bit = 0; bit < 8; bit += 1) {
        const bytes = flip(position, bit)(whole);
        await writeFile(path, bytes);
        const code = await readManifest(index).then(
          () => 'none',
          (error) => error.code,
        );
        if (code !== 'INDEX_DAMAGED') accepted.push(`${bytes} ${code}`);
      }
    }
    expect(accepted).toEqual([]);
  });

  it.each([
    ['cut', '{"snapshot":"2026'],
    ['empty', ''],
    ['of another kind', '[]'],
    ['pointing out of the index', '{"snapshot":"../../etc","manifest":""}'],
  ])('is refused when CURRENT is %s', async (_what, text) => {
    await writeFile(join(index, 'CURRENT'), text);
    await expect(openSnapshot(index, embeddings)).rejects.toMatchObject(damaged);
  });

  it('is refused when the snapshot is gone', async () => {
    await rm(await snapshotFolder(), { recursive: true });
    await expect(openSnapshot(index, embeddings)).rejects.toMatchObject(damaged);
  });

  it('is mended by the next publication', async () => {
    await change(join(await snapshotFolder(), 'lexical-passages.bin'), flip(40, 3));
    await writeFile(join(index, 'CURRENT'), 'x');
    await publishSnapshot(index, content, embeddings);
    expect((await openSnapshot(index, embeddings)).releases).toHaveLength(5);
  });
});
