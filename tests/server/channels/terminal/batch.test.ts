import { Readable, Writable } from 'node:stream';
import { expect, test } from 'vitest';
import { silent } from '../../../../server/channels/service.ts';
import { runBatch } from '../../../../server/channels/terminal/batch.ts';
import { connectInProcess } from '../../../../server/channels/terminal/connect.ts';
import { OutputClosed } from '../../../../server/channels/terminal/output.ts';
import { limits } from '../../../../server/protocol/limits.ts';
import { fakeService } from '../../../helpers/fake-service.ts';

interface Out {
  id: string;
  understood?: string;
  reason?: string | null;
  error?: { code: string; message: string };
}

async function batch(lines: readonly (string | object)[]) {
  const service = fakeService();
  service.engine.fail('panne', new Error('secret'));
  const input = lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n');
  let text = '';
  const output = new Writable({
    write(chunk, _encoding, done) {
      text += String(chunk);
      done();
    },
  });
  const signal = new AbortController().signal;
  const result = await runBatch(connectInProcess(service, silent), {
    input: Readable.from([Buffer.from(input)]),
    output,
    signal,
  });
  const out = text
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as Out);
  return { result, out };
}

test('answers every line in order, with the ids given or the line numbers', async () => {
  const { out, result } = await batch([
    { id: 'x', question: 'un' },
    { id: 7, question: 'deux' },
    { question: 'trois' },
  ]);
  expect(out.map(({ id }) => id)).toEqual(['x', '7', '3']);
  expect(out.map(({ understood }) => understood)).toEqual(['un', 'deux', 'trois']);
  expect(result).toEqual({ invalid: 0, failed: 0 });
});

test('lines share a conversation by its key, or bring the questions before', async () => {
  const { out } = await batch([
    { question: 'un', conversation: 'a' },
    { question: 'deux', conversation: 'b' },
    { question: 'trois', conversation: 'a' },
    { question: 'quatre', conversation: ['un', { question: 'deux', status: 'answered' }] },
    { question: 'cinq', conversation: [] },
  ]);
  expect(out.map(({ understood }) => understood)).toEqual([
    'un',
    'deux',
    'un / trois',
    'deux / quatre',
    'cinq',
  ]);
});

test('a line that is no question gets an error in its place, and the rest goes on', async () => {
  const { out, result } = await batch([
    '\uFEFF{"question":"un"}\r',
    '',
    'pas du JSON',
    { id: 'x', question: 3 },
    { id: {}, question: 'y' },
    { question: 'y', conversation: { of: 3 } },
    'null',
    { question: 'panne' },
    { question: '' },
    { question: 'fin' },
  ]);
  expect(out.map(({ id, error }) => [id, error?.message])).toEqual([
    ['1', undefined],
    ['3', 'line 3: not JSON'],
    ['x', 'line 4: question: expected string'],
    ['5', 'line 5: id: unknown or missing'],
    ['6', 'line 6: conversation: unknown or missing'],
    ['7', 'line 7: expected object'],
    ['8', 'the question could not be answered; try again'],
    ['9', undefined],
    ['10', undefined],
  ]);
  expect(out.at(-2)?.reason).toBe('empty');
  expect(result).toEqual({ invalid: 5, failed: 1 });
});

test('a line of any length is not held', async () => {
  const { out } = await batch(['x'.repeat(limits.messageBytes + 1), { question: 'y'.repeat(100_000) }]);
  expect(out[0]).toMatchObject({ id: '1', error: { code: 'too-large' } });
  expect(out[1]).toMatchObject({ id: '2', reason: 'too-long' });
});

test('stops when nobody reads', async () => {
  const { engine, ...rest } = fakeService();
  const output = new Writable({
    write(_chunk, _encoding, done) {
      done(Object.assign(new Error('gone'), { code: 'EPIPE' }));
    },
  });
  output.on('error', () => undefined);
  const lines = '{"question":"un"}\n'.repeat(1_000);
  const run = runBatch(connectInProcess({ engine, ...rest }, silent), {
    input: Readable.from([lines]),
    output,
    signal: new AbortController().signal,
  });
  await expect(run).rejects.toThrow(OutputClosed);
  expect(engine.asked).toHaveLength(1);
});
