import type { Answer } from './answer.ts';
import { decodeServerFrame, encodeFrame } from './codec.ts';
import type { ErrorCode } from './errors.ts';
import { limits } from './limits.ts';
import type { AskFrame, ClientFrame, ReadyFrame, ServerFrame } from './messages.ts';
import type { Transport } from './transport.ts';

/** Why a question got no answer: a code of the server, or `disconnected` when the line was lost. */
export class ProtocolError extends Error {
  readonly code: ErrorCode | 'disconnected';

  constructor(code: ErrorCode | 'disconnected', message: string) {
    super(message);
    this.name = 'ProtocolError';
    this.code = code;
  }
}

export interface AskOptions {
  /** Gets the pieces of the answer's `text` as they come. */
  onToken?: (text: string) => void;
  /** Aborting it cancels the question, here at once and at the server as soon as it hears of it. */
  signal?: AbortSignal;
  /** Overrides the detection of the question's language. */
  language?: NonNullable<AskFrame['language']>;
}

/** One conversation with a server. */
export interface Client {
  /** The server's greeting. Rejects with a {@link ProtocolError} when there is none. */
  readonly ready: Promise<ReadyFrame>;
  /** Resolves, with the reason, when the line is closed, by whichever end. Never rejects. */
  readonly closed: Promise<string>;
  /**
   * Asks a question. Several may be under way; each promise gets its own answer.
   * A refusal is an answer. Rejects with a {@link ProtocolError}.
   */
  ask(question: string, options?: AskOptions): Promise<Answer>;
  /** Ends the conversation; questions under way reject with `disconnected`. */
  close(): void;
}

interface Pending {
  resolve(answer: Answer): void;
  reject(error: ProtocolError): void;
  onToken: ((text: string) => void) | undefined;
}

/** Starts a conversation over a transport. Runs in a browser and in Node. */
export function createClient(transport: Transport): Client {
  const pending = new Map<string, Pending>();
  const greeting = deferred<ReadyFrame>();
  const farewell = deferred<string>();
  let lost: ProtocolError | null = null;
  let asked = 0;

  // Whoever does not wait for the greeting learns of the loss from its questions.
  greeting.promise.catch(() => undefined);

  transport.onMessage((text) => {
    const decoded = decodeServerFrame(text);
    if (decoded.ok) return take(decoded.frame);
    const error = new ProtocolError(
      'bad-frame',
      `the server sent what is not understood: ${decoded.message}`,
    );
    // A frame of nobody's question is passed over, so that a later server may say more than this client knows.
    if (decoded.id === null) greeting.reject(error);
    else pending.get(decoded.id)?.reject(error);
  });

  transport.onClose((reason) => {
    lost = new ProtocolError('disconnected', `the connection was lost: ${reason}`);
    greeting.reject(lost);
    for (const question of [...pending.values()]) question.reject(lost);
    farewell.resolve(reason);
  });

  function take(frame: ServerFrame): void {
    switch (frame.type) {
      case 'ready':
        greeting.resolve(frame);
        break;
      case 'token':
        pending.get(frame.id)?.onToken?.(frame.text);
        break;
      case 'answer':
        pending.get(frame.id)?.resolve(frame.answer);
        break;
      case 'error':
        if (frame.id !== null) pending.get(frame.id)?.reject(new ProtocolError(frame.code, frame.message));
    }
  }

  function send(frame: ClientFrame): void {
    transport.send(encodeFrame(frame));
  }

  function ask(question: string, { onToken, signal, language }: AskOptions = {}): Promise<Answer> {
    asked += 1;
    const id = String(asked);
    const frame: AskFrame = { type: 'ask', id, question, ...(language && { language }) };
    return new Promise((resolve, reject) => {
      if (lost) return reject(lost);
      if (signal?.aborted) return reject(cancelled());
      const text = encodeFrame(frame);
      // The server would cut the line, and the other questions with it.
      if (byteLength(text) > limits.messageBytes)
        return reject(new ProtocolError('too-large', `the question is over ${limits.messageBytes} bytes`));

      const onAbort = (): void => {
        send({ type: 'cancel', id });
        settle();
        reject(cancelled());
      };
      const settle = (): void => {
        pending.delete(id);
        signal?.removeEventListener('abort', onAbort);
      };
      pending.set(id, {
        resolve: (answer) => {
          settle();
          resolve(answer);
        },
        reject: (error) => {
          settle();
          reject(error);
        },
        onToken,
      });
      signal?.addEventListener('abort', onAbort);
      transport.send(text);
    });
  }

  return { ready: greeting.promise, closed: farewell.promise, ask, close: () => transport.close() };
}

function cancelled(): ProtocolError {
  return new ProtocolError('cancelled', 'the question was cancelled');
}

function byteLength(text: string): number {
  return text.length * 3 <= limits.messageBytes ? text.length : new TextEncoder().encode(text).length;
}

function deferred<T>() {
  let resolve: (value: T) => void = () => undefined;
  let reject: (error: Error) => void = () => undefined;
  const promise = new Promise<T>((onResolve, onReject) => {
    resolve = onResolve;
    reject = onReject;
  });
  return { promise, resolve, reject };
}
