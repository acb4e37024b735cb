import snowball from 'snowball-stemmers';
import type { Language } from '../release.ts';
import { fold } from './fold.ts';

const latin = { fr: snowball.newStemmer('french'), en: snowball.newStemmer('english') };
const caches = { fr: new Map<string, string>(), en: new Map<string, string>() };
/** Entries kept per language; a press corpus has some 50,000 distinct words. */
const CACHE_LIMIT = 100_000;

/**
 * The stem of a folded word: Snowball for French and English, light10 for Arabic letters.
 * A word in Arabic letters is stemmed as Arabic whatever the language said.
 */
export function stem(word: string, language: Language): string {
  const code = language === 'en' ? 'en' : 'fr';
  const cache = caches[code];
  const known = cache.get(word);
  if (known !== undefined) return known;
  if (cache.size >= CACHE_LIMIT) cache.clear();
  // Two letters say nothing.
  const stemmed = isArabic(word) ? stemArabic(word) : word.length < 3 ? word : stemLatin(word, code);
  cache.set(word, stemmed);
  return stemmed;
}

function stemLatin(word: string, code: 'fr' | 'en'): string {
  return code === 'fr' ? stemFrench(word) : latin.en.stem(word) || word;
}

/**
 * Snowball's French, with two amends for folded words: participles in -ée(s) get back the accent that its
 * rules look for, and the plural of verbs in -ent goes (it keeps those for the sake of nouns).
 */
function stemFrench(word: string): string {
  const stemmed = fold(latin.fr.stem(word.replace(/ee(s?)$/, 'ée$1')) || word);
  if (stemmed !== word || !/[^m]ent$/.test(word) || word.length < 6 || NOUNS_IN_ENT.has(word)) return stemmed;
  return fold(latin.fr.stem(`${word.slice(0, -3)}e`));
}

const NOUNS_IN_ENT = new Set(
  'president resident agent client patient parent talent argent accident incident continent adolescent recent urgent different excellent permanent competent frequent evident content present absent adherent referent'.split(
    ' ',
  ),
);

export function isArabic(text: string): boolean {
  return /\p{Script=Arabic}/u.test(text);
}

/**
 * light10: conjunction and article off the front, inflection off the end, two letters always left
 * (Larkey, Ballesteros & Connell, "Improving Stemming for Arabic Information Retrieval", SIGIR 2002).
 * Works on folded words, where ة is already ه and ى already ي.
 */
function stemArabic(word: string): string {
  let rest = word;
  if (rest.startsWith('و') && rest.length >= 4) rest = rest.slice(1);
  for (const article of ['ال', 'بال', 'كال', 'فال', 'لل']) {
    if (rest.startsWith(article) && rest.length >= article.length + 2) {
      rest = rest.slice(article.length);
      break;
    }
  }
  for (const suffix of ['ها', 'ان', 'ات', 'ون', 'ين', 'يه', 'ه', 'ي']) {
    if (rest.endsWith(suffix) && rest.length >= suffix.length + 2) rest = rest.slice(0, -suffix.length);
  }
  return rest;
}
