import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { readableExtensions } from '../../ingest/read/registry.ts';
import type { IngestReport } from '../../ingest/report.ts';
import { run } from '../../server/cli/run.ts';
import { compose } from '../../server/compose.ts';
import { exitCodes } from '../../server/exit-codes.ts';
import { website } from '../helpers/website.ts';
import { root, rowsOf, sectionOf } from './documents.ts';

const rows = rowsOf(sectionOf('docs/operations.md', 'Troubleshooting'));
const prefix = 'porte-parole: ';

/** A message of the document as a pattern: words in capitals stand for what varies. */
function patternOf(message: string): RegExp {
  const escaped = message.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(
    `^${escaped.replaceAll(/\b(?:DIR|FILE|SOURCE(?!\b --index)|NAME|NUMBER|CODE|REASON|HOST|SETTING|WHAT|VALUE|LINE|OPTION|HINT|COMMAND|MESSAGE|EXTENSIONS|ADDRESS|STATUS|WHY|TYPE)\b/g, '.*')}$`,
  );
}

/** What stands in a cell between any two of its commas. */
function runsOf(parts: readonly string[]): string[] {
  return parts.flatMap((_, from) =>
    parts.slice(from).map((_, more) => parts.slice(from, from + more + 1).join(', ')),
  );
}

let folder: string;
let index: string;
const at = (...path: string[]): string => join(folder, ...path);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'porte-parole-trouble-'));
  index = at('index');
  await mkdir(at('empty'));
  await mkdir(at('bad', 'inside'), { recursive: true });
  await writeFile(at('file'), '');
  await writeFile(at('bad', 'empty.txt'), '');
  await writeFile(at('bad', 'blank.md'), ' \n');
  await writeFile(at('bad', 'sheet.xlsx'), 'x');
  await writeFile(at('bad', 'damaged.pdf'), '%PDF-1.4');
  await writeFile(at('bad', 'damaged.docx'), 'x');
  await writeFile(at('bad', 'binary.txt'), Buffer.from([0, 1, 2, 0, 255, 0, 3]));
  await symlink(at('file'), at('bad', 'out.txt'));
  await symlink(at('bad', 'inside'), at('bad', 'folder'));
  await writeFile(at('lexicon.txt'), 'a => b => c\n');
  await writeFile(at('latin1.txt'), Buffer.from('région, zone\n', 'latin1'));
  const { code, stderr } = await command(['ingest', join(root, 'corpus/releases'), '--index', index]);
  expect([code, stderr]).toEqual([0, '']);
  return () => rm(folder, { recursive: true });
}, 60_000);

/** Runs a command with the real parts, in this process: one of its own takes a second to start. */
async function command(args: readonly string[], env: Record<string, string> = {}) {
  const [stdin, stdout, stderr] = [new PassThrough().end(), new PassThrough(), new PassThrough()];
  const output = Promise.all([text(stdout), text(stderr)]);
  for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value);
  const io = { stdin, stdout, stderr, signal: new AbortController().signal, locale: 'fr-MA' };
  const outcome = await run(args, { io, compose: async (config) => compose(config) });
  vi.unstubAllEnvs();
  stdout.end();
  stderr.end();
  const [said, complained] = await output;
  return { code: exitCodes[outcome].code, stdout: said, stderr: complained };
}

/** A copy of the index with another manifest, sealed as if it had been published. */
async function withManifest(name: string, change: object): Promise<string> {
  const copy = at(name);
  await cp(index, copy, { recursive: true });
  const [snapshot = ''] = await readdir(join(copy, 'snapshots'));
  const path = join(copy, 'snapshots', snapshot, 'manifest.json');
  const manifest = JSON.stringify({ ...JSON.parse(await readFile(path, 'utf8')), ...change });
  await writeFile(path, manifest);
  const seal = createHash('sha256').update(manifest).digest('hex');
  await writeFile(join(copy, 'CURRENT'), JSON.stringify({ snapshot, manifest: seal }));
  return copy;
}

