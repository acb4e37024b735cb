import { tokenise } from '../../../corpus/language/tokenise.ts';
import type { QuestionConcept } from '../understand/concepts.ts';
import { isOrigin, namesOrigin } from '../understand/origins.ts';
import type { Understanding } from '../understand/understand.ts';
import type { Evidence } from './evidence.ts';
import { missesKind } from './exact.ts';
import type { Weighed } from './features.ts';

/** Whether the best evidence answers the question, or why it does not. */
export type Decision =
  | { answered: true }
  | { answered: false; reason: 'off-topic' }
  | { answered: false; reason: 'not-in-releases' };

/**
 * Least confidence of what is shown: where the curve of `porte-parole eval` bends. Being wrong costs more than
 * refusing.
 */
export const ANSWER_FROM = 0.25;
/** Least share of the rest of the question that evidence says where a constraint alone makes it no answer. */
const NEARLY = 0.45;

/**
 * Whether the best evidence is shown; `brokenBy` tells whether a refusal is for a constraint.
 * @param answerFrom least confidence; 0 shows the best evidence whatever it is.
 * @param isTitled whether the title of a release says a concept.
 */
export function decide(
  question: Understanding,
  best: Evidence | undefined,
  answerFrom = ANSWER_FROM,
  isTitled: (concept: QuestionConcept) => boolean = () => false,
): Decision {
  if (best && answerFrom === 0) return { answered: true };
  if (best && canAnswer(question, best) && best.confidence >= answerFrom) return { answered: true };
  return { answered: false, reason: isForeign(question, isTitled) ? 'off-topic' : 'not-in-releases' };
}

/** Whether a sentence would answer, if it were likely enough the one meant. */
export function canAnswer(question: Understanding, evidence: Evidence): boolean {
  return (
    constraintMissing(question, evidence) === null &&
    hasSubject(question, evidence) &&
    !missesKind(question.kind, evidence.exact) &&
    !(asksMeaning(question) && (evidence.exact?.fit ?? 0) < EXPLAINED)
  );
}

/** « Que signifie … ? » asks what words say a word means; what a release tells of the thing is no answer to it. */
function asksMeaning({ kind, folded }: Understanding): boolean {
  return kind === 'definition' && MEANING.test(folded);
}

const MEANING =
  /signifie|veut dire|veulent dire|(?:le |du )(?:sigle|acronyme)|l'(?:acronyme|abreviation)|stands? for|(?<!\p{L})mean(?:ing|s)?(?!\p{L})|معني|[يت]عني/u;
/** Less sure than this, what stands beside a word is not what it means. */
const EXPLAINED = 0.5;

/** Of a message that asks nothing of a known kind, the share that releases must say to be of their subjects. */
const LEAST_SHARE = 0.3;

/**
 * Whether most of what a question is about occurs nowhere in the releases. Years and ranks are no subject, nor are
 * figures beside one, nor is who is from a country: he may yet do what releases tell. A question that says the subject of a release is not
 * foreign, whatever else it says, but for a name that no release knows.
 */
function isForeign(
  { concepts, kind }: Understanding,
  isTitled: (concept: QuestionConcept) => boolean,
): boolean {
  const named = concepts.filter(({ role }) => role === 'topic' || role === 'name');
  const subject = named.length > 0 ? named : concepts.filter(({ role }) => role === 'number');
  const total = subject.reduce((sum, { weight }) => sum + weight, 0);
  const found = subject.filter((concept) => concept.found);
  // « Quand ? » asks something, if not of what; a lone letter does not.
  if (total === 0) return kind === 'statement';
  const share = found.reduce((sum, { weight }) => sum + weight, 0) / total;
  if (share > 0.5) return false;
  // What asks nothing that could be told apart, code and such, says words of titles by chance.
  if (kind === 'statement' && share < LEAST_SHARE) return true;
  const isOfAnother = subject.some(({ role, found }) => role === 'name' && !found);
  return isOfAnother || !found.some(isTitled);
}

/** Whether the evidence says a subject of the question: a bare figure or a question word alone is none. */
function hasSubject({ concepts, kind }: Understanding, { support }: Evidence): boolean {
  if (kind === 'contact') return true;
  return concepts.some(
    ({ role }, at) => (role === 'topic' || role === 'name') && (support[at] ?? 0) >= SUBJECT,
  );
}

