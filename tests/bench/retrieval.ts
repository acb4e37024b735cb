// `npm run bench:retrieval`: the entry point.
import { command } from './command.ts';
import { retrievalBenchmark } from './retrieval/bench-retrieval.ts';

process.exitCode = await command(retrievalBenchmark, process.argv.slice(2));
