import type { Release } from './release.ts';

/** Why a file is not in the index. Stable: scripts may rely on them. */
export const skipCodes = [
  /** No reader for its extension. */
  'UNKNOWN_FORMAT',
  /** A symbolic link that leads out of the folder, or to a folder. */
  'LINK',
  /** A device, a socket. */
  'NOT_A_FILE',
  /** Rights, a disk that fails, a name that is no text. */
  'UNOPENABLE',
  'EMPTY',
  /** More bytes, or more text, than a press release can have. */
  'TOO_LARGE',
  /** Not what its extension says, or broken. */
  'DAMAGED',
  /** Its password is not known. */
  'LOCKED',
  /** Nothing to read in it. */
  'NO_TEXT',
  /** Pictures of text, and no OCR on this machine. */
  'OCR_MISSING',
  /** An archive that unpacks to far more than it should, or something nested without end. */
  'BOMB',
  /** Reading it took too long, and was ended. */
  'TOO_SLOW',
  /** Reading it took too much memory, and was ended. */
  'TOO_MUCH_MEMORY',
  /** The reader gave up, or its process died. */
  'READER_FAILED',
  /** Not an address that is asked for: not http or https, with a password in it, an odd port. */
  'BAD_ADDRESS',
  /** The address leads into a private network, or to this machine. */
  'PRIVATE_ADDRESS',
  /** The website does not want it read: robots.txt, or `noindex`. */
  'ROBOTS',
  /** The website says that it is not there, or no more. */
  'NOT_FOUND',
  /** The website does not give it to everybody. */
  'REFUSED',
  /** From one address to the next without end. */
  'REDIRECTS',
  /** No answer, or an error of the website's: it may be there the next time. */
  'UNREACHABLE',
  /** On another website than the feed or sitemap that names it. */
  'OTHER_HOST',
  /** More pages than were asked for. */
  'LIMIT',
] as const;
export type SkipCode = (typeof skipCodes)[number];

/** A page that is a picture, or empty. */
export interface ScannedPage {
  /** From 1. */
  page: number;
  /** How sure OCR was of the words it read, 0 to 100; null where it read none, or nothing is there to read. */
  sure: number | null;
}

/** What became of one file. */
export type FileReport =
  | {
      status: 'ingested';
      file: string;
      /** Identifier of the release made of it. */
      release: string;
      title: Release['title'];
      date: Release['date'];
      language: string;
      /** How many; 0 for formats without pages. */
      pages: number;
      /** Those without a text of their own. */
      scans: ScannedPage[];
      contacts: number;
      passages: number;
      warnings: string[];
    }
  | { status: 'skipped'; file: string; code: SkipCode; reason: string };
