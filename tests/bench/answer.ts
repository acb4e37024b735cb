// `npm run bench:answer`: the entry point.

import { answerBenchmark } from './answer/bench-answer.ts';
import { command } from './command.ts';

process.exitCode = await command(answerBenchmark, process.argv.slice(2));
