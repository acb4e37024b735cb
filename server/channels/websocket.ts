import { once } from 'node:events';
import { type IncomingMessage, type Server, STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import { type RawData, type WebSocket, WebSocketServer } from 'ws';
import { encodeFrame } from '../protocol/codec.ts';
import type { ErrorCode } from '../protocol/errors.ts';
import { limits } from '../protocol/limits.ts';
import { subprotocol } from '../protocol/messages.ts';
import { Listeners, type Transport } from '../protocol/transport.ts';
import { type AllowedOrigins, originAllowed } from './origins.ts';
import type { Observer, Service } from './service.ts';
import { openSession, type Session } from './session.ts';

/** Where the WebSocket API is. */
export const websocketPath = '/ws';

export interface WebSocketOptions {
  /** What is served now; each question takes it once. */
  serving: () => Service;
  observer: Observer;
  allowedOrigins: AllowedOrigins;
  /** Milliseconds between two pings: below the minute after which proxies drop a silent line. Default 30,000. */
  heartbeat?: number;
  /** Bytes waiting to be read by a client before it is cut: some hundred answers. Default 1 MiB. */
  backlog?: number;
}

export interface WebSocketChannel {
  /** Refuses new questions, and resolves when those under way are answered. */
  drain(): Promise<void>;
  /** Closes every connection with 1001, "going away", and resolves when the other ends have agreed. */
  close(): Promise<void>;
  /** Cuts every connection still open. */
  terminate(): void;
}

/** Answers WebSocket connections of a server on {@link websocketPath}. */
export function attachWebSocket(server: Server, options: WebSocketOptions): WebSocketChannel {
  const { serving, observer, allowedOrigins, heartbeat = 30_000, backlog = 1024 * 1024 } = options;
  const sessions = new Map<WebSocket, Session>();
  const sockets = new WebSocketServer({
    noServer: true,
    // A message over the limit gets an error frame; only one far over it costs the connection.
    maxPayload: 4 * limits.messageBytes,
    perMessageDeflate: false,
    handleProtocols: () => subprotocol,
  });

  server.on('upgrade', (request, socket, head) => {
    const refusal = refuse(request, allowedOrigins);
    if (refusal) {
      observer.turnedAway(refusal.message);
      turnAway(socket, refusal);
      return;
    }
    sockets.handleUpgrade(request, socket, head, (webSocket) => {
      const transport = serverTransport(webSocket, backlog, () => observer.turnedAway('does not read'));
      sessions.set(webSocket, openSession(serving, transport, observer, 'websocket'));
      webSocket.on('close', () => sessions.delete(webSocket));
      keepAlive(webSocket, heartbeat);
    });
  });

  return {
    async drain() {
      await Promise.all([...sessions.values()].map((session) => session.drain()));
    },
    async close() {
      const closed = [...sessions.keys()].map((webSocket) => {
        webSocket.close(1001, 'the server is stopping');
        return once(webSocket, 'close');
      });
      await Promise.all(closed);
    },
    terminate() {
      for (const webSocket of sessions.keys()) webSocket.terminate();
    },
  };
}

interface Refusal {
  status: 400 | 403 | 404;
  code: ErrorCode;
  message: string;
}

function refuse(request: IncomingMessage, allowedOrigins: AllowedOrigins): Refusal | null {
  const path = request.url?.split('?')[0];
  if (path !== websocketPath)
    return { status: 404, code: 'not-found', message: `the WebSocket API is at ${websocketPath}` };
  const offered = request.headers['sec-websocket-protocol'];
  if (offered !== undefined && !offered.split(',').some((name) => name.trim() === subprotocol))
    return { status: 400, code: 'bad-request', message: `this server speaks ${subprotocol}` };
  const { origin, host } = request.headers;
  if (!originAllowed(origin, host, allowedOrigins))
    return { status: 403, code: 'bad-request', message: 'this origin is not in ALLOWED_ORIGINS' };
  return null;
}

function turnAway(socket: Duplex, { status, code, message }: Refusal): void {
  const body = JSON.stringify({ code, message });
  socket.on('error', () => socket.destroy());
  socket.once('finish', () => socket.destroy());
  socket.end(
    [
      `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
      'Connection: close',
      'Content-Type: application/json; charset=utf-8',
      `Content-Length: ${Buffer.byteLength(body)}`,
      '',
      body,
    ].join('\r\n'),
  );
}

/** A server's end of a WebSocket as a transport. What is not text, or too long, is answered here. */
function serverTransport(webSocket: WebSocket, backlog: number, onCut: () => void): Transport {
  const listeners = new Listeners();
  const transport: Transport = {
    send(text) {
      if (webSocket.readyState !== webSocket.OPEN) return;
      webSocket.send(text);
      // `send` never waits: what a client does not read would pile up here.
      if (webSocket.bufferedAmount > backlog) {
        onCut();
        webSocket.terminate();
      }
    },
    onMessage: (listener) => listeners.onMessage(listener),
    onClose: (listener) => listeners.onClose(listener),
    close: () => webSocket.close(1000),
  };
  const fail = (code: ErrorCode, message: string): void =>
    transport.send(encodeFrame({ type: 'error', id: null, code, message }));

  webSocket.on('message', (data: RawData, isBinary) => {
    // `ws` hands out a Buffer unless its binaryType is changed.
    if (isBinary || !Buffer.isBuffer(data)) fail('bad-frame', 'the message is binary; send JSON as text');
    else if (data.byteLength > limits.messageBytes)
      fail('too-large', `the message is over ${limits.messageBytes} bytes`);
    else listeners.message(data.toString('utf8'));
  });
  // A breach of the WebSocket protocol itself: `ws` has sent the right close code, 'close' follows.
  webSocket.on('error', () => undefined);
  webSocket.on('close', (code) => listeners.close(String(code)));
  return transport;
}

/** Cuts a connection whose other end went away without saying so. */
function keepAlive(webSocket: WebSocket, interval: number): void {
  let alive = true;
  webSocket.on('pong', () => {
    alive = true;
  });
  const timer = setInterval(() => {
    if (!alive) webSocket.terminate();
    else webSocket.ping();
    alive = false;
  }, interval);
  webSocket.on('close', () => clearInterval(timer));
}
