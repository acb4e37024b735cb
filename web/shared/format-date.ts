import type { Language } from './language.ts';

// Arabic dates follow Moroccan use (شتنبر, Latin digits), that of the product's first readers.
const locales: Record<Language, string> = { fr: 'fr', ar: 'ar-MA', en: 'en-GB' };

/**
 * A release's date in the visitor's language.
 *
 * @param date `YYYY-MM-DD` or `YYYY-MM`; anything else is given back as it is.
 */
export function formatDate(date: string, language: Language): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(date) ?? [];
  if (!year || !month) return date;
  const time = new Date(`${year}-${month}-${day ?? '01'}T00:00:00Z`);
  if (Number.isNaN(time.getTime())) return date;
  const written = new Intl.DateTimeFormat(locales[language], {
    year: 'numeric',
    month: 'long',
    ...(day && { day: 'numeric' }),
    timeZone: 'UTC',
  }).format(time);
  // The first of a month is « 1er », which the browsers' French does not know.
  return language === 'fr' ? written.replace(/^1 /, '1er ') : written;
}
