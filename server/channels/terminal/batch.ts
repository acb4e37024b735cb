import type { Writable } from 'node:stream';
import * as z from 'zod/v4';
import type { Answer } from '../../protocol/answer.ts';
import { type Client, ProtocolError } from '../../protocol/client.ts';
import { describeIssue } from '../../protocol/codec.ts';
import type { ErrorCode, WireError } from '../../protocol/errors.ts';
import { limits } from '../../protocol/limits.ts';
import { BoundedMap } from '../bounded-map.ts';
import type { Connect } from './connect.ts';
import { type Line, linesOf } from './lines.ts';
import { write } from './output.ts';

/** Conversations kept for later lines; of more, the ones longest not used begin anew. Bounds memory. */
const CONVERSATIONS = 1_000;

const BatchLine = z.object({
  id: z.union([z.string(), z.number()]).optional(),
  question: z.string(),
  /** A key that lines share, or the turns before: their questions, alone or in objects. */
  conversation: z
    .union([
      z.string(),
      z.number().transform(String),
      z.array(
        z.union([z.string(), z.object({ question: z.string() }).transform(({ question }) => question)]),
      ),
    ])
    .optional(),
});
type BatchLine = z.infer<typeof BatchLine>;

export interface BatchOptions {
  input: AsyncIterable<unknown>;
  output: Writable;
  signal: AbortSignal;
}

export interface BatchResult {
  /** Lines that were no question. */
  invalid: number;
  /** Questions that the engine failed on. */
  failed: number;
}

/**
 * Answers JSON lines, `{id, question, conversation?}`, with one JSON line each, in order: the answer object, or
 * `{id, error: {code, message}}`. Holds one line at a time, whatever the length of the file.
 *
 * @throws OutputClosed, or the signal's reason.
 */
export async function runBatch(connect: Connect, options: BatchOptions): Promise<BatchResult> {
  const { input, output, signal } = options;
  const shared = new BoundedMap<Client>({
    size: CONVERSATIONS,
    onForgotten: (client) => client.close(),
  });
  const result: BatchResult = { invalid: 0, failed: 0 };
  try {
    for await (const line of linesOf(input, limits.messageBytes)) {
      signal.throwIfAborted();
      if (line.text?.trim() === '') continue;
      const read = readLine(line);
      let out: Answer | { id: string; error: WireError };
      if ('error' in read) {
        result.invalid += 1;
        out = read;
      } else {
        out = await answerLine(read, connect, shared, signal);
        if ('error' in out) result.failed += 1;
      }
      await write(output, `${JSON.stringify(out)}\n`);
    }
    return result;
  } finally {
    shared.clear();
  }
}

interface Readable {
  id: string;
  question: string;
  conversation: BatchLine['conversation'];
}

function readLine({ number, text }: Line): Readable | { id: string; error: WireError } {
  const bad = (id: unknown, why: string, code: ErrorCode = 'bad-request') => ({
    id: typeof id === 'string' || typeof id === 'number' ? String(id) : String(number),
    error: { code, message: `line ${number}: ${why}` },
  });
  if (text === null) return bad(null, `over ${limits.messageBytes} characters`, 'too-large');
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return bad(null, 'not JSON');
  }
  const line = BatchLine.safeParse(value);
  if (!line.success) {
    const id = typeof value === 'object' && value !== null && 'id' in value ? value.id : null;
    return bad(id, describeIssue(line.error));
  }
  const { id = number, question, conversation } = line.data;
  return { id: String(id), question, conversation };
}

async function answerLine(
  { id, question, conversation }: Readable,
  connect: Connect,
  shared: BoundedMap<Client>,
  signal: AbortSignal,
): Promise<Answer | { id: string; error: WireError }> {
  const key = typeof conversation === 'string' ? conversation : null;
  const client = key === null ? connect() : shared.use(key, connect);
  try {
    if (Array.isArray(conversation))
      for (const earlier of conversation) await client.ask(earlier, { signal });
    const answer = await client.ask(question, { signal });
    // On the wire the id is the client's own, to tell the questions of one connection apart.
    return { ...answer, id };
  } catch (error) {
    signal.throwIfAborted();
    if (!(error instanceof ProtocolError) || error.code === 'disconnected') throw error;
    return { id, error: { code: error.code, message: error.message } };
  } finally {
    if (key === null) client.close();
  }
}
