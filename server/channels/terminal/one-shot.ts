import type { Writable } from 'node:stream';
import type { Answer } from '../../protocol/answer.ts';
import type { Connect } from './connect.ts';
import { write } from './output.ts';

export interface OneShotOptions {
  output: Writable;
  render: (answer: Answer) => string;
  /** Cancels the question. */
  signal: AbortSignal;
}

/**
 * Asks one question and prints the answer.
 *
 * @throws ProtocolError, OutputClosed
 */
export async function askOnce(connect: Connect, question: string, options: OneShotOptions): Promise<Answer> {
  const client = connect();
  try {
    const answer = await client.ask(question, { signal: options.signal });
    await write(options.output, options.render(answer));
    return answer;
  } finally {
    client.close();
  }
}
