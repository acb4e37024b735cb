import { writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { Fault } from '../../corpus/errors.ts';

/** A benchmark as a command: what it measures, and how that is shown. */
export interface Benchmark<T> {
  /** What `--help` says. */
  help: string;
  /** Names of its own options, each with a value. */
  options: readonly string[];
  run(options: BenchOptions, say: (line: string) => void): Promise<T>;
  lines(report: T): string[];
}

export interface BenchOptions {
  /** Folder of the sets. */
  data: string;
  /** What was given for an option of its own. */
  given(name: string): string | undefined;
  /** The same as a whole number from 1. @throws Fault USAGE */
  count(name: string, fallback: number): number;
}

/** Where it was measured: times mean nothing without it. */
export interface Machine {
  node: string;
  processor: string;
  cores: number;
  /** Of the last minute, when it began: more than 0 is somebody else's work. */
  load: number;
}

export function machine(): Machine {
  const [first] = cpus();
  return {
    node: process.version,
    processor: first?.model.trim() ?? 'unknown',
    cores: cpus().length,
    load: Math.round((loadavg()[0] ?? 0) * 100) / 100,
  };
}

export function machineLine({ node, processor, cores, load }: Machine): string {
  return `Node ${node}, ${cores} × ${processor}, load ${load} when it began`;
}

/** Runs a benchmark by its command line: the table on standard output, JSON into `--json FILE`. @returns exit code */
export async function command<T>(benchmark: Benchmark<T>, args: string[]): Promise<number> {
  try {
    const { values } = parse(args, benchmark.options);
    if (values['help']) {
      process.stdout.write(`${benchmark.help}\n`);
      return 0;
    }
    const report = await benchmark.run(optionsOf(values), (line) => process.stderr.write(`${line}\n`));
    process.stdout.write(`${benchmark.lines(report).join('\n')}\n`);
    if (typeof values['json'] === 'string')
      writeFileSync(values['json'], `${JSON.stringify(report, null, 2)}\n`);
    return 0;
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 2;
  }
}

type Values = Readonly<Record<string, unknown>>;

function parse(args: string[], own: readonly string[]): { values: Values } {
  const strings = ['data', 'json', ...own].map((name) => [name, { type: 'string' as const }]);
  try {
    return parseArgs({ args, options: { ...Object.fromEntries(strings), help: { type: 'boolean' } } });
  } catch (cause) {
    throw new Fault('USAGE', cause instanceof Error ? cause.message : String(cause), { cause });
  }
}

function optionsOf(values: Values): BenchOptions {
  const given = (name: string): string | undefined => {
    const value = values[name];
    return typeof value === 'string' ? value : undefined;
  };
  const data = given('data') ?? process.env['PORTE_PAROLE_DATA'];
  if (!data) throw new Fault('USAGE', 'where are the sets? Say it with --data DIR or PORTE_PAROLE_DATA');
  return {
    data,
    given,
    count(name, fallback) {
      const text = given(name);
      if (text === undefined) return fallback;
      if (!/^[1-9]\d*$/.test(text)) throw new Fault('USAGE', `--${name}: expected a whole number from 1`);
      return Number(text);
    },
  };
}
