import type { Asset, Assets } from '../../server/channels/asset.ts';

function asset(type: string, text: string, options: Partial<Asset> = {}): Asset {
  return {
    type,
    body: Buffer.from(text),
    etag: `"${text.length}"`,
    immutable: false,
    shared: false,
    ...options,
  };
}

/** A few files in the place of the bundled ones. */
export const tinyAssets: Assets = {
  files: new Map([
    ['/', asset('text/html; charset=utf-8', '<!doctype html><title>Demo</title>')],
    ['/widget.js', asset('text/javascript; charset=utf-8', 'launch()', { shared: true })],
    [
      '/assets/panel-A1.js',
      asset('text/javascript; charset=utf-8', 'panel()', { shared: true, immutable: true }),
    ],
  ]),
  viewer: asset('text/html; charset=utf-8', '<!doctype html><title>Viewer</title>'),
};
