import { medianOf, type Sample } from './figures.ts';
import type { Miss } from './miss.ts';
import { isRelevant, measureRanking, rankingMeasures, rankingOf, type Scored } from './ranking-measures.ts';
import { RUN_DEPTH, type Run } from './run-file.ts';
import type { RankedQuestion, SetDocument } from './set-document.ts';
import type { Subject, Watch } from './subject.ts';

export interface RankingEvaluation {
  samples: Sample[];
  /** Questions whose ranking is not perfect, in the order of the set. */
  misses: Miss[];
  /** Median milliseconds of a search. */
  ms: number;
  run: Run;
}

/** Searches for every question, {@link RUN_DEPTH} deep, and measures the rankings. */
export async function evaluateRanking(
  subject: Searchable,
  questions: readonly RankedQuestion[],
  documents: readonly SetDocument[],
  watch: Watch = {},
): Promise<RankingEvaluation> {
  const { run, ms } = await searchAll(subject, questions, watch);
  const samples = sampleRun(run, questions);
  const known = new Map(documents.map((document) => [document.id, document]));
  const misses = questions.flatMap((question, at) => {
    const value = samples[at]?.values[rankingMeasures[0]?.name ?? ''] ?? 0;
    return value >= 1 ? [] : [missOf(question, rankingOf(run.get(question.id) ?? []), value, known)];
  });
  return { samples, misses, ms, run };
}

type Searchable = Pick<Subject, 'engine' | 'fileOf'>;

/** What is found for each question, by the files of the releases; and the median milliseconds of a search. */
export async function searchAll(
  { engine, fileOf }: Searchable,
  questions: readonly { id: string; question: string }[],
  { signal, onProgress }: Watch = {},
): Promise<{ run: Run; ms: number }> {
  const run = new Map<string, Scored[]>();
  const times: number[] = [];
  for (const { id, question } of questions) {
    signal?.throwIfAborted();
    const started = performance.now();
    const found = await engine.search(question, RUN_DEPTH);
    times.push(performance.now() - started);
    run.set(
      id,
      found.flatMap(({ release, score }) => {
        const document = fileOf(release);
        return document === undefined ? [] : [{ document, score }];
      }),
    );
    onProgress?.('searches', run.size, questions.length);
  }
  return { run, ms: Math.round(medianOf(times) * 100) / 100 };
}

/** The measures of a run, a question that it leaves out counting 0, as `trec_eval -c` has it. */
export function sampleRun(run: Run, questions: readonly RankedQuestion[]): Sample[] {
  return questions.map(({ id, grades }) => ({
    id,
    kind: 'ranking',
    cluster: id,
    values: measureRanking(run.get(id) ?? [], grades),
  }));
}

function missOf(
  { id, question, grades }: RankedQuestion,
  ranking: readonly string[],
  value: number,
  documents: ReadonlyMap<string, SetDocument>,
): Miss {
  const rank = ranking.findIndex((document) => isRelevant(document, grades)) + 1;
  const wanted = [...grades.keys()].filter((document) => isRelevant(document, grades));
  const [first] = ranking;
  return {
    id,
    kind: 'ranking',
    question,
    outcome: rank > 0 ? `rank ${rank}` : `not among the first ${ranking.length}`,
    text: first === undefined ? '' : shown(first, documents),
    expected: wanted.map((document) => shown(document, documents)).join(' | '),
    found: first ?? null,
    severity: 1 - value + (rank > 0 ? rank / (RUN_DEPTH + 1) : 1),
  };
}

/** Enough of a document to recognise it. */
function shown(id: string, documents: ReadonlyMap<string, SetDocument>): string {
  const document = documents.get(id);
  if (!document) return id;
  const text = document.title.trim() || document.text.trim().replace(/\s+/g, ' ');
  return `${id}: ${text.length > 160 ? `${text.slice(0, 160).replace(/[\ud800-\udbff]$/, '')}…` : text}`;
}
