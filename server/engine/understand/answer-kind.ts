import { fold } from '../../../corpus/language/fold.ts';

/** What a question asks for. */
export type AnswerKind =
  | 'number'
  | 'money'
  | 'percent'
  | 'date'
  | 'duration'
  | 'time'
  | 'person'
  | 'place'
  | 'address'
  | 'phone'
  | 'email'
  | 'url'
  | 'contact'
  | 'reason'
  | 'manner'
  | 'definition'
  | 'list'
  | 'summary'
  | 'statement';

interface Pattern {
  kind: AnswerKind;
  /** Tried on the folded question. What it matches is consumed: it says what is asked, not about what. */
  match: RegExp;
  /** What it matches is a subject too, and is looked for: a salary is not any amount. */
  kept?: true;
}

/** Arabic writes « and » as part of the word: ومتى, « et quand ». */
const word = (alternatives: string) =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:و(?=\\p{L}))?(?:${alternatives})(?![\\p{L}\\p{N}])`, 'u');

/**
 * Nouns that name the kind decide wherever they stand, the first of them; else the first question word does.
 * French, English, Arabic, and the Moroccan Arabic that people write in Latin letters. All folded.
 */
const named: Pattern[] = [
  {
    kind: 'email',
    match: word(
      `(?:adresses? )?(?:(?:e-?)?mails?|mels?|courriels?|adresse electronique)(?: address)?|البريد الالكتروني|بريد الكتروني|ايميل`,
    ),
  },
  {
    kind: 'phone',
    match: word(
      `(?:a )?quels? (?:(?:est|sont) (?:les?|son|ses|leurs?|votre|vos) )?numeros?(?: de telephone)?|(?:numeros? (?:de )?|num (?:de )?|n° (?:de )?)?(?:telephones?|tel|portable|gsm|phone(?: number)?|phone numbers)|رقم (?:ال)?هاتف|هاتف`,
    ),
  },
  {
    kind: 'contact',
    match: word(
      `(?:qui|comment) (?:contacter|joindre)|a qui (?:s'adresser|ecrire|m'adresser)|contacts? (?:de )?presse|contacts?|coordonnees|press contacts?|how (?:can i|do i|to) contact|who (?:can i|should i|to) contact|جهات الاتصال|للاتصال|كيف اتصل`,
    ),
  },
  {
    kind: 'duration',
    match: word(
      `combien (?:de |d.)(?:temps|mois|jours|jour|semaines|annees|ans|heures)|(?:pendant|depuis) combien de temps|quelle (?:est |etait |a ete |fut )?(?:la )?duree|duree|how long|how many (?:months|days|weeks|years|hours)|duration|كم (?:دامت|استغرق|تدوم|يدوم|دام|مده)|مده|المده|كم من (?:شهر|سنه|يوم|الوقت)|كم (?:شهرا|سنه|يوما)|ch?hal dyal l?weqt`,
    ),
  },
  {
    kind: 'money',
    match: word(
      `(?:quel|quelle) (?:est |etait |a ete |fut )?(?:le |la )?(?:montant|somme|budget|enveloppe)(?: total)?|montant|somme|budget|how much(?: money)?|what (?:is|was) the (?:total )?(?:budget|amount)|amount|المبلغ|مبلغ|ميزانيه|الميزانيه|كم كلف|كم تكلف`,
    ),
  },
  {
    kind: 'money',
    kept: true,
    match: word(
      `combien (?!de |d')[^?]{0,40}(?:coute|coutent|coutera|cout|finance|paye|payee|payes|verse|versee|investi|investie|debourse|gagne|gagnent)|salaires?|prix|couts?|tarifs?|frais|remuneration|salary|salaries|price|cost|costs|fees?|راتب|اجر|ثمن|تكلفه|سعر|رسوم`,
    ),
  },
];

