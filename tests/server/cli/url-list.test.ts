import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { readUrlList } from '../../../server/cli/url-list.ts';

async function list(text: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'porte-parole-urls-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  await writeFile(join(folder, 'urls.txt'), text);
  return join(folder, 'urls.txt');
}

test('addresses, one a line, whatever its end; comments and empty lines are passed over', async () => {
  const path = await list(
    '\uFEFF# ours\r\nhttps://example.org/a\r\n\r\n  HTTP://example.org/b#c  \nhttps://example.org/é',
  );
  expect(await readUrlList(path)).toEqual([
    'https://example.org/a',
    'HTTP://example.org/b#c',
    'https://example.org/é',
  ]);
});

test('every line that is no address is named', async () => {
  const path = await list('/etc/passwd\nhttps://example.org/\nfile:///etc/passwd\nhttps://\n');
  await expect(readUrlList(path)).rejects.toMatchObject({
    code: 'USAGE',
    message: expect.stringMatching(/mend lines 1, 3, 4$/),
  });
});
