import type { Snapshot } from '../../../corpus/index/snapshot.ts';
import { fold } from '../../../corpus/language/fold.ts';
import { Pace } from '../../../corpus/pace.ts';
import { blockKindAt, type Release } from '../../../corpus/release.ts';
import type { Reader, ReadSentence } from '../read/reader.ts';
import type { Reading } from '../read/reading.ts';
import type { Candidate } from '../retrieve/retriever.ts';
import type { QuestionConcept } from '../understand/concepts.ts';
import type { AnswerKind } from '../understand/kind.ts';
import type { Understanding } from '../understand/understand.ts';
import { Aboutness } from './aboutness.ts';
import { type EvidenceModel, logOdds, sharesOf } from './evidence-model.ts';
import { exactAnswer } from './exact.ts';
import { type Best, featuresOf, type Weighed } from './features.ts';
import { listAround } from './lists.ts';

/** A sentence weighed as the answer to a question. */
export interface Evidence extends Weighed {
  /** Log-odds that it answers, as the model judges it, and in the light of the turn before. Orders the evidence. */
  score: number;
  /** 0 to 1: how likely it is this one that answers, rather than another one or none. */
  confidence: number;
}

/** What a concept is worth when it is said beside the sentence rather than in it. */
const BESIDE = {
  introduction: 0.85,
  heading: 0.8,
  title: 0.75,
  before: [0.7, 0.6, 0.5],
  about: 0.5,
  release: 0.2,
};
/** What is asked about counts double against a sentence that does not say it. */
const FOCUS = 2;
const SUPPORTED = 0.5;
/** A word that neither the index nor the lexicon knows, in a question in another language than the release's. */
const UNKNOWN_FOREIGN = 0.5;
/** The light in which a follow-up is read: the release cited before, and what that turn was about. */
export interface Light {
  release: string;
  context: readonly QuestionConcept[];
}

/** What a sentence of the release cited before gains in a follow-up, and one that says all of what it was about. */
const LIGHT = { release: 2.5, context: 1.5 };

/** Weighs every sentence of the candidates; best first. */
export async function weigh(
  question: Understanding,
  candidates: readonly Candidate[],
  snapshot: Snapshot,
  reader: Reader,
  light?: Light,
  model?: EvidenceModel,
): Promise<Evidence[]> {
  return judge(question, await weighAll(question, candidates, snapshot, reader), light, model);
}

/** How likely each sentence answers, beside the others; best first. */
export function judge(
  question: Understanding,
  weighed: readonly Weighed[],
  light?: Light,
  model?: EvidenceModel,
): Evidence[] {
  const best = bestOf(weighed);
  const judged = weighed.map((one) => {
    const odds = logOdds(featuresOf(question, one, best), model);
    return { ...one, score: light ? odds + gain(one.sentence, light) : odds };
  });
  const shares = sharesOf(judged.map(({ score }) => score));
  // A release says in its title, its opening and its body the same thing: what gives one answer is counted together.
  const answers = judged.map(({ exact }) => exact && fold(exact.text));
  const together = new Map<string, number>();
  for (const [at, answer] of answers.entries())
    if (answer !== null) together.set(answer, (together.get(answer) ?? 0) + (shares[at] ?? 0));
  const evidence = judged.map((one, at) => {
    const answer = answers[at] ?? null;
    const share = answer === null ? (shares[at] ?? 0) : (together.get(answer) ?? 0);
    return { ...one, confidence: Math.min(1, share) };
  });
  return evidence.sort(
    (one, other) =>
      other.score - one.score ||
      one.sentence.passage.id - other.sentence.passage.id ||
      one.sentence.start - other.sentence.start,
  );
}

/** What each sentence of the candidates says of the question, in the order of the candidates. */
export async function weighAll(
  question: Understanding,
  candidates: readonly Candidate[],
  snapshot: Snapshot,
  reader: Reader,
): Promise<Weighed[]> {
  const pace = new Pace();
  const about = new Aboutness(
    snapshot,
    candidates.map(({ passage }) => passage),
  );
  const said = new Supports(question.concepts);
  const weighed: Weighed[] = [];
  for (const [rank, { passage, score }] of candidates.entries()) {
    for (const sentence of reader.sentences(passage)) {
      if (!isStatement(sentence, question.kind)) continue;
      const own = weighSentence(question, sentence, reader, said, about);
      weighed.push({ ...own, retrieved: { score, rank }, exact: null });
    }
    await pace.step();
  }
  const promise = ({ coverage, tight, inside }: Weighed) => coverage + tight + inside;
  const promising = [...weighed].sort((one, other) => promise(other) - promise(one)).slice(0, EXAMINED);
  for (const one of promising) {
    one.exact = exactAnswer(question, one.sentence);
    await pace.step();
  }
  return weighed;
}

/** Sentences in which the exact answer is looked for: those that say most. Looking costs more than all the rest. */
const EXAMINED = 24;

