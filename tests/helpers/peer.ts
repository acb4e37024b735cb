import { once } from 'node:events';
import { type ClientOptions, WebSocket } from 'ws';
import type { ServerFrame } from '../../server/protocol/messages.ts';
import { subprotocol } from '../../server/protocol/messages.ts';

/** A bare WebSocket client that sends anything and reads frame by frame. */
export interface Peer {
  socket: WebSocket;
  send(message: unknown): void;
  /** The next frame. */
  next(): Promise<ServerFrame>;
  /** Frames up to the answer or error of a question, without those of others. */
  until(id: string | null): Promise<ServerFrame[]>;
  /** Resolves with the close code. */
  closed: Promise<number>;
}

/** Connects and takes the greeting. Strings and buffers are sent as they are, anything else as JSON. */
export async function connectPeer(
  url: string,
  { protocols = [subprotocol], ...options }: ClientOptions & { protocols?: string[] } = {},
): Promise<Peer> {
  const socket = new WebSocket(url, protocols, options);
  const frames: ServerFrame[] = [];
  const waiting: ((frame: ServerFrame) => void)[] = [];
  const closed = new Promise<number>((resolve) => socket.on('close', resolve));
  socket.on('message', (data) => {
    const frame = JSON.parse(String(data)) as ServerFrame;
    const waiter = waiting.shift();
    if (waiter) waiter(frame);
    else frames.push(frame);
  });
  const next = (): Promise<ServerFrame> => {
    const frame = frames.shift();
    return frame ? Promise.resolve(frame) : new Promise((resolve) => waiting.push(resolve));
  };
  const peer: Peer = {
    socket,
    closed,
    next,
    send(message) {
      const raw = typeof message === 'string' || Buffer.isBuffer(message);
      socket.send(raw ? message : JSON.stringify(message));
    },
    async until(id) {
      const seen: ServerFrame[] = [];
      for (;;) {
        const frame = await next();
        if (frame.type === 'ready' || frame.id !== id) continue;
        seen.push(frame);
        if (frame.type !== 'token') return seen;
      }
    },
  };
  await once(socket, 'open');
  const greeting = await next();
  if (greeting.type !== 'ready') throw new Error(`expected a greeting, got ${greeting.type}`);
  return peer;
}

/** The HTTP status with which an upgrade was refused. */
export function refusedStatus(
  url: string,
  protocols: string[],
  options: ClientOptions = {},
): Promise<number> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(url, protocols, options);
    socket.on('open', () => reject(new Error('it was accepted')));
    socket.on('error', () => undefined);
    socket.on('unexpected-response', (_request, response) => {
      resolve(response.statusCode ?? 0);
      response.resume();
    });
  });
}
