import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Fault } from '../../corpus/errors.ts';
import type { Assets } from './asset.ts';
import { httpApp } from './http.ts';
import type { AllowedOrigins } from './origins.ts';
import type { Observer, Service } from './service.ts';
import { attachWebSocket } from './websocket.ts';
import { Work } from './work.ts';

export interface ServerOptions {
  /** What is served now; each request, and each question of a connection, takes it once. */
  serving: () => Service;
  assets: Assets;
  observer: Observer;
  allowedOrigins: AllowedOrigins;
  host: string;
  /** 0 for any free one. */
  port: number;
  /** Milliseconds that answers under way get when the server stops. Default 5,000. */
  grace?: number;
  /** See {@link attachWebSocket}. */
  heartbeat?: number;
  backlog?: number;
}

export interface RunningServer {
  /** Address of the page with the widget on it. */
  url: string;
  /** Takes no more visitors, lets the answers under way finish, and closes every connection. */
  stop(): Promise<void>;
}

/**
 * Serves HTTP and WebSocket on one address.
 *
 * @throws Fault ADDRESS_UNAVAILABLE
 */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { host, port, grace = 5_000 } = options;
  const work = new Work();
  const server = createServer(httpApp({ ...options, work }));
  const webSockets = attachWebSocket(server, options);

  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(addressFault(error, host, port)));
    server.listen(port, host, resolve);
  });

  return {
    url: addressOf(server.address() as AddressInfo),
    async stop() {
      const closed = new Promise((resolve) => server.close(resolve));
      await within(grace, Promise.all([webSockets.drain(), work.settled()]));
      await within(1_000, webSockets.close());
      webSockets.terminate();
      server.closeAllConnections();
      await closed;
    },
  };
}

async function within(ms: number, work: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise((resolve) => {
    timer = setTimeout(resolve, ms);
  });
  await Promise.race([work, late]);
  clearTimeout(timer);
}

/** An address that a browser on this machine can open. */
function addressOf({ address, family, port }: AddressInfo): string {
  const reachable = address === '0.0.0.0' ? '127.0.0.1' : address === '::' ? '::1' : address;
  return `http://${family === 'IPv6' ? `[${reachable}]` : reachable}:${port}/`;
}

function addressFault(error: NodeJS.ErrnoException, host: string, port: number): Error {
  const fault = (message: string) => new Fault('ADDRESS_UNAVAILABLE', message, { cause: error });
  switch (error.code) {
    case 'EADDRINUSE':
      return fault(
        `port ${port} of ${host} is taken; stop the program that has it, or choose another with --port`,
      );
    case 'EACCES':
      return fault(`port ${port} of ${host} is not allowed; choose one above 1023 with --port`);
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return fault(`${host} is not an address of this machine; choose another with --host`);
    default:
      return error;
  }
}
