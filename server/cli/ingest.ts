import { Fault } from '../../corpus/errors.ts';
import { write } from '../channels/terminal/output.ts';
import type { Outcome } from '../exit-codes.ts';
import type { Context } from './context.ts';
import { indexDirOf, linesTo } from './options.ts';

export interface IngestOptions {
  index?: string;
  watch?: boolean;
  json?: boolean;
}

/** `porte-parole ingest SOURCE… [--index DIR] [--watch] [--json]` */
export async function ingest(
  sources: readonly string[],
  options: IngestOptions,
  context: Context,
): Promise<Outcome> {
  const { io, config, parts } = context;
  const indexDir = indexDirOf(options, config);
  const once = async (): Promise<Outcome> => {
    // What a program reads has standard output to itself.
    const progress = options.json === true ? io.stderr : io.stdout;
    const { totals, skipped, report } = await parts.ingest(sources, indexDir, {
      onProgress: linesTo(progress),
      signal: io.signal,
    });
    await write(progress, `${totals}\n`);
    if (options.json === true) await write(io.stdout, `${JSON.stringify(report)}\n`);
    return skipped > 0 ? 'skipped' : 'done';
  };
  if (options.watch !== true) return await once();
  // Watched from before the first ingestion, so that no change falls between the two.
  const changes = await parts.watch(sources, indexDir, io.signal);
  await forNow(once, context);
  for await (const _change of changes) await forNow(once, context);
  return 'done';
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
