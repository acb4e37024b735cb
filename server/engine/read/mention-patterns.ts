/** How what a question may ask for is written in French, English and Arabic: sources of regular expressions. */
import type { MentionKind } from './mention.ts';
import { FRACTION, NUMBER_WORD } from './number-words.ts';

const MONTH =
  'janv(?:ier|\\.)?|f[ée]vr(?:ier|\\.)?|mars|avr(?:il|\\.)|mai|juin|juil(?:let|\\.)|ao[uû]t|sept(?:embre|\\.)|oct(?:obre|\\.)|nov(?:embre|\\.)|d[ée]c(?:embre|\\.)|' +
  'january|february|march|april|may|june|july|august|september|october|november|december|' +
  'يناير|فبراير|مارس|أبريل|ابريل|إبريل|ماي|مايو|يونيو|يونيه|يوليوز|يوليو|غشت|أغسطس|شتنبر|سبتمبر|أكتوبر|اكتوبر|نونبر|نوفمبر|دجنبر|ديسمبر|جانفي|فيفري|أفريل|جوان|جويلية|أوت';
const SEASON = 'printemps|été|automne|hiver|rentrée|spring|summer|autumn|winter';
const WEEKDAY =
  'lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|monday|tuesday|wednesday|thursday|friday|saturday|sunday|' +
  'الاثنين|الإثنين|الثلاثاء|الأربعاء|الخميس|الجمعة|السبت|الأحد';
const DAY = '\\p{Nd}{1,2}(?:er|st|nd|rd|th)?';
const YEAR = '(?:19|20)\\p{Nd}{2}';
/** Where a preposition says that it is a year: by itself, 1850 is a number of something. */
const OLD_YEAR = '(?:1[5-9]|20)\\p{Nd}{2}';
const EDGE = '(?![\\p{L}\\p{Nd}])';
/** Arabic writes prepositions and « and » as part of the word. */
const START = '(?:(?<![\\p{L}\\p{Nd}])|(?<=(?<!\\p{L})[وبلفك]))';
const FIGURE =
  '\\p{Nd}{1,3}(?:[ .,\\u00a0\\u202f]\\p{Nd}{3})+(?!\\p{Nd})(?:[.,]\\p{Nd}{1,2}(?!\\p{Nd}))?|\\p{Nd}+(?:[.,]\\p{Nd}+)?';
const SCALE =
  '(?:[ \\u00a0](?:millions?|milliards?|milliers?|billion|thousand|مليون|ملايين|مليار(?:ات)?|ألف|آلاف))?';
/** « de 10,8 à 13,5 », "between 15 and 25", « من 52 إلى 24 ». */
const TO = ' ?(?:à|et|to|and|–|إلى|و) ?';
const HOUR =
  '(?:\\p{Nd}{1,2} ?(?:h|heures|:)(?: ?\\p{Nd}{2}(?!\\p{Nd}))?|\\p{Nd}{1,2}(?:[.:]\\p{Nd}{2})? ?(?:[ap]\\.?m\\.?)|midi|minuit|noon|midnight)';
const CURRENCY =
  'euros?|eur|[MmKk]?d?€|£|dirhams?|dhs?|mad|dollars?|\\$|usd|cad|pounds?|sterling|francs?(?: cfa| suisses?)?|f?cfa|chf|dinars?|dzd|tnd|centimes?|millimes?|livres? sterling|roupies?|yens?|' +
  'درهم(?:ا)?|دراهم|أورو|يورو|دينار(?:ا)?|دنانير|دولار(?:ا)?|فرنك(?:ا)?|مليم(?:ا)?|جنيه(?:ا)?';