/** As above. */
const asking: Pattern[] = [
  {
    kind: 'url',
    match: word(
      `(?:l'|quelle est l')?adresse (?:web|internet|du site)|site (?:web|internet)|url|website|web address|موقع الكتروني|الموقع الالكتروني|رابط`,
    ),
  },
  {
    kind: 'percent',
    match: word(
      `(?:quel|quelle) (?:est |etait |a ete )?(?:le |la )?(?:taux|pourcentage|proportion|part)|taux|pourcentage|what percentage|percentage|what (?:is|was) the (?:\\p{L}+ )?rate|rate|(?:ما (?:هو|هي) )?(?:نسبه|معدل)`,
    ),
  },
  { kind: 'time', match: word(`(?:a )?quelle heure|a quelles heures|what time|اي ساعه|في اي ساعه`) },
  {
    kind: 'number',
    match: word(
      `combien|(?:quel|quelle) (?:est|etait|a ete|fut) (?:le )?(?:nombre|chiffre|effectif|total)(?: total| exact| global)?|(?:le )?nombre(?: total| exact)?|nb(?:re)?|effectifs?|how many|(?:what (?:is|was) the )?(?:total )?number of|ch7al|chhal|كم(?: عدد| بلغ عدد| يبلغ عدد)?|عدد|ما عدد|ما هو عدد`,
    ),
  },
  {
    kind: 'date',
    match: word(
      `(?:depuis |a partir de |jusqu'a |pour )?quand|(?:a |depuis |jusqu'a |en |de |pour )?quel(?:le)?s? (?:est |sont |etait |etaient |a ete )?(?:la |les )?(?:dates?|annees?|jours?|mois|periode|echeance)|(?:le |en |a partir de )?quel (?:jour|mois)|(?:la |les )?dates?|when|(?:on |since |in |by )?(?:what|which) (?:date|day|year|month)|deadline|متي|(?:ما هو |ما )?تاريخ|في اي (?:تاريخ|سنه|يوم|شهر|عام)|منذ متي|imta|foukach|fo9ach`,
    ),
  },
  {
    kind: 'place',
    match: word(
      `(?:dans |a |en |de |quelle est la |quelles sont les )?(?:quelles? |quels? )?(?:villes?|lieux?|endroits?|localites?)|where|(?:in |at )?(?:what|which) (?:city|town|place|location)|venue|اين|في اي مدينه|مكان|fayn`,
    ),
  },
  { kind: 'statement', match: word(`qu'est[- ]ce qui|que s'est[- ]il passe|what happened|ماذا حدث`) },
  { kind: 'address', match: word(`(?:quelle est l'|l')?adresse(?: exacte| postale)?|address|عنوان`) },
  {
    kind: 'reason',
    match: word(
      `pourquoi|quel(?:le)?s? (?:est|sont|etait|etaient|sera) (?:l.|le |la |les )?(?:objectifs?|buts?|finalites?)(?: de| du| des| d')?|a quoi (?:sert|servent|servira)|(?:what|which) (?:is|are|was|were) the (?:purpose|aims?|goals?|objectives?)|pour quelles? raisons?|pour quels? motifs?|(?:quelle est la |quelles sont les )?(?:raison|cause|motif)s?|a cause de quoi|dans quel but|why|for what reason|لماذا|ما سبب|سبب|3lach|3lash`,
    ),
  },
  {
    kind: 'definition',
    match: word(
      `qu'est[- ]ce qu[e'] ?(?:un |une |le |la |l'|les )?|qu'est[- ]ce(?= que c'est)|c'est quoi|cest quoi|que (?:signifie|veut dire)(?: le sigle| l'acronyme| l'abreviation)?|(?:le )?sens du sigle|(?:definition|signification|sens) (?:de |du |d')?|(?:quel(?:le)? (?:est|etait) (?:la |le ))(?:fonction|poste)(?= d)|que designe|what (?:does|do)(?= .* (?:mean|stand))|chno|chnou|chnowa|ما معني|ماذا (?:يعني|تعني)`,
    ),
  },
  {
    kind: 'summary',
    match: word(
      `parl(?:e|ez)[- ](?:moi|nous)(?: plus)?(?: de| du| des| d')?|de quoi (?:parle|traite|s'agit)(?: il)?|(?:fais |faites )?(?:moi )?(?:un |le )?resum(?:e|er|ez)(?:[- ]moi)?|raconte(?:[- ]moi)?|presente(?:[- ]moi)?|dis[- ]m'en plus(?: sur)?|tell me (?:more )?about|summari[sz]e|what is .* about|حدثني عن|ملخص|لخص`,
    ),
  },
  {
    kind: 'person',
    match: word(
      `(?:a |par |avec |pour |de |chez )?qui|qui est-ce qui|comment s'appel(?:le|lent|ait|aient)|(?:le |quel est le )?nom(?= d)|who|whom|by whom|with whom|chkoun|من (?:هو|هي|هم)|من(?= (?:قام|دشن|تراس|حضر|مول|افتتح|اشرف|اعطي|اعطت|اطلق|نظم|وقع|شارك|يدير|يمول))|منو`,
    ),
  },
  { kind: 'manner', match: word(`comment|de quelle (?:maniere|facon)|how|كيف|kifach`) },
  {
    kind: 'list',
    match: word(
      `quels|quelles|lesquels|lesquelles|citez|listez|liste|enumerez|which|what are|what were|ما هي|ماهي|اذكر`,
    ),
  },
];

/** What a question asks for, and the ranges of the folded question that say so. */
export interface Asked {
  kind: AnswerKind;
  /** Ranges `[start, end)` of `fold(question)`. */
  consumed: { start: number; end: number }[];
}

/** Recognises what a question asks for. The question is folded and its spellings are mended. */
export function answerKind(folded: string): Asked {
  for (const { kind, match, kept } of named) {
    const found = match.exec(folded);
    if (found) return { kind, consumed: kept ? [] : [rangeOf(found)] };
  }
  let first: Asked & { at: number } = { kind: 'statement', consumed: [], at: Number.POSITIVE_INFINITY };
  for (const { kind, match } of asking) {
    const found = match.exec(folded);
    if (found && found.index < first.at) first = { kind, consumed: [rangeOf(found)], at: found.index };
  }
  return { kind: first.kind, consumed: first.consumed };
}

function rangeOf(found: RegExpExecArray): { start: number; end: number } {
  return { start: found.index, end: found.index + found[0].length };
}

/** For callers that hold the question as typed. */
export function answerKindOf(question: string): AnswerKind {
  return answerKind(foldQuestion(question)).kind;
}

/** Folding takes the accent that tells où (where) from ou (or). */
export function foldQuestion(question: string): string {
  return fold(question.replace(/(?<!\p{L})où(?!\p{L})/giu, 'where'));
}
