import type { QuestionConcept } from '../understand/concepts.ts';
import type { Understanding } from '../understand/understand.ts';
import { constraintMissing, hasSubject } from './constraints.ts';
import type { Evidence } from './evidence.ts';
import { asksWhoIs, missesKind } from './exact.ts';

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
    !lacksDeed(question, evidence) &&
    // « Qui est X ? » is not answered by a sentence that does not have X.
    !(asksWhoIs(question) && !saysName(question, evidence)) &&
    !(asksMeaning(question) && (evidence.exact?.fit ?? 0) < EXPLAINED)
  );
}

/** « Qui a gagné le concours ? »: who pays for it is nobody who wins. Another language may say so in its own way. */
function lacksDeed({ kind, focus, language }: Understanding, { own, sentence }: Evidence): boolean {
  if (kind !== 'person' || focus < 0 || language !== sentence.release.language) return false;
  return (own[focus] ?? 0) === 0;
}

/** Whether the sentence itself says anything of who is asked about. */
function saysName({ concepts }: Understanding, { own }: Evidence): boolean {
  return concepts.some(({ role }, at) => role !== 'light' && (own[at] ?? 0) >= NAMED);
}

const NAMED = 0.5;

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
 * figures beside one, nor is who is from a country: he may yet do what releases tell. A question that says the subject
 * of a release is not foreign, whatever else it says, but where it asks for a name that no release knows.
 */
function isForeign(
  { concepts, kind }: Understanding,
  isTitled: (concept: QuestionConcept) => boolean,
): boolean {
  const named = concepts.filter(({ role }) => role === 'topic' || role === 'name');
  const subject = named.length > 0 ? named : concepts.filter(({ role }) => role === 'number');
  const total = weightOf(subject);
  const found = subject.filter((concept) => concept.found);
  // « Quand ? » asks something, if not of what; a lone letter does not.
  if (total === 0) return kind === 'statement';
  if (weightOf(found) / total > 0.5) return false;
  // What asks nothing that could be told apart, code and such, says words of titles by chance.
  if (kind === 'statement' && weightOf(found) / total < LEAST_SHARE) return true;
  // « Le concours de Marrakech »: of a place that no release names, but of a concours that one is about.
  const others = subject.filter(({ role, found }) => role !== 'name' || found);
  const isOfAnother = others.length < subject.length && weightOf(found) / weightOf(others) <= 0.5;
  return isOfAnother || !found.some(isTitled);
}

function weightOf(concepts: readonly QuestionConcept[]): number {
  return concepts.reduce((sum, { weight }) => sum + weight, 0);
}
