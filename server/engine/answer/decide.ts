import { tokenise } from '../../../corpus/language/tokenise.ts';
import type { Understanding } from '../understand/understand.ts';
import type { Evidence } from './evidence.ts';
import { missesKind } from './exact.ts';

/** Whether the best evidence answers the question, or why it does not. */
export type Decision =
  | { answered: true }
  | { answered: false; reason: 'off-topic' }
  | { answered: false; reason: 'not-in-releases' }
  | { answered: false; reason: 'constraint'; missing: string };

/**
 * Least share of the question that the evidence and its surroundings must say; below it, being wrong is likelier
 * than right. A question in another language than the release says the same in words that only the lexicon ties.
 */
const COVERAGE = { same: 0.6, foreign: 0.46 };
/**
 * Least support of what is asked about: counted things are near, what somebody did is nearer, an
 * attribute asked for by its name is said. */
const FOCUS = { counted: 0.4, done: 0.55, attribute: 0.6 };
/** Less than this, and the question is not about the releases at all. */
const ON_TOPIC = 0.3;

export function decide(question: Understanding, best: Evidence | undefined, answerFrom?: number): Decision {
  if (answerFrom === 0 && best) return { answered: true };
  if (!best) return { answered: false, reason: isForeign(question) ? 'off-topic' : 'not-in-releases' };
  if (best.coverage < ON_TOPIC && isForeign(question)) return { answered: false, reason: 'off-topic' };
  const least = question.language === best.sentence.release.language ? COVERAGE.same : COVERAGE.foreign;
  const violated = constraintMissing(question, best);
  if (violated !== null && best.coverage >= least * 0.75) {
    return { answered: false, reason: 'constraint', missing: asTyped(violated, question.text) };
  }
  const focus = question.focus < 0 ? 1 : (best.support[question.focus] ?? 0);
  if (
    best.coverage < least ||
    !hasSubject(question, best) ||
    focus < FOCUS[question.attribute ? 'attribute' : question.kind === 'person' ? 'done' : 'counted'] ||
    missesKind(question.kind, best.exact)
  ) {
    return { answered: false, reason: 'not-in-releases' };
  }
  return { answered: true };
}

/** Whether most of what a question is about occurs nowhere in the releases. */
function isForeign({ concepts }: Understanding): boolean {
  const subject = concepts.filter(({ role }) => role !== 'light');
  const total = subject.reduce((sum, { weight }) => sum + weight, 0);
  const found = subject.reduce((sum, concept) => sum + (concept.found ? concept.weight : 0), 0);
  return found <= total / 2;
}

/** Whether the evidence says a subject of the question: a bare figure or a question word alone is none. */
function hasSubject({ concepts, kind }: Understanding, { support }: Evidence): boolean {
  if (kind === 'contact') return true;
  return concepts.some(
    ({ role }, at) => (role === 'topic' || role === 'name') && (support[at] ?? 0) >= SUBJECT,
  );
}

/** Least support of the one subject that an answer cannot do without. */
const SUBJECT = 0.5;

/** The year, rank, figure or name of the question that the evidence does not bear out. */
function constraintMissing(question: Understanding, { support, sentence }: Evidence): string | null {
  for (const [position, concept] of question.concepts.entries()) {
    const said = support[position] ?? 0;
    const { role, words } = concept;
    if (role === 'topic' || role === 'light') continue;
    if (said < LEAST[role]) return words;
    // A sentence that names a year of its own is about that one.
    if (role === 'year' && said < 1 && /(?<!\p{Nd})(?:19|20)\p{Nd}{2}(?!\p{Nd})/u.test(sentence.text))
      return words;
  }
  return null;
}

/** Words of a question as its visitor typed them: `2e` was « 2ème ». */
function asTyped(words: string, question: string): string {
  const typed = tokenise(question).filter(({ word }) => words.split(' ').includes(word));
  const [first, last] = [typed[0], typed.at(-1)];
  return first && last ? question.slice(first.start, last.end) : words;
}

/** Least support of what must hold. A year may be the release's own; a name must be what it is about; a figure stands near. */
const LEAST = { year: 0.5, ordinal: 0.5, number: 0.6, name: 0.45 };
