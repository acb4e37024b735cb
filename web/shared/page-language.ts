import { chooseLanguage, directionOf, type Language } from './language.ts';

/** The language of one of our own pages: `?lang=ar`, else the browser's. Sets the page's `lang` and `dir`. */
export function pageLanguage(): Language {
  const language = chooseLanguage([new URLSearchParams(location.search).get('lang'), ...navigator.languages]);
  setPageLanguage(language);
  return language;
}

export function setPageLanguage(language: Language): void {
  document.documentElement.lang = language;
  document.documentElement.dir = directionOf(language);
}
