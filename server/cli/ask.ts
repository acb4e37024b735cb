import { open } from 'node:fs/promises';
import { addAbortSignal, type Readable } from 'node:stream';
import { Fault } from '../../corpus/errors.ts';
import { type Observer, silent } from '../channels/service.ts';
import { runBatch } from '../channels/terminal/batch.ts';
import { type Connect, connectInProcess } from '../channels/terminal/connect.ts';
import { askOnce } from '../channels/terminal/one-shot.ts';
import { runPrompt } from '../channels/terminal/prompt.ts';
import { renderAnswer } from '../channels/terminal/render.ts';
import type { Outcome } from '../exit-codes.ts';
import type { Answer } from '../protocol/answer.ts';
import { details } from './complaint.ts';
import type { Context } from './context.ts';
import { uninterrupted } from './interruption.ts';
import { indexDirOf } from './options.ts';

export interface AskOptions {
  index?: string;
  json?: boolean;
  batch?: string;
}

/** `porte-parole ask [QUESTION] [--index DIR] [--json] [--batch FILE]` */
export async function ask(
  question: string | undefined,
  options: AskOptions,
  context: Context,
): Promise<Outcome> {
  if (options.batch !== undefined && question !== undefined)
    throw new Fault('USAGE', 'a question and --batch exclude each other; give one of them');
  const { io, config, parts } = context;
  // Before the index is opened: it may take a while, and a wrong name is known at once.
  const batch = options.batch === undefined ? null : await openBatch(options.batch, context);
  const { service, locate } = await uninterrupted(parts.open(indexDirOf(options, config)), io.signal);
  const connect = connectInProcess(service, observerOf(context));
  if (batch) return await answerBatch(connect, batch, context);

  const bold = io.stdout.isTTY === true && config.colour;
  const render = options.json
    ? (answer: Answer) => `${JSON.stringify(answer)}\n`
    : (answer: Answer) => renderAnswer(answer, { bold, locate });
  if (question === undefined) {
    const interactive = io.stdin.isTTY === true && io.stdout.isTTY === true;
    const { stdin: input, stdout: output, signal, locale } = io;
    const answered = await runPrompt(connect, { input, output, signal, locale, interactive, render });
    if (signal.aborted) return 'interrupted';
    return answered || interactive ? 'done' : 'internal';
  }
  const answer = await askOnce(connect, question, { output: io.stdout, render, signal: io.signal });
  return answer.reason === 'empty' || answer.reason === 'too-long' ? 'usage' : 'done';
}

async function answerBatch(connect: Connect, input: Readable, { io }: Context): Promise<Outcome> {
  const { stdout: output, signal } = io;
  const { invalid, failed } = await runBatch(connect, {
    input: addAbortSignal(signal, input),
    output,
    signal,
  });
  return failed > 0 ? 'internal' : invalid > 0 ? 'usage' : 'done';
}

async function openBatch(path: string, { io }: Context): Promise<Readable> {
  if (path === '-') return io.stdin;
  try {
    const file = await open(path);
    if (!(await file.stat()).isDirectory()) return file.createReadStream();
    await file.close();
  } catch (cause) {
    throw new Fault('USAGE', `cannot read ${path}; give a file of JSON lines, or - for standard input`, {
      cause,
    });
  }
  throw new Fault('USAGE', `${path} is a folder; give a file of JSON lines, or - for standard input`);
}

/** At the terminal the visitor is the one who runs the program, and may see why it failed. */
function observerOf({ io, config }: Context): Observer {
  if (!config.debug) return silent;
  return { ...silent, fault: (error) => void io.stderr.write(details(error)) };
}
