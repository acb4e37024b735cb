import type { FileReport } from '../file-report.ts';

/** What an index knows of a file it was made of, so that the file need not be read again as long as it is the same. */
export interface FileRecord {
  /** Identifier that its release has, or would have. */
  id: string;
  /** Relative to its source's folder, with `/`. */
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
}
