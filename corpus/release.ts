/** Languages the product understands and speaks. A release may be in another one. */
export const languages = ['fr', 'ar', 'en'] as const;
export type Language = (typeof languages)[number];

/** A value together with where it was found, so that an editor can check it. */
export interface Found<T, Origin extends string> {
  value: T;
  origin: Origin;
}

/**
 * Where a release's title was found: said by the file's metadata, a heading of the text, the feed that named
 * its page, or, when the release has no title of its own, the opening of its first sentence.
 */
export type TitleOrigin = 'metadata' | 'heading' | 'feed' | 'opening';
/** Where a publication date was found. */
export type DateOrigin = 'text' | 'metadata' | 'feed' | 'file-name';

/** Somebody to write to, as printed in a release. At least one of `phone` and `email` is there. */
export interface Contact {
  name: string | null;
  role: string | null;
  phone: string | null;
  email: string | null;
}

/** What a release says of an older one that it corrects or replaces. */
export interface Correction {
  /** The older one is void (`annule et remplace`); else only what this one says anew. */
  wholly: boolean;
  /** The older one's file, identifier or title, from the file's metadata; null when it is only spoken of. */
  named: string | null;
  /** The older one's publication date, where the text gives it: `YYYY-MM-DD` or `YYYY-MM`. */
  dated: string | null;
  /** Identifier of the older one; null when it was not found. */
  of: string | null;
}

/** The newer release that a release was corrected or replaced by. */
export interface Corrected {
  by: string;
  title: string;
  date: string | null;
  /** This one is void. */
  wholly: boolean;
}

export type BlockKind = 'heading' | 'paragraph' | 'list-item' | 'table-row' | 'caption' | 'dateline';

/** A block of a release's clean text: `text.slice(start, end)`, in UTF-16 units, without outer white space. */
export interface BlockSpan {
  kind: BlockKind;
  start: number;
  end: number;
}

/** A press release as it is known to the product. */
export interface Release {
  /** Stable as long as the file keeps its path: letters, digits and hyphens. */
  id: string;
  /** Path of the source, relative to the ingested folder, with `/`; of a page of the web, its address. */
  file: string;
  title: Found<string, TitleOrigin>;
  /** Publication date, `YYYY-MM-DD` (or `YYYY-MM` when no day is said); null when not found. */
  date: Found<string, DateOrigin> | null;
  /** ISO 639-1 code. */
  language: string;
  contacts: Contact[];
  /** Places that it names, as `corpus/places.txt` writes them in its language; the dateline's first. */
  places: string[];
  /** Other files that hold the same release. Citations name them, too. */
  copies: Pick<Release, 'id' | 'file'>[];
  correction: Correction | null;
  corrected: Corrected | null;
  /** The clean text. Every offset in the product refers to it, in UTF-16 units. */
  text: string;
  /** The clean text's blocks, in order, not overlapping. */
  blocks: BlockSpan[];
  /** Offsets at which each page begins, ascending; empty for formats without pages. */
  pages: number[];
}

/** True for the `file` of a page of the web: its address, over http or https. */
export function isWebAddress(file: string): boolean {
  return /^https?:\/\//.test(file);
}

/** Page of an offset, from 1; null for formats without pages. */
export function pageAt(release: Pick<Release, 'pages'>, offset: number): number | null {
  if (release.pages.length === 0) return null;
  let page = 0;
  for (const start of release.pages) if (start <= offset) page += 1;
  return Math.max(page, 1);
}

/** Number of the block that holds an offset, from 1. */
export function paragraphAt(release: Pick<Release, 'blocks'>, offset: number): number {
  let paragraph = 0;
  for (const block of release.blocks) if (block.start <= offset) paragraph += 1;
  return Math.max(paragraph, 1);
}

/** What kind of block holds an offset; undefined between blocks. */
export function blockKindAt({ blocks }: Pick<Release, 'blocks'>, offset: number): BlockKind | undefined {
  return blocks.find(({ start, end }) => start <= offset && offset < end)?.kind;
}
