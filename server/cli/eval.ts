import { write } from '../channels/terminal/output.ts';
import { evaluate, evaluationLines } from '../eval/evaluate.ts';
import { readQuestionSet } from '../eval/question-set.ts';
import type { Outcome } from '../exit-codes.ts';
import type { Context } from './context.ts';
import { uninterrupted } from './interruption.ts';
import { indexDirOf } from './options.ts';

export interface EvalOptions {
  index?: string;
  json?: boolean;
}

/** `porte-parole eval SET [--index DIR] [--json]` */
export async function evaluateSet(
  path: string,
  options: EvalOptions,
  { io, config, parts }: Context,
): Promise<Outcome> {
  const set = await readQuestionSet(path);
  const { service } = await uninterrupted(parts.open(indexDirOf(options, config)), io.signal);
  const evaluation = await uninterrupted(evaluate(service.engine, set), io.signal);
  const text = options.json ? JSON.stringify(evaluation) : evaluationLines(evaluation).join('\n');
  await write(io.stdout, `${text}\n`);
  return 'done';
}