describe('every line of the troubleshooting table is what the program says', () => {
  const documented = rows.filter(([, code]) => /^\d+$/.test(code ?? ''));
  const seen = new Set<string>();

  async function expectDocumented(args: string[], env: Record<string, string> = {}): Promise<void> {
    const { code, stderr } = await command(args, env);
    const line = stderr.trimEnd().split('\n').at(-1) ?? '';
    expect(line).toMatch(new RegExp(`^${prefix}`));
    const row = documented.find(([message = '']) => patternOf(message).test(line.slice(prefix.length)));
    expect(row, line).toBeDefined();
    expect([line, String(code)]).toEqual([line, row?.[1]]);
    seen.add(row?.[0] ?? '');
  }

  test('of the index', async () => {
    await expectDocumented(['ask', 'x', '--index', at('none')]);
    await cp(index, at('damaged'), { recursive: true });
    await writeFile(at('damaged', 'CURRENT'), 'x');
    await expectDocumented(['ask', 'x', '--index', at('damaged')]);
    await expectDocumented(['ask', 'x', '--index', await withManifest('later', { format: 99 })]);
    const embedder = { name: 'other', dimension: 768 };
    await expectDocumented(['serve', '--index', await withManifest('other', { embedder })]);
    await expectDocumented(['ingest', join(root, 'corpus/releases'), '--index', at('file', 'index')]);
    await expectDocumented(['rollback', '--index', index]);
    await writeFile(join(index, 'LOCK-elsewhere-1-1'), '');
    await expectDocumented(['ingest', join(root, 'corpus/releases'), '--index', index]);
    await rm(join(index, 'LOCK-elsewhere-1-1'));
  });

  test('of the sources', async () => {
    await expectDocumented(['ingest', at('nowhere'), '--index', at('new')]);
    await expectDocumented(['ingest', at('empty'), '--index', at('new')]);
    await expectDocumented(['ingest', at('bad'), '--index', at('new')]);
    await expectDocumented(['serve', '--corpus', at('nowhere'), '--index', at('new')]);
  });

  test('of the web', async () => {
    const site = await website({ '/a': '<!DOCTYPE html><p>Un mot.' });
    await writeFile(at('addresses.txt'), '# one\n\nhttps://example.org/\n/etc/passwd\n');
    await writeFile(at('huge.txt'), Buffer.alloc(17 * 1024 ** 2, '#'));
    await expectDocumented(['ingest']);
    await expectDocumented(['ingest', '--urls', at('none.txt')]);
    await expectDocumented(['ingest', '--urls', at('addresses.txt')]);
    await expectDocumented(['ingest', '--urls', at('huge.txt')]);
    await expectDocumented(['serve', '--corpus', site.origin]);
    const args = ['ingest', `${site.origin}/a`, '--allow-private', '--index', at('new')];
    // A file, and not just a missing folder: a reading process would make that one for itself.
    await expectDocumented(args, { TMPDIR: at('file') });
  });

  test('of the address', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const address = other.address();
    const port = typeof address === 'object' && address ? String(address.port) : '';
    await expectDocumented(['serve', '--index', index, '--port', port]);
    other.close();
    await expectDocumented(['serve', '--index', index, '--port', '0', '--host', '192.0.2.1']);
  });

  test('of settings, the lexicon and the command line', async () => {
    await expectDocumented(['serve'], { PORT: 'http' });
    await expectDocumented(['serve'], { ALLOWED_ORIGINS: 'example.org' });
    await expectDocumented(['ask', 'x', '--index', index], { LEXICON: at('none.txt') });
    await expectDocumented(['ask', 'x', '--index', index], { LEXICON: at('lexicon.txt') });
    await expectDocumented(['ask', 'x', '--index', index], { LEXICON: at('latin1.txt') });
    await expectDocumented(['serve', '--prot', '1']);
    await expectDocumented(['ask', 'two', 'words']);
    await expectDocumented(['ask', '--batch', at('none.jsonl'), '--index', index]);
  });

  test('and no line is there that was not produced', () => {
    const unseen = documented.map(([message = '']) => message).filter((message) => !seen.has(message));
    // Ports below 1024 depend on who runs the tests; an internal error is none that can be made on purpose.
    expect(unseen).toEqual([
      'port NUMBER of HOST is not allowed; choose one above 1023 with --port',
      'internal error: MESSAGE; set DEBUG=porte-parole for the details',
    ]);
  });

  test('reasons for which a page is skipped, under their codes', async () => {
    const site = await website({
      '/robots.txt': 'User-agent: *\nDisallow: /no',
      '/a': '<!DOCTYPE html><p>Un mot.',
      '/picture': { headers: { 'Content-Type': 'image/png' }, body: 'x' },
      '/closed': { status: 403 },
      '/down': { status: 500 },
      '/round': { status: 302, headers: { Location: '/round' } },
      '/inside': { status: 302, headers: { Location: 'http://169.254.169.254/' } },
      '/hidden': { headers: { 'X-Robots-Tag': 'noindex' }, body: 'x' },
      '/meta': '<!DOCTYPE html><meta name="robots" content="noindex"><p>Un mot.',
      '/packed': { headers: { 'Content-Encoding': 'zstd' }, body: 'x' },
      '/broken': (request) => void request.socket.destroy(),
      '/empty.xml': '<rss><channel></channel></rss>',
      '/deep.xml': `<rss>${'<a>'.repeat(100)}`,
    });
    const other = await website();
    site.pages['/feed.xml'] = `<rss><item><link>${other.origin}/</link></item></rss>`;
    const paths = ['/none', '/no', ...Object.keys(site.pages).slice(1)].map((path) => site.origin + path);
    const odd = ['ftp://example.org/', 'http://user:word@example.org/', 'http://0.0.0.0/'];
    const args = [
      'ingest',
      ...paths,
      ...odd,
      '--allow-private',
      '--pause',
      '0',
      '--index',
      at('new'),
      '--json',
    ];
    const { stdout } = await command(args);
    const { files } = JSON.parse(stdout) as IngestReport;
    const skipped = files.flatMap((file) => (file.status === 'skipped' ? [file] : []));
    expect(skipped).toHaveLength(paths.length + odd.length - 1);
    let section = '';
    const known = rows.flatMap(([code = '', reasons = '']) => {
      section = /^[A-Z_]+$/.test(code) ? code : code === '' ? section : '';
      return section === '' ? [] : [{ code: section, reasons: runsOf(reasons.split(', ')) }];
    });
    for (const { code, reason } of skipped)
      expect(
        known.some((row) => row.code === code && row.reasons.some((each) => patternOf(each).test(reason))),
        `${code} ${reason}`,
      ).toBe(true);
  });

  test('reasons for which a file is skipped', async () => {
    const { stdout } = await command(['ingest', at('bad'), '--index', at('new')]);
    const reasons = [...stdout.matchAll(/^✗ .*?: skipped: (.*)$/gm)].map(([, reason = '']) => reason);
    expect(reasons).toHaveLength(8);
    const known = rows.flatMap(([first = '']) => first.split(/, (?=not a web page)/));
    for (const reason of reasons) {
      expect(
        known.some((each) => patternOf(each).test(reason)),
        reason,
      ).toBe(true);
    }
  });
});

test('the formats are those that have a reader', () => {
  const extensions = rowsOf(sectionOf('docs/operations.md', 'Ingest')).flatMap(([, second = '']) =>
    second.split(' ').filter((word) => word.startsWith('.')),
  );
  expect(extensions).toEqual(readableExtensions);
});
