/**
 * What a sentence mentions that a question may ask for: figures, dates, amounts, people, places, addresses.
 * Offsets are those of the sentence. Mentions of one kind do not overlap.
 */
import { tokenise } from '../../../corpus/language/tokenise.ts';

export type MentionKind =
  | 'number'
  | 'money'
  | 'percent'
  | 'date'
  | 'duration'
  | 'time'
  | 'person'
  | 'name'
  | 'place'
  | 'phone'
  | 'email'
  | 'url';

export interface Mention {
  kind: MentionKind;
  start: number;
  end: number;
  text: string;
}

const MONTH =
  'janv(?:ier|\\.)?|f[ée]vr(?:ier|\\.)?|mars|avr(?:il|\\.)|mai|juin|juil(?:let|\\.)|ao[uû]t|sept(?:embre|\\.)|oct(?:obre|\\.)|nov(?:embre|\\.)|d[ée]c(?:embre|\\.)|' +
  'january|february|march|april|may|june|july|august|september|october|november|december|' +
  'يناير|فبراير|مارس|أبريل|ابريل|ماي|مايو|يونيو|يوليوز|يوليو|غشت|أغسطس|شتنبر|سبتمبر|أكتوبر|اكتوبر|نونبر|نوفمبر|دجنبر|ديسمبر';
const DAY = '\\p{Nd}{1,2}(?:er|st|nd|rd|th)?';
const YEAR = '(?:19|20)\\p{Nd}{2}';
const EDGE = '(?![\\p{L}\\p{Nd}])';
const START = '(?<![\\p{L}\\p{Nd}])';
const NUMBER_WORD =
  'deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|vingt|trente|quarante|cinquante|soixante|cent|mille|une dizaine|une centaine|un millier|des milliers|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|hundred|thousand|ثلاث(?:ة)?|أربع(?:ة)?|خمس(?:ة)?|عشر(?:ة)?';
const FIGURE =
  '\\p{Nd}{1,3}(?:[ .,\\u00a0\\u202f]\\p{Nd}{3})+(?!\\p{Nd})(?:[.,]\\p{Nd}{1,2}(?!\\p{Nd}))?|\\p{Nd}+(?:[.,]\\p{Nd}+)?';
const SCALE = '(?: (?:millions?|milliards?|milliers?|million|billion|مليون|مليار))?';
const HOUR =
  '(?:\\p{Nd}{1,2} ?(?:h|heures|:) ?(?:\\p{Nd}{2})?|\\p{Nd}{1,2}(?:[.:]\\p{Nd}{2})? ?(?:[ap]\\.?m\\.?))';
const NAME_WORD = "(?:\\p{Lu}[\\p{L}'’.-]*)";

const NAME = `(?:${NAME_WORD})(?:(?: (?:de|des|du|d['’]|de la|de l['’]|pour|et|&|à|au|aux|la|le|les|of|the|for|and)| ?[-–])? ?${NAME_WORD})*`;

