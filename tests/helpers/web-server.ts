import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { bundleAssets } from '../../server/assets.ts';
import type { Assets } from '../../server/channels/asset.ts';
import { type RunningServer, startServer } from '../../server/channels/server.ts';
import { silent } from '../../server/channels/service.ts';
import { scriptedEngine } from './scripted-engine.ts';
import { scriptedReleases } from './scripted-releases.ts';

let assets: Promise<Assets> | undefined;

/**
 * The real server and the real web files, over an engine that says what it was told to.
 *
 * @param port 0 for any free one.
 */
export async function startWebServer(port = 0): Promise<RunningServer> {
  assets ??= bundleAssets();
  return startServer({
    serving: () => ({
      engine: scriptedEngine,
      index: 'scripted',
      releases: scriptedReleases,
      release: (id) => scriptedReleases.find((each) => each.id === id),
    }),
    assets: await assets,
    observer: silent,
    allowedOrigins: ['*'],
    host: '127.0.0.1',
    port,
    grace: 0,
  });
}

/** A website of somebody else, with one page. */
export async function startSite(html: string, headers: Record<string, string> = {}): Promise<RunningServer> {
  const server = createServer((request, response) => {
    const found = request.url === '/';
    response.writeHead(found ? 200 : 404, { 'Content-Type': 'text/html; charset=utf-8', ...headers });
    response.end(found ? html : '');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
