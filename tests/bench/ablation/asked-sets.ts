import { fileURLToPath } from 'node:url';
import { Fault } from '../../../corpus/errors.ts';
import { type QuestionSet, readQuestionSet } from '../../../server/eval/question-set.ts';
import type { RankedQuestion } from '../../../server/eval/set-document.ts';
import type { BenchOptions } from '../command.ts';

/** Questions, and the folder of the releases that they are asked of. */
export interface AskedSet {
  name: string;
  releases: string;
  questions: QuestionSet;
}

const path = (name: string) => fileURLToPath(new URL(`../../../${name}`, import.meta.url));

/** The golden set on the demonstration's releases, and the one given. @throws Fault USAGE, SOURCE_UNREADABLE */
export async function askedSets(options: BenchOptions): Promise<AskedSet[]> {
  const golden: AskedSet = {
    name: 'golden',
    releases: path('corpus/releases'),
    questions: [
      ...(await readQuestionSet(path('tests/golden/questions.jsonl'))),
      ...(await readQuestionSet(path('tests/golden/conversations.jsonl'))),
    ],
  };
  const [file, releases] = [options.given('questions'), options.given('releases')];
  if (file === undefined && releases === undefined) return [golden];
  if (file === undefined || releases === undefined)
    throw new Fault(
      'USAGE',
      'questions are asked of releases: give both --questions FILE and --releases DIR',
    );
  return [golden, { name: file, releases, questions: await readQuestionSet(file) }];
}

/** The questions that can be understood without the turn before, with the release that answers. */
export function sourcesAsked(questions: QuestionSet): RankedQuestion[] {
  return questions.flatMap(([first]) =>
    first && first.source !== null
      ? [{ id: first.id, question: first.question, grades: new Map([[first.source, 1]]) }]
      : [],
  );
}
