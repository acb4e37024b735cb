import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { BuiltInEmbeddings } from '../../corpus/embedding/built-in.ts';
import { openSnapshot } from '../../corpus/index/open.ts';
import { ingest } from '../../ingest/ingest.ts';

const program = fileURLToPath(new URL('../../server/bin.js', import.meta.url));
const embeddings = new BuiltInEmbeddings();
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'porte-parole-full-'));
  await mkdir(join(folder, 'releases'));
});
afterEach(() => rm(folder, { recursive: true }));

test('where no more can be written, it says so, and the index is as it was', {
  timeout: 120_000,
}, async () => {
  const [source, indexDir] = [join(folder, 'releases'), join(folder, 'index')];
  await writeFile(join(source, 'a.txt'), 'Le centre de Tiznit ouvre en mai.');
  await ingest({ sources: [source], indexDir, embeddings });
  const { manifest } = await openSnapshot(indexDir, embeddings);
  // Enough that each of the snapshot's larger files meets one of the limits.
  const sentences = Array.from(
    { length: 400 },
    (_, at) => `Le centre numéro ${at} accueille ${at * 7} jeunes.`,
  );
  await writeFile(join(source, 'b.txt'), sentences.join('\n\n'));
  for (const kilobytes of [0, 2, 16, 32]) {
    // The system itself refuses to write more: as where a disk is full, of which each file gets so much.
    const command = `ulimit -f ${kilobytes}; exec "$0" "$@"`;
    const args = ['-c', command, process.execPath, program, 'ingest', source, '--index', indexDir];
    // With its cache of compiled sources off, which would meet the limit, too.
    const env = { PATH: process.env['PATH'], TSX_DISABLE_CACHE: '1' };
    const { status, stderr } = spawnSync('bash', args, { encoding: 'utf8', env });
    expect([kilobytes, status, stderr]).toEqual([
      kilobytes,
      5,
      expect.stringMatching(/cannot be written|was not written whole/),
    ]);
    expect((await openSnapshot(indexDir, embeddings)).manifest).toEqual(manifest);
    expect(await readdir(join(indexDir, 'snapshots'))).toEqual([manifest.snapshot]);
  }
  expect(await ingest({ sources: [source], indexDir, embeddings })).toMatchObject({ releases: 2 });
});
