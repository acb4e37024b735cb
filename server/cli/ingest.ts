import { write } from '../channels/terminal/output.ts';
import type { Outcome } from '../exit-codes.ts';
import type { Context } from './context.ts';
import { indexDirOf, linesTo } from './options.ts';

/** `porte-parole ingest SOURCE… [--index DIR]` */
export async function ingest(
  sources: readonly string[],
  options: { index?: string },
  { io, config, parts }: Context,
): Promise<Outcome> {
  const { totals, skipped } = await parts.ingest(sources, indexDirOf(options, config), {
    onProgress: linesTo(io.stdout),
    signal: io.signal,
  });
  await write(io.stdout, `${totals}\n`);
  return skipped > 0 ? 'skipped' : 'done';
}
