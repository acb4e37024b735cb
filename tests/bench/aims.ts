// `npm run bench:aims`: the entry point.
import { aimsBenchmark } from './aims/bench-aims.ts';
import { command } from './command.ts';

process.exitCode = await command(aimsBenchmark, process.argv.slice(2));
