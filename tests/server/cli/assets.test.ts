import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { bundleAssets } from '../../../server/assets.ts';

const sources: Record<string, string> = {
  'widget/launcher.ts':
    'declare const PANEL_URL: string; const url = new URL(PANEL_URL, location.href); void import(url.href);',
  'widget/panel.ts': "import styles from './panel.css'; export const panel: string = styles;",
  'widget/panel.css': '.panel { color: red }',
  'viewer/viewer.ts': 'const viewer: number = 1; console.log(viewer);',
  'viewer/viewer.css': 'body { margin: 0 }',
  'viewer/viewer.html': '<!doctype html><title>Viewer</title>',
  'demo/demo.ts': 'console.log("demo")',
  'demo/demo.css': '@import "./more.css";',
  'demo/more.css': 'p { margin: 0 }',
  'demo/index.html': '<!doctype html><title>Demo</title>',
  'shared/icon.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
};
let web: string;

beforeEach(async () => {
  web = await mkdtemp(join(tmpdir(), 'web-'));
  onTestFinished(() => rm(web, { recursive: true }));
  for (const [path, text] of Object.entries(sources)) {
    await mkdir(dirname(join(web, path)), { recursive: true });
    await writeFile(join(web, path), text);
  }
});

const textOf = async (path: string) => (await bundleAssets(web)).files.get(path)?.body.toString() ?? '';

test('the launcher knows where its panel is', async () => {
  const { files } = await bundleAssets(web);
  const panel = [...files.keys()].find((path) => path.startsWith('/assets/panel-')) ?? '';
  expect(await textOf('/widget.js')).toContain(panel.slice(1));
  expect(await textOf('/widget.js')).not.toContain('declare');
  expect(await textOf(panel)).toContain('.panel { color: red }');
  expect(files.get(panel)).toMatchObject({
    immutable: true,
    shared: true,
    type: 'text/javascript; charset=utf-8',
  });
  expect(files.get('/widget.js')).toMatchObject({ immutable: false, shared: true });
});

test('a panel with another content has another name', async () => {
  const panelOf = async () =>
    [...(await bundleAssets(web)).files.keys()].find((path) => path.startsWith('/assets/'));
  const before = await panelOf();
  expect(await panelOf()).toBe(before);
  await writeFile(join(web, 'widget/panel.ts'), 'export const panel = 2;');
  expect(await panelOf()).not.toBe(before);
});

test('pages, scripts and style sheets are there', async () => {
  const { files, viewer } = await bundleAssets(web);
  expect([...files.keys()]).toEqual(
    expect.arrayContaining(['/', '/demo.js', '/demo.css', '/viewer.js', '/viewer.css', '/widget.js']),
  );
  expect(viewer.body.toString()).toContain('Viewer');
  expect(await textOf('/demo.css')).toContain('p{margin:0}');
});

test.each(['widget/panel.ts', 'viewer/viewer.css', 'demo/index.html'])(
  '%s missing is one line',
  async (path) => {
    await rm(join(web, path));
    const error = await bundleAssets(web).catch((reason: unknown) => reason);
    expect(String(error)).toMatch(/^Error: cannot prepare [^\n]+$/);
    expect(String(error)).toContain(path);
  },
);

test('what does not build is one line', async () => {
  await writeFile(join(web, 'demo/demo.ts'), 'const = 1;');
  const error = await bundleAssets(web).catch((reason: unknown) => reason);
  expect(String(error)).toMatch(/^Error: cannot prepare [^\n]+demo\.ts[^\n]+$/);
});
