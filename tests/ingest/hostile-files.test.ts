import { mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Ingested, readSources } from '../../ingest/ingest.ts';
import { paragraph } from '../helpers/tiny-docx.ts';
import { tinyZip } from '../helpers/tiny-zip.ts';

const office = 'http://schemas.openxmlformats.org';
const word = `xmlns:w="${office}/wordprocessingml/2006/main"`;

/** A Word document whose picture and template lie outside of it. */
function linkingDocx(target: string): Uint8Array {
  const drawing = `<w:p><w:r><w:drawing><wp:inline xmlns:wp="${office}/drawingml/2006/wordprocessingDrawing"><a:graphic xmlns:a="${office}/drawingml/2006/main"><a:graphicData><pic:pic xmlns:pic="${office}/drawingml/2006/picture"><pic:blipFill><a:blip xmlns:r="${office}/officeDocument/2006/relationships" r:link="x1"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`;
  return tinyZip({
    '[Content_Types].xml': `<?xml version="1.0"?><Types xmlns="${office}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    '_rels/.rels': `<?xml version="1.0"?><Relationships xmlns="${office}/package/2006/relationships"><Relationship Id="r1" Type="${office}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `<?xml version="1.0"?><Relationships xmlns="${office}/package/2006/relationships"><Relationship Id="x1" Type="${office}/officeDocument/2006/relationships/image" Target="${target}" TargetMode="External"/><Relationship Id="x2" Type="${office}/officeDocument/2006/relationships/attachedTemplate" Target="${target}" TargetMode="External"/></Relationships>`,
    'word/document.xml': `<?xml version="1.0"?><w:document ${word}><w:body>${drawing}${paragraph('Le centre ouvre à Tiznit.')}</w:body></w:document>`,
  });
}

/** A Word document whose XML declares entities of its own. */
function entityDocx(declarations: string, said: string): Uint8Array {
  const body = `<w:document ${word}><w:body><w:p><w:r><w:t>${said}</w:t></w:r></w:p></w:body></w:document>`;
  return tinyZip({
    '[Content_Types].xml': `<?xml version="1.0"?><Types xmlns="${office}/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    '_rels/.rels': `<?xml version="1.0"?><Relationships xmlns="${office}/package/2006/relationships"><Relationship Id="r1" Type="${office}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `<?xml version="1.0"?><!DOCTYPE d [${declarations}]>${body}`,
  });
}

const laughs = [
  '<!ENTITY a "ha ha ha ha ha ha ha ha ha ha">',
  ...['b', 'c', 'd', 'e', 'f', 'g', 'h'].map((name, at) => {
    const before = String.fromCharCode('a'.charCodeAt(0) + at);
    return `<!ENTITY ${name} "${`&${before};`.repeat(10)}">`;
  }),
].join('');

/** A PDF whose pages are the pages of themselves. */
const loop = `%PDF-1.4
1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj
2 0 obj <</Type /Pages /Kids [2 0 R 3 0 R] /Count 900000000>> endobj
3 0 obj <</Type /Pages /Kids [2 0 R] /Count 5 /Parent 3 0 R>> endobj
trailer <</Root 1 0 R /Size 4>>
%%EOF`;

let folder: string;
let secret: string;
let read: Ingested;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'porte-parole-hostile-'));
  const outside = await mkdtemp(join(tmpdir(), 'porte-parole-outside-'));
  secret = join(outside, 'secret.txt');
  await writeFile(secret, 'motdepasse secret');
  const url = `file://${secret}`;
  const files: Record<string, string | Uint8Array> = {
    'link.docx': linkingDocx(url),
    'etc.docx': linkingDocx('file:///etc/passwd'),
    'entity.docx': entityDocx(`<!ENTITY x SYSTEM "${url}">`, 'Le centre &x; ouvre.'),
    'laughs.docx': entityDocx(laughs, '&h;'),
    'deep.html': `<html><body>${'<div>'.repeat(100_000)}Le centre ouvre.`,
    'deep-list.md': `${Array.from({ length: 3_000 }, (_, at) => `${' '.repeat(at * 2)}- point`).join('\n')}`,
    'deep-quote.md': '> '.repeat(50_000),
    'include.html': `<html><body><p>Le centre ouvre.</p><iframe src="${url}"></iframe><object data="${url}"></object><link rel="import" href="${url}"></body></html>`,
    'loop.pdf': loop,
    'aliases.md': `---\na: &a [x, x, x, x, x, x, x, x, x]\nb: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a]\nc: &c [*b, *b, *b, *b, *b, *b, *b, *b, *b]\nd: &d [*c, *c, *c, *c, *c, *c, *c, *c, *c]\ne: &e [*d, *d, *d, *d, *d, *d, *d, *d, *d]\nf: &f [*e, *e, *e, *e, *e, *e, *e, *e, *e]\ng: [*f, *f, *f, *f, *f, *f, *f, *f, *f]\n---\nLe centre ouvre.`,
    'good.txt': 'Le centre de Tiznit ouvre en mai.',
  };
  for (const [file, content] of Object.entries(files)) await writeFile(join(folder, file), content);
  await symlink(secret, join(folder, 'stolen.txt'));
  read = await readSources([folder]);
  await rm(outside, { recursive: true });
}, 120_000);
afterAll(() => rm(folder, { recursive: true }));

test('no file takes another one along, or stops the rest', () => {
  expect(read.releases.map(({ file }) => file)).toContain('good.txt');
  const reported = read.report.files.map(({ file }) => file);
  expect(reported).toHaveLength(12);
  for (const file of read.report.files) if (file.status === 'skipped') expect(file.reason).not.toBe('');
});

test('what lies outside the folder is never read, whatever leads there', async () => {
  const known = read.releases.map(({ text, title }) => `${title.value} ${text}`).join(' ');
  expect(known).not.toContain('motdepasse');
  const [account = 'root:'] = (await readFile('/etc/passwd', 'utf8')).split('\n');
  expect(known).not.toContain(account);
  expect(read.report.files).toContainEqual(expect.objectContaining({ file: 'stolen.txt', code: 'LINK' }));
  // What is not hostile in them is still there.
  expect(read.releases.find(({ file }) => file === 'link.docx')?.text ?? known).toContain('Tiznit');
});

test('what is nested without end is refused with a reason', () => {
  expect(read.report.files).toContainEqual(
    expect.objectContaining({ file: 'deep.html', code: 'BOMB', reason: expect.stringContaining('nested') }),
  );
});

test('entities are not multiplied', () => {
  const laughing = read.releases.find(({ file }) => file === 'laughs.docx')?.text ?? '';
  expect(laughing.length).toBeLessThan(10_000);
});
