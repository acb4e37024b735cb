import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MemoryVectorStore } from '@langchain/classic/vectorstores/memory';
import { Embeddings } from '@langchain/core/embeddings';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { BuiltInEmbeddings } from '../../../corpus/embedding/built-in.ts';

const embeddings = new BuiltInEmbeddings();
const cosine = (one: number[], other: number[]): number =>
  one.reduce((sum, value, at) => sum + value * (other[at] ?? 0), 0);
const similarity = async (one: string, other: string): Promise<number> =>
  cosine(await embeddings.embedQuery(one), await embeddings.embedQuery(other));

describe('BuiltInEmbeddings', () => {
  it('gives the same vector every time, to a document not quite that of a question', async () => {
    const text = 'Combien de stagiaires ? كم عدد المتدربين؟';
    const vector = await embeddings.embedQuery(text);
    expect(await new BuiltInEmbeddings().embedQuery(text)).toEqual(vector);
    const [, document = []] = await embeddings.embedDocuments(['autre', text]);
    expect(await new BuiltInEmbeddings().embedDocuments([text])).toEqual([document]);
    expect(document).not.toEqual(vector);
    expect(cosine(vector, document)).toBeGreaterThan(0.8);
  });

  it('has another name when its vectors change, since published indexes rely on them', async () => {
    const text = 'Le 7 novembre 2022, l’OFPPT a formé 59 717 stagiaires. افتتح المكتب مركزًا مهنيًا.';
    const rounded = (await embeddings.embedQuery(text)).map((value) => value.toFixed(5)).join();
    const digest = createHash('sha256').update(rounded).digest('hex').slice(0, 16);
    expect([embeddings.name, digest]).toEqual(['built-in-2', 'd305468c0fd829ef']);
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
    ['an Arabic typing mistake', 'المتدربين', 'المتدرببن', 'الامتحانات'],
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

  it.each([
    ['French and Arabic', 'stagiaire', 'متدرب', 'ميزانية'],
    ['French and English', 'entreprise', 'company', 'forest'],
    ['English and Arabic', 'budget', 'ميزانية', 'غابة'],
    ['an everyday word and an official one', 'boulot', 'emploi', 'forêt'],
    ['a name in both scripts', 'Kénitra', 'القنيطرة', 'ميزانية'],
    [
      'sentences in two languages',
      'متى تنطلق التسجيلات في التكوين؟',
      'Les inscriptions à la formation débutent lundi.',
      'La forêt a brûlé cet été.',
    ],
  ])('brings together what means the same: %s', async (_what, one, same, other) => {
    expect(await similarity(one, same)).toBeGreaterThan((await similarity(one, other)) + 0.15);
  });

  it('gives a folded word its direction', async () => {
    const word = embeddings.wordVector('stagiaire');
    expect(word).toHaveLength(embeddings.dimension);
    expect(cosine([...word], await embeddings.embedQuery('Stagiaire'))).toBeCloseTo(1, 6);
    expect(embeddings.wordVector('stagiaire')).toBe(word);
  });

  describe('without a usable model', () => {
    let folder: string;
    beforeEach(async () => {
      folder = await mkdtemp(join(tmpdir(), 'porte-parole-model-'));
    });
    afterEach(async () => {
      await rm(folder, { recursive: true });
    });

    it('says which file is damaged or missing, when it is first asked', async () => {
      const path = join(folder, 'model.bin');
      const broken = new BuiltInEmbeddings(path);
      const fault = { code: 'MODEL_DAMAGED', message: expect.stringContaining(path) };
      await expect(broken.embedQuery('budget')).rejects.toMatchObject(fault);
      const shipped = await readFile(new URL('../../../corpus/embedding/model.bin', import.meta.url));
      await writeFile(path, shipped.with(shipped.length >> 1, (shipped[shipped.length >> 1] ?? 0) ^ 1));
      await expect(broken.embedDocuments(['budget'])).rejects.toMatchObject(fault);
      expect(() => broken.wordVector('budget')).toThrow(path);
      await writeFile(path, shipped);
      await expect(broken.embedQuery('budget')).resolves.toHaveLength(broken.dimension);
    });
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
