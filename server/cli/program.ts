import { readFileSync } from 'node:fs';
import { Command } from 'commander';
import type { Outcome } from '../exit-codes.ts';
import { type AskOptions, ask } from './ask.ts';
import type { Context } from './context.ts';
import { type EvalOptions, evaluateSet } from './eval.ts';
import { afterHelp } from './help.ts';
import { type IngestOptions, ingest } from './ingest.ts';
import { rollback } from './rollback.ts';
import { type ServeOptions, serve } from './serve.ts';

/** Runs a command, once its words are understood. */
export type Execute = (command: (context: Context) => Promise<Outcome>) => Promise<void>;

export interface Output {
  writeOut: (text: string) => void;
  writeErr: (text: string) => void;
}

/** The command line: what there is to say, and what it does. */
export function describeProgram(execute: Execute, output: Output): Command {
  const program = new Command('porte-parole')
    .description("Ask an organisation's press releases, and see the sentence each answer rests on.")
    .version(packageVersion(), '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand(false)
    .addHelpText('after', afterHelp)
    .exitOverride()
    .configureOutput(output);

  program
    .command('ingest')
    .description('read press releases (PDF, DOCX, HTML, Markdown, text) and bring the index up to date')
    .argument('[source...]', 'folders or files; addresses of web pages, files, feeds (RSS, Atom) or sitemaps')
    .option('--urls <file>', 'take the web addresses in a file, one a line, as sources', collect, [])
    .option('--index <dir>', indexHelp)
    .option('--json', 'print the report as a line of JSON; what is for people goes to standard error')
    .option('--watch', 'go on: ingest again whenever something in the folders changes, and --every so often')
    .option('--every <minutes>', 'how often --watch asks websites again (60)')
    .option('--limit <pages>', 'most web pages of one run (1000)')
    .option('--pause <seconds>', 'between two requests to a website (1)')
    .option('--other-hosts', 'take pages of other websites, too, that a feed or sitemap names')
    .option('--allow-private', 'ask addresses of private networks and of this machine, too, at any port')
    .action((sources: string[], options: IngestOptions) =>
      execute((context) => ingest(sources, options, context)),
    );
  program
    .command('rollback')
    .description('go back to the index before the last ingestion')
    .option('--index <dir>', indexHelp)
    .action((options: { index?: string }) => execute((context) => rollback(options, context)));
  program
    .command('serve')
    .description('serve the website widget, the WebSocket and the HTTP API')
    .option('--index <dir>', indexHelp)
    .option('--corpus <dir>', 'folder of releases: build its index first when missing or out of date')
    .option('--port <number>', 'TCP port, 0 for any free one (PORT, or 8080)')
    .option('--host <address>', 'address to listen on (HOST, or 127.0.0.1: this machine only)')
    .action((options: ServeOptions) => execute((context) => serve(options, context)));
  program
    .command('ask')
    .description('ask a question; without one, a prompt that keeps the conversation')
    .argument('[question]', 'in quotes; in French, Arabic or English')
    .option('--index <dir>', indexHelp)
    .option('--json', 'print the answer object')
    .option(
      '--batch <file>',
      'answer JSON lines {id, question, conversation?} of a file, or of - (standard input)',
    )
    .action((question: string | undefined, options: AskOptions) =>
      execute((context) => ask(question, options, context)),
    );
  program
    .command('eval')
    .description('ask a set of questions with known answers, and measure what is right')
    .argument(
      '<set>',
      'questions on your index (JSON lines), a BEIR folder or a SQuAD file, which bring their own documents',
    )
    .option('--index <dir>', indexHelp)
    .option('--split <name>', "which of a folder's sets (test, else dev, else the only one)")
    .option('--run <file>', 'write what a search finds for each question, as a TREC run')
    .option('--json', 'print everything as JSON: figures, misses, each question')
    .option('--html <file>', 'write a page with plots')
    .option('--svg <file>', 'write the refusal curve as a picture')
    .option(
      '--compare <other>',
      'compare with an earlier --json output, another index, or (BEIR, SQuAD) a TREC run',
    )
    .addHelpText('after', evalHelp)
    .action((set: string, options: EvalOptions) => execute((context) => evaluateSet(set, options, context)));
  return program;
}

function collect(value: string, before: readonly string[]): string[] {
  return [...before, value];
}

const indexHelp = 'folder of the index (INDEX_DIR, or .porte-parole/index)';

const evalHelp = `
Sets:
  questions  JSON lines {id, kind, source, question, answers}, or {id, turns} for a conversation, asked of --index;
             a file, or a folder with NAME.SPLIT.jsonl files
  BEIR       a folder with corpus.jsonl, queries.jsonl and qrels/SPLIT.tsv: ranking (nDCG@10, MRR, recall, MAP)
  SQuAD      a file, or a folder with SPLIT.json: ranking, exact match, F1, and whether the answer is shown
Figures come with 95 % bootstrap intervals, differences with a paired randomisation test.

Examples:
  porte-parole eval questions.jsonl --index .porte-parole/index --html report.html
  porte-parole eval path/to/beir --split dev --json > before.json
  porte-parole eval path/to/beir --split dev --compare before.json`;

function packageVersion(): string {
  const text = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}
