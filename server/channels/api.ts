import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import express, { type RequestHandler, type Response, Router } from 'express';
import { Conversation } from '../engine/conversation.ts';
import { describeIssue } from '../protocol/codec.ts';
import { limits } from '../protocol/limits.ts';
import { AskRequest } from '../protocol/messages.ts';
import { BoundedMap } from './bounded-map.ts';
import { sendError } from './http-errors.ts';
import { type AllowedOrigins, originAllowed } from './origins.ts';
import { releaseDocument, releaseSummary } from './release-documents.ts';
import type { Observer, Service } from './service.ts';
import type { Work } from './work.ts';

/** Conversations of `POST /api/ask` kept in memory: at some 30 kB each, 30 MB at worst. */
const CONVERSATIONS = 1_000;
/** Milliseconds after which a conversation is forgotten: a visitor who comes back later starts anew. */
const CONVERSATION_IDLE = 30 * 60_000;

export interface ApiOptions {
  /** What is served now; each request takes it once. */
  serving: () => Service;
  observer: Observer;
  allowedOrigins: AllowedOrigins;
  work: Work;
}

/** `POST /ask`, `GET /releases`, `GET /releases/:id`. Every error is JSON, `{code, message}`. */
export function apiRoutes({ serving, observer, allowedOrigins, work }: ApiOptions): Router {
  const conversations = new BoundedMap<Conversation>({ size: CONVERSATIONS, idle: CONVERSATION_IDLE });
  const router = Router();
  router.use(crossOrigin(allowedOrigins));
  router.use(express.json({ limit: limits.messageBytes }));

  router.post('/ask', async (request, response) => {
    if (request.body === undefined) {
      sendError(response, 415, 'bad-request', 'send a JSON body with content-type: application/json');
      return;
    }
    const asked = AskRequest.safeParse(request.body);
    if (!asked.success) {
      sendError(response, 400, 'bad-request', describeIssue(asked.error));
      return;
    }
    await work.track(answer(asked.data, response));
  });
  router.get('/releases', (_request, response) => {
    response.set('Cache-Control', 'no-cache').json({ releases: serving().releases.map(releaseSummary) });
  });
  router.get('/releases/:id', (request, response) => {
    const { release: releaseOf } = serving();
    const release = releaseOf(request.params.id);
    const older = releaseOf(release?.correction?.of ?? '');
    if (release) response.set('Cache-Control', 'no-cache').json(releaseDocument(release, older));
    else sendError(response, 404, 'not-found', 'no release has this id; GET /api/releases lists them');
  });
  router.all('/ask', onlyMethod('POST'));
  router.all(['/releases', '/releases/:id'], onlyMethod('GET'));
  router.use((_request, response) =>
    sendError(response, 404, 'not-found', 'the API has POST /api/ask and GET /api/releases'),
  );
  return router;

  async function answer(asked: AskRequest, response: Response): Promise<void> {
    const { question: text, conversation: key, language } = asked;
    const conversation = key ? conversations.use(key, () => new Conversation()) : new Conversation();
    const controller = new AbortController();
    response.once('close', () => controller.abort());
    try {
      const question = { id: randomUUID(), text, ...(language && { language }) };
      const answer = await serving().engine.answer(question, conversation, { signal: controller.signal });
      observer.answered('http', answer);
      response.set('Cache-Control', 'no-store').json(answer);
      // Until it is sent, a server that stops has to wait for it.
      if (!response.closed) await once(response, 'close');
    } catch (error) {
      // The visitor is gone: there is nobody to tell.
      if (!controller.signal.aborted) throw error;
    }
  }
}

function onlyMethod(method: string): RequestHandler {
  return (_request, response) => {
    response.set('Allow', method);
    sendError(response, 405, 'bad-request', `this address takes ${method}`);
  };
}

/** Lets the pages of the allowed websites, and no others, read what the API says. */
function crossOrigin(allowedOrigins: AllowedOrigins): RequestHandler {
  return (request, response, next) => {
    const { origin, host } = request.headers;
    response.vary('Origin');
    if (origin !== undefined && originAllowed(origin, host, allowedOrigins)) {
      response.set('Access-Control-Allow-Origin', origin);
      response.set('Cross-Origin-Resource-Policy', 'cross-origin');
    }
    if (request.method !== 'OPTIONS') {
      next();
      return;
    }
    response.set('Access-Control-Allow-Methods', 'GET, POST');
    response.set('Access-Control-Allow-Headers', 'Content-Type');
    response.set('Access-Control-Max-Age', '600');
    response.status(204).end();
  };
}
