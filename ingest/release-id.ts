import { createHash } from 'node:crypto';
import { extname } from 'node:path';
import { fold } from '../corpus/language/fold.ts';

/**
 * Identifiers of releases, from their relative paths: letters, digits and hyphens. A file keeps its identifier as long
 * as it keeps its path: where several would share one, each of them gets its extension, then a hash of its path.
 * @returns by the place in `files`
 */
export function releaseIds(files: readonly string[]): string[] {
  const plain = files.map((file) => slug(file.slice(0, file.length - extname(file).length)));
  const counts = countOf(plain);
  const longer = files.map((file, index) =>
    (counts.get(plain[index] ?? '') ?? 0) > 1 ? slug(file) : (plain[index] ?? ''),
  );
  const still = countOf(longer);
  const taken = new Set<string>();
  return files.map((file, index) => {
    const wanted = longer[index] ?? '';
    let id = wanted === '' || (still.get(wanted) ?? 0) > 1 ? hashed(wanted, file) : wanted;
    // Two sources may hold the same relative path.
    for (let copy = 2; taken.has(id); copy += 1) id = hashed(wanted, `${file}\n${copy}`);
    taken.add(id);
    return id;
  });
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