const AMOUNT = `(?:${FIGURE}|${NUMBER_WORD})${SCALE}`;
const PERIOD =
  'ans?|années?|mois|semaines?|jours?|journées?|heures?|minutes?|secondes?|trimestres?|semestres?|nuits?|years?|months?|weeks?|days?|hours?|nights?|seconds?|' +
  'سنوات|سنة|أشهر|شهر(?:ا)?|أيام|يوم(?:ا)?|ساعات|ساعة|دقائق|دقيقة|أسابيع|أسبوع(?:ا)?|شهور|أعوام|عام(?:ا)?';
const DUALS = 'سنتين|سنتان|شهرين|شهران|أسبوعين|أسبوعان|يومين|يومان|ساعتين|ساعتان|عامين|عامان';
const HALF = '(?: et demie?| and a half| و?نصف(?: \\p{L}+)?)?';

/** What bounds a date belongs to it: « jusqu’au 26 août » is a deadline, « dès octobre » a beginning. */
const UNTIL =
  "jusqu[’']au|jusqu[’']à (?:la |le )?|jusqu[’']en|avant le|avant la|avant|au plus tard le|au plus tard|d[’']ici (?:à |au |le |la )?|until|till|by|before|no later than|إلى غاية|حتى|قبل|في أجل أقصاه";
const SINCE =
  "à partir du|à partir de|à partir d[’']|à compter du|à compter de|à compter d[’']|dès le|dès|depuis le|depuis|from|since|as of|starting|starting on|ابتداء من|ابتداءً من|انطلاقا من|منذ";
const BOUND = `(?:(?:${UNTIL}|${SINCE}) ?(?:le |la |the )?(?:fin |début |mi-|end of |يوم )?)?`;
const ON = `(?:(?:${WEEKDAY})\\.?,? (?:le )?)?`;
const LONG_DAY = `${ON}${DAY} (?:${MONTH})${EDGE}(?:,? ${YEAR}(?!\\p{Nd}))?`;

const NAME_WORD = "(?:\\p{Lu}[\\p{L}'’.-]*)";
const NAME = `(?:${NAME_WORD})(?:(?: (?:de|des|du|d['’]|de la|de l['’]|pour|et|&|à|au|aux|la|le|les|of|the|for|and)| ?[-–])? ?${NAME_WORD})*`;

const DATES = [
  `${START}(?:du |de |d['’]|entre le |from |between |من )?${ON}${DAY}(?: (?:${MONTH}))?(?: ${YEAR})?(?: ?(?:au|et le|et|à|to|and|-|–|إلى) ?)(?:le )?${ON}${DAY} (?:${MONTH})${EDGE}(?: ${YEAR})?`,
  `${START}${BOUND}${LONG_DAY}`,
  `${START}${BOUND}${ON}(?:${MONTH}) ${DAY}${EDGE}(?:,? ${YEAR})?`,
  `${START}(?:entre|de|from|between|من|بين) ${OLD_YEAR} (?:et|à|to|and|إلى|و) ?${OLD_YEAR}${EDGE}`,
  `${START}(?:en|in|depuis|since|سنة|عام) ${OLD_YEAR}${EDGE}(?! ?[-–/])`,
  `${START}${BOUND}(?:(?:la )?fin(?: de| du mois de)? |début |mi-?|courant |early |mid-|late |the end of |the start of |نهاية |بداية |متم )?(?:${MONTH}),? ${YEAR}`,
  `${START}${BOUND}\\p{Nd}{1,2}[/.]\\p{Nd}{1,2}[/.]${YEAR}|${YEAR}-\\p{Nd}{2}-\\p{Nd}{2}`,
  `${START}(?:(?:en|depuis|dès|in|since|by|until|au mois de|courant|fin|la fin de|début|d['’]ici(?: à)?|à partir d[e’']|jusqu[’']en|jusqu[’']à(?: la)? fin|mi|في|شهر|خلال|نهاية|بداية) ?-?)(?:fin |début )?(?:${MONTH})${EDGE}(?:,? ${YEAR}(?!\\p{Nd}))?`,
  `${START}(?:au |le |du |l['’])?(?:premier|deuxième|troisième|quatrième|1er|2e|3e|4e|second|dernier) (?:trimestre|semestre)(?: (?:de )?${YEAR})?`,
  `${START}(?:the )?(?:first|second|third|fourth|last) (?:quarter|half)(?: of)? ${YEAR}`,
  `${START}(?:au |le |l['’]|en |à l['’]|de |du |cet |cette |in |the )?(?:${SEASON})(?: (?:dernier|prochaine?|of |de )?${YEAR}| dernier| prochaine?)`,
  `${START}(?:early|mid|late|the end of|the start of|by)[- ](?:(?:${MONTH}) )?${YEAR}`,
  `${START}${YEAR} ?[-–/] ?${YEAR}`,
  `${START}(?:depuis |dès |d['’]ici(?: à)? (?:la fin de |fin )?|avant (?:la fin de |fin )?|jusqu['’]en |fin |since |by (?:the end of )?|until |before |منذ )?${YEAR}${EDGE}`,
];

