import type { BeirSet } from './beir-set.ts';
import { evaluate } from './evaluate.ts';
import { evaluateRanking } from './evaluate-ranking.ts';
import { evaluateSquad } from './evaluate-squad.ts';
import type { Sample } from './figures.ts';
import { worstOf } from './miss.ts';
import type { EvalSet, QuestionsSet } from './read-set.ts';
import { curveOf } from './refusal-curve.ts';
import type { Findings } from './report.ts';
import type { Run } from './run-file.ts';
import type { SquadSet } from './squad-set.ts';
import type { Subject, Watch } from './subject.ts';

/** The measures of an answer that mean something where nothing is refused, and how that is named. */
const ANSWERS: readonly string[] = ['EM', 'F1', 'sentence holds answer'];
const OFF = 'refusal off';

/** How many misses a report of a large set keeps. */
const KEPT = 100;

/** What was found, and the run that ranks documents, of sets that have any. */
export type Measured = Findings & { run: Run | null };

/** Measures an engine by a set. The signal's reason is thrown between two questions. */
export async function measure(set: EvalSet, subject: Subject, watch: Watch = {}): Promise<Measured> {
  switch (set.kind) {
    case 'questions':
      return await measureQuestions(set, subject, watch);
    case 'beir':
      return await measureRanking(set, subject, watch);
    case 'squad':
      return await measureSquad(set, subject, watch);
  }
}

async function measureQuestions(set: QuestionsSet, subject: Subject, watch: Watch): Promise<Measured> {
  const own = await evaluate(subject.engine, set.conversations, watch);
  const forced = await evaluate(subject.unrefusing, set.conversations, watch, OFF);
  const { scores, misses, ms, samples, engine } = own;
  return { scores, misses, ms, samples, engine, curve: curveOf(forced.outcomes, own.outcomes), run: null };
}

async function measureRanking(set: BeirSet, subject: Subject, watch: Watch): Promise<Measured> {
  const { misses, ...ranking } = await evaluateRanking(subject, set.questions, set.documents, watch);
  return { ...ranking, misses: worstOf(misses, KEPT), engine: null, curve: null };
}

async function measureSquad(set: SquadSet, subject: Subject, watch: Watch): Promise<Measured> {
  const answerable = set.questions.filter(({ golds }) => golds.length > 0);
  const ranking = await evaluateRanking(subject, answerable, set.documents, watch);
  const own = await evaluateSquad(subject.engine, set.questions, watch);
  const forced = await evaluateSquad(subject.unrefusing, set.questions, watch, OFF);
  const ranked = new Map(ranking.samples.map(({ id, values }) => [id, values]));
  const samples = own.samples.map((sample, at): Sample => {
    const unrefused = Object.entries(forced.samples[at]?.values ?? {})
      .filter(([measure]) => ANSWERS.includes(measure) && sample.kind === 'answerable')
      .map(([measure, value]) => [`${measure}, ${OFF}`, value]);
    const values = { ...ranked.get(sample.id), ...sample.values, ...Object.fromEntries(unrefused) };
    return { ...sample, values };
  });
  return {
    samples,
    misses: worstOf(own.misses, KEPT),
    ms: own.ms,
    engine: own.engine,
    curve: curveOf(forced.outcomes, own.outcomes),
    run: ranking.run,
  };
}
