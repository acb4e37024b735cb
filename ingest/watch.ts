import { EventEmitter, on, once } from 'node:events';
import { resolve, sep } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { watch } from 'chokidar';
import { Fault } from '../corpus/errors.ts';
import { sourceFolder } from './discover.ts';
import { sortSources } from './sources.ts';

/** How long nothing more must happen before a change has come to rest, in milliseconds: files are copied in pieces. */
const REST = 500;

/**
 * Yields whenever something in the folders has changed and come to rest, until the signal is aborted; where there are
 * sources of the web, which tell nobody of changes, also every so often. What comes while the last change is worked on
 * is one change.
 * @param indexDir is passed over where it stands among the sources
 * @param every between two visits of the web, in milliseconds
 * @throws Fault `SOURCE_UNREADABLE`
 */
export async function watchSources(
  sources: readonly string[],
  indexDir: string,
  every: number,
  signal: AbortSignal,
): Promise<AsyncIterable<void>> {
  const { paths, urls } = sortSources(sources);
  for (const source of paths) await sourceFolder(source);
  const changes = new EventEmitter();
  let changed = false;
  const change = (): void => {
    changed = true;
    changes.emit('change');
  };
  const leave = await watchFolders(paths, indexDir, change, signal);
  const visits = urls.length > 0 ? setInterval(change, every) : undefined;
  const events = on(changes, 'change', { signal });
  return rested();

  async function* rested(): AsyncGenerator<void, void, undefined> {
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
      clearInterval(visits);
      await leave();
    }
  }
}

/** @returns what ends it */
async function watchFolders(
  paths: readonly string[],
  indexDir: string,
  onChange: () => void,
  signal: AbortSignal,
): Promise<() => Promise<void>> {
  if (paths.length === 0) return async () => undefined;
  const index = resolve(indexDir);
  const watcher = watch([...paths], {
    ignoreInitial: true,
    followSymlinks: false,
    ignored: (path) => resolve(path) === index || resolve(path).startsWith(index + sep),
  });
  await once(watcher, 'ready', { signal });
  watcher.on('all', onChange);
  return async () => await watcher.close();
}
