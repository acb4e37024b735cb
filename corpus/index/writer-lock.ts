import { readFileSync } from 'node:fs';
import { mkdir, readdir, rm, rmdir, stat, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { Fault } from '../errors.ts';
import { writing } from './disk.ts';

/** `LOCK-<host>-<process>-<when the process started>`. All of it in the name, so that it is there whole or not at all. */
const NAME = /^LOCK-(.+)-(\d+)-(\d+)$/;
/** How often a lock is touched, for writers on other machines, and after how long untouched they take it for dead. */
const BEAT = 30_000;
const DEAD = 600_000;

/**
 * Runs a writer of an index, alone. Each writer puts up its own lock, then looks for others: of two that come together,
 * at least one sees the other and gives way, and nobody ever takes over a file of somebody else's. A lock whose process
 * is gone, or has another start (its number was given again), is a dead one's and is removed.
 * @throws Fault `INDEX_BUSY` when another writer is at work, `INDEX_UNWRITABLE`
 */
export async function withWriterLock<T>(indexDir: string, write: () => Promise<T>): Promise<T> {
  const name = `LOCK-${hostname()}-${process.pid}-${startOf(process.pid) ?? 0}`;
  const path = join(indexDir, name);
  const made = await writing(indexDir, async () => {
    const made = await mkdir(indexDir, { recursive: true });
    // `wx`: another writer of this process, too, is another writer.
    await writeFile(path, '', { flag: 'wx' }).catch((cause: NodeJS.ErrnoException) => {
      throw cause.code === 'EEXIST' ? busy(indexDir, name) : cause;
    });
    return made !== undefined;
  });
  const beat = setInterval(() => void utimes(path, new Date(), new Date()).catch(() => undefined), BEAT);
  beat.unref();
  try {
    await writing(indexDir, () => giveWay(indexDir, name));
    return await write();
  } finally {
    clearInterval(beat);
    await rm(path, { force: true });
    // A folder that was made for nothing goes; one that holds an index now is not empty, and stays.
    if (made) await rmdir(indexDir).catch(() => undefined);
  }
}

/** Removes the locks of the dead. @throws Fault `INDEX_BUSY` for one of the living */
async function giveWay(indexDir: string, own: string): Promise<void> {
  for (const name of await readdir(indexDir)) {
    const [, host = '', pid = '', start = ''] = NAME.exec(name) ?? [];
    if (name === own || host === '') continue;
    const path = join(indexDir, name);
    const alive =
      host === hostname() ? isRunning(Number(pid), Number(start)) : Date.now() - (await touched(path)) < DEAD;
    if (alive) throw busy(indexDir, name);
    await rm(path, { force: true });
  }
}

function isRunning(pid: number, start: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    // EPERM: somebody else's, and alive.
    if (!(error instanceof Error && 'code' in error && error.code === 'EPERM')) return false;
  }
  return (startOf(pid) ?? start) === start;
}

/** When a process started, in clock ticks since the machine did; null where the system does not tell (`/proc`). */
function startOf(pid: number): number | null {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The second field, the command, may hold spaces and brackets; the start is the twenty-second.
    const start = Number(fields.slice(fields.lastIndexOf(')') + 2).split(' ')[19]);
    return Number.isFinite(start) ? start : null;
  } catch {
    return null;
  }
}

/** In milliseconds; zero for a lock that is gone. */
async function touched(path: string): Promise<number> {
  return await stat(path).then(
    ({ mtimeMs }) => mtimeMs,
    () => 0,
  );
}

function busy(indexDir: string, name: string): Fault {
  return new Fault(
    'INDEX_BUSY',
    `another ingest is writing the index ${indexDir} (${name}); wait for its end, or remove that file if it has died`,
  );
}
