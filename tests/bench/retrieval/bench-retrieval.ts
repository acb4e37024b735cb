import { join } from 'node:path';
import { withTemporaryIndex } from '../../../server/cli/temporary-index.ts';
import { rankingMeasures } from '../../../server/eval/ranking-measures.ts';
import type { RankedQuestion } from '../../../server/eval/set-document.ts';
import { type Benchmark, type BenchOptions, machine } from '../command.ts';
import { spread } from '../spread.ts';
import { fts5 } from '../systems/fts5.ts';
import { miniSearch, miniSearchStemmed } from '../systems/mini-search.ts';
import { indexOurs, openOurs } from '../systems/ours.ts';
import { standings } from './compare-systems.ts';
import { heldOut } from './held-out.ts';
import { retrievalLines } from './lines.ts';
import { type Ranked, rank } from './rank.ts';
import type { RetrievalReport, SetReport } from './report.ts';
import { type RankingSet, readRankingSets, setNames } from './sets.ts';

/** `npm run bench:retrieval`: the two well-known tools beside ours, on the same texts in the same run. */
export const retrievalBenchmark: Benchmark<RetrievalReport> = {
  help: `Usage: npm run bench:retrieval -- [--data DIR] [--sets NAMES] [--questions COUNT] [--json FILE]

Ranks the documents of public sets with MiniSearch, SQLite FTS5 and ours, and compares.

  --data DIR         folder of the sets (PORTE_PAROLE_DATA)
  --sets NAMES       which of them, with commas between (${setNames.join(',')})
  --questions COUNT  at most so many of each set, evenly spread, for a quick look (all)
  --json FILE        write everything there, too`,
  options: ['sets', 'questions'],
  run: benchRetrieval,
  lines: retrievalLines,
};

async function benchRetrieval(options: BenchOptions, say: (line: string) => void): Promise<RetrievalReport> {
  const measuredOn = machine();
  const wanted = options.given('sets')?.split(',') ?? setNames;
  const most = options.count('questions', Number.POSITIVE_INFINITY);
  const reports: SetReport[] = [];
  for (const set of await readRankingSets(options.data, wanted)) {
    say(`${set.name}: ${set.documents.length} documents …`);
    const questions = spread(set.questions, most);
    reports.push(reportOf({ ...set, questions }, await rankAll(set, questions)));
  }
  return { machine: measuredOn, sets: reports };
}

async function rankAll({ documents }: RankingSet, questions: readonly RankedQuestion[]): Promise<Ranked[]> {
  const ranked: Ranked[] = [];
  // One after the other: a tool's index is gone before the next is made.
  for (const make of [miniSearch, miniSearchStemmed, fts5]) {
    const system = make(documents);
    ranked.push(await rank(system, questions));
    system.close();
  }
  return await withTemporaryIndex(async (folder) => {
    const index = join(folder, 'index');
    await indexOurs(documents, index);
    const { systems } = await openOurs(index);
    for (const system of systems) ranked.push(await rank(system, questions));
    return ranked;
  });
}

function reportOf(set: RankingSet, ranked: readonly Ranked[]): SetReport {
  const ids = set.questions.map(({ id }) => id);
  const unseen = heldOut(set)?.map(({ id }) => id) ?? null;
  const all = standings(ranked, set.measure, ids);
  const held = unseen && unseen.length > 0 ? standings(ranked, set.measure, unseen) : [];
  return {
    set: set.name,
    measure: set.measure,
    documents: set.documents.length,
    questions: ids.length,
    systems: ranked.flatMap(({ system, family, values, ms }, at) => {
      const standing = all[at];
      if (!standing) return [];
      const means = rankingMeasures.map(({ name }): [string, number] => {
        const sum = ids.reduce((total, id) => total + (values.get(id)?.[name] ?? 0), 0);
        return [name, sum / ids.length];
      });
      return [
        { system, family, ...standing, heldOut: held[at] ?? null, measures: Object.fromEntries(means), ms },
      ];
    }),
  };
}
