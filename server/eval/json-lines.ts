import { readFile } from 'node:fs/promises';
import type * as z from 'zod/v4';
import { Fault } from '../../corpus/errors.ts';

/** A value and the line it stands in, for what turns out to be wrong with it later. */
export interface Located<T> {
  value: T;
  /** `FILE, line 3` */
  where: string;
}

/** @throws Fault SOURCE_UNREADABLE */
export async function readSetFile(path: string): Promise<string> {
  return await readFile(path, 'utf8').catch((cause) => {
    throw new Fault('SOURCE_UNREADABLE', `the set ${path} cannot be read; check its path`, { cause });
  });
}

/** The lines of a text that are not blank. */
export function linesOf(text: string, path: string): Located<string>[] {
  return text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .map((value, position) => ({ value, where: `${path}, line ${position + 1}` }))
    .filter(({ value }) => value.trim() !== '');
}

/**
 * Reads JSON lines.
 * @param expected what a line should be, for the message
 * @throws Fault SOURCE_UNREADABLE, USAGE with the number of the line.
 */
export async function readJsonLines<T>(
  path: string,
  schema: z.ZodType<T>,
  expected: string,
): Promise<Located<T>[]> {
  return linesOf(await readSetFile(path), path).map(({ value, where }) => {
    try {
      return { value: schema.parse(JSON.parse(value)), where };
    } catch (cause) {
      throw new Fault('USAGE', `${where}: expected ${expected}`, { cause });
    }
  });
}