const patterns: [MentionKind, RegExp][] = [
  ['email', /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gu],
  [
    'url',
    /(?:https?:\/\/|www\.)[^\s<>«»"]+[\w/]|(?<![\w@.-])[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:ma|com|org|net|fr|gov|eu|info)(?![\w])/giu,
  ],
  [
    'phone',
    /(?<![\p{Nd}+])(?:(?:\+|00)\p{Nd}{1,3}[ .-]?\(?0?\)?(?:[ .-]?\p{Nd}{1,4}){3,5}|0(?:[ .-]?\p{Nd}{2}){4}|0\p{Nd}(?:[ .-]?\p{Nd}{2}){4}|0 ?\p{Nd}{3}(?: ?\p{Nd}{2,3}){2,3})(?!\p{Nd})/gu,
  ],
  [
    'money',
    new RegExp(
      `(?:${FIGURE})${SCALE}(?: (?:de |d['’])?)?(?:euros?|[MmKk]?d?€|£|dirhams?|dhs?|mad|dollars?|\\$|usd|pounds?|درهم(?:ا)?|أورو|يورو)${EDGE}|[€$£] ?(?:${FIGURE})(?: ?(?:k|m|bn|million|billion)${EDGE})?`,
      'giu',
    ),
  ],
  ['percent', new RegExp(`(?:${FIGURE}) ?(?:%|٪|pour ?cent${EDGE}|percent${EDGE}|في المائة|بالمائة)`, 'giu')],
  [
    'date',
    new RegExp(
      [
        `${START}(?:du |de |entre le |from |من )?${DAY}(?: (?:${MONTH}))?(?: ${YEAR})?(?: ?(?:au|et le|et|à|to|-|–|إلى) ?)(?:le )?${DAY} (?:${MONTH})${EDGE}(?: ${YEAR})?`,
        `${START}${DAY} (?:${MONTH})${EDGE}(?:,? ${YEAR})?`,
        `${START}(?:${MONTH}) ${DAY},? ${YEAR}`,
        `${START}(?:(?:début|mi|fin|courant)[- ])?(?:${MONTH}),? ${YEAR}`,
        `${START}\\p{Nd}{1,2}[/.]\\p{Nd}{1,2}[/.]${YEAR}|${YEAR}-\\p{Nd}{2}-\\p{Nd}{2}`,
        `${START}(?:(?:en|depuis|dès|in|since|au mois de|courant|fin|début|d['’]ici|à partir de|mi) ?-?)(?:${MONTH})${EDGE}(?:,? ${YEAR}(?!\\p{Nd}))?`,
        `${START}(?:au |le |l['’]|en )?(?:printemps|été|automne|hiver)(?: (?:dernier|prochain|${YEAR}))`,
        `${START}(?:early|mid|late|the end of|the start of|by)[- ](?:(?:${MONTH}) )?${YEAR}`,
        `${START}${YEAR} ?[-–/] ?${YEAR}`,
        `${START}${YEAR}${EDGE}`,
      ].join('|'),
      'giu',
    ),
  ],
  ['time', new RegExp(`${START}(?:de |from )?${HOUR}(?: ?(?:à|-|–|to|et|and) ?${HOUR})?${EDGE}`, 'giu')],
  [
    'duration',
    new RegExp(
      `${START}(?:(?:${FIGURE})|une?|${NUMBER_WORD}) (?:ans?|années?|mois|semaines?|jours?|journées?|heures?|minutes?|years?|months?|weeks?|days?|hours?|سنوات|سنة|أشهر|شهر(?:ا)?|أيام|يوم(?:ا)?|ساعات|ساعة|دقائق|دقيقة|أسابيع|أسبوع(?:ا)?|شهور|أعوام|عام(?:ا)?)${EDGE}`,
      'giu',
    ),
  ],
  [
    'person',
    new RegExp(
      `${START}(?:M\\.|MM\\.|Mr\\.?|Mrs\\.?|Ms\\.?|Mme|Mlle|Monsieur|Madame|Mademoiselle|Dr\\.?|Pr\\.?|السيد|السيدة)\\s+(?:(?:\\p{Lu}[\\p{L}'’.-]*|Ben|El|Al|de|\\p{Script=Arabic}+)\\s?)+(?<=[\\p{L}.])`,
      'gu',
    ),
  ],
  ['name', new RegExp(NAME, 'gu')],
  [
    'place',
    new RegExp(
      `(?<=(?:^|[\\s(])(?:à|au|aux|en|dans|chez|près de|in|at) (?:la |le |les |l['’]|the )?(?:(?:ville|province|préfecture|région|commune|quartier|institut|campus|siège|city|town) (?:de |d['’]|du |des |of )?)?)${NAME}|(?<!\\p{L})(?:Institut|Campus|Universit[éy]|Complexe|[ÉE]cole|Lycée|Cité|Hôtel|Palais|Maison|Parc|Musée|Avenue|Boulevard|Rue) ${NAME}|(?<!\\p{L})(?:préfectures?|provinces?|communes?|salle|gymnase|mairie|place|quai|stade) (?:de |d['’]|du |des )?${NAME}|(?<!\\p{L})[بلو]?(?:ال)?(?:مدينة|مركز|حي|إقليم|جهة|عمالة|ساحة|شارع|مقر|مستشفى|مدرسة|قاعة|ملعب|ميناء|جامعة|معهد)(?:،? \\p{Script=Arabic}+){1,4}`,
      'gu',
    ),
  ],
  [
    'number',
    new RegExp(
      `(?:(?<=(?<!\\p{L})[وبلفك])|(?<!\\p{L}-?\\p{Nd}*))(?:${FIGURE})${SCALE}|${START}(?:${NUMBER_WORD})${EDGE}`,
      'giu',
    ),
  ],
];

/** Kinds whose figures are not counts: a date's day is not a number of anything. */
const OWN_FIGURES: MentionKind[] = ['date', 'phone', 'email', 'url', 'percent', 'time'];

/** Kinds whose words may have points and hyphens inside, but do not end with the sentence's. */
const NAMING: MentionKind[] = ['person', 'name', 'place'];

/** All mentions of a sentence, in the order of the text. */
export function mentions(sentence: string): Mention[] {
  const found: Mention[] = [];
  const ordinals = tokenise(sentence).filter(({ kind }) => kind === 'ordinal');
  for (const [kind, pattern] of patterns) {
    for (const match of sentence.matchAll(pattern)) {
      const text = NAMING.includes(kind) ? match[0].replace(/[\s.'’-]+$/u, '') : match[0].trimEnd();
      if (kind === 'name' && isOpeningWord(sentence, match.index, text)) continue;
      const mention = { kind, start: match.index, end: match.index + text.length, text };
      const taken = found.some(
        (other) =>
          overlap(other, mention) &&
          (kind !== 'number' || OWN_FIGURES.includes(other.kind)) &&
          (kind === 'number' || other.kind === kind || OWN_FIGURES.includes(other.kind)),
      );
      if (taken) continue;
      if (kind === 'number' && ordinals.some((ordinal) => overlap(ordinal, mention))) continue;
      found.push(mention);
    }
  }
  return found.sort((one, other) => one.start - other.start);
}

/** A capital that only opens the sentence makes no name: « Dans », « Ces rencontres ». */
function isOpeningWord(sentence: string, at: number, text: string): boolean {
  const opens = /^[\s«“"•–-]*$/u.test(sentence.slice(0, at));
  if (!opens && !/[.:] $/.test(sentence.slice(0, at))) return false;
  return !/\s/.test(text) && text !== text.toUpperCase();
}

function overlap(one: { start: number; end: number }, other: { start: number; end: number }): boolean {
  return one.start < other.end && other.start < one.end;
}
