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
  /** SHA-256 of its release's text, to know the same text in another file; null for a file without one. */
  text: string | null;
  report: FileReport;
}
