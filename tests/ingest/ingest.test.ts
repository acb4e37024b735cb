import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Fault } from '../../corpus/errors.ts';
import type { FileReport } from '../../corpus/file-report.ts';
import { openSnapshot } from '../../corpus/index/open.ts';
import { fingerprintOf } from '../../ingest/fingerprint.ts';
import { ingest, type Progress, readSources } from '../../ingest/ingest.ts';
import { releaseIds } from '../../ingest/release-id.ts';
import { changeLines, totalLine } from '../../ingest/report.ts';
import { tableHead, tableRows } from '../../ingest/report-table.ts';
import { AngleEmbeddings } from '../helpers/angle-embeddings.ts';

const story =
  'Agadir, le 3 mai 2021\n\nUn centre ouvre à Tiznit\n\nLe centre accueille des jeunes de toute la province.\n';
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'porte-parole-ingest-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

async function put(files: Record<string, string>): Promise<void> {
  for (const [file, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await writeFile(join(folder, file), text);
  }
}

describe('ingest', () => {
  it('reads a folder, names what it skips, and publishes the rest', async () => {
    await put({
      'a.txt': story,
      'b/c.md': '# Un titre\n\nUn mot.',
      'empty.txt': '',
      'bad.pdf': 'nothing',
      'x.xlsx': 'x',
      '.hidden.txt': 'x',
    });
    await symlink('/etc/hostname', join(folder, 'out.txt'));
    const lines: string[] = [];
    const onProgress = (file: FileReport, { done, of }: Progress): void => {
      lines.push(...tableRows(file, done, of));
    };
    const options = {
      sources: [folder],
      indexDir: join(folder, '.index'),
      embeddings: new AngleEmbeddings(),
    };
    const report = await ingest({ ...options, onProgress });
    expect(report).toMatchObject({
      releases: 2,
      passages: 3,
      skipped: 4,
      fingerprint: await fingerprintOf([folder]),
    });
    expect(lines).toEqual([
      '✗ 1/6 out.txt: skipped: a link that leads out of the folder',
      expect.stringMatching(/^✗ 2\/6 x\.xlsx: skipped: no reader/),
      expect.stringMatching(
        /^✓ 3\/6 a\.txt {31}2021-05-03 \(text\) +fr +– +2 +0 {2}Un centre ouvre à Tiznit \(heading\)$/,
      ),
      '    ! no contact found',
      expect.stringMatching(/^✓ 4\/6 b\/c\.md {30}– +fr +– +1 +0 {2}Un titre \(heading\)$/),
      '    ! no publication date found',
      '    ! no contact found',
      expect.stringMatching(/^ {4}! no sentence in it/),
      '✗ 5/6 bad.pdf: skipped: not a PDF, or damaged',
      '✗ 6/6 empty.txt: skipped: the file is empty',
    ]);
    const rows = lines.filter((line) => line.startsWith('✓'));
    const at = tableHead(6).indexOf('title');
    expect(rows.map((row) => row.slice(at, at + 2))).toEqual(['Un', 'Un']);
    expect(totalLine(report)).toBe('2 releases, 3 passages, 4 warnings, 4 files skipped');
    const { manifest, passages } = await openSnapshot(options.indexDir, options.embeddings);
    expect(manifest).toMatchObject({ source: folder, fingerprint: report.fingerprint });
    expect(passages.map(({ id, release }) => [id, release])).toEqual([
      [0, 'a'],
      [1, 'a'],
      [2, 'b-c'],
    ]);
  });

  it('takes a single file, and several sources', async () => {
    await put({ 'a.txt': story, 'b/a.txt': 'Une autre annonce.' });
    expect((await readSources([join(folder, 'a.txt')])).releases.map(({ file }) => file)).toEqual(['a.txt']);
    const { releases } = await readSources([join(folder, 'a.txt'), join(folder, 'b')]);
    expect(releases.map(({ file }) => file)).toEqual(['a.txt', 'a.txt']);
    expect(new Set(releases.map(({ id }) => id)).size).toBe(2);
  });

  it('keeps a release once that two files hold, and shows odd names on one line', async () => {
    await put({
      'a.txt': story,
      'b\n\u001B[31m.txt': story.replaceAll('\n', '\r\n'),
      '🎉 بلاغ.txt': 'Un mot.',
    });
    const { report, releases } = await readSources([folder]);
    expect(releases.map(({ file }) => file)).toEqual(['a.txt', '🎉 بلاغ.txt']);
    expect(report).toMatchObject({ releases: 2, copies: [{ of: 'a.txt' }] });
    const lines = [
      ...report.files.flatMap((file, at) => tableRows(file, at + 1, report.files.length)),
      ...changeLines(report),
    ];
    expect(lines).toContain('= b\uFFFD\uFFFD[31m.txt: the same release as a.txt, kept once; both are cited');
    expect(lines.join(' ')).not.toMatch(/\p{Cc}/u);
    expect(lines.some((line) => /^✓ \d\/3 🎉 بلاغ\.txt .* Un mot \(opening\)$/u.test(line))).toBe(true);
  });

  it('leaves its own index out when that stands among the sources', async () => {
    await put({ 'a.txt': story, 'index/CURRENT': 'x', 'index/snapshots/releases.jsonl': '{}' });
    expect((await readSources([folder], { indexDir: join(folder, 'index') })).report.skipped).toBe(0);
    expect((await readSources([folder])).report.skipped).toBe(2);
  });

  it('says in one line what is wrong when there is nothing to ingest', async () => {
    const fault = async (source: string): Promise<unknown> =>
      readSources([source]).catch((reason: unknown) => reason);
    expect(await fault(join(folder, 'none'))).toMatchObject({ code: 'SOURCE_UNREADABLE' });
    expect(await fault('')).toMatchObject({ code: 'SOURCE_UNREADABLE' });
    expect(await fault(folder)).toMatchObject({ code: 'SOURCE_EMPTY' });
    await put({ 'bad.pdf': 'nothing' });
    const bad = await fault(folder);
    expect(bad).toBeInstanceOf(Fault);
    expect(String(bad)).toMatch(/bad\.pdf: not a PDF, or damaged/);
    expect(String(bad)).not.toContain('\n');
  });
});

describe('fingerprintOf', () => {
  it('changes with a file’s words and name, and with nothing else', async () => {
    await put({ 'a.txt': story });
    const first = await fingerprintOf([folder]);
    await put({ 'notes.xlsx': 'x' });
    await writeFile(join(folder, 'a.txt'), await readFile(join(folder, 'a.txt')));
    expect(await fingerprintOf([folder])).toBe(first);
    await put({ 'a.txt': `${story} ` });
    const second = await fingerprintOf([folder]);
    expect(second).not.toBe(first);
    await put({ 'b.txt': story });
    expect(await fingerprintOf([folder])).not.toBe(second);
  });
});

describe('releaseIds', () => {
  it('keeps the identifier of a page, whichever others there are', () => {
    const page = 'https://www.example.org/presse/Été%202021/avis.html?id=1';
    const [alone] = releaseIds([page]);
    expect(alone).toMatch(/^example-org-presse-ete-2021-avis-[0-9a-f]{6}$/);
    const others = [
      'https://example.org/presse/Été%202021/avis.html?id=2',
      'https://example.org/%E9',
      'avis.html',
    ];
    const ids = releaseIds([...others, page]);
    expect(ids.at(-1)).toBe(alone);
    expect(new Set(ids).size).toBe(4);
  });

  it('makes readable identifiers, longer ones only where they would clash', () => {
    expect(releaseIds(['Été 2021/À Fès.pdf', 'a.txt', 'a.pdf', 'بلاغ.txt'])).toEqual([
      'ete-2021-a-fes',
      'a-txt',
      'a-pdf',
      'بلاغ',
    ]);
    const clash = releaseIds(['a b.txt', 'a-b.txt', '—.txt']);
    expect(new Set(clash).size).toBe(3);
    for (const id of clash) expect(id).toMatch(/^[a-z0-9-]+-[0-9a-f]{6}$/);
  });
});
