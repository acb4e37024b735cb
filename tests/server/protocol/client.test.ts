import { describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { silent } from '../../../server/channels/service.ts';
import { openSession } from '../../../server/channels/session.ts';
import { createClient } from '../../../server/protocol/client.ts';
import { limits } from '../../../server/protocol/limits.ts';
import { memoryTransports } from '../../../server/protocol/memory-transport.ts';
import { webSocketTransport } from '../../../server/protocol/websocket-transport.ts';
import { fakeService } from '../../helpers/fake-service.ts';
import { testServer } from '../../helpers/test-server.ts';

function inMemory() {
  const service = fakeService();
  const [here, there] = memoryTransports();
  openSession(() => service, there, silent, 'test');
  return { ...service, there, client: createClient(here) };
}

describe('a client', () => {
  test('is greeted, streams tokens and gets the answer', async () => {
    const { client } = inMemory();
    expect(await client.ready).toMatchObject({ version: 1, index: 'fake', releases: 1 });
    let streamed = '';
    const answer = await client.ask('Où ?', { onToken: (text) => (streamed += text), language: 'ar' });
    expect(answer).toMatchObject({ question: 'Où ?', status: 'answered', language: 'ar' });
    expect(streamed).toBe(answer.text);
  });

  test('keeps one conversation', async () => {
    const { client } = inMemory();
    await client.ask('un');
    expect((await client.ask('deux')).understood).toBe('un / deux');
  });

  test('gives each of several questions its own answer, whichever comes first', async () => {
    const { client, engine } = inMemory();
    const { letGo } = engine.hold('lente');
    const slow = client.ask('lente');
    expect((await client.ask('rapide')).question).toBe('rapide');
    letGo();
    expect((await slow).question).toBe('lente');
  });

  test('cancels: at once here, and at the server', async () => {
    const { client, engine } = inMemory();
    const { asked, aborted } = engine.hold('lente');
    const controller = new AbortController();
    const question = client.ask('lente', { signal: controller.signal });
    await asked;
    controller.abort();
    await expect(question).rejects.toMatchObject({ name: 'ProtocolError', code: 'cancelled' });
    await aborted;
    await expect(client.ask('?', { signal: controller.signal })).rejects.toMatchObject({ code: 'cancelled' });
    expect((await client.ask('encore')).status).toBe('answered');
  });

  test('gets an error for a fault of the server, without its inside', async () => {
    const { client, engine } = inMemory();
    engine.fail('panne', new Error('secret'));
    const error = await client.ask('panne').catch((reason: unknown) => reason);
    expect(error).toMatchObject({ code: 'internal' });
    expect(String(error)).not.toContain('secret');
  });

  test('keeps a question that is too large to itself', async () => {
    const { client } = inMemory();
    const other = client.ask('petite');
    await expect(client.ask('ع'.repeat(limits.messageBytes / 2))).rejects.toMatchObject({
      code: 'too-large',
    });
    expect((await other).status).toBe('answered');
  });

  test('learns that the line is lost', async () => {
    const { client, engine, there } = inMemory();
    const { asked } = engine.hold('lente');
    const question = client.ask('lente');
    await asked;
    there.close();
    await expect(question).rejects.toMatchObject({ code: 'disconnected' });
    await expect(client.ask('?')).rejects.toMatchObject({ code: 'disconnected' });
    await client.closed;
  });

  test('passes over what it does not know, and reports what is not understood', async () => {
    const [here, there] = memoryTransports();
    const client = createClient(here);
    there.send('{"type":"ready","version":2}');
    await expect(client.ready).rejects.toMatchObject({ code: 'bad-frame' });
    const question = client.ask('?');
    there.send('{"type":"news"}');
    there.send('{"type":"answer","id":"unknown","answer":{}}');
    there.send('{"type":"answer","id":"1","answer":{"text":1}}');
    await expect(question).rejects.toMatchObject({ code: 'bad-frame' });
  });

  test('aborts the questions under way when it closes', async () => {
    const { client, engine } = inMemory();
    const { asked, aborted } = engine.hold('lente');
    const question = client.ask('lente');
    await asked;
    client.close();
    await expect(question).rejects.toMatchObject({ code: 'disconnected' });
    await aborted;
  });
});

describe('over a WebSocket', () => {
  test('it is the same, and what is asked before the line is open waits', async () => {
    const { webSocketUrl } = await testServer();
    const client = createClient(webSocketTransport(webSocketUrl, WebSocket));
    expect((await client.ask('Où ?')).text).toBe('Réponse à : Où ?');
    expect((await client.ready).releases).toBe(1);
    client.close();
    await client.closed;
  });

  test('no server is a lost line', async () => {
    const { webSocketUrl, server } = await testServer();
    await server.stop();
    const client = createClient(webSocketTransport(webSocketUrl, WebSocket));
    await expect(client.ask('?')).rejects.toMatchObject({ code: 'disconnected' });
    await expect(client.ready).rejects.toMatchObject({ code: 'disconnected' });
  });
});
