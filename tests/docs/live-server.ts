import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { firstLine, runCli, startCli } from '../helpers/run-cli.ts';
import { root } from './documents.ts';

/** A server over the delivered releases, and a folder in which the documents' programs run. */
export interface LiveServer {
  /** With the final `/`. */
  url: string;
  /** Puts the server's own address where the documents say 127.0.0.1:8080. */
  localise(code: string): string;
  /** Runs a program of the documents with Node.js, as whoever copied it would. @returns what it printed. */
  runProgram(name: string, code: string): Promise<string>;
  /** Runs commands of the documents with bash. @returns what they printed. */
  runShell(code: string): Promise<string>;
  stop(): Promise<void>;
}

/** Indexes the delivered releases into a temporary folder and serves them on a free port. */
export async function startLiveServer(env: Record<string, string> = {}): Promise<LiveServer> {
  const folder = await mkdtemp(join(tmpdir(), 'porte-parole-docs-'));
  const index = join(folder, 'index');
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'));
  const ingested = await runCli(['ingest', join(root, 'corpus/releases'), '--index', index]);
  if (ingested.code !== 0) throw new Error(ingested.stderr);
  const child = startCli(['serve', '--index', index, '--port', '0'], {
    env: { LOG_LEVEL: 'silent', ...env },
  });
  const url = (await firstLine(child)).replace(/^.*: /, '');
  const { host } = new URL(url);
  const localise = (code: string): string => code.replaceAll('127.0.0.1:8080', host);

  return {
    url,
    localise,
    async runProgram(name, code) {
      const program = localise(code).replaceAll("'./server/", `'${root}server/`);
      if (!program.includes(host)) throw new Error(`${name} does not ask 127.0.0.1:8080`);
      await writeFile(join(folder, name), program);
      return await outputOf(['--import', 'tsx', name], folder);
    },
    async runShell(code) {
      const { stdout } = await promisify(execFile)('bash', ['-euo', 'pipefail', '-c', localise(code)]);
      return stdout;
    },
    async stop() {
      child.kill('SIGTERM');
      await once(child, 'close');
      await rm(folder, { recursive: true });
    },
  };
}

async function outputOf(args: readonly string[], cwd: string): Promise<string> {
  const child = spawn(process.execPath, args, { cwd, timeout: 30_000 });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8');
    stream.on('data', (text) => {
      output += text;
    });
  }
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`${args.join(' ')} ended with ${code}: ${output}`);
  return output;
}
