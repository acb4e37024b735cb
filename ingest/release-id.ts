import { createHash } from 'node:crypto';
import { extname } from 'node:path';
import { fold } from '../corpus/language/fold.ts';
import { isWebAddress } from '../corpus/release.ts';

/**
 * Identifiers of releases, from their relative paths: letters, digits and hyphens. A file keeps its identifier as long
 * as it keeps its path: where several would share one, each of them gets its extension, then a hash of its path. A page
 * of the web always has a hash of its address, whichever others there are.
 * @returns by the place in `files`
 */
export function releaseIds(files: readonly string[]): string[] {
  const plain = files.map((file) =>
    slug(isWebAddress(file) ? nameOfPage(file) : file.slice(0, file.length - extname(file).length)),
  );
  const counts = countOf(plain);
  const longer = files.map((file, index) =>
    (counts.get(plain[index] ?? '') ?? 0) > 1 && !isWebAddress(file) ? slug(file) : (plain[index] ?? ''),
  );
  const still = countOf(longer);
  const taken = new Set<string>();
  return files.map((file, index) => {
    const wanted = longer[index] ?? '';
    const alone = wanted !== '' && (still.get(wanted) ?? 0) === 1 && !isWebAddress(file);
    let id = alone ? wanted : hashed(wanted, file);
    // Two sources may hold the same relative path.
    for (let copy = 2; taken.has(id); copy += 1) id = hashed(wanted, `${file}\n${copy}`);
    taken.add(id);
    return id;
  });
}

/** Host and path of a page, as a person reads them. */
function nameOfPage(address: string): string {
  const name = address.replace(/^https?:\/\/(?:www\.)?/, '').replace(/(?:\.\w{1,5})?(?:\?.*)?$/, '');
  try {
    return decodeURIComponent(name);
  } catch {
    // Not in UTF-8: its letters stay numbers.
    return name;
  }
}

/** Lower-case letters of any script, digits and hyphens. */
function slug(path: string): string {
  return fold(path)
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 80)
    .replace(/-+$/, '');
}

function hashed(wanted: string, path: string): string {
  const hash = createHash('sha256').update(path).digest('hex').slice(0, 6);
  return wanted === '' ? `release-${hash}` : `${wanted}-${hash}`;
}

function countOf(ids: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}
