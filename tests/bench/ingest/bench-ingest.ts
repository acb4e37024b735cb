import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Fault } from '../../../corpus/errors.ts';
import { type Benchmark, machine } from '../command.ts';
import { ingestLines } from './lines.ts';
import type { IngestBenchReport, IngestRun } from './report.ts';
import { writeReleases } from './write-releases.ts';

const work = fileURLToPath(new URL('work.js', import.meta.url));
const SIZES = '300,3000,30000';

const help = `npm run bench:ingest -- --data DIR [--sizes ${SIZES}] [--json FILE]

How long files take to be an index, at several numbers of releases, and how long one changed release takes; beside it
the plain LangChain recipe (RecursiveCharacterTextSplitter, HNSWLib.fromDocuments, save) with the same embedder.
DIR has the BEIR folder communiques.`;

export const ingestBenchmark: Benchmark<IngestBenchReport> = {
  help,
  options: ['sizes'],
  async run({ data, given }, say) {
    const sizes = (given('sizes') ?? SIZES).split(',').map(Number);
    if (!sizes.every((size) => Number.isInteger(size) && size > 0))
      throw new Fault('USAGE', '--sizes: expected whole numbers from 1, with commas between them');
    const report: IngestBenchReport = { machine: machine(), runs: [] };
    for (const size of sizes) {
      for (const system of ['porte-parole', 'recipe']) {
        say(`${system}: ${size} releases`);
        report.runs.push(await runOf(system, join(data, 'communiques'), size));
      }
    }
    return report;
  },
  lines: ingestLines,
};

async function runOf(system: string, set: string, size: number): Promise<IngestRun> {
  const folder = await mkdtemp(join(tmpdir(), 'porte-parole-bench-'));
  try {
    const source = join(folder, 'releases');
    await writeReleases(set, size, source);
    const child = fork(work, [system, source, join(folder, 'index')]);
    let run: IngestRun | null = null;
    child.on('message', (message: IngestRun) => {
      run = message;
    });
    await once(child, 'close');
    if (run === null) throw new Error(`the run of ${system} on ${size} releases ended without a result`);
    return run;
  } finally {
    await rm(folder, { recursive: true });
  }
}
