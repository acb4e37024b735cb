import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

export interface CliResult {
  code: number | null;
  stdout: string;
  stderr: string;
}

export interface CliOptions {
  /** Standard input, closed after it. */
  input?: string;
  env?: Record<string, string>;
  cwd?: string;
  /** Run with the parts of `fake-cli.ts` instead of the real ones. */
  fake?: boolean;
}

const real = fileURLToPath(new URL('../../server/bin.js', import.meta.url));
const fake = fileURLToPath(new URL('./fake-cli.js', import.meta.url));

// Nothing of the developer's own settings.
const inherited = Object.fromEntries(['PATH', 'HOME'].map((name) => [name, process.env[name]]));

/** Starts the command in a process of its own. */
export function startCli(args: readonly string[], options: CliOptions = {}): ChildProcess {
  return spawn(process.execPath, [options.fake ? fake : real, ...args], {
    cwd: options.cwd,
    env: { ...inherited, LANG: 'C.UTF-8', ...options.env },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
}

/** Runs the command to its end. */
export async function runCli(args: readonly string[], options: CliOptions = {}): Promise<CliResult> {
  const child = startCli(args, options);
  child.stdin?.on('error', () => undefined);
  child.stdin?.end(options.input ?? '');
  const [stdout, stderr, [code]] = await Promise.all([
    textOf(child.stdout),
    textOf(child.stderr),
    once(child, 'close') as Promise<[number | null]>,
  ]);
  return { code, stdout, stderr };
}

/** The first line that the command prints on standard output. */
export async function firstLine(child: ChildProcess): Promise<string> {
  if (!child.stdout) throw new Error('no output');
  for await (const line of createInterface({ input: child.stdout })) return line;
  throw new Error('it ended without a line');
}

async function textOf(stream: NodeJS.ReadableStream | null): Promise<string> {
  let text = '';
  stream?.setEncoding('utf8');
  for await (const chunk of stream ?? []) text += String(chunk);
  return text;
}
