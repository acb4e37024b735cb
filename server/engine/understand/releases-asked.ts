import { monthOf } from '../read/months.ts';
import { plainText, plainWords } from './plain-words.ts';
import {
  ASKS,
  BARE,
  COURTESY,
  DATE_OF_IT,
  DATED,
  LIST,
  LISTING,
  NEWS,
  SAYING,
  SEVERAL,
  SUMMARY,
  SUMMARY_OF_IT,
  YEAR_ALONE,
} from './releases-patterns.ts';

/** A question for releases themselves, not for a fact in them. */
export interface ReleasesAsked {
  /** All that match, the newest of them, what one of them says, or when it was published. */
  want: 'list' | 'latest' | 'summary' | 'date';
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`: dated then. */
  period: string | null;
  /** What they speak of, as typed. */
  subject: string | null;
  /** The release that was just spoken of: « résume-le », « de quand date ce communiqué ? ». */
  isSame?: true;
}

/** « Communiqués de 2022 », « quels communiqués parlent de l’emploi ? », « résume le dernier communiqué »; null for everything else. */
export function releasesAsked(question: string): ReleasesAsked | null {
  if (question.length > LONGEST) return null;
  const words = plainText(question).replace(COURTESY, '');
  if (NEWS.test(words)) return { want: 'latest', period: null, subject: null };
  if (SUMMARY_OF_IT.test(words)) return { want: 'summary', ...SAME };
  if (DATE_OF_IT.test(words)) return { want: 'date', ...SAME };
  const asked = listAsked(words) ?? told('date', DATED, words) ?? told('summary', SUMMARY, words);
  return asked?.subject ? { ...asked, subject: asTyped(asked.subject, question) } : asked;
}

const SAME = { period: null, subject: null, isSame: true } as const;

/** What a pattern has found, by the names of its groups. */
type Found =
  | Partial<
      Record<
        | 'noun'
        | 'newest'
        | 'recent'
        | 'lead'
        | 'what'
        | 'before'
        | 'after'
        | 'subject'
        | 'subjectA'
        | 'yearA'
        | 'yearB'
        | 'monthA'
        | 'monthB'
        | 'dayA'
        | 'dayB',
        string
      >
    >
  | undefined;

/** The words of a question that these folded ones are. */
function asTyped(folded: string, question: string): string {
  const words = plainWords(question);
  const length = folded.split(' ').length;
  for (let at = 0; at + length <= words.length; at += 1) {
    const own = words.slice(at, at + length);
    const [first, last] = [own[0], own.at(-1)];
    if (first && last && own.map(({ word }) => word).join(' ') === folded)
      return question.slice(first.start, last.end);
  }
  return folded;
}

function listAsked(words: string): ReleasesAsked | null {
  const found: Found = LIST.exec(words)?.groups;
  const bare: Found = found ? undefined : BARE.exec(words)?.groups;
  const { noun, newest, recent, lead = '' } = found ?? bare ?? {};
  if (noun === undefined) return null;
  const subject = (found?.subjectA ?? bare?.subject ?? null) || null;
  if (subject !== null && ASKS.test(subject)) return null;
  const period = periodOf(found);
  if (period === undefined) return null;
  const isSeveral = SEVERAL.test(noun);
  if (!isSeveral && (newest || recent)) return { want: 'latest', period, subject };
  // « Le communiqué sur … » is wanted for what it says.
  if (!isSeveral && subject !== null && period === null && !LISTING.test(lead))
    return { want: 'summary', period, subject };
  return { want: 'list', period, subject };
}

/** What is wanted of one release, by patterns that leave its name. */
function told(want: 'summary' | 'date', patterns: readonly RegExp[], words: string): ReleasesAsked | null {
  for (const pattern of patterns) {
    const { what }: NonNullable<Found> = pattern.exec(words)?.groups ?? {};
    const found: Found = what === undefined ? undefined : SAYING.exec(what)?.groups;
    if (!found?.noun) continue;
    const { noun, newest, recent, before, after, subjectA } = found;
    // English puts the subject before the noun, French and Arabic behind it.
    const [beside, other] = noun.includes('release') ? [before, after] : [after, before];
    if (other !== undefined) continue;
    const subject = subjectA ?? beside ?? null;
    const period = periodOf(found);
    if (period === undefined || (subject !== null && ASKS.test(subject))) return null;
    if (SEVERAL.test(noun)) return { want: 'list', period, subject };
    if (subject !== null || period !== null) return { want, period, subject };
    return newest || recent ? { want: 'latest', period, subject } : { want, ...SAME };
  }
  return null;
}

/** `YYYY`, `YYYY-MM` or a day, of what a pattern found; undefined where the word before the year is no month. */
function periodOf(found: Found): string | null | undefined {
  const at = found?.yearA ? 'A' : 'B';
  const [year, name, day] = [found?.[`year${at}`], found?.[`month${at}`], found?.[`day${at}`]];
  if (year === undefined) return null;
  if (name === undefined) return year;
  const month = monthOf(name);
  const numbers = day === undefined ? [month] : [month, Number(day)];
  return month === 0
    ? undefined
    : [year, ...numbers.map((value) => String(value).padStart(2, '0'))].join('-');
}

/** « En 2022 ? », and nothing else: where nothing went before, the releases of that year. */
export function yearAsked(question: string): ReleasesAsked | null {
  const year = question.length > LONGEST ? undefined : YEAR_ALONE.exec(plainText(question))?.[1];
  return year === undefined ? null : { want: 'list', period: year, subject: null };
}

/** A question for a list of releases is a short one. */
const LONGEST = 160;
