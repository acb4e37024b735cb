import { rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import type { Service } from '../../server/channels/service.ts';
import { Conversation } from '../../server/engine/conversation.ts';
import type { LiveIndex } from '../../server/live-index.ts';
import type { Answer } from '../../server/protocol/answer.ts';
import { employs, liveContent, question } from '../helpers/live-content.ts';

const ask = (service: Service, text: string, conversation = new Conversation()): Promise<Answer> =>
  service.engine.answer({ id: 'q', text }, conversation);
const exactOf = ({ statements }: Answer): string[] => statements.flatMap(({ exact }) => exact);

/** Nothing new is served, for a fault with this code. */
async function expectKept(live: LiveIndex, code: string): Promise<void> {
  const before = live.service;
  expect(await live.renew()).toMatchObject({ renewed: false, faults: [{ name: 'Fault', code }] });
  expect(live.service).toBe(before);
  // It is tried once, not once a second, until it changes again.
  expect(await live.renew()).toEqual({ renewed: false, faults: [] });
}

async function expectRenewed(live: LiveIndex): Promise<void> {
  expect(await live.renew()).toEqual({ renewed: true, faults: [] });
}

describe('LiveIndex', () => {
  test('stays as it is while nothing changes', async () => {
    const { live } = await liveContent();
    const { service } = live;
    expect(await live.renew()).toEqual({ renewed: false, faults: [] });
    expect(live.service).toBe(service);
  });

  test('opens a page of the web at its address', async () => {
    const { live } = await liveContent();
    expect(live.locate('https://example.org/a')).toBe('https://example.org/a');
  });

  test('takes up a published snapshot; who has the one before goes on with it', async () => {
    const { live, publish } = await liveContent();
    const before = live.service;
    const snapshot = await publish(412);
    await expectRenewed(live);
    expect(live.service.index).toBe(snapshot);
    const [now, then] = [await ask(live.service, question), await ask(before, question)];
    expect([now.index, exactOf(now)]).toEqual([snapshot, [expect.stringContaining('412')]]);
    expect([then.index, exactOf(then)]).toEqual([before.index, [expect.stringContaining(String(employs))]]);
    for (const [{ citations }, { release }] of [
      [now, live.service],
      [then, before],
    ] as const)
      for (const { release: id, start, end, quote } of citations)
        expect(release(id)?.text.slice(start, end)).toBe(quote);
  });

  test('a conversation goes on over a change of the index', async () => {
    const { live, publish } = await liveContent();
    const conversation = new Conversation();
    await ask(live.service, question, conversation);
    await publish(412);
    await expectRenewed(live);
    const answer = await ask(live.service, 'Et combien de temps a duré le chantier ?', conversation);
    expect(answer).toMatchObject({ status: 'answered', index: live.service.index });
    expect(exactOf(answer)).toEqual(['deux ans']);
  });

  test('takes up an edited lexicon, on the same snapshot', async () => {
    const { live, edit } = await liveContent();
    const { index } = live.service;
    const asked = 'Combien de zébulons ?';
    expect(await ask(live.service, asked)).toMatchObject({ status: 'refused' });
    await edit('usine, factory\nzébulon => technicien\n');
    await expectRenewed(live);
    expect(live.service.index).toBe(index);
    expect(exactOf(await ask(live.service, asked))).toEqual([expect.stringContaining(String(employs))]);
  });

  test('keeps what is served when the lexicon is broken or gone, until it is mended', async () => {
    const { live, lexicon, edit } = await liveContent();
    await edit('usine, factory\nzébulon =>\n');
    await expectKept(live, 'LEXICON_INVALID');
    await rm(lexicon);
    await expectKept(live, 'LEXICON_INVALID');
    await edit('usine, factory, manufacture\n');
    await expectRenewed(live);
  });

  test('keeps what is served when the index is damaged or gone, until there is another', async () => {
    const { live, indexDir, publish } = await liveContent();
    await writeFile(join(indexDir, 'CURRENT'), 'x');
    await expectKept(live, 'INDEX_DAMAGED');
    await rm(indexDir, { recursive: true });
    await expectKept(live, 'INDEX_MISSING');
    expect(exactOf(await ask(live.service, question))).toEqual([expect.stringContaining(String(employs))]);
    const snapshot = await publish(412);
    await expectRenewed(live);
    expect(live.service.index).toBe(snapshot);
  });

  test('a broken lexicon does not hold back a new index', async () => {
    const { live, publish, edit } = await liveContent();
    const snapshot = await publish(412);
    await edit('zébulon =>\n');
    expect(await live.renew()).toMatchObject({ renewed: true, faults: [{ code: 'LEXICON_INVALID' }] });
    expect(live.service.index).toBe(snapshot);
  });

  test('notices a file that was written anew with as many bytes', async () => {
    const { live, lexicon } = await liveContent();
    const { size, atime, mtime } = await stat(lexicon);
    await writeFile(lexicon, 'usine, fabrics\n');
    await utimes(lexicon, atime, mtime);
    expect((await stat(lexicon)).size).toBe(size);
    await expectRenewed(live);
  });

  test('lets go of what was served before', async () => {
    const { live, publish } = await liveContent();
    const before = new WeakRef(live.service.releases);
    await ask(live.service, question);
    await publish(412);
    await expectRenewed(live);
    setFlagsFromString('--expose-gc');
    const collect: () => void = runInNewContext('gc');
    // What the present turn of the event loop has looked at stays until it ends.
    await new Promise(setImmediate);
    collect();
    expect(before.deref()).toBeUndefined();
  });
});
