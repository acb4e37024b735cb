import type { Engine } from '../../../server/engine/engine.ts';
import { createExtractiveEngine } from '../../../server/engine/extractive-engine.ts';
import { evaluate } from '../../../server/eval/evaluate.ts';
import type { Sample } from '../../../server/eval/figures.ts';
import type { QuestionSet } from '../../../server/eval/question-set.ts';
import type { Pieces } from './pieces.ts';

/** Where it is always the same day, deadlines pass alike. */
const TODAY = () => '2026-01-01';

export function engineOf({ snapshot, embeddings, sources, model, answerFrom }: Pieces): Engine {
  return createExtractiveEngine(snapshot, embeddings, sources, {
    today: TODAY,
    ...(model && { model }),
    ...(answerFrom !== undefined && { answerFrom }),
  });
}

/** What comes of questions, with the refusal as configured, and by the best sentence where nothing is refused. */
export async function answering(pieces: Pieces, set: QuestionSet): Promise<Sample[]> {
  const { samples } = await evaluate(engineOf(pieces), set);
  const { samples: forced } = await evaluate(engineOf({ ...pieces, answerFrom: 0 }), set);
  return set.flat().map(({ source, kind, id }, at) => {
    const { right = 0, refused = 0 } = samples[at]?.values ?? {};
    const values: Record<string, number> = { 'answered wrongly': Number(right === 0 && refused === 0) };
    if (source !== null) {
      values['answered rightly'] = right;
      values['best sentence right'] = forced[at]?.values['right'] ?? 0;
    } else if (kind !== 'conversation') values['refused rightly'] = right;
    return { id, kind, cluster: samples[at]?.cluster ?? id, values };
  });
}
