import { fold } from '../../../corpus/language/fold.ts';
import type { Evidence } from './evidence.ts';

/** At how much of the best one's confidence another sentence is worth showing beside it. Measured on training's held-out questions. */
const NEARLY_AS_LIKELY = 0.3;

/** At how much of the best one's fit its figure or name is: « deux facteurs » is not shown beside « 51 experts ». */
const NEARLY_AS_FIT = 0.5;

/**
 * The sentence that may well answer in the place of the best one, and gives another answer: where it is unsure which of
 * two is meant, the visitor sees both.
 * @param answers whether a piece of evidence is an answer, but for how likely it is.
 */
export function alternativeTo(
  best: Evidence,
  evidence: readonly Evidence[],
  answers: (other: Evidence) => boolean,
): Evidence | null {
  const given = answerOf(best);
  const next = evidence.find(
    (other) =>
      other !== best &&
      answerOf(other) !== given &&
      !isOtherRow(best, other) &&
      !isVaguer(best, other) &&
      answers(other),
  );
  if (!next || next.confidence < NEARLY_AS_LIKELY * best.confidence) return null;
  if (next.exact && best.exact && next.exact.fit < NEARLY_AS_FIT * best.exact.fit) return null;
  return next;
}

/** Another row of the same table, which does not say what the best one says: it is of something else. */
function isOtherRow(best: Evidence, other: Evidence): boolean {
  const [head, otherHead] = [best, other].map(({ sentence }) => ROW.exec(sentence.text)?.[1]);
  if (head === undefined || head !== otherHead) return false;
  return best.own.some((support, at) => support >= SAID && (other.own[at] ?? 0) < SAID);
}

/** A year alone beside a day: it only tells of which edition something is said. */
function isVaguer(best: Evidence, other: Evidence): boolean {
  return DAY.test(best.exact?.text ?? '') && YEAR_ALONE.test(other.exact?.text ?? '');
}

const DAY = /(?<!\p{Nd})\p{Nd}{1,2}(?:er)? \p{L}{3,}/u;
const YEAR_ALONE = /^\P{Nd}*(?:19|20)\p{Nd}{2}$/u;

/** « Service : Cardiologie ; Lits : 28 »: a row, and the heading of its first cell. */
const ROW = /^([^:;]{1,60}) : [^;]+;/u;
/** Least support that says something. */
const SAID = 0.5;

/** What is marked, or the whole sentence where nothing is: the same in the title as in the body. */
function answerOf({ exact, sentence }: Evidence): string {
  return fold(exact?.text ?? sentence.text);
}
