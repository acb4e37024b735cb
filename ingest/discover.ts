import type { Dirent, Stats } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { Fault } from '../corpus/errors.ts';
import type { SkipCode } from '../corpus/file-report.ts';
import { isReadable, readableExtensions } from './read/registry.ts';

/** A file to ingest. */
export interface SourceFile {
  /** Absolute. */
  path: string;
  /** Relative to its source's folder, with `/`. */
  file: string;
}

export interface Discovery {
  /** In the order of their relative paths. */
  files: SourceFile[];
  /** Named, and not read. */
  skipped: { file: string; code: SkipCode; reason: string }[];
}

/**
 * Finds the files of sources, each a folder, searched with its subfolders, or a single file. Hidden files are passed
 * over; a file that no reader knows, or a symbolic link that leads out of its folder, is named as skipped.
 * @param except a folder that is not looked into: the index, which may stand among the sources
 * @throws Fault `SOURCE_UNREADABLE` for a source that is not there or cannot be opened
 */
export async function discover(sources: readonly string[], except?: string): Promise<Discovery> {
  const discovery: Discovery = { files: [], skipped: [] };
  const roots = new Set<string>();
  for (const source of sources) {
    const path = absolute(source);
    try {
      const root = await realpath(path);
      if (roots.has(root)) continue;
      roots.add(root);
      if ((await stat(root)).isDirectory())
        await walk(root, { root, except: await realOrNull(except) }, discovery);
      else sortOut({ path: root, file: basename(path) }, discovery);
    } catch (cause) {
      throw unreadable(source, cause);
    }
  }
  const seen = new Set<string>();
  discovery.files = discovery.files.filter(({ path }) => !seen.has(path) && seen.add(path));
  discovery.files.sort((a, b) => compare(a.file, b.file) || compare(a.path, b.path));
  discovery.skipped.sort((a, b) => compare(a.file, b.file));
  return discovery;
}

/**
 * The folder that a source's relative paths start from: itself, or a single file's own. Absolute.
 * @throws Fault `SOURCE_UNREADABLE`
 */
export async function sourceFolder(source: string): Promise<string> {
  const path = absolute(source);
  try {
    return (await stat(path)).isDirectory() ? path : dirname(path);
  } catch (cause) {
    throw unreadable(source, cause);
  }
}

/** `ingest "$FOLDER"` with nothing in FOLDER does not mean the working directory. */
function absolute(source: string): string {
  if (source === '')
    throw new Fault('SOURCE_UNREADABLE', 'a source is an empty path; name a folder or a file');
  return resolve(source);
}

function unreadable(source: string, cause: unknown): Fault {
  const message = `cannot read ${source} (${codeOf(cause)}); check the path and its rights`;
  return new Fault('SOURCE_UNREADABLE', message, { cause });
}

async function walk(
  folder: string,
  within: { root: string; except: string | null },
  discovery: Discovery,
): Promise<void> {
  const { root, except } = within;
  for (const own of await readdir(folder, { withFileTypes: true })) {
    const { name } = own;
    if (name.startsWith('.')) continue;
    const path = join(folder, name);
    if (path === except) continue;
    const file = relative(root, path).split(sep).join('/');
    try {
      const link = own.isSymbolicLink();
      const target = link ? await realpath(path) : path;
      const entry: Dirent | Stats = link ? await stat(target) : own;
      const inside = target.startsWith(root.endsWith(sep) ? root : root + sep);
      // A folder inside the source is walked where it stands; following links to it could go round in circles.
      if (link && (!inside || entry.isDirectory())) {
        discovery.skipped.push({
          file,
          code: 'LINK',
          reason: inside ? 'a link to a folder' : 'a link that leads out of the folder',
        });
      } else if (entry.isDirectory()) await walk(path, within, discovery);
      else if (entry.isFile()) sortOut({ path: target, file }, discovery);
      else discovery.skipped.push({ file, code: 'NOT_A_FILE', reason: 'not a file' });
    } catch (cause) {
      const reason = name.includes('\uFFFD')
        ? 'its name is not UTF-8; rename it'
        : `cannot be opened (${codeOf(cause)})`;
      discovery.skipped.push({ file, code: 'UNOPENABLE', reason });
    }
  }
}

async function realOrNull(path: string | undefined): Promise<string | null> {
  return path === undefined ? null : await realpath(path).catch(() => null);
}

function sortOut(found: SourceFile, discovery: Discovery): void {
  if (isReadable(found.file)) discovery.files.push(found);
  else {
    const known = readableExtensions.join(' ');
    const reason = `no reader for this kind of file (known: ${known})`;
    discovery.skipped.push({ file: found.file, code: 'UNKNOWN_FORMAT', reason });
  }
}

/** The system's code for what went wrong: `ENOENT`, `EACCES`. */
export function codeOf(cause: unknown): string {
  const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
  return typeof code === 'string' ? code : 'unknown error';
}

/** By code units: the same everywhere, whatever the machine's language. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
