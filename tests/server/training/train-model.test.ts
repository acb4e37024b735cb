import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { BuiltInEmbeddings } from '../../../corpus/embedding/built-in.ts';
import { type Lexicon, loadLexicon } from '../../../corpus/language/lexicon.ts';
import { measure } from '../../../server/training/measure.ts';
import { RECIPE } from '../../../server/training/recipe.ts';
import { readReleases, readSquad, type TrainingSet } from '../../../server/training/sets.ts';
import { type Settings, trainModel } from '../../../server/training/train-model.ts';
import { folderOf, squad } from '../../helpers/tiny-sets.ts';

const corpus = fileURLToPath(new URL('../../../corpus/', import.meta.url));
const embeddings = new BuiltInEmbeddings();
let lexicon: Lexicon;
beforeAll(async () => {
  lexicon = await loadLexicon(join(corpus, 'lexicon.txt'));
});
const settings = (changes: Partial<Settings> = {}): Settings => ({
  embeddings,
  lexicon,
  recipe: { ...RECIPE, seeds: [1, 2], epochs: 2 },
  ...changes,
});

/** Twelve of our releases with some of their questions, six of them once more, and paragraphs in SQuAD's layout. */
async function tinySets(): Promise<TrainingSet[]> {
  const folder = join(corpus, 'embedding/training/releases/S0');
  const names = (await readdir(folder))
    .filter((name) => name.endsWith('.md'))
    .sort()
    .slice(0, 12);
  const [whole, ...shelves] = await readReleases([folder]);
  if (!whole || !('files' in whole.texts)) throw new Error('no releases');
  const files = whole.texts.files.filter((file) => names.some((name) => file.endsWith(name)));
  const isHere = ({ id }: { id: string }) => /s0-0(?:0\d|1[0-2])-0/.test(id);
  const some = { ...whole, texts: { files }, questions: whole.questions.filter(isHere) };
  const paragraphs = await folderOf({ 'set.json': JSON.stringify(squad) });
  return [some, ...shelves.slice(0, 1), await readSquad('tiny', join(paragraphs, 'set.json'))];
}

describe('trainModel', () => {
  it('makes the same model of the same questions, to the byte', async () => {
    const sets = await tinySets();
    const models = [await trainModel(sets, settings()), await trainModel(sets, settings())];
    const [one, other] = models.map(({ model }) => JSON.stringify(model));
    expect(one).toBe(other);
    const seeds = settings({ recipe: { ...settings().recipe, seeds: [3, 4] } });
    expect(JSON.stringify((await trainModel(sets, seeds)).model)).not.toBe(one);
  });

  it('measures what did not train, and nothing when all trains', async () => {
    const sets = await tinySets();
    const counts: [string, number, number][] = [];
    const losses: number[] = [];
    const progress = {
      set: (...counted: [string, number, number]) => void counts.push(counted),
      network: (_: number, loss: number) => void losses.push(loss),
    };
    const { model, held } = await trainModel(sets, settings({ progress }));
    expect(counts.map(([name]) => name)).toEqual(['releases', 'releases by six', 'tiny']);
    expect(counts.reduce((sum, [, , count]) => sum + count, 0)).toBe(held.length);
    expect(losses).toHaveLength(2);
    const [header, ...rows] = measure(held, model);
    expect(header).toMatch(/^set, kind +questions +first right +right +wrong +refused$/);
    expect(rows.some((row) => /^releases, fact +\d+ +[01]\.\d{3} +\d+ % +\d+ % +\d+ %$/.test(row))).toBe(
      true,
    );
    expect(rows.some((row) => /^releases, \w+ taken out +\d+ +– +– +\d+ % +\d+ %$/.test(row))).toBe(true);
    expect((await trainModel(sets, settings({ all: true }))).held).toEqual([]);
  });
});
