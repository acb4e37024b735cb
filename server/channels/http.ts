import express, { type Express, type Request, type Response } from 'express';
import helmet from 'helmet';
import { apiRoutes } from './api.ts';
import type { Asset, Assets } from './asset.ts';
import { lastResort, sendError } from './http-errors.ts';
import type { AllowedOrigins } from './origins.ts';
import type { Observer, Service } from './service.ts';
import type { Work } from './work.ts';

export interface HttpOptions {
  /** What is served now; each request takes it once. */
  serving: () => Service;
  assets: Assets;
  observer: Observer;
  allowedOrigins: AllowedOrigins;
  /** The answers under way, which a server that stops waits for. */
  work: Work;
}

/** The HTTP side of the server: the API, the widget's files, the viewer and the demo page. */
export function httpApp(options: HttpOptions): Express {
  const { serving, assets, observer } = options;
  const app = express();
  app.disable('x-powered-by');
  app.use(guards());

  app.get('/healthz', (_request, response) => {
    response.set('Cache-Control', 'no-store');
    const { index, releases } = serving();
    response.json({ status: 'ok', index, releases: releases.length });
  });
  app.use('/api', apiRoutes(options));

  for (const [path, asset] of assets.files)
    app.get(path, (request, response) => sendAsset(request, response, asset));
  app.get('/releases', (request, response) => sendAsset(request, response, assets.viewer));
  app.get('/releases/:id', (request, response) => {
    if (serving().release(request.params.id)) sendAsset(request, response, assets.viewer);
    else sendNotFoundPage(response);
  });
  app.get('/ws', (_request, response) => {
    response.set('Upgrade', 'websocket');
    sendError(response, 426, 'bad-request', 'this address speaks WebSocket');
  });
  app.use((_request, response) => sendNotFoundPage(response));
  app.use(lastResort(observer));
  return app;
}

function guards() {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        'default-src': ["'none'"],
        'script-src': ["'self'"],
        'style-src': ["'self'"],
        'connect-src': ["'self'"],
        'img-src': ["'self'"],
        'font-src': ["'self'"],
        'base-uri': ["'none'"],
        'form-action': ["'self'"],
        'frame-ancestors': ["'none'"],
      },
    },
    // Whether the site is to be reached by TLS only is for the proxy that holds the certificate to say.
    strictTransportSecurity: false,
  });
}

function sendAsset(request: Request, response: Response, asset: Asset): void {
  response.set({
    'Content-Type': asset.type,
    ETag: asset.etag,
    'Cache-Control': asset.immutable ? 'public, max-age=31536000, immutable' : 'no-cache',
  });
  if (asset.shared)
    response.set({ 'Cross-Origin-Resource-Policy': 'cross-origin', 'Access-Control-Allow-Origin': '*' });
  if (request.fresh) response.status(304).end();
  else response.send(asset.body);
}

function sendNotFoundPage(response: Response): void {
  response.status(404).type('html').send(notFoundPage);
}

const notFoundPage = `<!doctype html>
<html lang="fr">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Page introuvable</title>
<h1>Page introuvable</h1>
<p lang="ar" dir="rtl">الصفحة غير موجودة</p>
<p lang="en">Page not found</p>
<p><a href="/">Porte-parole</a></p>
</html>
`;
