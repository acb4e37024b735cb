import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { Fault } from '../../../corpus/errors.ts';
import { withTemporaryIndex } from '../../../server/cli/temporary-index.ts';
import { exitCodes } from '../../../server/exit-codes.ts';
import { type Benchmark, type BenchOptions, machine } from '../command.ts';
import { aims } from './aims.ts';
import { type AimsReport, aimsLines } from './lines.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** `npm run bench:aims`: the table of aims at the top of docs/quality.md, by the very commands that it names. */
export const aimsBenchmark: Benchmark<AimsReport> = {
  help: `Usage: npm run bench:aims -- [--data DIR] --releases DIR [--json FILE]

Runs every command of the table of aims in docs/quality.md and prints the table anew: about a quarter of an hour.

  --data DIR      folder of the public sets (PORTE_PAROLE_DATA)
  --releases DIR  releases with questions.dev.jsonl and conversations.dev.jsonl
  --json FILE     write everything there, too`,
  options: ['releases'],
  run: benchAims,
  lines: aimsLines,
};

async function benchAims(options: BenchOptions, say: (line: string) => void): Promise<AimsReport> {
  const measuredOn = machine();
  const releases = options.given('releases');
  if (releases === undefined) throw new Fault('USAGE', 'where are the releases? Say it with --releases DIR');
  const rows = await withTemporaryIndex(async (folder) => {
    const places: Places = {
      DATA: resolve(options.data),
      RELEASES: resolve(releases),
      INDEX: join(folder, 'index'),
    };
    await runCommand('npx porte-parole ingest RELEASES --index INDEX', [], places);
    const outputs = new Map<string, string>();
    for (const { command } of aims) {
      if (outputs.has(command)) continue;
      say(`${command} …`);
      outputs.set(command, await jsonOf(command, places, join(folder, 'report.json')));
    }
    return aims.map((aim) => ({ aim, measured: aim.read(outputs.get(aim.command) ?? '') }));
  });
  return { machine: measuredOn, rows };
}

/** What the words of a command stand for. */
type Places = Readonly<Record<'DATA' | 'RELEASES' | 'INDEX', string>>;

/** `eval` prints its JSON, a benchmark writes it. */
async function jsonOf(command: string, places: Places, file: string): Promise<string> {
  if (command.startsWith('npx ')) return await runCommand(command, ['--json'], places);
  await runCommand(command, ['--json', file], places);
  return await readFile(file, 'utf8');
}

/** @returns its standard output. @throws Fault USAGE with what it said when it fails */
async function runCommand(command: string, more: readonly string[], places: Places): Promise<string> {
  const [program = '', ...args] = command
    .split(' ')
    .map((word) => word.replace(/^(?:DATA|RELEASES|INDEX)/, (name) => placeOf(name, places)));
  const child = spawn(program, [...args, ...more], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  const [stdout, stderr, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close'),
  ]);
  // Beside the releases lie the questions, which are none.
  if (code !== exitCodes.done.code && code !== exitCodes.skipped.code)
    throw new Fault('USAGE', `${command} ended with ${code}: ${stderr.trim()}`);
  return stdout;
}

function placeOf(name: string, places: Places): string {
  return name === 'DATA' || name === 'RELEASES' || name === 'INDEX' ? places[name] : name;
}
