import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { VectorStore } from '@langchain/core/vectorstores';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { BuiltInEmbeddings } from '../../../corpus/embedding/built-in.ts';
import { PassageVectorStore } from '../../../corpus/index/passage-vector-store.ts';
import { AngleEmbeddings } from '../../helpers/angle-embeddings.ts';
import { tinyContent } from '../../helpers/tiny-content.ts';

const embeddings = new AngleEmbeddings();
const { releases, passages } = tinyContent(['à 90', 'à 0', 'à 180', 'à 60']);
const east = [1, 0];
let store: PassageVectorStore;

beforeEach(async () => {
  store = await PassageVectorStore.build(embeddings, passages, releases);
});

/** Texts of the passages found, with their scores to two digits. */
async function found(k: number, filter?: (file: string) => boolean): Promise<[string, number][]> {
  const byFile =
    filter &&
    ((document: { metadata: Record<string, unknown> }) => filter(String(document.metadata['file'])));
  const results = await store.similaritySearchVectorWithScore(east, k, byFile);
  return results.map(([{ pageContent }, score]) => [pageContent, Math.round(score * 100) / 100]);
}

describe('PassageVectorStore', () => {
  it('scores by similarity, best first', async () => {
    expect(await found(4)).toEqual([
      ['à 0', 1],
      ['à 60', 0.5],
      ['à 90', 0],
      ['à 180', -1],
    ]);
  });

  it('gives what there is when asked for more, without a warning', async () => {
    const warn = vi.spyOn(console, 'warn').mockReturnValue();
    expect(await found(1000)).toHaveLength(4);
    expect(warn).not.toHaveBeenCalled();
    warn.mockRestore();
  });

  it('gives nothing when asked for nothing', async () => {
    expect(await found(0)).toEqual([]);
    expect(await found(0, () => true)).toEqual([]);
  });

  it('filters among all passages, not among the nearest', async () => {
    expect(await found(1, (file) => file === 'r2.txt')).toEqual([['à 180', -1]]);
    expect(await found(4, () => false)).toEqual([]);
  });

  it('turns a filter that throws into a rejection, and goes on', async () => {
    const fault = new Error('the filter failed');
    await expect(
      found(2, () => {
        throw fault;
      }),
    ).rejects.toBe(fault);
    expect(await found(1)).toEqual([['à 0', 1]]);
  });

  it('leaves deleted passages out of every later search', async () => {
    await store.delete({ ids: [1] });
    await store.delete({ ids: [1, 99] });
    expect(await found(4)).toEqual([
      ['à 60', 0.5],
      ['à 90', 0],
      ['à 180', -1],
    ]);
    expect(await found(1, () => true)).toEqual([['à 60', 0.5]]);
    await store.delete({ ids: [0, 2, 3] });
    expect(await found(4)).toEqual([]);
  });

  it('refuses to be changed or saved in place', async () => {
    await expect(store.addVectors()).rejects.toThrow('publish');
    await expect(store.addDocuments([{ pageContent: 'à 45', metadata: {} }])).rejects.toThrow('publish');
    await expect(store.save()).rejects.toThrow('publishSnapshot');
    expect(await found(9)).toHaveLength(4);
  });

  it('refuses a question of another dimension', async () => {
    await expect(store.similaritySearchVectorWithScore([1, 0, 0], 1)).rejects.toThrow(RangeError);
  });

  it('refuses an embedder that leaves passages out', async () => {
    class Lossy extends AngleEmbeddings {
      override async embedDocuments(documents: string[]): Promise<number[][]> {
        return await super.embedDocuments(documents.slice(1));
      }
    }
    await expect(PassageVectorStore.build(new Lossy(), passages, releases)).rejects.toThrow(
      '3 vectors for 4',
    );
  });

  it('can be empty', async () => {
    store = await PassageVectorStore.build(embeddings, [], []);
    expect(await found(3)).toEqual([]);
  });

  it('serves LangChain’s searches and retrievers', async () => {
    expect(store).toBeInstanceOf(VectorStore);
    const [first] = await store.similaritySearch('vers 70', 1);
    expect(first).toMatchObject({
      pageContent: 'à 60',
      metadata: { passage: 3, release: 'r3', file: 'r3.txt', start: 0, end: 4 },
    });
    const retriever = store.asRetriever({ k: 2, filter: ({ metadata }) => metadata['release'] !== 'r3' });
    expect((await retriever.invoke('vers 70')).map(({ pageContent }) => pageContent)).toEqual([
      'à 90',
      'à 0',
    ]);
  });

  it('knows the passage’s text by its offsets in the release', async () => {
    const part = passages.map((passage) => ({ ...passage, start: 2 }));
    store = await PassageVectorStore.build(embeddings, part, releases);
    expect(await found(1)).toEqual([['0', 1]]);
  });
});

