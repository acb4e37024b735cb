import { createInterface, type Interface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import type { Answer } from '../../protocol/answer.ts';
import { type Client, ProtocolError } from '../../protocol/client.ts';
import type { Connect } from './connect.ts';
import { write } from './output.ts';
import { textsFor } from './texts.ts';

/** Questions that the arrow keys bring back. They are in memory only: what visitors ask is not kept. */
const HISTORY = 200;

export interface PromptOptions {
  input: Readable;
  output: Writable;
  /** Whether a person types: otherwise the input's lines are the questions, and nothing but answers is printed. */
  interactive: boolean;
  /** Language of the greeting, such as `fr-MA`. */
  locale: string;
  render: (answer: Answer) => string;
  /** Leaves. */
  signal: AbortSignal;
}

/**
 * A prompt that keeps one conversation until the end of the input (Ctrl-D).
 * Ctrl-C cancels the question under way; without one it empties the line, and on an empty line leaves.
 *
 * @returns whether every question got an answer.
 * @throws OutputClosed
 */
export async function runPrompt(connect: Connect, options: PromptOptions): Promise<boolean> {
  const { input, output, interactive, signal } = options;
  const client = connect();
  const lines = createInterface({
    input,
    terminal: interactive,
    historySize: HISTORY,
    prompt: '> ',
    ...(interactive && { output }),
  });
  // Taken at once: lines that come before somebody listens would be lost.
  const questions = lines[Symbol.asyncIterator]();
  let underWay: AbortController | null = null;
  let allAnswered = true;
  let left = false;
  lines.on('close', () => {
    left = true;
  });

  lines.on('SIGINT', () => {
    if (underWay) underWay.abort();
    else if (lines.line === '') lines.close();
    else clearLine(lines);
  });
  const leave = (): void => {
    underWay?.abort();
    lines.close();
  };
  signal.addEventListener('abort', leave);

  try {
    if (interactive) {
      const { releases } = await client.ready;
      await write(output, `${textsFor(options.locale).greeting(releases)}\n`);
      lines.prompt();
    }
    for await (const line of questions) {
      const question = line.trim();
      if (question !== '') {
        underWay = new AbortController();
        allAnswered = (await exchange(client, question, underWay.signal, options)) && allAnswered;
        underWay = null;
      }
      if (signal.aborted) break;
      if (interactive && !left) lines.prompt();
    }
    // The shell's own prompt is to begin on a line of its own.
    if (interactive) await write(output, '\n');
    return allAnswered;
  } finally {
    signal.removeEventListener('abort', leave);
    lines.close();
    client.close();
  }
}

/** One question and its answer. Only a server's fault counts as none. */
async function exchange(
  client: Client,
  question: string,
  signal: AbortSignal,
  { output, interactive, render, locale }: PromptOptions,
): Promise<boolean> {
  try {
    const answer = await client.ask(question, { signal });
    await write(output, interactive ? `\n${render(answer)}\n` : render(answer));
    return true;
  } catch (error) {
    if (!(error instanceof ProtocolError)) throw error;
    const texts = textsFor(locale);
    const cancelled = error.code === 'cancelled';
    await write(output, cancelled ? `${texts.cancelled}\n` : `${texts.failed} ${error.message})\n`);
    return cancelled;
  }
}

function clearLine(lines: Interface): void {
  lines.write(null, { ctrl: true, name: 'e' });
  lines.write(null, { ctrl: true, name: 'u' });
}
