import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Fault } from '../../../corpus/errors.ts';
import { withTemporaryIndex } from '../../../server/cli/temporary-index.ts';
import { medianOf } from '../../../server/eval/figures.ts';
import { readSet } from '../../../server/eval/read-set.ts';
import type { SetDocument } from '../../../server/eval/set-document.ts';
import { type Benchmark, type BenchOptions, machine } from '../command.ts';
import { spread } from '../spread.ts';
import { indexOurs } from '../systems/ours.ts';
import { inProcess } from './in-process.ts';
import { type Asked, type Opened, toolNames } from './job.ts';
import { larger } from './larger.ts';
import { answerLines } from './lines.ts';
import type { AnswerReport, SizeReport } from './report.ts';
import { shortQuestions } from './short-questions.ts';

/** How many are asked of each kind, and how many more before, to warm up. */
const TITLES = 500;
const SHORT = 300;
const WARM = 60;

/** `npm run bench:answer`: how long an answer takes, beside the bare search of the two well-known tools. */
export const answerBenchmark: Benchmark<AnswerReport> = {
  help: `Usage: npm run bench:answer -- [--data DIR] [--times COUNT] [--processes COUNT] [--json FILE]

Times answers on the press releases of the set communiques: ${TITLES} of their titles as typed, and ${SHORT} short
questions made of rare words of their sentences. MiniSearch and SQLite FTS5 search for the same in the same run.

  --data DIR         folder of the sets (PORTE_PAROLE_DATA)
  --times COUNT      also with so many times the releases, the copies altered: minutes (1)
  --processes COUNT  how many fresh processes open the index (5)
  --json FILE        write everything there, too`,
  options: ['times', 'processes'],
  run: benchAnswer,
  lines: answerLines,
};

async function benchAnswer(options: BenchOptions, say: (line: string) => void): Promise<AnswerReport> {
  const measuredOn = machine();
  const times = options.count('times', 1);
  const processes = options.count('processes', 5);
  const set = await readSet(join(options.data, 'communiques'));
  if (set.kind !== 'beir') throw new Fault('USAGE', `${options.data}/communiques is no BEIR folder`);
  const asked = questionsOf(
    set.questions.map(({ question }) => question),
    shortQuestions(set.documents, SHORT + WARM),
  );
  const sizes: SizeReport[] = [];
  for (const size of times > 1 ? [1, times] : [1])
    sizes.push(await measureSize(size, larger(set.documents, size), asked, processes, say));
  const questions = asked.groups.map(({ name, questions }): [string, number] => [name, questions.length]);
  return { machine: measuredOn, questions: Object.fromEntries(questions), sizes };
}

/** The warm ones are others than the measured ones, where there are enough. */
function questionsOf(titles: readonly string[], short: readonly string[]): Asked {
  const groups = [
    { name: 'titles', all: spread(titles, TITLES + WARM), count: TITLES },
    { name: 'short', all: short, count: SHORT },
  ].map(({ name, all, count }) => ({ name, questions: spread(all, count), all }));
  const warm = groups.flatMap(({ all, questions }) => {
    const measured = new Set(questions);
    const others = all.filter((question) => !measured.has(question));
    return others.length > 0 ? others : questions.slice(0, WARM);
  });
  const some = groups.filter(({ questions }) => questions.length > 0);
  return { warm, groups: some.map(({ name, questions }) => ({ name, questions })) };
}

async function measureSize(
  times: number,
  documents: readonly SetDocument[],
  asked: Asked,
  processes: number,
  say: (line: string) => void,
): Promise<SizeReport> {
  return await withTemporaryIndex(async (folder) => {
    const index = join(folder, 'index');
    say(`${documents.length} releases: building the index …`);
    const started = performance.now();
    await indexOurs(documents, index);
    const built = Math.round((performance.now() - started) / 100) / 10;
    const texts = join(folder, 'documents.json');
    await writeFile(texts, JSON.stringify(documents));
    say(`opening it in ${processes} fresh processes …`);
    const question = asked.groups.at(-1)?.questions[0] ?? '';
    const opened: Opened[] = [];
    for (let process = 0; process < processes; process += 1)
      opened.push(await inProcess({ kind: 'open', index, question }));
    say('asking ours …');
    const systems = [
      await inProcess({ kind: 'answer', index, asked }),
      await inProcess({ kind: 'search', index, asked }),
    ];
    for (const tool of toolNames) {
      say(`asking ${tool} …`);
      systems.push(await inProcess({ kind: 'tool', tool, documents: texts, asked }));
    }
    return {
      times,
      documents: documents.length,
      built,
      opened: {
        open: medianOf(opened.map(({ open }) => open)),
        first: medianOf(opened.map(({ first }) => first)),
        processes,
      },
      systems,
    };
  });
}
