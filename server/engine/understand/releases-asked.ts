import { fold } from '../../../corpus/language/fold.ts';
import { tokenise } from '../../../corpus/language/tokenise.ts';

/** A question for releases themselves, not for what they say. */
export interface ReleasesAsked {
  /** Only the newest of them. */
  latest: boolean;
  /** `YYYY`: of that year. */
  year: string | null;
  /** On a subject, in folded words. */
  subject: string | null;
}

const LEAD =
  '(?:(?:quels? (?:est|sont)|quels?|quelle est la liste d[eu]s?|(?:la )?liste d[eu]s?|liste|cite|citez|combien de|(?:donne|montre|affiche|cherche|trouve|envoie)[rz]?(?: moi)?|y a t il(?: eu)?|il y a|as tu|avez vous|tu as|vous avez|je (?:veux|cherche|voudrais)|what (?:is|are)|what|which|list|show me|give me|find|how many|do you have|are there|is there|ما هي|ما هو|كم عدد|هل هناك|هل لديكم|لائحه|قائمه|اعطني|واش كاين) )?';
const DETERMINER = '(?:(?:les?|l|vos?|votre|tes|ton|des|de|d autres|un|tous les|all|the|your|any|a|some) )*';
const NEWEST =
  '(?:(dernier|derniere|derniers|plus recent|plus recents|tout dernier|latest|last|newest|most recent|اخر|احدث) )?';
const RELEASES =
  '(?:communiques?|press releases?|releases?|(?:ال)?بلاغ(?:ات)?)(?: (?:de presse|الصحفيه?|صحفيه?))?(?: (?:le|la|les) plus recents?)?';
const HAVING =
  '(?: (?:as tu|avez vous|y a t il|publies?|parus?|sortis?|dates?|diffuses?|published|issued|dated|do you have|are there|المنشوره|الصادره|صدرت?))*';
const OF_YEAR =
  '(?: (?:de|en|du|pour|dans|from|in|of|for|لسنه|سنه|في|خلال|عام)(?: (?:l annee|l an|annee|the year|سنه|عام))? ((?:19|20)\\d\\d))?';
const ON =
  '(?: (?:sur|au sujet d[eu]s?|a propos d[eu]s?|concernant|qui parlent? d[eu]s?|qui traitent? d[eu]s?|relatifs? aux?|about|on|regarding|حول|عن|بخصوص|بشان) (?:les? |la |l |the |un |une )?(.{2,80}?))?';

const PATTERN = new RegExp(
  `^${LEAD}${DETERMINER}${NEWEST}${RELEASES}${HAVING}${OF_YEAR}${HAVING}${ON}${OF_YEAR}$`,
  'u',
);

/** « Communiqués de 2022 », « le dernier communiqué sur l’apprentissage »; null for everything else. */
export function releasesAsked(question: string): ReleasesAsked | null {
  if (question.length > LONGEST) return null;
  const words = wordsOf(question);
  const found = PATTERN.exec(words);
  if (!found) return null;
  const [, newest, before, subject, after] = found;
  const year = before ?? after ?? null;
  // Without either it is small talk, which knows more ways of saying it.
  if (year === null && subject === undefined) return null;
  const latest = newest !== undefined || /plus recents?/.test(words);
  // « Le communiqué sur … » is wanted for what it says.
  if (!latest && year === null && !SEVERAL.test(words) && !EXISTS.test(words)) return null;
  return { latest, year, subject: subject ?? null };
}

/** « Résume le dernier communiqué », "summarize your latest release": the newest, by what it opens with. */
export function latestSummarised(question: string): ReleasesAsked | null {
  const found = question.length <= LONGEST && SUMMARISED.exec(wordsOf(question));
  return found && (found[1] !== undefined || /plus recents?/.test(found[0]))
    ? { latest: true, year: null, subject: null }
    : null;
}

const SUMMARISED = new RegExp(
  `^(?:(?:peux tu|pouvez vous|can you|please) )?(?:resume[rz]?(?: moi)?|(?:fais|faites|donne[rz]?)(?: moi)? (?:un |le )?resume|(?:un )?resume|que dit|de quoi parle|parle[rz]? moi|summari[sz]e|(?:give me )?(?:a |the )?summary|what does|what is|لخص(?: لي)?|ملخص)(?: (?:d[eu]|of|about|in))? ?${DETERMINER}${NEWEST}${RELEASES}(?: (?:about|say|في))?$`,
  'u',
);

/** « En 2022 ? », and nothing else: where nothing went before, the releases of that year. */
export function yearAsked(question: string): ReleasesAsked | null {
  const year = question.length > LONGEST ? undefined : YEAR_ALONE.exec(wordsOf(question))?.[1];
  return year === undefined ? null : { latest: false, year, subject: null };
}

const YEAR_ALONE =
  /^(?:(?:en|de|pour|in|of|for|from|during|في|خلال|سنه|عام) )*(?:l annee |annee |the year |year )?((?:19|20)\d\d)$/u;

function wordsOf(question: string): string {
  return tokenise(fold(question).replace(/['’-]/g, ' '))
    .map(({ word }) => word)
    .join(' ');
}

const SEVERAL = /(?:communiques|releases|بلاغات)(?!\p{L})/u;
const EXISTS =
  /^(?:y a t il|il y a|as tu|avez vous|tu as|vous avez|do you have|are there|is there|هل|واش)(?!\p{L})/u;

/** A question for a list of releases is a short one. */
const LONGEST = 160;
