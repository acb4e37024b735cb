import type { Writable } from 'node:stream';
import { Fault } from '../../corpus/errors.ts';
import type { Config } from '../config.ts';

/** The index a command works on: the option, else the setting. */
export function indexDirOf({ index }: { index?: string }, config: Config): string {
  if (index === '') throw new Fault('USAGE', '--index: expected a folder, not an empty word');
  return index ?? config.indexDir;
}

/** Prints lines as they come. */
export function linesTo(stream: Writable): (line: string) => void {
  return (line) => {
    stream.write(`${line}\n`);
  };
}
