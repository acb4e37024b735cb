import type { Answer } from '../protocol/answer.ts';
import type { Expected } from './question-set.ts';

export interface Verdict {
  /** The answer and its source are right; or, where no release answers, it was refused (small talk in a conversation). */
  right: boolean;
  /** The first citation is of the right release. */
  sourceRight: boolean;
  refused: boolean;
  /** The marked part alone is the right answer. */
  exactRight: boolean;
}

/** Compares an answer with what was expected. */
export function judge(answer: Answer, { kind, source, answers }: Expected): Verdict {
  const refused = answer.status === 'refused';
  if (source === null) {
    const right = kind === 'conversation' ? answer.status === 'smalltalk' : refused;
    return { right, sourceRight: false, refused, exactRight: false };
  }
  const says = (text: string) => answers.some((expected) => expected.test(text));
  const sourceRight = !refused && answer.citations[0]?.file === source;
  const right = sourceRight && says(answer.text);
  return {
    right,
    sourceRight,
    refused,
    exactRight: right && answer.statements.some(({ exact }) => exact.some(says)),
  };
}
