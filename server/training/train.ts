/**
 * `npm run train:evidence -- --piaf FILE [--all] [--out FILE]`: trains the evidence model and says how good it is on
 * releases and articles that did not train. With `--all` it learns from these too, for the product, and measures
 * nothing.
 */
import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { BuiltInEmbeddings } from '../../corpus/embedding/built-in.ts';
import { loadLexicon } from '../../corpus/language/lexicon.ts';
import { ANSWER_FROM } from '../engine/answer/decide.ts';
import { measure } from './measure.ts';
import { RECIPE } from './recipe.ts';
import { readDemonstration, readReleases, readSquad } from './sets.ts';
import { trainModel } from './train-model.ts';

const USAGE = 'npm run train:evidence -- --piaf FILE [--all] [--out FILE]\n';
const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const RELEASES = here('../../corpus/embedding/training/releases');
const start = Date.now();
const say = (line: string): void => void process.stdout.write(`${line}\n`);
const sayTimed = (line: string): void => say(`${line}, ${((Date.now() - start) / 1000).toFixed(0)} s`);

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      piaf: { type: 'string' },
      all: { type: 'boolean', default: false },
      out: { type: 'string', default: here('../engine/answer/evidence-model.json') },
    },
  });
  if (!values.piaf) {
    process.stderr.write(USAGE);
    process.exitCode = 2;
    return;
  }
  const folders = (await readdir(RELEASES)).sort().map((folder) => join(RELEASES, folder));
  const sets = [
    ...(await readReleases(folders)),
    await readDemonstration(here('../../corpus/releases'), here('../../tests/golden/questions.jsonl')),
    await readSquad('piaf', values.piaf),
  ];
  const { model, held } = await trainModel(sets, {
    embeddings: new BuiltInEmbeddings(),
    lexicon: await loadLexicon(here('../../corpus/lexicon.txt')),
    recipe: RECIPE,
    all: values.all,
    progress: {
      set: (name, examples, held) => sayTimed(`${name}: ${examples} examples, ${held} held out`),
      network: (seed, loss) => sayTimed(`network ${seed}: loss ${loss.toFixed(4)}`),
    },
  });
  await writeFile(values.out, `${JSON.stringify(model)}\n`);
  sayTimed(values.out);
  if (held.length === 0) return;
  say(`on what did not train, answering from a confidence of ${ANSWER_FROM}:`);
  for (const line of measure(held, model)) say(line);
}

await main();
