import { fold } from '../../../corpus/language/fold.ts';
import { answerKindOf } from '../understand/answer-kind.ts';
import { boundOf } from './bounds.ts';
import { lastDay } from './calendar.ts';
import type { Quotation } from './quotation.ts';

/** What one can be too late for, in a folded question or sentence. */
const ENROLLING =
  /inscri|candidat|postul|depos|depot|dossier|soumission|concours|appel a|regist|enrol|appl(?:y|ication)|submi|تسجيل|ترشيح|ترشح|ايداع|طلبات|sjjl|t?sjel/u;

/**
 * Whether the answer to a question for a deadline is a day that has gone by.
 * @param today `YYYY-MM-DD`
 */
export function hasPassed(question: string, quotation: Quotation, today: string): boolean {
  if (answerKindOf(question) !== 'date') return false;
  const folded = fold(question);
  if (boundOf(folded) !== 'end' && !ENROLLING.test(folded)) return false;
  const day = lastDay(quotation.exact.join(' '), quotation.release.date?.value ?? null);
  return day !== null && day < today;
}
