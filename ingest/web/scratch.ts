import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Fault } from '../../corpus/errors.ts';
import { codeOf } from '../discover.ts';

/** A folder that is made when it is first asked for. */
export type Scratch = () => Promise<string>;

/** Lends a folder for what is fetched, and removes it afterwards. @throws Fault `SOURCE_UNREADABLE` where none can be made */
export async function withScratch<T>(use: (scratch: Scratch) => Promise<T>): Promise<T> {
  let folder: string | null = null;
  try {
    return await use(async () => {
      folder ??= await mkdtemp(join(tmpdir(), 'porte-parole-fetched-')).catch((cause) => {
        const message = `what is fetched cannot be kept in ${tmpdir()} (${codeOf(cause)}); check its rights, or set TMPDIR`;
        throw new Fault('SOURCE_UNREADABLE', message, { cause });
      });
      return folder;
    });
  } finally {
    if (folder !== null) await rm(folder, { recursive: true, force: true });
  }
}
