import type { Answer } from '../../server/protocol/answer.ts';
import { type AskOptions, type Client, createClient, ProtocolError } from '../../server/protocol/client.ts';
import { webSocketTransport } from '../../server/protocol/websocket-transport.ts';

/** How long a server may stay silent, in milliseconds, before the line is taken for dead: a phone that changed network is never told. */
const SILENCE = 45_000;

/** Why a question got no answer, as a visitor understands it. */
export type Trouble = 'stopped' | 'unreachable' | 'lost' | 'busy' | 'tooLong' | 'fault';

/** A line to the server, made when first needed and made again after a loss. */
export class Connection {
  readonly #url: string;
  #client: Client | undefined;

  /** @param server the server's address, with its final `/`. */
  constructor(server: URL) {
    const url = new URL('ws', server);
    url.protocol = url.protocol === 'http:' ? 'ws:' : 'wss:';
    this.#url = url.href;
  }

  /** Makes the line ahead of the first question. Failing is no matter: the question will say it. */
  warm(): void {
    try {
      this.#line();
    } catch {
      this.#client = undefined;
    }
  }

  /**
   * Asks a question, on the line there is or on a new one.
   *
   * @throws {ProtocolError}
   */
  async ask(question: string, { onToken, signal }: AskOptions): Promise<Answer> {
    const client = this.#line();
    const deaf = new AbortController();
    let timer = setTimeout(() => deaf.abort(), SILENCE);
    const heard = (text: string): void => {
      clearTimeout(timer);
      timer = setTimeout(() => deaf.abort(), SILENCE);
      onToken?.(text);
    };
    deaf.signal.addEventListener('abort', () => {
      this.#forget(client);
      client.close();
    });
    try {
      return await client.ask(question, { onToken: heard, ...(signal && { signal }) });
    } finally {
      clearTimeout(timer);
    }
  }

  #line(): Client {
    if (this.#client) return this.#client;
    const client = createClient(webSocketTransport(this.#url));
    this.#client = client;
    void client.closed.then(() => this.#forget(client));
    return client;
  }

  #forget(client: Client): void {
    if (this.#client === client) this.#client = undefined;
  }
}

/**
 * What to tell the visitor of a failed question.
 *
 * @param begun whether part of the answer had come.
 */
export function troubleOf(error: unknown, begun: boolean): Trouble {
  if (!(error instanceof ProtocolError)) return 'unreachable';
  switch (error.code) {
    case 'cancelled':
      return 'stopped';
    case 'disconnected':
      return begun ? 'lost' : 'unreachable';
    case 'too-many-questions':
      return 'busy';
    case 'too-large':
      return 'tooLong';
    default:
      return 'fault';
  }
}
