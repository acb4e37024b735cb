/** Days that are written in words, read back as dates. */
import { fold } from '../../../corpus/language/fold.ts';
import { monthOf } from '../read/months.ts';

const DAY_MONTH = /(\d{1,2})(?:er|st|nd|rd|th)? (\p{L}+)\.?,? ?((?:19|20)\d{2})?/gu;
const MONTH_DAY = /(\p{L}+)\.? (\d{1,2})(?:st|nd|rd|th)?(?:,? ((?:19|20)\d{2}))?(?!\d)/gu;
const DIGITS = /(\d{1,2})[/.](\d{1,2})[/.]((?:19|20)\d{2})/gu;

/**
 * The last day that a piece of text names, `YYYY-MM-DD`, or null when it names none.
 * @param published of the release that says it, `YYYY-MM-DD`: a day without its year is the next one after it.
 */
export function lastDay(text: string, published: string | null): string | null {
  const folded = fold(text);
  const days = [
    ...[...folded.matchAll(DAY_MONTH)].map(([, day, month, year]) =>
      dayOf(day, monthOf(month), year, published),
    ),
    ...[...folded.matchAll(MONTH_DAY)].map(([, month, day, year]) =>
      dayOf(day, monthOf(month), year, published),
    ),
    ...[...folded.matchAll(DIGITS)].map(([, day, month, year]) => dayOf(day, Number(month), year, published)),
  ].filter((day) => day !== null);
  return days.sort().at(-1) ?? null;
}

function dayOf(
  day: string | undefined,
  month: number,
  year: string | undefined,
  published: string | null,
): string | null {
  if (month < 1 || month > 12 || Number(day) < 1 || Number(day) > 31) return null;
  const rest = `${two(month)}-${two(Number(day))}`;
  if (year !== undefined) return `${year}-${rest}`;
  if (published === null) return null;
  const [own = ''] = published.split('-');
  const same = `${own}-${rest}`;
  return same >= published.slice(0, 10) ? same : `${Number(own) + 1}-${rest}`;
}

const two = (value: number) => String(value).padStart(2, '0');
