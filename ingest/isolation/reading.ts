import type { ScannedPage, SkipCode } from '../../corpus/file-report.ts';
import type { Passage } from '../../corpus/passage.ts';
import type { Release } from '../../corpus/release.ts';
import type { FromTheWeb } from '../read/source-document.ts';

/** A file to be read, and the identifier its release gets. */
export interface ReadingRequest {
  /** Absolute. */
  path: string;
  /** Relative to its source's folder, with `/`; of a page of the web, its address. */
  file: string;
  /** Of a page of the web. */
  web?: FromTheWeb | undefined;
  id: string;
  /** Of files that are locked with one. */
  password?: string | undefined;
}

/** What came of a file. */
export type Reading =
  | {
      release: Release;
      /** `passages[i].id === i`. */
      passages: Passage[];
      warnings: string[];
      /** Pages without a text of their own. */
      scans: ScannedPage[];
      /** Of the release's text; see `sketchOf`. */
      sketch: string;
      /** Of the bytes that were read, in hexadecimal. */
      sha256: string;
    }
  | Skip;

export interface Skip {
  code: SkipCode;
  reason: string;
  /** Of the bytes that were read; null when they could not be. */
  sha256: string | null;
}

/** From the reading process: a sign of life, or the whole. */
export type ReadingMessage = { progress: true } | { reading: Reading };
