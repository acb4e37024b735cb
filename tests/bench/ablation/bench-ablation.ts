import { join } from 'node:path';
import { BuiltInEmbeddings } from '../../../corpus/embedding/built-in.ts';
import { ingest } from '../../../ingest/ingest.ts';
import { withTemporaryIndex } from '../../../server/cli/temporary-index.ts';
import { compare } from '../../../server/eval/compare.ts';
import { figuresOf, type Sample } from '../../../server/eval/figures.ts';
import { type Benchmark, type BenchOptions, machine } from '../command.ts';
import { type RankingSet, readRankingSets, setNames } from '../retrieval/sets.ts';
import { spread } from '../spread.ts';
import { indexOurs } from '../systems/ours.ts';
import { answering, engineOf } from './answering.ts';
import { type AskedSet, askedSets, sourcesAsked } from './asked-sets.ts';
import { finding } from './finding.ts';
import { ablationLines } from './lines.ts';
import { type Part, parts } from './parts.ts';
import { openPieces, type Pieces } from './pieces.ts';
import type { AblatedSet, AblationReport, Verified, Worth } from './report.ts';
import { verification } from './verification.ts';

/** `npm run bench:ablation`: the engine with each of its parts taken out in turn. */
export const ablationBenchmark: Benchmark<AblationReport> = {
  help: `Usage: npm run bench:ablation -- [--data DIR] [--sets NAMES] [--most COUNT] [--questions FILE --releases DIR] [--json FILE]

Takes each part out of the engine in turn and prints what that loses, as Markdown: of what is found on public sets, and
of what is answered on the golden set.

  --data DIR         folder of the public sets (PORTE_PAROLE_DATA)
  --sets NAMES       which of them, with commas between; none for none (${setNames.join(',')})
  --most COUNT       at most so many questions of each, evenly spread, for a quick look (all)
  --questions FILE   another set of questions, to be found and answered, too, in
  --releases DIR     these releases
  --json FILE        write everything there, too, each kind of question by itself`,
  options: ['sets', 'most', 'questions', 'releases'],
  run: benchAblation,
  lines: ablationLines,
};

async function benchAblation(options: BenchOptions, say: Say): Promise<AblationReport> {
  const report: AblationReport = { machine: machine(), sets: [], verification: [] };
  const most = options.count('most', Number.POSITIVE_INFINITY);
  const named = options.given('sets')?.split(',') ?? setNames;
  const ranked = await readRankingSets(options.data, named.join() === 'none' ? [] : named);
  const asked = await askedSets(options);
  for (const set of ranked) report.sets.push(await ablateRanking(set, most, say));
  for (const each of asked) {
    const { sets, verification } = await ablateAsked(each, most, say);
    report.sets.push(...sets);
    report.verification.push(verification);
  }
  return report;
}

type Say = (line: string) => void;

interface Ablated {
  sets: AblatedSet[];
  verification: Verified;
}

async function ablateRanking(set: RankingSet, most: number, say: Say): Promise<AblatedSet> {
  return await withTemporaryIndex(async (folder) => {
    const index = join(folder, 'index');
    await indexOurs(set.documents, index);
    const pieces = await openPieces(index);
    const questions = spread(set.questions, most);
    return await ablate('finding', set.name, pieces, say, (part) =>
      finding(pieces, questions, set.measure, part),
    );
  });
}

/** Whether the release that answers is found; then what is answered. */
async function ablateAsked(
  { name, releases, questions }: AskedSet,
  most: number,
  say: Say,
): Promise<Ablated> {
  return await withTemporaryIndex(async (folder) => {
    const indexDir = join(folder, 'index');
    await ingest({ sources: [releases], indexDir, embeddings: new BuiltInEmbeddings() });
    const pieces = await openPieces(indexDir);
    const set = spread(questions, most);
    const asked = sourcesAsked(set);
    return {
      sets: [
        await ablate('finding', name, pieces, say, (part) => finding(pieces, asked, 'MRR@10', part)),
        // No part of answering looks at the question's language.
        await ablate('answering', name, pieces, say, (part) =>
          answering(part ? part.without(pieces, 'fr') : pieces, set),
        ),
      ],
      verification: await verification(name, engineOf(pieces), pieces, set),
    };
  });
}

/** @param measure with all of the engine, or without a part of it */
async function ablate(
  of: AblatedSet['of'],
  name: string,
  { snapshot }: Pieces,
  say: Say,
  measure: (part: Part | null) => Promise<Sample[]>,
): Promise<AblatedSet> {
  const whole = await measure(null);
  const worth: Worth[] = [];
  for (const part of parts.filter((each) => each.of === of || each.of === 'both')) {
    say(`${name}, ${of} without ${part.name} …`);
    const others = new Map((await measure(part)).map(({ id, values }) => [id, values]));
    const { differences } = await compare(whole, others, part.name);
    worth.push({ part: part.name, differences });
  }
  return {
    set: name,
    of,
    questions: whole.length,
    releases: snapshot.releases.length,
    whole: figuresOf(whole),
    worth,
  };
}
