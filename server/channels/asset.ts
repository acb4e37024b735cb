/** A file for browsers, held in memory. */
export interface Asset {
  /** The `Content-Type`. */
  type: string;
  body: Buffer;
  /** A strong `ETag`, with its quotes. */
  etag: string;
  /** Whether the name changes with the content, so that it may be kept for ever. */
  immutable: boolean;
  /** Whether pages of other websites load it: the widget's own files. */
  shared: boolean;
}

/** What the server shows to browsers. */
export interface Assets {
  /** By path, such as `/widget.js`. */
  files: ReadonlyMap<string, Asset>;
  /** The page that shows one release, or lists them: it reads its address. */
  viewer: Asset;
}
