import { fnv1a } from '../../corpus/embedding/features.ts';
import { bestOf, weighAll } from '../engine/answer/evidence.ts';
import { featureNames, featuresOf, type Weighed } from '../engine/answer/features.ts';
import { CANDIDATES } from '../engine/answer/part-answerer.ts';
import type { ReadSentence } from '../engine/read/reader.ts';
import { queryOf } from '../engine/retrieve/query.ts';
import { retrieve } from '../engine/retrieve/retriever.ts';
import { questionLanguage, type Understanding, understand } from '../engine/understand/understand.ts';
import type { TrainingIndex } from './indexes.ts';
import type { TrainingQuestion } from './sets.ts';

/** A question as the engine weighs it, and what would be right. */
export interface Case {
  kind: string;
  trains: boolean;
  question: Understanding;
  weighed: readonly Weighed[];
  /** The same question once more, without what answers it. */
  takenOut: boolean;
  /** Whether a release answers; where none does, it is right to refuse. */
  answerable: boolean;
  /** The sentences that answer; may be empty where retrieval missed them. */
  right: ReadonlySet<ReadSentence>;
  /** They say the same words in another release. Nobody knows whether they answer: nothing is learnt from them. */
  unclear: ReadonlySet<ReadSentence>;
}

/** A case in numbers. */
export interface Example {
  /** How much it counts. */
  weight: number;
  /** One sentence after the other, as many numbers each as there are features. */
  rows: Float32Array;
  /** Of each sentence, 1 where it answers. */
  right: Uint8Array;
  answerable: boolean;
}

/** What is taken away from a question's candidates, so that nothing answers it any more; in percent of the questions. */
const TAKEN_OUT = { release: 15, sentence: 25 };

/** The cases of a question: itself, and for some, once more with its answer taken out. */
export async function casesOf(asked: TrainingQuestion, index: TrainingIndex): Promise<Case[]> {
  const { snapshot, embeddings, reader, sources } = index;
  const language = questionLanguage(asked.text);
  const question = understand(asked.text, language, sources);
  const query = queryOf(asked.text, language, sources);
  const candidates = await retrieve(query, snapshot, embeddings, CANDIDATES);
  const { kind, trains, answeredBy } = asked;
  const answerable = answeredBy.size > 0;
  const says = ({ sentence, list }: Weighed) =>
    answerable && (asked.answers(sentence.text) || introduces(sentence, list, asked.answers));
  const isFrom = ({ sentence }: Weighed) => answeredBy.has(sentence.release.file);

  const weighed = await weighAll(question, candidates, snapshot, reader);
  const saying = weighed.filter(says);
  const right = sentencesOf(saying.filter(isFrom));
  const unclear = sentencesOf(saying.filter((one) => !isFrom(one)));
  const whole = { kind, trains, question, weighed, takenOut: false, answerable, right, unclear };
  const without = (what: string, rest: readonly Weighed[]): Case => ({
    ...whole,
    kind: `${what} taken out`,
    weighed: rest,
    takenOut: true,
    answerable: false,
    right: new Set(),
    unclear: new Set(),
  });
  const draw = fnv1a(`taken out${asked.id}`) % 100;
  if (!answerable || draw >= TAKEN_OUT.release + TAKEN_OUT.sentence) return [whole];
  if (draw >= TAKEN_OUT.release)
    return [
      whole,
      without(
        'sentence',
        weighed.filter(({ sentence }) => !right.has(sentence)),
      ),
    ];
  const others = candidates.filter(
    ({ passage }) => !answeredBy.has(snapshot.release(passage.release)?.file ?? ''),
  );
  return [whole, without('release', await weighAll(question, others, snapshot, reader))];
}

/** Whether a sentence introduces the list whose items answer: it is quoted with them. */
function introduces(
  sentence: ReadSentence,
  list: Weighed['list'],
  answers: TrainingQuestion['answers'],
): boolean {
  return list?.introduction === sentence && list.items.some(({ text }) => answers(text));
}

/** @returns null where there is nothing to learn: no sentence, or no right one where there should be. */
export function exampleOf(
  { question, weighed, answerable, right, unclear }: Case,
  weight: number,
): Example | null {
  const best = bestOf(weighed);
  const clear = weighed.filter(({ sentence }) => !unclear.has(sentence));
  if (clear.length === 0 || (answerable && right.size === 0)) return null;
  const size = featureNames.length;
  const rows = new Float32Array(clear.length * size);
  for (const [at, one] of clear.entries()) rows.set(featuresOf(question, one, best), at * size);
  return {
    weight,
    rows,
    right: Uint8Array.from(clear, ({ sentence }) => Number(right.has(sentence))),
    answerable,
  };
}

function sentencesOf(weighed: readonly Weighed[]): Set<ReadSentence> {
  return new Set(weighed.map(({ sentence }) => sentence));
}
