import * as z from 'zod/v4';

/** Version of the layout below. An index of another version is refused, and rebuilt by `ingest`. */
export const FORMAT = 4;

const FileSeal = z.object({ bytes: z.int(), sha256: z.string() });
export type FileSeal = z.infer<typeof FileSeal>;

/** What an index snapshot says of itself: `manifest.json`. Every other file is sealed by it. */
export const Manifest = z.object({
  format: z.literal(FORMAT),
  /** Identifier of the snapshot, and the name of its folder. */
  snapshot: z.string(),
  /** ISO 8601. */
  created: z.string(),
  /** Absolute path of the ingested source, to open a cited file from the terminal. Never sent to a visitor. */
  source: z.string(),
  /** Fingerprint of the ingested files and of the readers: the same again means nothing to do. */
  fingerprint: z.string(),
  embedder: z.object({ name: z.string(), dimension: z.int() }),
  counts: z.object({ releases: z.int(), passages: z.int() }),
  files: z.record(z.string(), FileSeal),
});
export type Manifest = z.infer<typeof Manifest>;
