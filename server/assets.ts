import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BuildOptions, build, type OutputFile } from 'esbuild';
import type { Asset, Assets } from './channels/asset.ts';

const common = {
  bundle: true,
  minify: true,
  write: false,
  outdir: '/',
  entryNames: '[name]',
  target: ['es2022'],
  charset: 'utf8',
  legalComments: 'none',
  logLevel: 'silent',
  // A style sheet or drawing that a script imports is a string in it: the widget's live in its shadow root.
  loader: { '.css': 'text', '.svg': 'text' },
} satisfies BuildOptions;

const html = 'text/html; charset=utf-8';
const css = 'text/css; charset=utf-8';
const script = 'text/javascript; charset=utf-8';

/**
 * Bundles what browsers get, in memory: there is no build step to forget and nothing stale to serve.
 * The widget is a small launcher; its panel is loaded when it is first opened.
 *
 * @param web the folder of the sources.
 * @throws Error with one line, naming the file that is missing or does not build.
 */
export async function bundleAssets(
  web: string = fileURLToPath(new URL('../web', import.meta.url)),
): Promise<Assets> {
  const panel = await bundle(join(web, 'widget/panel.ts'), {
    format: 'esm',
    entryNames: 'assets/[name]-[hash]',
  });
  const panelPath = panel.path.replaceAll('\\', '/').replace(/^.*?(?=\/assets\/)/, '');
  const [launcher, viewerScript, viewerStyle, viewerPage, demoScript, demoStyle, demoPage, icon] =
    await Promise.all([
      // Relative, so that the launcher finds it beside itself behind any proxy's prefix.
      bundle(join(web, 'widget/launcher.ts'), {
        format: 'iife',
        define: { PANEL_URL: JSON.stringify(panelPath.slice(1)) },
      }),
      bundle(join(web, 'viewer/viewer.ts'), { format: 'iife' }),
      bundle(join(web, 'viewer/viewer.css'), { loader: { '.css': 'css', '.svg': 'dataurl' } }),
      page(join(web, 'viewer/viewer.html')),
      bundle(join(web, 'demo/demo.ts'), { format: 'iife' }),
      bundle(join(web, 'demo/demo.css'), { loader: { '.css': 'css', '.svg': 'dataurl' } }),
      page(join(web, 'demo/index.html')),
      page(join(web, 'shared/icon.svg')),
    ]);
  return {
    files: new Map([
      ['/widget.js', asset(script, launcher.contents, { shared: true })],
      [panelPath, asset(script, panel.contents, { shared: true, immutable: true })],
      ['/viewer.js', asset(script, viewerScript.contents)],
      ['/viewer.css', asset(css, viewerStyle.contents)],
      ['/', asset(html, demoPage)],
      ['/demo.js', asset(script, demoScript.contents)],
      ['/demo.css', asset(css, demoStyle.contents)],
      ['/icon.svg', asset('image/svg+xml', icon)],
    ]),
    viewer: asset(html, viewerPage),
  };
}

async function bundle(entry: string, options: BuildOptions): Promise<OutputFile> {
  const failed = (why: string, cause?: unknown) =>
    new Error(`cannot prepare ${entry} for the browser: ${why}`, { cause });
  try {
    const { outputFiles } = await build({ ...common, ...options, entryPoints: [entry] });
    const [file, ...others] = outputFiles ?? [];
    if (!file || others.length > 0) throw failed(`expected one file of ${basename(entry)}`);
    return file;
  } catch (error) {
    throw failed(firstLine(error), error);
  }
}

async function page(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (error) {
    throw new Error(`cannot prepare ${path} for the browser: ${firstLine(error)}`, { cause: error });
  }
}

/** esbuild's messages begin with a count of errors; the first error itself says more. */
function firstLine(error: unknown): string {
  const lines = String(error instanceof Error ? error.message : error).split('\n');
  return (/^Build failed/.test(lines[0] ?? '') ? lines[1] : lines[0]) ?? 'it does not build';
}

function asset(
  type: string,
  contents: Uint8Array,
  { immutable = false, shared = false }: { immutable?: boolean; shared?: boolean } = {},
): Asset {
  const body = Buffer.from(contents);
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
  return { type, body, etag, immutable, shared };
}
