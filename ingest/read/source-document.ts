import type { ScannedPage, SkipCode } from '../../corpus/file-report.ts';
import type { BlockKind } from '../../corpus/release.ts';

/** In a block's text: a page begins here. Readers set it, the assembler takes it out and keeps the offset. */
export const PAGE_BREAK = '\f';

/** A piece of a document, in reading order. Its white space is not clean yet. */
export interface SourceBlock {
  kind: BlockKind;
  text: string;
  /** Of a heading: 1 is the largest, 6 the smallest. */
  level?: number;
  /** A line that stands right below the block before, without an empty line: an address, a list of names. */
  close?: boolean;
  /** Page on which the block begins, from 1, for formats that have pages. */
  page?: number;
}

/** What a file says about itself, outside of its text. */
export interface SourceMetadata {
  title: string | null;
  /** As written in the file: the metadata step makes a date of it. */
  date: string | null;
  /** As written: `fr`, `fr-MA`. */
  language: string | null;
  /** File, identifier or title of the release that this one makes void. */
  replaces: string | null;
  /** As `replaces`, of one that it corrects in part. */
  corrects: string | null;
}

/** What a reader makes of a file. */
export interface SourceDocument {
  blocks: SourceBlock[];
  metadata: SourceMetadata;
  /** Pages without a text of their own, for formats that have pages. */
  scans?: ScannedPage[];
  /** For the person who ingests: what was left out or may be wrong. */
  warnings: string[];
}

export const noMetadata: SourceMetadata = {
  title: null,
  date: null,
  language: null,
  replaces: null,
  corrects: null,
};

/** What is known of a page of the web besides its bytes. */
export interface FromTheWeb {
  /** What it was sent as, as a file's extension. */
  format: string;
  /** Encoding, as the website names it; null where it does not. */
  charset: string | null;
  /** What the feed that named the page says of it, as written; null where it says nothing. */
  listed: { title: string | null; date: string | null };
}

export interface ReaderOptions {
  /** Called when a part of the file is done, such as a page. */
  onProgress?: () => void;
  /** Of files that are locked with one. */
  password?: string | undefined;
  /** Of a page of the web. */
  web?: FromTheWeb | undefined;
}

/**
 * Reads one format.
 * @throws UnreadableFile when nothing can be made of the bytes
 */
export type Reader = (bytes: Uint8Array, options?: ReaderOptions) => Promise<SourceDocument>;

/** A file that is skipped. The message is the reason, for the person who ingests. */
export class UnreadableFile extends Error {
  readonly code: SkipCode;

  constructor(code: SkipCode, reason: string, options?: { cause?: unknown }) {
    super(reason, options);
    this.name = 'UnreadableFile';
    this.code = code;
  }
}
