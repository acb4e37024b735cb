import { eld } from 'eld/extrasmall';
import { type Language, languages } from '../release.ts';

/**
 * Small words and shortenings that tell French from English where n-grams have too little to go on.
 * Words that both have (on, a, me) are left out.
 */
const FRENCH = words(
  'le la les l un une des du de d est sont était sera seront ont quand quel quelle quels quelles combien comment où qui ' +
    'que qu quoi pourquoi pour dans avec sur sous par pas ne n je j tu il elle ils elles nous vous c ce cette ces mon ma ' +
    'mes votre vos leur leurs et ou au aux en y à ça sa ses son bonjour bonsoir merci salut svp slt bjr bsr stp cv koi ' +
    'kel kelle kels keske kan cb cmb cmt pr ds ki ke pk pq pkoi dc tt bcp jveux jpeux jai chui nbr nbre inscription ' +
    'inscrire stagiaire stagiaires diplôme bourse filière filières concours formation formations communiqué presse ' +
    'stage stages examen examens diplome diplomes resultats nombre',
);
const ENGLISH = words(
  'the an of and is are was were be been when what which who whom whose how many much where why do does did can could ' +
    'will would should i you he she we they his her our your their my to in for with this that these from by at it not ' +
    'there please hello hi thanks thank u ur r pls plz wat wen hw abt gonna wanna trainee trainees training press release',
);

/** Least distance of eld's scores for French and English: `contact` and `budget` are as much the one as the other. */
const LEAST_DISTANCE = 0.1;

/** Shorter texts than this, in letters, are taken to be French or English if they are not Arabic. */
const SHORT = 120;

const frenchOrEnglish = eld.newInstance();
frenchOrEnglish.setLanguageSubset(['fr', 'en']);

/**
 * Language of a text: a press release, or a visitor's short question, in capitals or in SMS spelling as may be.
 * Arabic is told by its letters; French and English by their small words, then by eld's n-grams. A text of at least
 * 120 letters may turn out to be in any of the 60 languages that eld knows.
 * @returns an ISO 639-1 code, or `und` when there is nothing to tell by (no letters, only acronyms, or a word
 *   that French and English share)
 */
export function detectLanguage(text: string): Language | (string & {}) {
  const arabic = count(text, /[\u0620-\u064A\u0671-\u06D3\uFB50-\uFDFF\uFE70-\uFEFC]+/g);
  const latin = count(text, /\p{Script=Latin}+/gu);
  const letters = count(text, /\p{L}+/gu);
  if (letters === 0) return 'und';
  const votes = vote(text);
  if (arabic > 0 && (arabic >= latin / 2 || votes === 0) && !(Math.abs(votes) >= 2 && latin > arabic / 2))
    return 'ar';
  const lower = text.toLowerCase();
  if (letters >= SHORT) {
    const found = eld.detect(lower);
    if (found.language !== '' && found.isReliable()) return found.language;
  }
  if (latin * 2 < letters) return 'und';
  if (votes !== 0) return votes > 0 ? 'fr' : 'en';
  if (/[àâæçèéêëîïôœùû]/.test(lower)) return 'fr';
  // A name or an acronym alone says nothing of its visitor's language.
  if (/^[\s\p{Lu}\p{Nd}\p{P}]+$/u.test(text) && letters <= 8) return 'und';
  const { fr = 0, en = 0 } = frenchOrEnglish.detect(lower).getScores();
  const distance = fr - en;
  if (Math.abs(distance) < LEAST_DISTANCE) return 'und';
  return distance > 0 ? 'fr' : 'en';
}

/** True for the languages that the product speaks. */
export function isSpoken(code: string): code is Language {
  return languages.some((language) => language === code);
}

/** Positive for French, negative for English. */
function vote(text: string): number {
  let sum = 0;
  for (const [word] of text.toLowerCase().matchAll(/\p{L}+/gu)) {
    if (FRENCH.has(word)) sum += 1;
    if (ENGLISH.has(word)) sum -= 1;
  }
  return sum;
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}

/** How much of a text is in the runs that a pattern finds, in UTF-16 units. */
function count(text: string, runs: RegExp): number {
  return text.match(runs)?.reduce((sum, run) => sum + run.length, 0) ?? 0;
}