/** Least support of the one subject that an answer cannot do without. */
const SUBJECT = 0.4;

/** The year, rank, figure or name of the question that the evidence does not bear out. */
export function constraintMissing(
  question: Understanding,
  { support, sentence }: Pick<Weighed, 'support' | 'sentence'>,
): string | null {
  for (const [position, concept] of question.concepts.entries()) {
    const said = support[position] ?? 0;
    const { role, words } = concept;
    if (role === 'topic' || role === 'light') continue;
    // In another language's letters and spelling, a name that is not found may still be there.
    const isForeign = question.language !== sentence.release.language;
    if (isForeign && (role === 'name' || (role === 'level' && !concept.known))) continue;
    // « Experts italiens » where a release counts French and Belgian ones; where it tells of none, it may mean its own.
    if (role === 'origin' && concept.found && !namesOrigin(sentence.release)) continue;
    if (said < LEAST[role]) return words;
    // A sentence that names a year of its own is about that one.
    if (role === 'year' && said < 1 && /(?<!\p{Nd})(?:19|20)\p{Nd}{2}(?!\p{Nd})/u.test(sentence.text))
      return words;
  }
  return null;
}

/** Of the best evidence, how much is looked at for a constraint that it breaks. */
const LOOKED = 8;

/**
 * The best evidence that would answer for another year, place or rank than the one asked for, and what it lacks.
 * @param isSaid whether any release says this concept together with what is asked about: then nothing is missing that
 *   could be named.
 */
export function brokenBy(
  question: Understanding,
  evidence: readonly Evidence[],
  isSaid: (missing: QuestionConcept) => boolean = () => false,
): Broken | null {
  let first: Broken | null = null;
  let said = 0;
  for (const one of evidence.slice(0, LOOKED)) {
    const missing = constraintMissing(question, one);
    const focus = question.focus < 0 ? 1 : (one.support[question.focus] ?? 0);
    if (missing === null || coverageBut(missing, question, one) < NEARLY || focus < SUBJECT) continue;
    if (missesKind(question.kind, one.exact) || !hasSubject(question, one)) continue;
    const concept = question.concepts.find(({ words }) => words === missing);
    if (!concept || isSaid(concept)) return first;
    const broken = { evidence: one, missing: asTyped(missing, question.text) };
    // French and Belgian experts say more to who asks for Italian ones than experts of nowhere.
    if (hasRival(concept, one) && (!first || coverageBut(missing, question, one) >= said)) return broken;
    if (!first) said = coverageBut(missing, question, one);
    first ??= broken;
  }
  return first;
}

interface Broken {
  evidence: Evidence;
  missing: string;
}

/** Whether evidence says another country, or another year, than the one asked for. */
function hasRival({ role }: QuestionConcept, { sentence }: Evidence): boolean {
  if (role === 'origin') return sentence.reading.terms.some(({ stem }) => isOrigin(stem));
  return role === 'year' && /(?<!\p{Nd})(?:19|20)\p{Nd}{2}(?!\p{Nd})/u.test(sentence.text);
}

/** How much of the rest of the question is said. */
function coverageBut(missing: string, { concepts }: Understanding, { support }: Evidence): number {
  const rest = [...concepts.entries()].filter(([, { words, role }]) => words !== missing && role !== 'light');
  const total = rest.reduce((sum, [, { weight }]) => sum + weight, 0);
  const said = rest.reduce((sum, [position, { weight }]) => sum + weight * (support[position] ?? 0), 0);
  return total === 0 ? 0 : said / total;
}

/** Words of a question as its visitor typed them: `2e` was « 2ème ». */
function asTyped(words: string, question: string): string {
  const typed = tokenise(question).filter(({ word }) => words.split(' ').includes(word));
  const [first, last] = [typed[0], typed.at(-1)];
  return first && last ? question.slice(first.start, last.end) : words;
}

/** Least support of what must hold. A year may be the release's own; a name must be what it is about; a figure stands near. */
const LEAST = { year: 0.5, ordinal: 0.5, number: 0.6, level: 0.45, name: 0.45, origin: 0.45 };
