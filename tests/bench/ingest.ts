// `npm run bench:ingest`: the entry point.
import { command } from './command.ts';
import { ingestBenchmark } from './ingest/bench-ingest.ts';

process.exitCode = await command(ingestBenchmark, process.argv.slice(2));
