import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { silent } from '../../../../server/channels/service.ts';
import { connectInProcess } from '../../../../server/channels/terminal/connect.ts';
import { runPrompt } from '../../../../server/channels/terminal/prompt.ts';
import { fakeService } from '../../../helpers/fake-service.ts';

const CTRL_C = '\u0003';
const CTRL_D = '\u0004';
const UP = '\u001b[A';

/** A prompt, a keyboard and what the screen has shown so far. */
function atTerminal(interactive = true) {
  const { engine, ...rest } = fakeService();
  engine.fail('panne', new Error('secret'));
  const input = new PassThrough();
  const output = new PassThrough();
  const leaving = new AbortController();
  let screen = '';
  output.on('data', (chunk) => {
    screen += String(chunk);
  });
  const done = runPrompt(connectInProcess({ engine, ...rest }, silent), {
    input,
    output,
    interactive,
    locale: 'fr-MA',
    render: (answer) => `<${answer.understood}>\n`,
    signal: leaving.signal,
  });
  return {
    engine,
    leaving,
    done,
    type: (keys: string) => input.write(keys),
    end: () => input.end(),
    screen: () => screen,
    shows: (text: string) => expect.poll(() => screen).toContain(text),
    /** Waits until the prompt is drawn after a text. */
    prompts: (text: string) =>
      expect.poll(() => screen.slice(screen.lastIndexOf(text))).toContain('\n\u001b[1G\u001b[0J> '),
  };
}

test('greets, keeps the conversation, and leaves on Ctrl-D', async () => {
  const { type, shows, done } = atTerminal();
  await shows('communiqués (1)');
  type('un\r');
  await shows('<un>');
  type('deux\r');
  await shows('<un / deux>');
  type(CTRL_D);
  expect(await done).toBe(true);
});

test('the arrow key brings the question before back', async () => {
  const { type, shows, done, engine } = atTerminal();
  type('un\r');
  await shows('<un>');
  type(`${UP}\r`);
  await shows('<un / un>');
  type(CTRL_D);
  await done;
  expect(engine.asked.map(({ text }) => text)).toEqual(['un', 'un']);
});

test('Ctrl-C cancels the question under way, then empties the line, then leaves', async () => {
  const { type, prompts, done, engine } = atTerminal();
  const { asked, aborted } = engine.hold('lente');
  type('lente\r');
  await asked;
  type(CTRL_C);
  await aborted;
  await prompts('(question annulée)');
  type(`à moitié${CTRL_C}`);
  type('un\r');
  await prompts('<un>');
  type(CTRL_C);
  expect(await done).toBe(true);
  expect(engine.asked.map(({ text }) => text)).toEqual(['lente', 'un']);
});

test('Ctrl-D during a question lets it be answered', async () => {
  const { type, done, engine, screen } = atTerminal();
  const { asked, letGo } = engine.hold('lente');
  type('lente\r');
  await asked;
  type(CTRL_D);
  letGo();
  expect(await done).toBe(true);
  expect(screen()).toContain('<lente>');
});

test('a fault is told, and the prompt lives on', async () => {
  const { type, shows, done, screen } = atTerminal();
  type('panne\r');
  await shows('(pas de réponse :');
  type('un\r');
  await shows('<un>');
  type(CTRL_D);
  expect(await done).toBe(false);
  expect(screen()).not.toContain('secret');
});

test('without a terminal, lines are questions and only answers are printed', async () => {
  const { type, end, done, screen } = atTerminal(false);
  type('un\n\n  \ndeux');
  end();
  expect(await done).toBe(true);
  expect(screen()).toBe('<un>\n<un / deux>\n');
});

test('a signal leaves, in mid-question too', async () => {
  const { type, done, engine, leaving } = atTerminal(false);
  const { asked, aborted } = engine.hold('lente');
  type('lente\nune autre\n');
  await asked;
  leaving.abort();
  await aborted;
  await done;
  expect(engine.asked).toHaveLength(1);
});
