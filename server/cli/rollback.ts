import { write } from '../channels/terminal/output.ts';
import type { Outcome } from '../exit-codes.ts';
import type { Context } from './context.ts';
import { indexDirOf } from './options.ts';

/** `porte-parole rollback [--index DIR]` */
export async function rollback(
  options: { index?: string },
  { io, config, parts }: Context,
): Promise<Outcome> {
  const indexDir = indexDirOf(options, config);
  await write(io.stdout, `${await parts.rollBack(indexDir)}\n`);
  return 'done';
}
