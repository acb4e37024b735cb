import { Conversation } from '../../../server/engine/conversation.ts';
import type { Engine } from '../../../server/engine/engine.ts';
import { stands } from '../../../server/engine/verify/stands.ts';
import type { QuestionSet } from '../../../server/eval/question-set.ts';
import type { Citation } from '../../../server/protocol/answer.ts';
import type { Pieces } from './pieces.ts';
import type { Verified } from './report.ts';

/**
 * What the verification stops. The built-in engine quotes, so that each of its statements stands by what it is made of;
 * what the check is worth shows where a statement is put beside another one's quotation.
 */
export async function verification(
  name: string,
  engine: Engine,
  { snapshot }: Pieces,
  set: QuestionSet,
): Promise<Verified> {
  const shown: { text: string; citations: Citation[] }[] = [];
  for (const turns of set) {
    const conversation = new Conversation();
    for (const { id, question } of turns) {
      const { statements, citations } = await engine.answer({ id, text: question }, conversation);
      for (const { text, citations: cited } of statements)
        shown.push({ text, citations: citations.filter((_, at) => cited.includes(at)) });
    }
  }
  const textOf = (release: string) => snapshot.release(release)?.text;
  const others = shown.flatMap(({ text }, at) => {
    const other = [...shown.slice(at + 1), ...shown.slice(0, at)].find((each) => each.text !== text);
    return other ? [{ text, citations: other.citations }] : [];
  });
  const count = (said: typeof shown) => ({
    statements: said.length,
    stopped: said.filter(({ text, citations }) => !stands(text, citations, textOf)).length,
  });
  return { set: name, own: count(shown), other: count(others) };
}
