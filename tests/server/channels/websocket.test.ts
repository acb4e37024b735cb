import { describe, expect, test } from 'vitest';
import type { Answer } from '../../../server/protocol/answer.ts';
import { limits } from '../../../server/protocol/limits.ts';
import { connectPeer, refusedStatus } from '../../helpers/peer.ts';
import { testServer } from '../../helpers/test-server.ts';

const ask = (id: string, question: string) => ({ type: 'ask', id, question });

describe('the WebSocket channel', () => {
  test('sends tokens in order, and then the answer they make up', async () => {
    const { webSocketUrl, reported } = await testServer();
    const peer = await connectPeer(webSocketUrl);
    peer.send(ask('a', 'Où ?'));
    const frames = await peer.until('a');
    const tokens = frames.filter((frame) => frame.type === 'token');
    expect(tokens.map(({ seq }) => seq)).toEqual(tokens.map((_token, index) => index));
    expect(frames.at(-1)).toMatchObject({
      type: 'answer',
      answer: { text: tokens.map((t) => t.text).join('') },
    });
    expect(reported.answered).toEqual(['websocket']);
  });

  test.each([
    ['JSON that is cut', '{"type":"ask"', null],
    ['a wrong type', { type: 'ask', id: 'a', question: 7 }, 'a'],
    ['a prototype key', '{"__proto__":{"type":"ask"}}', null],
    ['a binary message', Buffer.from('{"type":"ask","id":"a","question":"?"}'), null],
  ])('answers %s with an error frame, and lives on', async (_name, message, id) => {
    const { webSocketUrl } = await testServer();
    const peer = await connectPeer(webSocketUrl);
    peer.send(message);
    expect(await peer.next()).toMatchObject({ type: 'error', id, code: 'bad-frame' });
    peer.send(ask('b', 'Où ?'));
    expect((await peer.until('b')).at(-1)).toMatchObject({ type: 'answer' });
  });

  test('answers a message over the limit with an error frame, and cuts one far over it', async () => {
    const { webSocketUrl } = await testServer();
    const peer = await connectPeer(webSocketUrl);
    peer.send(ask('a', 'x'.repeat(limits.messageBytes)));
    expect(await peer.next()).toMatchObject({ type: 'error', id: null, code: 'too-large' });
    peer.send('x'.repeat(5 * limits.messageBytes));
    expect(await peer.closed).toBe(1009);
    const other = await connectPeer(webSocketUrl);
    other.send(ask('a', 'Où ?'));
    expect((await other.until('a')).at(-1)).toMatchObject({ type: 'answer' });
  });

  test('a question of 100,000 characters and an empty one are refused with a reason', async () => {
    const { webSocketUrl } = await testServer();
    const peer = await connectPeer(webSocketUrl);
    peer.send(ask('a', 'ع'.repeat(100_000)));
    expect((await peer.until('a')).at(-1)).toMatchObject({
      answer: { status: 'refused', reason: 'too-long' },
    });
    peer.send(ask('b', ''));
    expect((await peer.until('b')).at(-1)).toMatchObject({ answer: { status: 'refused', reason: 'empty' } });
  });

  test('refuses an id that is under way, and allows it again afterwards', async () => {
    const { webSocketUrl, engine } = await testServer();
    const { letGo } = engine.hold('lente');
    const peer = await connectPeer(webSocketUrl);
    peer.send(ask('a', 'lente'));
    peer.send(ask('a', 'autre'));
    expect(await peer.next()).toMatchObject({ type: 'error', id: 'a', code: 'duplicate-id' });
    letGo();
    expect((await peer.until('a')).at(-1)).toMatchObject({ answer: { question: 'lente' } });
    peer.send(ask('a', 'autre'));
    expect((await peer.until('a')).at(-1)).toMatchObject({ answer: { question: 'autre' } });
  });

  test('answers several questions out of order, and refuses one too many', async () => {
    const { webSocketUrl, engine } = await testServer();
    const { letGo } = engine.hold('lente');
    const peer = await connectPeer(webSocketUrl);
    for (let n = 0; n < limits.inFlight; n += 1) peer.send(ask(`slow${n}`, 'lente'));
    peer.send(ask('more', 'Où ?'));
    expect(await peer.next()).toMatchObject({ type: 'error', id: 'more', code: 'too-many-questions' });
    peer.send({ type: 'cancel', id: 'slow3' });
    expect(await peer.next()).toMatchObject({ type: 'error', id: 'slow3', code: 'cancelled' });
    peer.send(ask('more', 'Où ?'));
    expect((await peer.until('more')).at(-1)).toMatchObject({ type: 'answer' });
    letGo();
    expect((await peer.until('slow7')).at(-1)).toMatchObject({ type: 'answer' });
  });

  test('cancelling what is not under way is no error', async () => {
    const { webSocketUrl } = await testServer();
    const peer = await connectPeer(webSocketUrl);
    peer.send({ type: 'cancel', id: 'nothing' });
    peer.send(ask('a', 'Où ?'));
    expect(await peer.next()).toMatchObject({ type: 'token', id: 'a' });
  });

  test('a connection lost in mid-answer stops the engine', async () => {
    const { webSocketUrl, engine, reported } = await testServer();
    const { asked, aborted } = engine.hold('lente');
    const peer = await connectPeer(webSocketUrl);
    peer.send(ask('a', 'lente'));
    await asked;
    peer.socket.terminate();
    await aborted;
    expect(reported.faults).toEqual([]);
  });

  test('a fault of the engine is told to the log and not to the visitor', async () => {
    const { webSocketUrl, engine, reported } = await testServer();
    const fault = new Error('secret at /srv');
    engine.fail('panne', fault);
    const peer = await connectPeer(webSocketUrl);
    peer.send(ask('a', 'panne'));
    const frame = await peer.next();
    expect(frame).toMatchObject({ type: 'error', id: 'a', code: 'internal' });
    expect(JSON.stringify(frame)).not.toContain('secret');
    expect(reported.faults).toEqual([fault]);
  });

  test('each connection is a conversation of its own', async () => {
    const { webSocketUrl } = await testServer();
    const one = await connectPeer(webSocketUrl);
    const other = await connectPeer(webSocketUrl);
    one.send(ask('a', 'un'));
    await one.until('a');
    other.send(ask('a', 'deux'));
    expect((await other.until('a')).at(-1)).toMatchObject({ answer: { understood: 'deux' } });
    one.send(ask('b', 'trois'));
    expect((await one.until('b')).at(-1)).toMatchObject({ answer: { understood: 'un / trois' } });
  });

  test('picks its version, takes a client that names none, refuses one that names others', async () => {
    const { webSocketUrl } = await testServer();
    const picked = await connectPeer(webSocketUrl, { protocols: ['porte-parole.v9', 'porte-parole.v1'] });
    expect(picked.socket.protocol).toBe('porte-parole.v1');
    expect((await connectPeer(webSocketUrl, { protocols: [] })).socket.protocol).toBe('');
    expect(await refusedStatus(webSocketUrl, ['porte-parole.v9'])).toBe(400);
    expect(await refusedStatus(webSocketUrl.replace(/ws$/, 'elsewhere'), [])).toBe(404);
  });

  test('takes pages of its own and of the websites named, and no others', async () => {
    const { webSocketUrl, url, reported } = await testServer({ allowedOrigins: ['https://ok.example'] });
    await connectPeer(webSocketUrl, { origin: new URL(url).origin });
    await connectPeer(webSocketUrl, { origin: 'https://ok.example' });
    expect(await refusedStatus(webSocketUrl, [], { origin: 'https://other.example' })).toBe(403);
    expect(await refusedStatus(webSocketUrl, [], { origin: 'null' })).toBe(403);
    expect(reported.turnedAway).toHaveLength(2);
  });

  test('cuts a client that does not read', async () => {
    const { webSocketUrl, engine, reported } = await testServer({ backlog: 64 * 1024 });
    const answer = engine.answer.bind(engine);
    engine.answer = async (...args) => {
      const short: Answer = await answer(...args);
      return { ...short, text: 'x'.repeat(8 * 1024 * 1024) };
    };
    const peer = await connectPeer(webSocketUrl);
    peer.socket.pause();
    peer.send(ask('a', 'un'));
    peer.send(ask('b', 'deux'));
    await expect.poll(() => reported.turnedAway).toContain('does not read');
    peer.socket.resume();
    expect(await peer.closed).toBe(1006);
  });

  test('cuts a client that does not answer pings, keeps one that does', async () => {
    const { webSocketUrl } = await testServer({ heartbeat: 20 });
    const alive = await connectPeer(webSocketUrl);
    const dead = await connectPeer(webSocketUrl, { autoPong: false });
    expect(await dead.closed).toBe(1006);
    alive.send(ask('a', 'Où ?'));
    expect((await alive.until('a')).at(-1)).toMatchObject({ type: 'answer' });
  });
});

describe('a server that stops', () => {
  test('lets answers finish, refuses new questions and says good-bye', async () => {
    const { webSocketUrl, engine, server } = await testServer({ grace: 60_000 });
    const { asked, letGo } = engine.hold('lente');
    const peer = await connectPeer(webSocketUrl);
    peer.send(ask('a', 'lente'));
    await asked;
    const stopped = server.stop();
    peer.send(ask('b', 'Où ?'));
    expect(await peer.next()).toMatchObject({ type: 'error', id: 'b', code: 'internal' });
    letGo();
    expect((await peer.until('a')).at(-1)).toMatchObject({ type: 'answer' });
    expect(await peer.closed).toBe(1001);
    await stopped;
  });

  test('does not wait for ever', async () => {
    const { webSocketUrl, engine, server } = await testServer({ grace: 20 });
    const { asked, aborted } = engine.hold('lente');
    const peer = await connectPeer(webSocketUrl);
    peer.send(ask('a', 'lente'));
    await asked;
    await server.stop();
    expect(await peer.closed).toBe(1001);
    await aborted;
  });
});
