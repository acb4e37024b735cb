import { on, once } from 'node:events';
import { resolve, sep } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { watch } from 'chokidar';
import { Fault } from '../corpus/errors.ts';
import { sourceFolder } from './discover.ts';

/** How long nothing more must happen before a change has come to rest, in milliseconds: files are copied in pieces. */
const REST = 500;

/**
 * Yields whenever something in the sources has changed and come to rest, until the signal is aborted. Changes that come
 * while the last one is worked on are one change.
 * @param indexDir is passed over where it stands among the sources
 * @throws Fault `SOURCE_UNREADABLE`
 */
export async function watchSources(
  sources: readonly string[],
  indexDir: string,
  signal: AbortSignal,
): Promise<AsyncIterable<void>> {
  for (const source of sources) await sourceFolder(source);
  const index = resolve(indexDir);
  const watcher = watch([...sources], {
    ignoreInitial: true,
    followSymlinks: false,
    ignored: (path) => resolve(path) === index || resolve(path).startsWith(index + sep),
  });
  await once(watcher, 'ready', { signal });
  let changed = false;
  watcher.on('all', () => {
    changed = true;
  });
  const events = on(watcher, 'all', { signal });
  return changes();

  async function* changes(): AsyncGenerator<void, void, undefined> {
    try {
      for await (const _event of events) {
        if (!changed) continue;
        while (changed) {
          changed = false;
          await delay(REST, undefined, { signal });
        }
        yield;
      }
    } catch (cause) {
      if (signal.aborted) return;
      throw new Fault('SOURCE_UNREADABLE', `cannot watch ${sources.join(', ')} any more`, { cause });
    } finally {
      await watcher.close();
    }
  }
}