/** What the best of them reach, each measure by itself. */
export function bestOf(weighed: readonly Weighed[]): Best {
  const best = (measure: (one: Weighed) => number) =>
    weighed.reduce((most, one) => Math.max(most, measure(one)), 0);
  const answers = new Map<string, number>();
  for (const { exact } of weighed) {
    const answer = exact && fold(exact.text);
    if (answer !== null) answers.set(answer, (answers.get(answer) ?? 0) + 1);
  }
  return {
    coverage: best(({ coverage }) => coverage),
    inside: best(({ inside }) => inside),
    tight: best(({ tight }) => tight),
    score: best(({ retrieved }) => retrieved.score),
    fit: best(({ exact }) => exact?.fit ?? 0),
    answers,
  };
}

/** Headings of fewer words announce and say nothing: « Contacts presse », « Nouveaux lycées ». */
const TELLING = 5;

/** Whether a sentence can answer by itself: no label, no question, no date line but for a question for a date. */
function isStatement({ release, start, text, reading }: ReadSentence, kind: AnswerKind): boolean {
  const block = blockKindAt(release, start);
  if (block === 'dateline') return kind === 'date';
  if (block === 'heading') return reading.terms.length >= TELLING && !/[?؟:]\s*$/u.test(text);
  return true;
}

/** How many of the surroundings, from the first, are so near that the sentence is read with them. */
const TIGHT = 4;

/** How well texts say each of a question's concepts: a sentence is looked at again as what stands before the next ones. */
class Supports {
  readonly #concepts: readonly QuestionConcept[];
  readonly #known = new Map<Reading, readonly number[]>();

  constructor(concepts: readonly QuestionConcept[]) {
    this.#concepts = concepts;
  }

  of(reading: Reading): readonly number[] {
    const known = this.#known.get(reading);
    if (known) return known;
    const supports = this.#concepts.map((concept) => reading.support(concept));
    this.#known.set(reading, supports);
    return supports;
  }
}

/** What beside the sentence may say a concept, by its position in the question, and what that is worth. */
type Surrounding = [worth: number, said: readonly number[]];

function weighSentence(
  question: Understanding,
  sentence: ReadSentence,
  reader: Reader,
  said: Supports,
  about: Aboutness,
): Omit<Weighed, 'retrieved' | 'exact'> {
  const { release, passage, at, reading } = sentence;
  const around = reader.sentences(passage);
  // What goes before in its paragraph may be what the sentence speaks of; what follows is not.
  const before = BESIDE.before.flatMap((worth, back): Surrounding[] => {
    const earlier = around[at - 1 - back];
    return earlier && (back === 0 || inOneBlock(release, earlier.start, sentence.start))
      ? [[worth, said.of(earlier.reading)]]
      : [];
  });
  const list = listAround(around, at);
  const introduction = list?.introduction === sentence ? undefined : list?.introduction.reading;
  const released = question.concepts.map((concept) => about.of(release, concept));
  const surroundings: Surrounding[] = [
    [BESIDE.introduction, introduction ? said.of(introduction) : []],
    [BESIDE.heading, said.of(reader.heading(passage))],
    [BESIDE.title, said.of(reader.title(release))],
    ...before,
    [BESIDE.about, released.map(({ about, support }) => (about ? support : 0))],
    [BESIDE.release, released.map(({ support }) => support)],
  ];
  const hasSubject = question.concepts.some(({ role }) => role !== 'light');
  let total = 0;
  let covered = 0;
  let inside = 0;
  let close = 0;
  const own = said.of(reading);
  const support = question.concepts.map((concept, position) => {
    const itself = own[position] ?? 0;
    let best = itself;
    let tight = itself;
    // An attribute asked for by its name must be said where it is given.
    if (!(question.attribute && position === question.focus))
      for (const [place, [worth, saidThere]] of surroundings.entries()) {
        best = Math.max(best, worth * (saidThere[position] ?? 0));
        if (place < TIGHT) tight = best;
      }
    const foreign = !concept.known && question.language !== release.language ? UNKNOWN_FOREIGN : 1;
    const weight = concept.weight * foreign * (position === question.focus && best < SUPPORTED ? FOCUS : 1);
    // A light word speaks for a sentence that says it, and not against one that does not.
    if (concept.role === 'light' && best < SUPPORTED && hasSubject) return best;
    total += weight;
    covered += weight * best;
    inside += weight * itself;
    close += weight * tight;
    return best;
  });
  return {
    sentence,
    coverage: total === 0 ? 0 : covered / total,
    inside: total === 0 ? 0 : inside / total,
    tight: total === 0 ? 0 : close / total,
    support,
    own,
    list,
  };
}

function inOneBlock({ blocks }: Release, one: number, other: number): boolean {
  return blocks.some(({ start, end }) => start <= one && one < end && start <= other && other < end);
}

function gain({ release, reading }: ReadSentence, light: Light): number {
  if (release.id !== light.release) return 0;
  const total = light.context.reduce((sum, { weight }) => sum + weight, 0);
  const said = light.context.reduce((sum, concept) => sum + concept.weight * reading.support(concept), 0);
  return LIGHT.release + (total === 0 ? 0 : (LIGHT.context * said) / total);
}
