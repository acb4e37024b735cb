import { fold } from '../../corpus/language/fold.ts';

/** Month names as printed, abbreviations included: French, English, Arabic of Morocco, the East and the Maghreb. */
const NAMES: readonly string[] = [
  'janvier janv jan january يناير جانفي كانون_الثاني',
  'février févr fév feb february فبراير فيفري شباط',
  'mars mar march مارس آذار',
  'avril avr apr april أبريل إبريل أفريل نيسان',
  'mai may ماي مايو أيار',
  'juin jun june يونيو يونيه جوان حزيران',
  'juillet juil jul july يوليوز يوليو يوليه جويلية تموز',
  'août aug august غشت أغسطس أوت آب',
  'septembre sept sep september شتنبر سبتمبر أيلول',
  'octobre oct october أكتوبر تشرين_الأول',
  'novembre nov november نونبر نوفمبر تشرين_الثاني',
  'décembre déc dec december دجنبر ديسمبر كانون_الأول',
];
const MONTHS = new Map(
  NAMES.flatMap((names, index) =>
    names.split(' ').map((name) => [fold(name.replace('_', ' ')), index + 1] as const),
  ),
);

/** A date in a text: `YYYY-MM-DD`, or `YYYY-MM` when no day is said, and where it stands. */
export interface DateInText {
  value: string;
  start: number;
  end: number;
}

const MONTH = String.raw`((?:كانون|تشرين)\s+ال\p{L}+|\p{L}[\p{L}\p{M}]*)\.?`;
const YEAR = String.raw`((?:19|20)\d{2})(?!\d)`;
const PATTERNS: readonly { pattern: RegExp; read: (found: RegExpExecArray) => string | null }[] = [
  {
    pattern: new RegExp(
      String.raw`(?<!\d)(\d{1,2})(?:er|st|nd|rd|th|ère)?\s+(?:de\s+|من\s+)?${MONTH},?\s+${YEAR}`,
      'u',
    ),
    read: ([, day, month, year]) => isoDate(year, monthNumber(month), day),
  },
  {
    pattern: new RegExp(String.raw`(?<!\p{L})${MONTH}\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+${YEAR}`, 'u'),
    read: ([, month, day, year]) => isoDate(year, monthNumber(month), day),
  },
  {
    pattern: /(?<![\d/.-])(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/,
    read: ([, year, month, day]) => isoDate(year, Number(month), day),
  },
  {
    // Day first, as Morocco and France write it.
    pattern: /(?<![\d/.-])(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?!\d)/,
    read: ([, day, month, year]) => isoDate(year, Number(month), day),
  },
  {
    pattern: new RegExp(String.raw`(?<!\p{L})${MONTH}\s+${YEAR}`, 'u'),
    read: ([, month, year]) => isoDate(year, monthNumber(month), undefined),
  },
];

/** The first full date in a text, or else its first month and year. Nothing relative, nothing without a year. */
export function findDate(text: string): DateInText | null {
  const western = westernDigits(text);
  for (const { pattern, read } of PATTERNS) {
    let from = 0;
    while (from < western.length) {
      const found = pattern.exec(western.slice(from));
      if (found === null) break;
      const value = read(found);
      const start = from + found.index;
      if (value !== null) return { value, start, end: start + found[0].length };
      from = start + 1;
    }
  }
  return null;
}

/** Date as a machine writes it, or as printed, in a file's metadata. */
export function readDate(text: string): string | null {
  const iso = /^\s*(\d{4})-(\d{2})(?:-(\d{2}))?/.exec(text);
  if (iso !== null) return isoDate(iso[1], Number(iso[2]), iso[3]);
  return findDate(text)?.value ?? null;
}

/** Date in a file's name: `2022-11-07-titre.pdf`, `20221107_titre.txt`, `titre-07-11-2022.docx`. */
export function dateInFileName(name: string): string | null {
  const full = /(?<![0-9a-f])((?:19|20)\d{2})([-_.]?)(\d{2})\2(\d{2})(?![0-9a-f])/i.exec(name);
  if (full !== null) return isoDate(full[1], Number(full[3]), full[4]);
  const dayFirst = /(?<!\d)(\d{2})[-_.](\d{2})[-_.]((?:19|20)\d{2})(?!\d)/.exec(name);
  if (dayFirst !== null) return isoDate(dayFirst[3], Number(dayFirst[2]), dayFirst[1]);
  const month = /(?<!\d)((?:19|20)\d{2})[-_](\d{2})(?!\d)/.exec(name);
  return month === null ? null : isoDate(month[1], Number(month[2]), undefined);
}

/** Eastern digits as Western ones; every offset stays. */
export function westernDigits(text: string): string {
  return text.replace(/[٠-٩۰-۹]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf));
}

function monthNumber(name: string | undefined): number {
  return MONTHS.get(fold(name ?? '').replace(/\s+/g, ' ')) ?? 0;
}

/** Null for a day that is not in the calendar. */
function isoDate(year: string | undefined, month: number, day: string | undefined): string | null {
  if (year === undefined || month < 1 || month > 12) return null;
  const yearMonth = `${year}-${String(month).padStart(2, '0')}`;
  if (day === undefined) return yearMonth;
  const number = Number(day);
  const last = new Date(Date.UTC(Number(year), month, 0)).getUTCDate();
  return number >= 1 && number <= last ? `${yearMonth}-${String(number).padStart(2, '0')}` : null;
}
