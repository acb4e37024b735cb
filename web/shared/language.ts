/** Languages the interface speaks. A release, and so a quotation, may be in another one. */
export const languages = ['fr', 'ar', 'en'] as const;
export type Language = (typeof languages)[number];

/** What is spoken when neither the element, nor the page, nor the browser says anything that we speak. */
export const fallbackLanguage: Language = 'fr';

/** Language of a BCP 47 tag: `fr-MA` is `fr`, `ary` (Moroccan Arabic) is `ar`; null when not spoken here. */
export function toLanguage(tag: string | null | undefined): Language | null {
  const primary = (tag ?? '').trim().toLowerCase().split(/[-_]/)[0] ?? '';
  if (primary === 'ary') return 'ar';
  return languages.find((language) => language === primary) ?? null;
}

/** First tag that names a language spoken here. */
export function chooseLanguage(tags: Iterable<string | null | undefined>): Language {
  for (const tag of tags) {
    const language = toLanguage(tag);
    if (language) return language;
  }
  return fallbackLanguage;
}

const RIGHT_TO_LEFT = new Set(['ar', 'ary', 'arz', 'fa', 'he', 'ps', 'sd', 'ug', 'ur', 'yi']);

/** Writing direction of a BCP 47 tag's language. */
export function directionOf(tag: string): 'rtl' | 'ltr' {
  return RIGHT_TO_LEFT.has(tag.toLowerCase().split(/[-_]/)[0] ?? '') ? 'rtl' : 'ltr';
}
