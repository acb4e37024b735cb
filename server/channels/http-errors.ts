import type { ErrorRequestHandler, Response } from 'express';
import type { ErrorCode } from '../protocol/errors.ts';
import { limits } from '../protocol/limits.ts';
import type { Observer } from './service.ts';

/** Sends the body of every HTTP error: `{code, message}`. */
export function sendError(response: Response, status: number, code: ErrorCode, message: string): void {
  response.status(status).set('Cache-Control', 'no-store').json({ code, message });
}

/** Answers for whatever a handler or a body parser threw. Tells the visitor nothing of the server's inside. */
export function lastResort(observer: Observer): ErrorRequestHandler {
  return (error: unknown, _request, response, next) => {
    if (response.headersSent) {
      next(error);
      return;
    }
    const { status, type } = clientError(error);
    if (type === 'entity.too.large')
      sendError(response, 413, 'too-large', `the body is over ${limits.messageBytes} bytes`);
    else if (type === 'entity.parse.failed')
      sendError(response, 400, 'bad-request', 'the body is not a JSON object');
    else if (status !== null) sendError(response, status, 'bad-request', 'the request cannot be read');
    else {
      observer.fault(error);
      sendError(response, 500, 'internal', 'the request could not be answered; try again');
    }
  };
}

// What Express and its body parser throw carries the HTTP status, and the parser's a type.
function clientError(error: unknown): { status: number | null; type: string | null } {
  if (typeof error !== 'object' || error === null) return { status: null, type: null };
  const status = 'status' in error && typeof error.status === 'number' ? error.status : null;
  const type = 'type' in error && typeof error.type === 'string' ? error.type : null;
  return { status: status !== null && status >= 400 && status < 500 ? status : null, type };
}
