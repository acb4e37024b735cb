// `npm run bench:ablation`: the entry point.
import { ablationBenchmark } from './ablation/bench-ablation.ts';
import { command } from './command.ts';

process.exitCode = await command(ablationBenchmark, process.argv.slice(2));
