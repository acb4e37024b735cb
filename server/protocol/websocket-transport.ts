import { subprotocol } from './messages.ts';
import { Listeners, type Transport } from './transport.ts';

interface SocketEvent {
  type: string;
  data?: unknown;
  code?: number;
  reason?: string;
}

/** What is used of a WebSocket: the browser's, Node's or that of `ws`. */
export interface WebSocketLike {
  send(data: string): void;
  close(code?: number, reason?: string): void;
  addEventListener(
    type: 'open' | 'message' | 'close' | 'error',
    listener: (event: SocketEvent) => void,
  ): void;
}

/** The class of such a WebSocket. */
export type WebSocketClass = new (url: string, protocols: string[]) => WebSocketLike;

/**
 * Opens a WebSocket to a server's `/ws` and speaks this protocol on it.
 * What is sent before it is open waits.
 *
 * @param url `ws://` or `wss://`.
 * @param WebSocketImplementation for runtimes without a WebSocket of their own, such as Node 20: that of `ws`.
 */
export function webSocketTransport(
  url: string,
  WebSocketImplementation: WebSocketClass = globalThis.WebSocket,
): Transport {
  const socket = new WebSocketImplementation(url, [subprotocol]);
  const listeners = new Listeners();
  let waiting: string[] | null = [];

  socket.addEventListener('open', () => {
    for (const text of waiting ?? []) socket.send(text);
    waiting = null;
  });
  socket.addEventListener('message', (event) => {
    if (typeof event.data === 'string') listeners.message(event.data);
  });
  // 'close' follows every 'error'; listening to it keeps `ws` from throwing.
  socket.addEventListener('error', () => undefined);
  socket.addEventListener('close', (event) => {
    const code = event.code ?? 1006;
    listeners.close(event.reason ? `${event.reason} (${code})` : String(code));
  });

  return {
    send(text) {
      if (listeners.closed) return;
      if (waiting) waiting.push(text);
      else socket.send(text);
    },
    onMessage: (listener) => listeners.onMessage(listener),
    onClose: (listener) => listeners.onClose(listener),
    close() {
      socket.close(1000);
      listeners.close('closed');
    },
  };
}