const FREQUENCIES = [
  `(?:chaque|tous les|toutes les)(?: (?:deux|trois|quatre|cinq|six|dix|quinze|\\p{Nd}+))? (?:${PERIOD}|${WEEKDAY}|matins?|soirs?|fois|week-ends?|étés?)`,
  `(?:every|each)(?: (?:two|three|four|five|six|other|\\p{Nd}+))? (?:${PERIOD}|${WEEKDAY}|morning|evening|summer|time)`,
  `(?:une|deux|trois|quatre|cinq|\\p{Nd}+) fois (?:par|l['’]) ?(?:an|mois|semaine|jour)`,
  `(?:once|twice|three times|\\p{Nd}+ times) (?:a|per) (?:year|month|week|day)`,
  `(?:du |le |les |from )?(?:${WEEKDAY})s? (?:au|to|through|à|et|and|إلى|و) ?(?:${WEEKDAY})s?`,
  `(?:le|les|on) (?:${WEEKDAY})s?(?! (?:le )?\\p{Nd})`,
  'quotidien(?:ne)?(?:ment)?|hebdomadaires?|mensuel(?:le)?s?|trimestriel(?:le)?s?|annuel(?:le)?s?|daily|weekly|monthly|quarterly|yearly|annually',
  `كل (?:\\p{Script=Arabic}+)|يوميا|أسبوعيا|شهريا|سنويا|من (?:${WEEKDAY}) إلى (?:${WEEKDAY})`,
];

/** What stands before a place that is named by what it is: « rue de la Gare », « salle des fêtes ». */
const SITE =
  'Institut|Campus|Universit[éy]|Complexe|[ÉE]cole|Lycée|Cité|Hôtel|Palais|Maison|Parc|Musée|Avenue|Boulevard|Rue';
const COMMON_SITE =
  'préfectures?|provinces?|communes?|villes?|villages?|régions?|gouvernorats?|cantons?|salle|gymnase|mairie|place|quai|stade|rue|avenue|boulevard|hangar|campus|institut|lycée|école|centre|hôpital|clinique|halle|gare|port|parc|plage|quartier|terminal|musée|bibliothèque|palais';

/** Nouns for places that no name follows. */
const OTHER_SITE =
  'domicile|guichets?|accueil|siège|bureaux?|agences?|caserne|usine|huilerie|marchés?|maisons?|pharmacies?|laboratoire|théâtre|auditorium|ateliers?|cave|foyers?|bâtiments?|étage|rez-de-chaussée|entrée|parking|camps?|base|ferme|forêts?|île|côte|littoral|corniche|esplanade|jardins?|pavillon|kiosques?|bornes?|postes?|cabinets?|dispensaires?|mosquées?|tribunal|tribunaux|chapiteau|gradins|locaux|domaine|vallée|lac|' +
  'office|offices|hall|library|libraries|station|stations|school|schools|hospital|hospitals|town hall|square|street|market|factory|warehouse|building|floor|basement|beach|park|museum|theatre|church|court|farm|forest|garden|café|website|desk|counter|clinic|clinics|' +
  'مقر|مركز|مراكز|مكتب|مكاتب|مدرسة|مدارس|قاعة|مستشفى|سوق|محطة|ساحة|حديقة|متحف|مسرح|شباك|شبابيك|مكتبة|مسجد|ملعب';

