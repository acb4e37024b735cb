import { Fault } from '../../corpus/errors.ts';
import { write } from '../channels/terminal/output.ts';
import { check, Port } from '../config.ts';
import type { Outcome } from '../exit-codes.ts';
import type { Context } from './context.ts';
import { interrupted, uninterrupted } from './interruption.ts';
import { indexDirOf, linesTo } from './options.ts';
import type { OpenIndex } from './parts.ts';

export interface ServeOptions {
  index?: string;
  corpus?: string;
  port?: string;
  host?: string;
}

/** `porte-parole serve [--index DIR] [--corpus DIR] [--port N] [--host H]` */
export async function serve(options: ServeOptions, context: Context): Promise<Outcome> {
  const { io, config, parts } = context;
  const port = options.port === undefined ? config.port : check('--port', Port, options.port);
  const host = options.host || config.host;
  const indexDir = indexDirOf(options, config);
  if (options.corpus !== undefined && /^\w+:\/\//.test(options.corpus))
    throw new Fault(
      'USAGE',
      '--corpus: expected a folder; ingest websites with porte-parole ingest, then serve',
    );
  const index =
    options.corpus === undefined
      ? await uninterrupted(parts.open(indexDir), io.signal)
      : await openCurrent(options.corpus, indexDir, context);
  const server = await parts.serve(index, { host, port });
  try {
    await write(io.stdout, `Porte-parole is listening: ${server.url}\n`);
    await interrupted(io.signal);
  } finally {
    await server.stop();
  }
  return 'done';
}

/** Opens the index of a corpus, after building it when it is missing, out of date or damaged. */
async function openCurrent(corpus: string, indexDir: string, { io, parts }: Context): Promise<OpenIndex> {
  // Standard output has the address alone.
  const progress = linesTo(io.stderr);
  const build = async (why: string): Promise<void> => {
    progress(`${why}: building the index of ${corpus} in ${indexDir}`);
    const { totals } = await parts.ingest([corpus], indexDir, { onProgress: progress, signal: io.signal });
    progress(totals);
  };
  if (!(await uninterrupted(parts.isCurrent(corpus, indexDir), io.signal)))
    await build('the index is missing or out of date');
  try {
    return await uninterrupted(parts.open(indexDir), io.signal);
  } catch (error) {
    const mendable =
      error instanceof Fault && (error.code === 'INDEX_DAMAGED' || error.code === 'INDEX_MISMATCH');
    if (!mendable) throw error;
    await build('the index cannot be used');
    return await uninterrupted(parts.open(indexDir), io.signal);
  }
}
