import { Fault } from '../../corpus/errors.ts';
import { write } from '../channels/terminal/output.ts';
import { Count, check, Minutes, Seconds } from '../config.ts';
import type { Outcome } from '../exit-codes.ts';
import type { Context } from './context.ts';
import { indexDirOf, linesTo } from './options.ts';
import type { AskingWebsites } from './parts.ts';
import { readUrlList } from './url-list.ts';

export interface IngestOptions {
  index?: string;
  watch?: boolean;
  json?: boolean;
  urls?: string[];
  every?: string;
  limit?: string;
  pause?: string;
  otherHosts?: boolean;
  allowPrivate?: boolean;
}

/** How often a watch asks websites again, in minutes. */
const EVERY = 60;

/** `porte-parole ingest [SOURCE…] [--urls FILE] [--index DIR] [--watch] [--json] …` */
export async function ingest(
  named: readonly string[],
  options: IngestOptions,
  context: Context,
): Promise<Outcome> {
  const { io, config, parts } = context;
  const indexDir = indexDirOf(options, config);
  const web = websitesOf(options);
  const every = options.every === undefined ? EVERY : check('--every', Minutes, options.every);
  const listed = await Promise.all((options.urls ?? []).map(readUrlList));
  const sources = [...named, ...listed.flat()];
  if (sources.length === 0)
    throw new Fault(
      'USAGE',
      'nothing to ingest: name folders, files or web addresses; see porte-parole ingest --help',
    );
  const once = async (): Promise<Outcome> => {
    // What a program reads has standard output to itself.
    const progress = options.json === true ? io.stderr : io.stdout;
    const { totals, skipped, report } = await parts.ingest(sources, indexDir, {
      web,
      onProgress: linesTo(progress),
      signal: io.signal,
    });
    await write(progress, `${totals}\n`);
    if (options.json === true) await write(io.stdout, `${JSON.stringify(report)}\n`);
    return skipped > 0 ? 'skipped' : 'done';
  };
  if (options.watch !== true) return await once();
  // Watched from before the first ingestion, so that no change falls between the two.
  const changes = await parts.watch(sources, indexDir, every * 60_000, io.signal);
  await forNow(once, context);
  for await (const _change of changes) await forNow(once, context);
  return 'done';
}

function websitesOf({ limit, pause, otherHosts, allowPrivate }: IngestOptions): AskingWebsites {
  return {
    ...(limit !== undefined && { limit: check('--limit', Count, limit) }),
    ...(pause !== undefined && { pause: check('--pause', Seconds, pause) * 1000 }),
    ...(otherHosts !== undefined && { otherHosts }),
    ...(allowPrivate !== undefined && { allowPrivate }),
  };
}

/** What is wrong now may be mended by the next change: a watch says it and goes on. */
async function forNow(once: () => Promise<Outcome>, { io }: Context): Promise<void> {
  try {
    await once();
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    await write(io.stderr, `porte-parole: ${error.message}\n`);
  }
}
