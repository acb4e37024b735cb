import { describe, expect, it } from 'vitest';
import { BuiltInEmbeddings } from '../../../../corpus/embedding/built-in.ts';
import { queryOf } from '../../../../server/engine/retrieve/query.ts';
import { retrieve } from '../../../../server/engine/retrieve/retriever.ts';
import { questionLanguage, understand } from '../../../../server/engine/understand/understand.ts';
import { demoFiles, useDemoIndex } from '../../../helpers/demo-index.ts';

const demo = useDemoIndex();
const LIMIT = 24;
const found = (text: string, embeddings = demo().embeddings) =>
  retrieve(queryOf(text, questionLanguage(text), demo().sources), demo().snapshot, embeddings, LIMIT);
const says = async (text: string, fact: string): Promise<number> => {
  const texts = (await found(text)).map(({ passage }) => {
    const release = demo().snapshot.release(passage.release);
    return release?.text.slice(passage.start, passage.end) ?? '';
  });
  return texts.findIndex((passage) => passage.includes(fact));
};

describe('retrieve', () => {
  it.each([
    ['Combien de chambres compte l’hôtel ?', '112 chambres'],
    ['How many rooms does the hotel have?', '112 chambres'],
    ['كم عدد غرف الفندق؟', '112 chambres'],
    ['Qui est Rupert Joy ?', 'Rupert Joy'],
    ['Combien d’abonnés sur LinkedIn ?', '10 000 abonnés'],
    ['kombien de shambres a lotel', '112 chambres'],
  ])('puts what answers %j among the first three', async (question, fact) => {
    const rank = await says(question, fact);
    expect(rank).toBeGreaterThanOrEqual(0);
    expect(rank).toBeLessThan(3);
  });

  it('finds by vectors what no word leads to', async () => {
    const misspelt = 'sholarvoksien';
    const { concepts } = understand(misspelt, 'fr', demo().sources);
    expect(concepts.map(({ known }) => known)).toEqual([false]);
    const rank = await says(misspelt, 'ScholarVox');
    expect(rank).toBeGreaterThanOrEqual(0);
    expect(rank).toBeLessThan(3);
  });

  it('gives each passage once, best first, and no more than it promises', async () => {
    const candidates = await found('Le centre de formation de l’OFPPT');
    expect(candidates.length).toBeGreaterThan(0);
    expect(candidates.length).toBeLessThanOrEqual(LIMIT);
    const ids = candidates.map(({ passage }) => passage.id);
    expect(new Set(ids).size).toBe(ids.length);
    const scores = candidates.map(({ score }) => score);
    expect(scores).toEqual([...scores].sort((one, other) => other - one));
  });

  it('gives the same for the same question', async () => {
    const once = await found('Quels services propose le Career Center ?');
    expect(await found('Quels services propose le Career Center ?')).toEqual(once);
    expect(once[0]?.passage.release).toBe(demo().release(demoFiles.career).id);
  });

  it('lets the embedder’s fault through, for the caller to handle', async () => {
    class Broken extends BuiltInEmbeddings {
      override async embedQuery(): Promise<number[]> {
        throw new Error('no embedder');
      }
    }
    await expect(found('Le centre', new Broken())).rejects.toThrow('no embedder');
  });
});
