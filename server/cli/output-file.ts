import { constants } from 'node:fs';
import { access, stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Fault } from '../../corpus/errors.ts';

/** Finds out before the work whether its result can be written. @throws Fault USAGE, naming the option */
export async function checkOutputFile(option: string, path: string | undefined): Promise<void> {
  if (path === undefined) return;
  const there = await stat(path).catch(() => null);
  if (there?.isDirectory()) throw new Fault('USAGE', `${option}: ${path} is a folder; give a file`);
  await access(there ? path : dirname(path), constants.W_OK).catch((cause) => {
    throw unwritable(option, path, cause);
  });
}

/** @throws Fault USAGE, naming the option */
export async function writeOutputFile(option: string, path: string, text: string): Promise<void> {
  await writeFile(path, text).catch((cause) => {
    throw unwritable(option, path, cause);
  });
}

function unwritable(option: string, path: string, cause: unknown): Fault {
  return new Fault('USAGE', `${option}: ${path} cannot be written; check the folder and its rights`, {
    cause,
  });
}
