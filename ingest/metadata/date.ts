import { isWebAddress, type Release } from '../../corpus/release.ts';
import type { CleanText } from '../assemble.ts';
import type { SourceMetadata } from '../read/source-document.ts';
import { readDateline } from './dateline.ts';
import { dateInFileName, readDate } from './dates.ts';

/** How far into a release, in units and in blocks, its opening dateline may stand. */
const NEAR_START = { offset: 900, blocks: 10 };
/** How many blocks before the end a closing one may stand: `Fait à Rabat, le …`. */
const NEAR_END = 4;

/**
 * Publication date of a release: its dateline, else what the file's metadata says, else the feed that named its page,
 * else the file's name.
 * The day a file was made is not asked: it is when somebody pressed "save".
 * @returns the date, and the number of the block that is nothing but a dateline, to be marked as such
 */
export function publicationDate(
  clean: CleanText,
  metadata: SourceMetadata,
  file: string,
  listed: string | null = null,
): { date: Release['date']; dateline: number | null } {
  const { text, blocks } = clean;
  for (const [index, block] of blocks.entries()) {
    const nearStart = index < NEAR_START.blocks && block.start < NEAR_START.offset;
    if (!nearStart && index < blocks.length - NEAR_END) continue;
    if (block.kind === 'table-row' || block.kind === 'caption') continue;
    const dateline = readDateline(text.slice(block.start, block.end));
    if (dateline === null || (!nearStart && !dateline.whole)) continue;
    const date = { value: dateline.date, origin: 'text' } as const;
    return { date, dateline: dateline.whole ? index : null };
  }
  const said = metadata.date === null ? null : readDate(metadata.date);
  if (said !== null) return { date: { value: said, origin: 'metadata' }, dateline: null };
  const dated = listed === null ? null : readDate(listed);
  if (dated !== null) return { date: { value: dated, origin: 'feed' }, dateline: null };
  const named = dateInFileName(nameOf(file));
  return { date: named === null ? null : { value: named, origin: 'file-name' }, dateline: null };
}

/** A file's own name; of a page of the web, all of its path: `/2024/03/05/title` is a name with a date. */
function nameOf(file: string): string {
  if (isWebAddress(file)) return new URL(file).pathname.slice(1).replaceAll('/', '-');
  return file.split('/').at(-1) ?? file;
}
