import type { FileReport } from '../file-report.ts';

/** Where a file of the web came from, and how to ask for it again. */
export interface WebOrigin {
  /** The source that named it: its own address, or that of a feed or sitemap. */
  source: string;
  /** What it was sent as, as a file's extension. */
  format: string;
  /** What its website says of this state of it (RFC 9110, 8.8); null where it says nothing. */
  etag: string | null;
  lastModified: string | null;
}

/** What an index knows of a file it was made of, so that the file need not be read again as long as it is the same. */
export interface FileRecord {
  /** Identifier that its release has, or would have. */
  id: string;
  /** Relative to its source's folder, with `/`; of a page of the web, its address. */
  file: string;
  /** Of its bytes, in hexadecimal; null when they could not be read. */
  sha256: string | null;
  /** Version of the readers, and of what they were helped by. */
  readers: string;
  /** Of its release's text, to know the same release in another file; empty for a file without one. */
  sketch: string;
  /** The file whose release is kept in its place; null when its own is. */
  copyOf: string | null;
  /** What its release corrects or, `wholly`, replaces: the older one's file, null when that was not found. */
  corrects: { file: string | null; wholly: boolean } | null;
  report: FileReport;
  /** Absent for a file of a folder. */
  web?: WebOrigin;
}
