/**
 * `npm run train:embedder -- --communiques DIR --piaf FILE [--measure DIR]… [--out FILE]`: trains the built-in
 * embedder and says how good it is on texts that did not train. With `--check FILE` it only measures a model.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { StaticModel } from '../model.ts';
import { Equivalents } from './equivalents.ts';
import { equivalentFigures, MIXTURES, RankingMeasure } from './measure.ts';
import { RECIPE } from './recipe.ts';
import { readBeir, readReleases, readSquad, type SourceSet } from './sources.ts';
import { trainModel } from './train-model.ts';

const USAGE =
  'npm run train:embedder -- --communiques DIR --piaf FILE [--measure DIR]… [--out FILE] [--check FILE]\n';
const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const say = (line: string): void => void process.stdout.write(`${line}\n`);

function main(): void {
  const { values } = parseArgs({
    options: {
      communiques: { type: 'string' },
      piaf: { type: 'string' },
      measure: { type: 'string', multiple: true },
      out: { type: 'string', default: here('../model.bin') },
      check: { type: 'string' },
    },
  });
  if (!values.communiques || !values.piaf) {
    process.stderr.write(USAGE);
    process.exitCode = 2;
    return;
  }
  const folders = readdirSync(here('releases')).sort();
  const sets: SourceSet[] = [
    readBeir('communiques', values.communiques),
    readSquad('piaf', values.piaf),
    readReleases(
      'releases',
      folders.map((folder) => join(here('releases'), folder)),
    ),
  ];
  const equivalents = new Equivalents(readFileSync(here('../../lexicon.txt'), 'utf8'));
  const file = values.check ? readFileSync(values.check) : trained(sets, equivalents);
  if (!values.check) {
    writeFileSync(values.out, file);
    say(`${values.out}: ${file.length} bytes`);
  }
  const model = StaticModel.read(file);
  say(`nDCG@10 of questions on texts that did not train; cosine × ${MIXTURES.join(', ')} beside BM25; alone`);
  const measures = sets.map((set) => new RankingMeasure(set));
  for (const folder of values.measure ?? [])
    measures.push(new RankingMeasure(readBeir(basename(folder), folder), true));
  for (const measure of measures) {
    const { name, questions, fused, dense } = measure.figures(model);
    say([name, `(${questions})`, ...[...fused, dense].map((figure) => figure.toFixed(3))].join('\t'));
  }
  const { pairs, top1, top10 } = equivalentFigures(model, equivalents);
  say(`equivalents of lines that did not train (${pairs}): first ${share(top1)}, among ten ${share(top10)}`);
}

function trained(sets: readonly SourceSet[], equivalents: Equivalents): Uint8Array {
  const start = Date.now();
  const parameters = trainModel(sets, equivalents, RECIPE, {
    data: (counts) =>
      say(
        Object.entries(counts)
          .map(([what, count]) => `${count} ${what}`)
          .join(', '),
      ),
    step: (step, loss) =>
      say(`step ${step}: loss ${loss.toFixed(3)}, ${((Date.now() - start) / 1000).toFixed(0)} s`),
  });
  return StaticModel.write(parameters);
}

function share(part: number): string {
  return `${(part * 100).toFixed(0)} %`;
}

main();