/** Letters and digits of the product's languages, as ranges of a character class. */
const RANGES: Record<string, string> = {
  '\\p{L}': 'A-Za-z\\u00c0-\\u024f\\u0621-\\u064a\\u0671-\\u06d3',
  '\\p{Ll}': 'A-Za-z\\u00c0-\\u024f',
  '\\p{Nd}': '0-9\\u0660-\\u0669',
  '\\p{Script=Arabic}': '\\u0600-\\u06ff',
};

/**
 * A pattern that ignores case, its classes written as ranges: V8 works out the other cases of every letter of Unicode
 * for each `\p{L}` under the flag `i`, which takes a second for these patterns.
 */
function caseless(source: string): RegExp {
  return new RegExp(ranged(source), 'giu');
}

function sign(source: string): RegExp {
  return new RegExp(ranged(source), 'iu');
}

function ranged(source: string): string {
  let inClass = false;
  return source.replace(/\\p\{[^}]+\}|\\.|[[\]]/gu, (token) => {
    if (token === '[') inClass = true;
    if (token === ']') inClass = false;
    const ranges = RANGES[token];
    if (ranges === undefined) return token;
    return inClass ? ranges : `[${ranges}]`;
  });
}

/** Tried in this order: what an earlier kind has taken, a later one of the same kind or with figures of its own leaves. */
export const patterns: readonly [MentionKind, RegExp][] = [
  ['email', /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gu],
  [
    'url',
    /(?:https?:\/\/|www\.)[^\s<>«»"]+[\w/]|(?<![\w@.-])[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:ma|com|org|net|fr|gov|eu|info|example)(?![\w])/giu,
  ],
  [
    'phone',
    /(?<![\p{Nd}+])(?:(?:\+|00)\p{Nd}{1,3}[ .-]?\(?0?\)?(?:[ .-]?\p{Nd}{1,4}){3,5}|0(?:[ .-]?\p{Nd}{2}){4}|0\p{Nd}(?:[ .-]?\p{Nd}{2}){3,4}|0\p{Nd}{1,2} \p{Nd}{3} \p{Nd}{2} \p{Nd}{2}|0 ?\p{Nd}{3}(?: ?\p{Nd}{2,3}){2,3}|80 ?(?:\p{Nd}{3} \p{Nd}{3}|\p{Nd}{2} \p{Nd}{2} \p{Nd}{2})|(?:1[ -])?\(?\p{Nd}{3}\)?[ -]\p{Nd}{3}-\p{Nd}{4})(?!\p{Nd})/gu,
  ],
  [
    'money',
    caseless(
      [
        `${START}(?:(?:de |entre |from |between |من |بين )(?:${AMOUNT})(?: (?:${CURRENCY}))?${TO}|(?:(?<![-–/])\\p{Nd}{1,3}(?:[.,]\\p{Nd}+)?|(?:${AMOUNT}) (?:${CURRENCY})) (?:à|to|–|-|إلى) )(?:${AMOUNT})(?: (?:de |d['’])?)?(?:${CURRENCY})(?!\\p{L})`,
        `${START}(?:${AMOUNT})(?:[ \\u00a0\\u202f](?:de |d['’])?)?(?:${CURRENCY})(?!\\p{L})`,
        `[€$£] ?(?:${FIGURE})(?: ?(?:k|m|bn|million|billion|thousand)${EDGE})?`,
        `(?<!\\p{L})(?:gratuit(?:e?s?|ement)|free (?:of charge|entry|admission|access)|(?<=(?:is|are|for) )free|(?:بال)?مجان(?:ا|ي|ية|ًا|اً)?)(?!\\p{L})`,
      ].join('|'),
    ),
  ],
  [
    'percent',
    caseless(
      `${START}-?(?:${FIGURE}|${NUMBER_WORD})[ \\u00a0\\u202f]?(?:%|٪|pour ?cent${EDGE}|per ?cent${EDGE}|في المائة|في المئة|بالمائة|بالمئة)|${START}(?:${FRACTION})${EDGE}|${START}(?:une?|one) (?:\\p{L}+ )?(?:sur|in) (?:${NUMBER_WORD}|\\p{Nd}+)${EDGE}|points? de pourcentage`,
    ),
  ],
  ['date', caseless(DATES.join('|'))],
  [
    'time',
    caseless(
      [
        `${START}(?:de |from |entre )(?:${HOUR}|\\p{Nd}{1,2}) ?(?:à|-|–|to|et|and) ?${HOUR}${EDGE}`,
        `${START}${HOUR} ?(?:à|-|–|to) ?${HOUR}${EDGE}`,
        `${START}(?:à |dès |vers |avant |après |jusqu['’]à |at |until |by |from )(?:\\p{Nd}{1,2} heures|midi|minuit|noon|midnight)${EDGE}(?! (?:de|par|of) )`,
        `${START}(?:jusqu['’]à |dès |until )?(?:[01]?\\p{Nd}|2[0-4]) ?(?:h(?! de )|:)(?: ?[0-5]\\p{Nd})?${EDGE}`,
        `${START}\\p{Nd}{1,2}(?:[.:]\\p{Nd}{2})? ?[ap]\\.?m\\.?${EDGE}`,
        `(?:على )?الساعة (?:\\p{Nd}{1,2}(?::\\p{Nd}{2})?|\\p{Script=Arabic}+)(?: (?:صباحا|مساء|زوالا|ليلا))?`,
      ].join('|'),
    ),
  ],
  ['frequency', caseless(`${START}(?:${FREQUENCIES.join('|')})${EDGE}`)],
  [
    'duration',
    caseless(
      `${START}(?:(?:(?:de |entre |from |between |من )(?:${FIGURE}|${NUMBER_WORD})|(?<![-–/])\\p{Nd}{1,3})${TO})?(?:${FIGURE}|une?|an?|${NUMBER_WORD})[ -](?:bonnes? )?(?:${PERIOD})${EDGE}${HALF}(?: (?:ouvrables|ouvrés?|consécutifs|calendaires|working|renouvelables?))?|${START}(?:${DUALS})${EDGE}${HALF}`,
    ),
  ],
  [
    'person',
    new RegExp(
      `${START}(?:M\\.|MM\\.|Mr\\.?|Mrs\\.?|Ms\\.?|Mme|Mlle|Monsieur|Madame|Mademoiselle|Dr\\.?|Pr\\.?|السيد|السيدة)\\s+(?:(?:\\p{Lu}[\\p{L}'’.-]*|Ben|El|Al|ben|el|al|bel|ibn|ould|von|van|der|da|dos|di|de(?= (?:la |le )?\\p{Lu})|la(?= \\p{Lu})|\\p{Script=Arabic}+)\\s?)+(?<=[\\p{L}.])`,
      'gu',
    ),
  ],
  ['name', new RegExp(NAME, 'gu')],
  [
    'place',
    new RegExp(
      [
        `(?<=(?:^|[\\s(])(?:[àÀ]|[Aa]ux?|[Ee]n|[Dd]ans|[Cc]hez|près de|[Ii]n|[Aa]t) (?:la |le |les |l['’]|the )?(?:(?:ville|province|préfecture|région|commune|quartier|institut|campus|siège|city|town) (?:de |d['’]|du |des |of )?)?)${NAME}(?: \\p{Nd}{1,3}(?!\\p{Nd}))?(?:,? (?:et|ainsi que|and)(?: à| en| au)? (?:la |le |l['’])?${NAME})*`,
        `(?<!\\p{L})(?:${SITE}) (?:de |d['’]|du |des |de la |de l['’])?${NAME}(?: \\p{Nd}{1,3}(?!\\p{Nd}))?`,
        `(?<!\\p{L}|en (?=place))(?:${COMMON_SITE}) (?:(?:de (?:la |l['’])?|d['’]|du |des )?(?:\\p{Ll}+ (?:de |du |des |d['’])?)?${NAME}(?:,? \\p{Nd}{1,3}(?!\\p{Nd}))?|(?:(?!de |du |des )\\p{Ll}+ )?\\p{Nd}{1,3}(?!\\p{Nd}))`,
        `(?<!\\p{L})[بلو]?(?:ال)?(?:مدينة|مدينتي|مركز|حي|إقليم|جهة|عمالة|ساحة|شارع|مقر|مستشفى|مدرسة|قاعة|ملعب|ميناء|جامعة|معهد|بلدية|بلديتي|ولاية|محكمة)(?:،? \\p{Script=Arabic}+){1,4}`,
      ].join('|'),
      'gu',
    ),
  ],
  [
    'quoted',
    /(?<=[«“][ \u00a0\u202f]?)[^«»“”\s][^«»“”]{1,119}?(?=[ \u00a0\u202f]?[»”])|(?<=(?:^|[\s(])")[^"]{2,120}(?="(?:[\s,.;)]|$))/gu,
  ],
  [
    'spot',
    caseless(
      `(?<![\\p{L}])(?:à la |à l['’]|à (?=domicile)|aux? |dans |sur |chez |devant |en face d[eu] |au sein d[eu] |at |in |on |near |inside |from |في |داخل |لدى )(?:la |le |les |l['’]|une? |des |chaque |tous les |toutes les |the |an? |every |each )?(?:\\p{Ll}{3,} )?(?:${COMMON_SITE}|${OTHER_SITE})(?!\\p{L})(?: (?!(?:qui|que|dont|et|où|pour|avec|par|afin|jusqu|dès|sur|sans|est|sont|sera|seront|a|ont|which|that|and|for|with|by|will|is|are|where)(?!\\p{L}))[\\p{L}\\p{Nd}’'-]+){0,6}`,
    ),
  ],
  [
    'number',
    caseless(
      `${START}(?:de |entre |from |between |من |بين )(?:${FIGURE})${TO}(?:${FIGURE})${SCALE}|(?:(?<=(?<!\\p{L})[وبلفك])|(?<!\\p{L}-?\\p{Nd}*))(?:${FIGURE})${SCALE}|${START}(?:${NUMBER_WORD})${SCALE}${EDGE}`,
    ),
  ],
];

/**
 * What a sentence must have somewhere to mention something of a kind. Most have not, and this is found out in a
 * fraction of the time that the pattern takes.
 */
export const signs: Partial<Record<MentionKind, RegExp>> = {
  phone: /\p{Nd}{2}/u,
  money: sign(`(?<!\\p{L})(?:${CURRENCY})(?!\\p{L})|[€$£]|gratuit|free|مجان`),
  percent: sign(
    `[%٪]|p(?:ou|e)r ?cent|المائة|المئة|${FRACTION}|(?:une?|one) (?:\\p{L}+ )?(?:sur|in) |points? de pourcentage`,
  ),
  date: sign(`\\p{Nd}|(?:${MONTH}|${SEASON}|trimestre|semestre)${EDGE}`),
  time: sign('\\p{Nd}|midi|minuit|noon|midnight|الساعة'),
  duration: sign(`[ -](?:${PERIOD})${EDGE}|${DUALS}`),
};
