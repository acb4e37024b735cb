/** Languages the terminal speaks. */
export const spoken = ['fr', 'ar', 'en'] as const;
export type Spoken = (typeof spoken)[number];

/** What the terminal says to a visitor, apart from the answers themselves. */
export interface Texts {
  /** Locale of dates. Morocco's write Latin digits, in Arabic too, like the releases. */
  locale: string;
  greeting: (releases: number) => string;
  cancelled: string;
  undated: string;
  page: (page: number) => string;
  paragraph: (paragraph: number) => string;
  characters: (start: number, end: number) => string;
  open: string;
  /** Between the files that hold the same release. */
  or: string;
  corrected: (title: string, wholly: boolean) => string;
  read: string;
  tryAsking: string;
  contact: string;
  failed: string;
}

const texts: Record<Spoken, Texts> = {
  fr: {
    locale: 'fr-MA',
    greeting: (releases) =>
      `Posez votre question sur les communiqués (${releases}). Ctrl-C annule la question, Ctrl-D quitte.`,
    cancelled: '(question annulée)',
    undated: 'sans date',
    page: (page) => `page ${page}`,
    paragraph: (paragraph) => `paragraphe ${paragraph}`,
    characters: (start, end) => `caractères ${start}–${end}`,
    open: 'Ouvrir :',
    or: ' ou ',
    corrected: (title, wholly) => `${wholly ? 'Remplacé' : 'Corrigé'} depuis par : ${title}`,
    read: 'À lire :',
    tryAsking: 'Essayez :',
    contact: 'Contact :',
    failed: '(pas de réponse :',
  },
  ar: {
    locale: 'ar-MA',
    greeting: (releases) => `اطرح سؤالك حول البلاغات (${releases}). Ctrl-C يلغي السؤال، و Ctrl-D للخروج.`,
    cancelled: '(ألغي السؤال)',
    undated: 'بدون تاريخ',
    page: (page) => `الصفحة ${page}`,
    paragraph: (paragraph) => `الفقرة ${paragraph}`,
    characters: (start, end) => `الأحرف ${start}–${end}`,
    open: 'افتح:',
    or: ' أو ',
    corrected: (title, wholly) => `${wholly ? 'عُوّض' : 'صُحّح'} لاحقًا ببلاغ: ${title}`,
    read: 'للقراءة:',
    tryAsking: 'جرّب:',
    contact: 'للاتصال:',
    failed: '(لا جواب:',
  },
  en: {
    locale: 'en-GB',
    greeting: (releases) =>
      `Ask about the press releases (${releases}). Ctrl-C cancels the question, Ctrl-D leaves.`,
    cancelled: '(question cancelled)',
    undated: 'undated',
    page: (page) => `page ${page}`,
    paragraph: (paragraph) => `paragraph ${paragraph}`,
    characters: (start, end) => `characters ${start}–${end}`,
    open: 'Open:',
    or: ' or ',
    corrected: (title, wholly) => `Since ${wholly ? 'replaced' : 'corrected'} by: ${title}`,
    read: 'Read:',
    tryAsking: 'Try asking:',
    contact: 'Contact:',
    failed: '(no answer:',
  },
};

/** The texts in a language, such as `fr` or `ar-MA`; English for one that is not spoken. */
export function textsFor(language: string): Texts {
  const base = language.slice(0, 2);
  return texts[spoken.find((name) => name === base) ?? 'en'];
}
