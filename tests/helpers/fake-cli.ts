import { run } from '../../server/cli/run.ts';
import { exitCodes } from '../../server/exit-codes.ts';
import { fakeParts } from './fake-parts.ts';

// `server/main.ts` with fake parts.
const interruption = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => interruption.abort());
process.stdout.on('error', () => undefined);
// A question held back for ever is nothing that keeps Node running.
setInterval(() => undefined, 60_000);

const outcome = await run(process.argv.slice(2), {
  io: {
    stdin: process.stdin,
    stdout: process.stdout,
    stderr: process.stderr,
    signal: interruption.signal,
    locale: 'fr-MA',
  },
  compose: async () => fakeParts(() => process.stderr.write('asked\n')),
});
process.exit(exitCodes[outcome].code);
