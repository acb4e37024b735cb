import { onTestFinished } from 'vitest';
import { type RunningServer, type ServerOptions, startServer } from '../../server/channels/server.ts';
import { type Observer, silent } from '../../server/channels/service.ts';
import { fakeService } from './fake-service.ts';
import { tinyAssets } from './tiny-assets.ts';

/** What the server reported, for assertions. */
export interface Reported {
  faults: unknown[];
  turnedAway: string[];
  answered: string[];
}

/** A real server on a free port over a fake engine, stopped when the test ends. */
export async function testServer(options: Partial<ServerOptions> = {}) {
  const service = fakeService();
  const reported: Reported = { faults: [], turnedAway: [], answered: [] };
  const observer: Observer = {
    ...silent,
    answered: (door) => void reported.answered.push(door),
    fault: (error) => void reported.faults.push(error),
    turnedAway: (why) => void reported.turnedAway.push(why),
  };
  const server: RunningServer = await startServer({
    serving: () => service,
    assets: tinyAssets,
    observer,
    allowedOrigins: [],
    host: '127.0.0.1',
    port: 0,
    grace: 200,
    ...options,
  });
  onTestFinished(() => server.stop());
  return {
    ...service,
    server,
    reported,
    url: server.url,
    webSocketUrl: `${server.url.replace('http', 'ws')}ws`,
  };
}
