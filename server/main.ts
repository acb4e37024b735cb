import { run } from './cli/run.ts';
import { exitCodes } from './exit-codes.ts';

// The entry point, and the only file that exits.
const interruption = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.on(signal, () => {
    // The second time, somebody is in a hurry.
    if (interruption.signal.aborted) process.exit(exitCodes.interrupted.code);
    interruption.abort();
  });
// A reader that went away is learnt of where something is written.
process.stdout.on('error', () => undefined);
process.stderr.on('error', () => undefined);

const outcome = await run(process.argv.slice(2), {
  io: {
    stdin: process.stdin,
    stdout: process.stdout,
    stderr: process.stderr,
    signal: interruption.signal,
    locale: Intl.DateTimeFormat().resolvedOptions().locale,
  },
  // Loaded when a command needs it: `--help` and a misspelt option wait for nothing.
  compose: async (config) => (await import('./compose.ts')).compose(config),
});
process.exit(exitCodes[outcome].code);
