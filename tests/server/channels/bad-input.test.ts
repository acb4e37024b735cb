import { PassThrough } from 'node:stream';
import { expect, onTestFinished, test } from 'vitest';
import { WebSocket } from 'ws';
import { startServer } from '../../../server/channels/server.ts';
import { type Service, silent } from '../../../server/channels/service.ts';
import { connectInProcess } from '../../../server/channels/terminal/connect.ts';
import { askOnce } from '../../../server/channels/terminal/one-shot.ts';
import { renderAnswer } from '../../../server/channels/terminal/render.ts';
import { Answer } from '../../../server/protocol/answer.ts';
import { createClient } from '../../../server/protocol/client.ts';
import { webSocketTransport } from '../../../server/protocol/websocket-transport.ts';
import { useDemoIndex } from '../../helpers/demo-index.ts';
import { tinyAssets } from '../../helpers/tiny-assets.ts';

const demo = useDemoIndex();

/** What is typed, and why it is refused. */
const refused: [string, string, string][] = [
  ['nothing', '', 'empty'],
  ['white space', ' \n\t\u00a0', 'empty'],
  ['emoji', '🎓👩🏽‍🎓🇲🇦', 'empty'],
  ['what cannot be seen', '\u200b\u200d\ufeff', 'empty'],
  ['bidi controls', '\u202e\u2066\u2069\u202c', 'empty'],
  ['control characters', '\u0000\u0007\u001b', 'empty'],
  ['stops', '?!…', 'empty'],
  ['apostrophes', "'".repeat(1_900), 'empty'],
  ['dashes', '-'.repeat(1_900), 'empty'],
  ['one letter', 'a', 'off-topic'],
  ['one letter, in Arabic', 'ع', 'off-topic'],
  ['halves of characters', '\ud800 \udc00 x', 'off-topic'],
  ['a letter under many marks', `e${'\u0301'.repeat(1_900)}`, 'off-topic'],
  ['a huge number', '9'.repeat(1_900), 'off-topic'],
  ['Chinese', '中国的首都是哪里？', 'off-topic'],
  ['Russian', 'Сколько стоит билет?', 'off-topic'],
  ['code', 'for (let i = 0; i < 10; i++) { console.log(i) }', 'off-topic'],
  ['SQL', "'; DROP TABLE releases; --", 'off-topic'],
  ['a path', '../../etc/passwd', 'off-topic'],
  ['10,000 words', 'formation '.repeat(10_000), 'too-long'],
  ['5,000 combining marks', '\u0301'.repeat(5_000), 'empty'],
];

/** The three doors, over the demonstration's releases. */
async function doors(): Promise<Record<string, (question: string) => Promise<Answer>>> {
  const { engine, snapshot } = demo();
  const service: Service = {
    engine,
    index: snapshot.manifest.snapshot,
    releases: snapshot.releases,
    release: (id) => snapshot.release(id),
  };
  const server = await startServer({
    serving: () => service,
    assets: tinyAssets,
    observer: {
      ...silent,
      fault: (error) => {
        throw error;
      },
    },
    allowedOrigins: [],
    host: '127.0.0.1',
    port: 0,
    grace: 200,
  });
  onTestFinished(() => server.stop());
  const client = createClient(webSocketTransport(`${server.url.replace('http', 'ws')}ws`, WebSocket));
  onTestFinished(() => client.close());
  const render = (answer: Answer) => renderAnswer(answer, { bold: false, locate: (file) => file });
  return {
    http: async (question) => {
      const response = await fetch(new URL('api/ask', server.url), {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ question }),
      });
      expect(response.status).toBe(200);
      return Answer.parse(await response.json());
    },
    websocket: (question) => client.ask(question),
    terminal: async (question) => {
      const output = new PassThrough();
      const signal = new AbortController().signal;
      const answer = await askOnce(connectInProcess(service, silent), question, { output, render, signal });
      // A terminal obeys what is printed on it: of control characters only line breaks are.
      expect(String(output.read())).toMatch(/^(?:\n|[^\p{Cc}])+$/u);
      return answer;
    },
  };
}

test('every door refuses what is no question, for the same reason and in words', async () => {
  for (const [door, ask] of Object.entries(await doors()))
    for (const [what, question, reason] of refused) {
      const answer = await ask(question);
      expect([door, what, answer.status, answer.reason]).toEqual([door, what, 'refused', reason]);
      expect(answer.text).toMatch(/\p{L}{3}/u);
      expect(answer.citations).toEqual([]);
    }
});

test('a question is answered whatever is around it', async () => {
  const plain = await demo().ask('Combien de chambres compte l’hôtel ?');
  expect(plain.status).toBe('answered');
  const dressed = [
    '\u202eCombien de chambres compte l’hôtel ?\u202c',
    '\u0000Combien de chambres\u0007 compte l’hôtel ?\u0000',
    '🏨 Combien de chambres compte l’hôtel ? 🙏🙏',
    '<b>Combien de chambres</b> compte l’hôtel ?',
    'COMBIEN DE CHAMBRES COMPTE L’HÔTEL ???!!!',
  ];
  for (const [door, ask] of Object.entries(await doors()))
    for (const question of dressed)
      expect([door, question, (await ask(question)).text]).toEqual([door, question, plain.text]);
});
