import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

/** What a website gives for a path: a page, or whatever its function does. */
export type Page =
  | string
  | Uint8Array
  | { status?: number; headers?: Record<string, string>; body?: string | Uint8Array }
  | ((request: IncomingMessage, response: ServerResponse) => void);

export interface Website {
  /** `http://127.0.0.1:PORT` */
  origin: string;
  /** By path; may be changed while it serves. What is not there is answered with 404. */
  pages: Record<string, Page>;
  /** Paths that were asked for, with `robots.txt`. */
  asked: string[];
  /** Of the last request. */
  headers: IncomingMessage['headers'];
  /** Ends it before the test is over. */
  stop(): Promise<void>;
}

/** Serves pages on this machine, at any free port, until the test is over. `ORIGIN` in texts becomes the website's. */
export async function website(pages: Record<string, Page> = {}): Promise<Website> {
  const answer: RequestListener = (request, response) => {
    const path = request.url ?? '';
    site.asked.push(path);
    site.headers = request.headers;
    const page = site.pages[path] ?? { status: 404, body: 'nothing' };
    if (typeof page === 'function') return page(request, response);
    const {
      status = 200,
      headers = {},
      body = '',
    } = typeof page === 'string' || page instanceof Uint8Array ? { body: page } : page;
    const filled = typeof body === 'string' ? body.replaceAll('ORIGIN', site.origin) : body;
    const html = typeof body === 'string' && body.startsWith('<!DOCTYPE html>');
    response.writeHead(status, { ...(html && { 'Content-Type': 'text/html; charset=utf-8' }), ...headers });
    response.end(filled);
  };
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const site: Website = {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    pages,
    asked: [],
    headers: {},
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  onTestFinished(() => site.stop());
  return site;
}