describe('a written graph', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'porte-parole-graph-'));
  });
  afterEach(async () => {
    await rm(folder, { recursive: true });
  });

  it('finds as much as comparing with every vector does', async () => {
    const random = randomNumbers(7);
    const texts = Array.from({ length: 2000 }, () => sentence(random));
    const content = tinyContent(texts);
    const builtIn = new BuiltInEmbeddings();
    const path = join(folder, 'vectors.hnsw');
    const built = await PassageVectorStore.build(builtIn, content.passages, content.releases);
    await built.writeGraph(path);
    const read = await PassageVectorStore.read(
      path,
      builtIn,
      content.passages,
      content.releases,
      built.labels,
    );

    const vectors = await builtIn.embedDocuments(texts.map((text) => `Avis\n${text}`));
    const k = 10;
    let hits = 0;
    const questions = Array.from({ length: 60 }, () => sentence(random));
    for (const question of questions) {
      const query = await builtIn.embedQuery(question);
      const cosines = vectors.map((vector) =>
        vector.reduce((sum, value, at) => sum + value * (query[at] ?? 0), 0),
      );
      const least = [...cosines].sort((one, other) => other - one)[k - 1] ?? 1;
      const results = await read.similaritySearchVectorWithScore(query, k);
      // By score, because the tenth and the eleventh may be equally near.
      hits += results.filter(([, score]) => score >= least - 1e-5).length;
      for (const [{ metadata }, score] of results)
        expect(score).toBeCloseTo(cosines[metadata.passage] ?? 0, 4);
    }
    expect(hits / (questions.length * k)).toBeGreaterThanOrEqual(0.99);
  });

  it('keeps the passages that one reader deleted for the next', async () => {
    const path = join(folder, 'vectors.hnsw');
    await store.writeGraph(path);
    const one = await PassageVectorStore.read(path, embeddings, passages, releases, store.labels);
    await one.delete({ ids: [1] });
    store = await PassageVectorStore.read(path, embeddings, passages, releases, store.labels);
    expect(await found(1)).toEqual([['à 0', 1]]);
  });

  it('is not taken for written where the folder is missing', async () => {
    await expect(store.writeGraph(join(folder, 'none', 'vectors.hnsw'))).rejects.toMatchObject({
      code: 'INDEX_UNWRITABLE',
    });
  });

  it.runIf(existsSync('/dev/full'))('is not taken for written where the disk is full', async () => {
    await expect(store.writeGraph('/dev/full')).rejects.toMatchObject({ code: 'INDEX_UNWRITABLE' });
  });
});

/** Mulberry32: the same numbers in [0, 1) for the same seed. */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A dozen words out of some 3,000, the first ones the most frequent, as in a language. */
function sentence(random: () => number): string {
  const syllables = [
    'ba',
    'cen',
    'dor',
    'fi',
    'gra',
    'lun',
    'mo',
    'nis',
    'par',
    'que',
    'ris',
    'sol',
    'tan',
    'vel',
  ];
  return Array.from({ length: 12 }, () => {
    const word = Math.floor(2744 * random() ** 2);
    return [word % 14, Math.floor(word / 14) % 14, Math.floor(word / 196)]
      .map((at) => syllables[at])
      .join('');
  }).join(' ');
}
