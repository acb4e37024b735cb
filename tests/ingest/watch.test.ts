import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { watchSources } from '../../ingest/watch.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'porte-parole-watch-'));
  await mkdir(join(folder, 'index'));
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

it('yields once for changes that come together, those before it was listened to included, and ends when told', async () => {
  const stop = new AbortController();
  const changes = await watchSources([folder], join(folder, 'index'), 3_600_000, stop.signal);
  await writeFile(join(folder, 'a.txt'), 'Un mot.');
  await writeFile(join(folder, 'b.txt'), 'Un mot.');
  let seen = 0;
  for await (const _change of changes) {
    seen += 1;
    if (seen === 1) await rm(join(folder, 'a.txt'));
    else stop.abort();
  }
  expect(seen).toBe(2);
});

it('passes over the index', async () => {
  const stop = new AbortController();
  const changes = await watchSources([folder], join(folder, 'index'), 3_600_000, stop.signal);
  await writeFile(join(folder, 'index', 'CURRENT'), 'x');
  await writeFile(join(folder, 'z.txt'), 'Un mot.');
  for await (const _change of changes) stop.abort();
});

it('yields every so often where there are sources of the web', async () => {
  const stop = new AbortController();
  const sources = ['https://example.org/feed.xml'];
  const changes = await watchSources(sources, join(folder, 'index'), 600, stop.signal);
  let seen = 0;
  for await (const _change of changes) {
    seen += 1;
    if (seen === 2) stop.abort();
  }
  expect(seen).toBe(2);
});

it('says what cannot be watched', async () => {
  const none = watchSources(
    [join(folder, 'none')],
    join(folder, 'index'),
    3_600_000,
    new AbortController().signal,
  );
  await expect(none).rejects.toMatchObject({ code: 'SOURCE_UNREADABLE' });
});
