import { expect, onTestFinished, test } from 'vitest';
import { WebSocket } from 'ws';
import { startServer } from '../../server/channels/server.ts';
import { type Service, silent } from '../../server/channels/service.ts';
import { keepFresh, type RenewalObserver } from '../../server/keep-fresh.ts';
import { Answer } from '../../server/protocol/answer.ts';
import { createClient } from '../../server/protocol/client.ts';
import { webSocketTransport } from '../../server/protocol/websocket-transport.ts';
import { employs, liveContent, question } from '../helpers/live-content.ts';
import { tinyAssets } from '../helpers/tiny-assets.ts';

/** A real server over content that changes. */
async function liveServer() {
  const content = await liveContent();
  const waiting: ((event: Service | { fault: unknown }) => void)[] = [];
  const tell = (event: Service | { fault: unknown }): void => waiting.shift()?.(event);
  const observer: RenewalObserver = { renewed: tell, notRenewed: (fault) => tell({ fault }) };
  const server = await startServer({
    serving: () => content.live.service,
    assets: tinyAssets,
    observer: silent,
    allowedOrigins: [],
    host: '127.0.0.1',
    port: 0,
    grace: 200,
  });
  onTestFinished(() => server.stop());
  onTestFinished(keepFresh(content.live, observer, { every: 1 }));
  const client = createClient(webSocketTransport(`${server.url.replace('http', 'ws')}ws`, WebSocket));
  onTestFinished(() => client.close());
  const json = async (path: string, init?: RequestInit): Promise<unknown> =>
    (await fetch(new URL(path, server.url), init)).json();
  return {
    ...content,
    client,
    json,
    /** The next change of what is served, or the next fault; to be asked for before it is caused. */
    event: () => new Promise((resolve) => waiting.push(resolve)),
    overHttp: async () =>
      Answer.parse(
        await json('api/ask', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ question }),
        }),
      ),
    overWebSocket: () => client.ask(question),
  };
}

test('a server takes up a new index and says which, on connections that are open, too', async () => {
  const { client, event, publish, json, overHttp, overWebSocket } = await liveServer();
  const { index: first } = await client.ready;
  expect(await json('healthz')).toMatchObject({ index: first });
  const renewed = event();
  const second = await publish(412);
  expect(await renewed).toMatchObject({ index: second });
  expect(second).not.toBe(first);
  expect(await json('healthz')).toMatchObject({ index: second });
  for (const answer of [await overHttp(), await overWebSocket()])
    expect(answer).toMatchObject({ index: second, statements: [{ text: expect.stringContaining('412') }] });
});

test('a broken lexicon is reported, and what was served goes on', async () => {
  const { event, edit, json, overWebSocket } = await liveServer();
  const before = await json('healthz');
  const reported = event();
  await edit('a => b => c\n');
  expect(await reported).toMatchObject({
    fault: { code: 'LEXICON_INVALID', message: expect.stringContaining('line 1') },
  });
  expect(await json('healthz')).toEqual(before);
  expect(await overWebSocket()).toMatchObject({ status: 'answered' });
  const mended = event();
  await edit('usine, factory\n');
  expect(await mended).toMatchObject({ engine: {} });
});

test('every answer of a burst is of one index, whatever is published meanwhile', async () => {
  const { live, event, publish, edit, overHttp, overWebSocket } = await liveServer();
  const employed = new Map([[live.service.index, employs]]);
  const answers: Answer[] = [];
  let over = false;
  const burst = [overHttp, overWebSocket, overHttp, overWebSocket].map(async (ask) => {
    while (!over) answers.push(await ask());
    answers.push(await ask());
  });
  for (const number of [401, 402, 403]) {
    const renewed = event();
    employed.set(await publish(number), number);
    await renewed;
    const edited = event();
    await edit(`usine, factory\nzébulon${number} => technicien\n`);
    await edited;
  }
  over = true;
  await Promise.all(burst);
  for (const { index, statements, citations } of answers) {
    const number = employed.get(index);
    expect(statements).toMatchObject([{ exact: [expect.stringContaining(String(number))] }]);
    expect(citations).toMatchObject([{ quote: expect.stringContaining(`emploie ${number} `) }]);
  }
  expect(new Set(answers.slice(-4).map(({ index }) => employed.get(index)))).toEqual(new Set([403]));
});
