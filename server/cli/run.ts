import { CommanderError } from 'commander';
import { Fault } from '../../corpus/errors.ts';
import { OutputClosed, write } from '../channels/terminal/output.ts';
import { type Config, debugging, readConfig } from '../config.ts';
import { type Outcome, outcomeOf } from '../exit-codes.ts';
import { complaint } from './complaint.ts';
import type { Io } from './io.ts';
import type { Parts } from './parts.ts';
import { describeProgram } from './program.ts';

export interface Surroundings {
  io: Io;
  /** Makes the parts, when a command needs them. */
  compose: (config: Config) => Promise<Parts>;
}

/** Runs a command line to its end, and says how it ended. What goes wrong is printed, one line. Never throws. */
export async function run(args: readonly string[], { io, compose }: Surroundings): Promise<Outcome> {
  let outcome: Outcome = 'done';
  let help = '';
  const program = describeProgram(
    async (command) => {
      const config = readConfig();
      outcome = await command({ io, config, parts: await compose(config) });
    },
    {
      writeOut: (text) => {
        help += text;
      },
      // Commander throws what it writes here.
      writeErr: () => undefined,
    },
  );
  try {
    await program.parseAsync(args.length === 0 ? ['--help'] : args, { from: 'user' });
    return outcome;
  } catch (error) {
    return await conclude(error, help, args, io);
  }
}

async function conclude(error: unknown, help: string, args: readonly string[], io: Io): Promise<Outcome> {
  if (error instanceof CommanderError && error.exitCode === 0) {
    await write(io.stdout, help).catch(() => undefined);
    return 'done';
  }
  if (io.signal.aborted) return 'interrupted';
  // Whoever reads the output has had enough.
  if (error instanceof OutputClosed) return 'done';
  const known = error instanceof CommanderError ? misuse(error, args) : error;
  await write(io.stderr, complaint(known, debugging())).catch(() => undefined);
  return known instanceof Fault ? outcomeOf(known.code) : 'internal';
}

function misuse(error: CommanderError, args: readonly string[]): Fault {
  const [command] = args;
  const hint =
    error.code === 'commander.excessArguments' && command === 'ask' ? 'put the question in quotes' : null;
  const help = ['ingest', 'rollback', 'serve', 'ask'].includes(command ?? '')
    ? `${command} --help`
    : '--help';
  const wrong = error.message.replace(/^error: /, '').replace(/\.$/, '');
  return new Fault('USAGE', `${wrong}; ${hint ?? `see porte-parole ${help}`}`, { cause: error });
}
