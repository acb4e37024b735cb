import type { Language } from '../../../corpus/release.ts';
import { search } from '../../../server/engine/search.ts';
import { questionLanguage } from '../../../server/engine/understand/understand.ts';
import type { Sample } from '../../../server/eval/figures.ts';
import type { RankedQuestion } from '../../../server/eval/set-document.ts';
import { rank } from '../retrieval/rank.ts';
import type { Part } from './parts.ts';
import type { Pieces } from './pieces.ts';

/** What is found for questions, by one measure, with all of the engine or without a part of it. */
export async function finding(
  pieces: Pieces,
  questions: readonly RankedQuestion[],
  measure: string,
  part: Part | null,
): Promise<Sample[]> {
  const made = new Map<Language, Pieces>();
  const piecesFor = (language: Language): Pieces => {
    const known = made.get(language) ?? (part ? part.without(pieces, language) : pieces);
    made.set(language, known);
    return known;
  };
  const { values } = await rank(
    {
      name: part?.name ?? 'whole',
      family: 'ours',
      search: async (text, limit) =>
        (await search(text, limit, piecesFor(questionLanguage(text)))).flatMap(({ release, score }) => {
          const file = pieces.snapshot.release(release)?.file;
          return file === undefined ? [] : [{ document: file, score }];
        }),
      close: () => undefined,
    },
    questions,
  );
  return questions.map(({ id }) => ({
    id,
    kind: 'finding',
    cluster: id,
    values: { [measure]: values.get(id)?.[measure] ?? 0 },
  }));
}
