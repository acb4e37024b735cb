import { createHash } from 'node:crypto';
import { MemoryVectorStore } from '@langchain/classic/vectorstores/memory';
import { Embeddings } from '@langchain/core/embeddings';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BuiltInEmbeddings } from '../../../corpus/embedding/built-in.ts';

const embeddings = new BuiltInEmbeddings();
const cosine = (one: number[], other: number[]): number =>
  one.reduce((sum, value, at) => sum + value * (other[at] ?? 0), 0);
const similarity = async (one: string, other: string): Promise<number> =>
  cosine(await embeddings.embedQuery(one), await embeddings.embedQuery(other));

describe('BuiltInEmbeddings', () => {
  it('gives the same vector every time, to a document as to a question', async () => {
    const text = 'Combien de stagiaires ? كم عدد المتدربين؟';
    const vector = await embeddings.embedQuery(text);
    expect(await new BuiltInEmbeddings().embedQuery(text)).toEqual(vector);
    expect(await embeddings.embedDocuments(['autre', text])).toEqual([expect.anything(), vector]);
  });

  it('has another name when its vectors change, since published indexes rely on them', async () => {
    const text = 'Le 7 novembre 2022, l’OFPPT a formé 59 717 stagiaires. افتتح المكتب مركزًا مهنيًا.';
    const rounded = (await embeddings.embedQuery(text)).map((value) => value.toFixed(5)).join();
    const digest = createHash('sha256').update(rounded).digest('hex').slice(0, 16);
    expect([embeddings.name, digest]).toEqual(['built-in-1', 'df19d88effcd6550']);
  });

  it('gives vectors of its dimension and of length 1, whatever the text', async () => {
    const text = fc.oneof(fc.string({ unit: 'grapheme' }), fc.lorem(), fc.string({ unit: 'binary' }));
    await fc.assert(
      fc.asyncProperty(text, async (text) => {
        const vector = await embeddings.embedQuery(text);
        expect(vector).toHaveLength(embeddings.dimension);
        expect(Math.hypot(...vector)).toBeCloseTo(1, 9);
      }),
    );
  });

  it('gives a text without words a direction of its own', async () => {
    const empty = await embeddings.embedQuery('');
    expect(await embeddings.embedDocuments([' … !', 'de la', 'هل'])).toEqual([empty, empty, empty]);
    expect(await embeddings.embedDocuments([])).toEqual([]);
  });

  it.each([
    ['a letter left out', 'stagiaires', 'stagaires', 'bénéficiaires'],
    ['letters exchanged', 'inauguration', 'inaugurtaion', 'formation'],
    ['a letter doubled', 'partenariat', 'partennariat', 'artisanat'],
    ['another form', 'formation professionnelle', 'formations professionnelles', 'bilan financier'],
    ['an Arabic typing mistake', 'المتدربين', 'المتدبرين', 'الامتحانات'],
    ['an Arabic form', 'المتدربين', 'متدرب', 'امتحان'],
  ])('is nearer after %s than to an unrelated word', async (_what, text, near, far) => {
    expect(await similarity(text, near)).toBeGreaterThan((await similarity(text, far)) + 0.1);
  });

  it.each([
    ['case and accents', 'CÉRÉMONIE À RABAT', 'ceremonie a rabat'],
    ['the order of words', 'centre Casablanca', 'Casablanca centre'],
    ['Arabic vowel marks and letter variants', 'افتُتِحَ المركزُ بأكادير', 'افتتح المركز باكادير'],
    ['Eastern digits', '٥٩٧١٧ متدرب', '59 717 متدرب'],
    ['function words', 'le budget de la région', 'budget région'],
  ])('does not mind %s', async (_what, one, other) => {
    expect(await similarity(one, other)).toBeCloseTo(1, 9);
  });

  it('counts a repeated word once more, not twice as much', async () => {
    const one = await similarity('examen budget', 'examen');
    const twice = await similarity('examen examen budget', 'examen');
    const often = await similarity(`${'examen '.repeat(50)}budget`, 'examen');
    expect(twice).toBeGreaterThan(one);
    expect(often).toBeGreaterThan(twice);
    const alike = await similarity('examen', 'budget');
    expect(await similarity(`${'examen '.repeat(50)}budget`, 'budget')).toBeGreaterThan(alike + 0.1);
  });

  it('serves any of LangChain’s stores', async () => {
    expect(embeddings).toBeInstanceOf(Embeddings);
    const texts = [
      'Les examens auront lieu en septembre.',
      'Un centre ouvre à Agadir.',
      'Le budget est voté.',
    ];
    const store = await MemoryVectorStore.fromTexts(texts, {}, embeddings);
    const [document] = await store.asRetriever(1).invoke('ouverture du centre d’Agadir');
    expect(document?.pageContent).toBe(texts[1]);
  });
});
