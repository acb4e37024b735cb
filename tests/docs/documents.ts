import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The top of the checkout. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

/** A fenced block of a document. */
export interface Block {
  /** What stands after the fence: `js`, `json server`. */
  info: string;
  code: string;
}

/** A document by its path in the checkout. */
export function read(path: string): string {
  return readFileSync(new URL(path, new URL('../../', import.meta.url)), 'utf8');
}

/** The fenced blocks of a document, in order. */
export function blocksOf(markdown: string): Block[] {
  return [...markdown.matchAll(/^( *)```(.*)\n([\s\S]*?)^ *```$/gm)].map(
    ([, indent = '', info = '', code = '']) => ({
      info: info.trim(),
      code: code.replaceAll(new RegExp(`^${indent}`, 'gm'), ''),
    }),
  );
}

/** The block that begins with a line. @throws Error when there is none, so that no example goes missing unnoticed. */
export function blockStarting(path: string, firstLine: string): string {
  const block = blocksOf(read(path)).find(({ code }) => code.startsWith(firstLine));
  if (!block) throw new Error(`${path} has no fenced block that begins with ${firstLine}`);
  return block.code;
}

/** The rows of the tables of a document, without heads; of each the cells, without back quotes around code. */
export function rowsOf(markdown: string): string[][] {
  const rows = markdown.split('\n').filter((line) => line.startsWith('|'));
  return rows.map((row) =>
    row
      .replace(/^\||\|\s*$/g, '')
      .split('|')
      .map((cell) => cell.trim().replaceAll('`', '')),
  );
}

/** What stands under a heading, up to the next one of its level or above. */
export function sectionOf(path: string, heading: string): string {
  const lines = read(path).split('\n');
  const start = lines.findIndex((line) => /^#+ /.test(line) && line.replace(/^#+ /, '') === heading);
  if (start < 0) throw new Error(`${path} has no heading “${heading}”`);
  const level = /^#+/.exec(lines[start] ?? '')?.[0].length ?? 1;
  const length = lines
    .slice(start + 1)
    .findIndex((line) => (/^#+(?= )/.exec(line)?.[0].length ?? 9) <= level);
  return lines.slice(start + 1, length < 0 ? undefined : start + 1 + length).join('\n');
}
