/**
 * How people ask, in French, English, Arabic, and the Moroccan Arabic that they write in Latin letters. All folded:
 * no accents, `où` written `where`, and what is typed by ear or in shorthand mended before.
 */
import type { AnswerKind } from './kind.ts';

export interface KindPattern {
  kind: AnswerKind;
  /** Tried on the folded question. What it matches is consumed: it says what is asked, not about what. */
  match: RegExp;
  /** What it matches is a subject too, and is looked for: a salary is not any amount. */
  kept?: true;
}

/** Arabic writes « and » and some prepositions as part of the word: ومتى, « et quand »; بكم, « à combien ». */
const word = (...alternatives: string[]) =>
  new RegExp(
    `(?<![\\p{L}\\p{N}])(?:و(?=\\p{L})|ف(?=\\p{L}{3}))?(?:${alternatives.join('|')})(?![\\p{L}\\p{N}])`,
    'u',
  );

/** « Quel est le … », "what was the …", « c'est quoi la … », « ما هو … »: before the noun that is asked for. */
const THE =
  "(?:(?:a |de |pour |sur |avec |jusqu'a |au-dessus de )?quel(?:le)?s? (?:(?:est|sont|etait|etaient|a ete|ont ete|fut|sera|seront|serait) )?(?:l'|le |la |les |son |sa |ses |leurs? )?|c'est quoi (?:le |la |l'|les )?|(?:what|which)(?:'s| is| are| was| were| will be)? (?:the |its |their )?|(?:ما|ماهي|ماهو|كم) (?:هو |هي )?)";

const LENGTH_OF_TIME = 'temps|mois|jours?|semaines?|annees?|ans|heures?|minutes?|nuits?|secondes?';

/** Nouns whose answer is a figure with its unit. */
const MEASURES =
  'longueur|largeur|hauteur|profondeur|superficie|surface|altitude|distance|poids|masse|taille|puissance|debit|capacite|vitesse|temperature|volume|tonnage|autonomie|densite|age (?:minimal|minimum|maximal|maximum|moyen|limite|requis)|age|moyenne|score|seuil|plafond|quota|cadence|rendement|production|inflation|croissance|frequentation|quantite|reduction|' +
  'length|width|height|depth|area|distance|weight|size|power|capacity|speed|temperature|volume|range|minimum age|maximum age|age limit|average|threshold|ceiling|output|quantity|reduction|discount|' +
  'طول|عرض|ارتفاع|عمق|مساحه|مسافه|وزن|حجم|قدره|طاقه|سعه|سرعه|علو|سن|عمر|متوسط|معدل|الطول|المساحه|السعه';

/** Nouns that say no more than that an amount of money is asked for. */
const AMOUNTS =
  'montants?|sommes?|budgets?|enveloppe(?: budgetaire)?|amounts?|مبلغ|المبلغ|ميزانيه|الميزانيه|قيمه|القيمه|غلاف|الغلاف';
/** Nouns for amounts of one sort, which the releases' own words bear out. */
const SORTS =
  "valeur|depenses?|subvention|financement|investissements?|dotation|credits?|indemnites?|amendes?|cotisations?|redevances?|emoluments?|droits d'(?:inscription|entree)|loyers?|benefices?|revenus?|primes?|chiffre d'affaires|caution|gratification|pret|" +
  'spending|expenditure|value|grants?|funding|investments?|subsidy|allowance|fines?|rent|income|bonus|turnover|loan|' +
  'كلفه|الكلفه|دعم|تمويل|غرامه|منحه';

/** Nouns for prices, which the releases' own words bear out. */
const PRICES =
  'salaires?|prix|couts?|tarifs?|frais|remunerations?|salary|salaries|wages?|prices?|costs?|fees?|fares?|راتب|الراتب|اجره?|ثمن|الثمن|تكلفه|التكلفه|سعر|رسوم|معلوم';

/** What one does with money. */
const PAYING =
  'cout(?:e|ent|er|era|eront|ait|aient)?|vaut|valent|vaudra|financ\\p{L}*|pay(?:e|er|ent|era|ees?|es?|ons|ez)|pai(?:e|ent|era)|vers(?:e|er|ent|era|ees?|es?)|invest\\p{L}*|debours\\p{L}*|depens\\p{L}*|gagn(?:e|er|ent|era|ait)|touch(?:e|er|ent|era|ons|ez)(?=-|$| | ?\\?)|percoi(?:t|vent)|percev\\p{L}*|recoit|rapport(?:e|er|era)|apport(?:e|er|era|ent)|donn(?:e|er|era|ent)|factur\\p{L}*|rembours\\p{L}*|contribu\\p{L}*|consacr\\p{L}*|alloue\\p{L}*|accord\\p{L}*|sortir de (?:sa|ma|leur|la) poche';

/** Nouns for bodies that do something: who it is, is asked. */
const BODIES =
  "entreprises?|societes?|organismes?|institutions?|organisations?|partenaires?|associations?|fondations?|banques?|laboratoires?|ministeres?|bureau d'etudes?|cabinets?|prestataires?|operateurs?|fournisseurs?|groupes?|groupements?|bailleurs?(?: de fonds)?|agences?|compagnies?|" +
  'company|companies|organi[sz]ations?|bodies|body|firms?|partners?|banks?|agency|agencies|foundations?|ministry|laborator(?:y|ies)|contractors?|suppliers?';
const BODIES_AR = 'مؤسسه|شركه|جهه|هيئه|منظمه|جمعيه|بنك|وكاله|وزاره|شريك|المؤسسه|الشركه|الجهه|الهيئه';

/** Nouns for places. */
const PLACES =
  'villes?|lieux?|endroits?|localites?|communes?|quartiers?|rues?|avenues?|campus|salles?|sites?|pays|villages?|regions?|provinces?|prefectures?|gares?|stations?|adresse|ports?|hangars?|batiments?|locaux|centres?|hopita(?:l|ux)|cantons?|departements?|gouvernorats?|etages?|plages?|stades?';

/**
 * Nouns that name the kind decide wherever they stand, the first of this list; else the first question word does.
 */
export const named: readonly KindPattern[] = [
  {
    kind: 'email',
    match: word(
      '(?:adresses? )?(?:(?:e-?)?mails?|mels?|courriels?|adresse electronique)(?: address)?|البريد الالكتروني|بريد الكتروني|العنوان الالكتروني|ايميل',
    ),
  },
  {
    kind: 'phone',
    match: word(
      "(?:a |au )?quels? (?:(?:est|sont) (?:les?|son|ses|leurs?|votre|vos) )?numeros?(?: (?:de telephone|vert|gratuit|unique|court|d'appel|d'urgence))*",
      "(?:le )?(?:numeros?|num) (?:verts?|gratuits?|uniques?|courts?|d'appel|d'urgence|a appeler)",
      '(?:numeros? (?:de )?|num (?:de )?|n° (?:de )?)?(?:telephones?|tel|portable|gsm)(?! (?:mobile|data))',
      'ligne telephonique|(?:tele)?phone numbers?|hotline|helpline|toll-free(?: number)?|number to (?:call|dial)|(?:the )?phone(?= of| for|\\W*$)|which number|what number',
      'رقم (?:ال)?هاتف|رقم الاتصال|(?:ال)?رقم (?:ال)?اخضر|(?:على )?اي رقم|ما هو الرقم|هاتف(?! محمول)|nmra|numero dyal',
    ),
  },
  {
    // « Peut-on encore s’inscrire ? » asks for the last day.
    kind: 'date',
    match: word(
      "(?:peut[- ]on|puis[- ]je|pouvons[- ]nous|on peut|je peux|est[- ]il|c'est|can (?:i|we|one|you|people)|is it|are) (?:encore|toujours|still)(?: (?:temps|possible))?(?: d[e']| to)?(?=[^?]{0,40}(?:inscri|candidat|postul|depos|appl|regist|enrol|submi))",
      "(?:est[- ]ce |c'est |est[- ]il |is it )?(?:trop tard|too late)(?: pour| to)?|encore temps(?: de| d')?",
      '(?:هل|واش) (?:ما ?زال|ما ?زالت|لا ?زال|لا ?يزال|لا ?تزال|باقي)(?=[^؟]{0,40}(?:تسجيل|ترشيح|ترشح|ايداع))|(?:wach|wash) (?:mazal|mazel|ba9i|baqi)',
    ),
  },
  {
    kind: 'contact',
    match: word(
      "(?:qui|comment) (?:vous |nous |les? |la )?(?:contacter|joindre)|a qui (?:s'adresser|ecrire|m'adresser|dois-je m'adresser|faut-il s'adresser|on s'adresse)|contacts? (?:de )?presse|contacts?|coordonnees|press contacts?|how (?:can i|do i|to) (?:contact|reach)|who (?:can i|should i|to|should the press) contact|جهات الاتصال|للاتصال|كيف اتصل|بمن اتصل",
    ),
  },
  {
    kind: 'frequency',
    match: word(
      'a quelle frequence|quelle est la frequence|tous les combien|how often|how frequently|combien de fois (?:par|l)[^?]{0,14}|how many times (?:a|per) \\p{L}+|كم مره|كم من مره',
    ),
  },
  {
    kind: 'duration',
    match: word(
      `combien (?:de |d.)(?:${LENGTH_OF_TIME})|(?:pendant|depuis|pour|en|sur|au bout de|dans) combien de temps|(?:pendant|en|sur|sous|dans) combien d(?:e |')(?:${LENGTH_OF_TIME})`,
      "(?:pour |pendant |de |d')?quelle (?:est |etait |a ete |fut |sera )?(?:la |sa |leur )?(?:duree|periode d'essai)|(?<!pendant (?:toute )?la )duree",
      '(?:sous |dans |en |avec )?quels? (?:est |sont )?(?:le |les )?(?:delais?|preavis)|ca (?:dure|prend) (?:combien(?: de temps)?|longtemps)|combien (?=[^?]{0,40}(?:dur(?:e|ent|era|eront|ait)|prend(?:ra)? de temps)(?!\\p{L}))',
      'how long|how many (?:months|days|weeks|years|hours|minutes|nights)|(?:what is the )?(?:duration|waiting time|time limit)',
      'كم (?:دامت|استغرق|استغرقت|تستغرق|يستغرق|ستستغرق|سيستغرق|تدوم|يدوم|دام|ستدوم|سيدوم|مده|من مده|بقي)|(?:كم |ما (?:هي )?)?(?:ال)?مده|كم (?:من )?(?:شهر|سنه|يوم|ساعه|دقيقه|اسبوع)ا?|كم (?:من )?(?:ال)?وقت|(?:ch?hal|combien) (?:dyal|d|men) (?:l?weqt|l?wa9t|l?waqt)',
    ),
  },
  {
    kind: 'money',
    match: word(
      `${THE}(?:${AMOUNTS})(?: total| totale)?`,
      '(?<!de )(?:montant|somme|enveloppe budgetaire)|budget(?! participatif)',
      '(?<!by )how much(?= (?:money|does|did|do|is|are|was|were|will|would|has|have|can|must|should|it|to)(?!\\p{L}))(?: money)?|how much(?=\\W*$)|amount of money',
      "combien (?:ca )?(?:fait|vaut)(?! de)|c'est combien|ca fait combien|a combien (?:revient|reviennent|se monte)",
      'كم (?:كلف|كلفت|يكلف|تكلف|ستكلف|سيكلف|تبلغ كلفه|بلغت كلفه|تبلغ قيمه|بلغت قيمه|بلغ تمويل|بلغ مبلغ|ساهم|ساهمت|يساهم|تساهم|ينفق|سينفق|انفق|انفقت|يدفع|ادفع|ندفع|دفع|يتقاضي|خصص|خصصت|رصد|رصدت|من المال|تخصص|المبلغ|ثمن|سعر)|بكم|المبلغ|مبلغ|ميزانيه|الميزانيه',
    ),
  },
  {
    kind: 'money',
    kept: true,
    match: word(
      `${THE}(?:${SORTS})(?!\\p{L})`,
      `combien (?!de |d')(?:[^?]{0,60}[ -])?(?:${PAYING})`,
      '(?:cout(?:e|ent|era|eront)|pay(?:e|er)|paie|vers(?:e|er)|touche|gagne) combien',
    ),
  },
];

/** The first of these in the question decides. */
export const asking: readonly KindPattern[] = [
  {
    kind: 'url',
    match: word(
      "(?:sur )?(?:quel(?:le)? (?:est )?(?:le |l'|la )?)?(?:l')?(?:adresse (?:web|internet|du site)|site (?:web|internet)|page web|plateforme en ligne)|url|website|web address|web ?site|موقع الكتروني|الموقع الالكتروني|رابط|lien",
    ),
  },
  {
    kind: 'percent',
    match: word(
      `${THE}(?:taux|pourcentage|proportion|part(?! des )|quote-part)`,
      'a quel taux|dans quelle proportion|(?:de |a |pour )?quel(?:le)? (?:pourcentage|part|proportion)|taux|pourcentage|what (?:percentage|proportion|share|fraction)|percentage|share of|what (?:is|was) the (?:\\p{L}+ )?rate|rate|(?:ما (?:هو|هي) |كم )?(?:نسبه|النسبه)|(?:ما |باي |كم )?(?:هي )?حصه',
    ),
  },
  { kind: 'money', match: word('combien (?=[^?]{0,40}(?:euros|dirhams|dollars|francs|dinars)(?!\\p{L}))') },
  {
    kind: 'figure',
    match: word(
      "(?:de|a|par|pour|d) combien(?! de | d')|by how much|how much(?= (?:of|more|less)(?!\\p{L}))",
    ),
  },
  {
    kind: 'figure',
    match: word(
      'how (?:far|big|large|high|tall|deep|wide|heavy|old|fast|hot|cold|thick)|how much(?= \\p{L})',
      'combien(?= (?:mesur|pes|contien|produi|accueill)\\p{L}*(?!\\p{L}))|ca fait (?:quelle|quel) \\p{L}+',
    ),
  },
  { kind: 'figure', kept: true, match: word(`${THE}(?:${MEASURES})`, `^(?:${MEASURES})(?= )`) },
  { kind: 'money', kept: true, match: word(`(?:${THE})?(?:${PRICES})`) },
  {
    kind: 'time',
    match: word(
      "(?:a |vers |jusqu'a |des |de |avant |apres |a partir de )?quelles? heures?|quels? (?:sont )?(?:les )?horaires?(?: d'ouverture)?|horaires?|(?:at |by |until )?what time(?! of)|opening hours|(?:في |على )?اي ساعه|الساعه كم|مواقيت|التوقيت|f(?:i|e)? ?ch7al|m3a ch7al",
    ),
  },
  {
    kind: 'number',
    match: word(
      '(?:du |en |sur |dans |pour |avec |a |entre )?combien',
      '(?:quel|quelle) (?:est|etait|a ete|fut) (?:le )?(?:nombre|chiffre|effectif|total)(?: total| exact| global)?|(?:le )?nombre(?: total| exact)?|nb(?:re)?|effectifs?|quel nombre',
      'how many|(?:what (?:is|was) the )?(?:total )?number of',
      'ch7al|chhal|ش?حال|كم(?: من)?(?: عدد| بلغ عدد| يبلغ عدد)?|عدد|ما عدد|ما هو عدد',
    ),
  },
  {
    kind: 'date',
    match: word(
      "(?:depuis |a partir de |jusqu'a |pour |avant |apres |des |de |d'ici )?quand(?: est-ce que?)?",
      `(?:a |depuis |jusqu'a |en |de |pour |avant |des |a partir de |au cours de |pendant |quelle est la |c'est )?quel(?:le)?s? (?:est |sont |etait |etaient |a ete |sera )?(?:la |les |l')?(?:nouvelles? |derniere |premiere )?(?:dates?(?: limites?)?|annees?|jours?|mois|periode|echeance|saison|moment|semaine|trimestre)`,
      "(?:le |en |a partir de )?quel (?:jour|mois)|(?:la |les )?dates?(?: limites?)?|c'est quoi (?:la |les )?(?:dates?|periode|echeance|jours?)|a quel moment|(?:la )?date butoir|echeance",
      '(?:since |by |until |till |from |before )?when|(?:on |since |in |by |until |from |before )?(?:what|which) (?:date|day|year|month|week|season|period)|deadline|what is the (?:date|deadline|closing date|year)',
      '(?:الي غايه |حتي |منذ |ابتداء من |الي )?متي|(?:ما هو |ما )?(?:ال)?تاريخ|(?:في |الي غايه |حتي |الي |منذ |قبل )?اي (?:تاريخ|سنه|يوم|شهر|عام|اجل)|ما هي (?:سنه|فتره|مده)|(?:ال)?اجل|(?:ما هو )?(?:ال)?موعد|imta|foukach|fo9ach|فوقاش|امتي|ايمتي',
    ),
  },
  {
    kind: 'condition',
    kept: true,
    match: word(
      '(?:a |sous |dans |selon )?quel(?:le)?s? (?:(?:est|sont) )?(?:les |la |le )?(?:conditions?|criteres?|prerequis|pieces?(?: justificatives?)?|documents?|papiers?|justificatifs?|formalites?|demarches?|diplomes?|obligations?|dossier)',
      "(?:que |qu')(?:faut[- ]il|dois[- ]je|doit[- ]on|devons[- ]nous)|(?:il )?faut (?:quoi|avoir quoi)|qui (?:peut|peuvent|pourra|pourront|a droit|a le droit|est eligible|sont eligibles|est concerne|sont concernes|beneficie|beneficient|doit|doivent)|est-ce que (?:je|on|j')[^?]{0,30}droit",
      'who (?:can|may|is eligible|is entitled|are eligible|qualifies|must|has to)|(?:what|which) (?:are the )?(?:conditions?|criteria|requirements?|documents?|papers?|eligibility)|what do (?:i|you|we) need|am i eligible',
      'ما هي (?:ال)?(?:شروط|وثائق)|(?:ال)?شروط|من (?:يحق|يمكنه|يستطيع|يستفيد)|(?:ما |ما هي )?(?:ال)?وثائق|chno (?:khass|khas)\\p{L}*|achno (?:khass|khas)\\p{L}*|شنو خاص\\p{L}*',
    ),
  },
  {
    kind: 'place',
    match: word(
      `(?:dans|a|en|sur|de|vers|depuis|pres de|par|pour|au) quel(?:le)?s? (?:(?:autres?|nouveaux?|nouvelles?|grandes?|premieres?|premiers?) )?(?:${PLACES})`,
      '(?:quelle est la |quelles sont les |quel est le |quels sont les )?(?:quelles? |quels? )?(?:villes?|lieux?|endroits?|localites?)',
      "(?:d'|par |vers |jusqu'a )?where(?: est-ce que?| ca)?|(?:in |at |to |from |on )?(?:what|which) (?:city|cities|towns?|place|location|countr(?:y|ies)|street|venue|campus|building|region|village|rooms?)|venue|whereabouts",
      '(?:من |الي )?اين|(?:في |ب|من |الي )?اي (?:مدينه|مدن|مكان|جهه|بلد|قاعه|مركز|اقليم|منطقه)|مكان|fayn|fin(?= (?:kayn|kayna|ghadi|kain|dar|jat))|فين|وين',
    ),
  },
  {
    kind: 'statement',
    match: word("qu'est[- ]ce qui|que s'est[- ]il passe|what happen(?:s|ed)|ماذا (?:حدث|يحدث|سيحدث)"),
  },
  { kind: 'address', match: word("(?:quelle est l'|l')?adresse(?: exacte| postale)?|address|عنوان") },
  {
    kind: 'reason',
    match: word(
      "pourquoi|quel(?:le)?s? (?:est|sont|etait|etaient|sera) (?:l.|le |la |les )?(?:objectifs?|buts?|finalites?|raisons?|causes?|motifs?|vocation)(?: de| du| des| d')?|a quoi (?:sert|servent|servira|serviront|va servir)|(?:what|which) (?:is|are|was|were) the (?:purpose|aims?|goals?|objectives?|reasons?)|pour quelles? raisons?|pour quels? motifs?|(?:quelle est la |quelles sont les )?(?:raison|cause|motif)s?|a cause de (?:quoi|qui)|en quel honneur|dans quel (?:but|objectif)|a quelles? fins?|comment (?:ca se fait|se fait-il)|how come|what for|why|for what (?:reason|purpose)|لماذا|لما|ليش|ما (?:هو )?سبب|سبب|ما (?:هو )?(?:ال)?(?:هدف|غايه)|(?:من اجل|لاجل) ماذا|3lach|3lash|علاش|لاش",
    ),
  },
  {
    kind: 'role',
    match: word(
      "(?:quel(?:le)? (?:est|etait) (?:la |le |son |sa ))(?:fonctions?|postes?|titre|role|metier|profession)(?= d| \\p{L}|\\W*$)|(?:quel(?:le)? )(?:fonction|poste) (?:occupe|exerce|a)|what is (?:the )?(?:\\p{L}+(?:'s|s')? )?(?:job|position|role|title)(?= of)|what (?:job|position|post) (?:does|did)|ما (?:هو |هي )?(?:منصب|وظيفه|صفه)",
    ),
  },
  {
    kind: 'definition',
    match: word(
      "qu'est[- ]ce (?:qu'une?|que(?: c'est(?: qu'une?)?)?)|c'est quoi(?: ca)?|cest quoi|que (?:signifie|veut dire|designe)(?: le sigle| l'acronyme| l'abreviation)?|(?:quel(?:le)? est )?(?:le |la )?(?:definition|signification|sens) (?:du (?:mot|sigle|terme)|de l'(?:acronyme|abreviation|sigle))|(?:ca |cela )?(?:veut dire|signifie) quoi|que designe|what (?:does|do)(?= .* (?:mean|stand))|what(?:'s| is) (?:a|an)(?= )|chno|chnou|chnowa|achnou|ach|شنو|شنهو|ما معني|ماذا (?:يعني|تعني)|ما (?:المقصود|المراد) ب?",
    ),
  },
  {
    kind: 'summary',
    match: word(
      "parl(?:e|ez)[- ](?:moi|nous)(?: plus)?(?: de| du| des| d')?|de quoi (?:parle|traite|s'agit)(?: il)?|(?:fais |faites )?(?:moi )?(?:un |le )?resum(?:e|er|ez)(?:[- ]moi)?|raconte(?:[- ]moi)?|presente(?:[- ]moi)?|dis[- ]m'en plus(?: sur)?|tell me (?:more )?about|summari[sz]e|what is .* about|حدثني عن|كلمني عن|ملخص|لخص|(?:hder|dwi|gol) liya 3la",
    ),
  },
  {
    kind: 'naming',
    kept: true,
    match: word(
      "quel(?:le)?s? (?:est|etait|sera|sont|a ete|fut) (?:le |la |l'|les )?(?:themes?|slogans?|titres?|intitules?|devises?)|(?:sur |sous )?quel (?:theme|slogan|titre|intitule)|(?:what|which) (?:is|was|will be|are) the (?:themes?|slogans?|titles?|mottos?)|ما (?:هو )?(?:شعار|موضوع|عنوان)",
    ),
  },
  {
    kind: 'naming',
    match: word(
      "comment (?:s'appel(?:le|lent|lera)|se nomme|se nomment|est (?:surnomme|nomme|baptise)e?)(?=[^?]{0,12}(?:le |la |l'|les |ce |cette ))|(?:quel(?:s|le)? est |quels sont )?(?:le |les )noms? (?=d)|what (?:is|was) the name of|what is .{2,40} called|ما (?:هو )?اسم",
    ),
  },
  {
    kind: 'person',
    match: word(
      `(?:(?:a|par|avec|pour|de|chez|aupres de|contre) )?quel(?:le)? (?:autre )?(?:${BODIES})|(?:by |with |from |for |to )?(?:which|what) (?:${BODIES})|(?:من (?:هي|هو) )?(?:اي )(?:${BODIES_AR})|من هي (?:${BODIES_AR})`,
      "(?:a |par |avec |pour |de |chez |contre |aupres de |d'apres |selon |envers )?qui(?: est-ce qu[ie']?)?|comment s'appel(?:le|lent|ait|aient)|(?:le |quel est le )?nom(?= d)|who|whom|whose|by whom|with whom|chkoun|شكون|من (?:هو|هي|هم)|^(?:و|ف)?من(?= \\p{L})(?! (?:خلال|اجل|اين|متي|المقرر|المنتظر|اي))|منو|مع من|من طرف من|لمن|بمن",
    ),
  },
  {
    kind: 'manner',
    match: word(
      'comment|de quelle (?:maniere|facon)|par quel moyen|how|in what way|كيف|kifach|كيفاش|kifash|باي (?:طريقه|وسيله)',
    ),
  },
  {
    kind: 'list',
    match: word(
      '(?:a |de |dans |sur |pour |avec |par |en )?quels|(?:a |de |dans |sur |pour |avec |par |en )?quelles|lesquels|lesquelles|citez|cite|listez|(?:la )?liste(?: des)?|enumerez|which|what are|what were|ما هي|ماهي|اذكر|عدد لي|sur quels|quoi comme',
    ),
  },
];

/**
 * One thing is asked for, whatever question word comes later: « Quelle école accueille ceux qui … ? », « Que faire
 * quand … ? »; a noun that names the kind still decides.
 */
export const vague = word(
  '(?:a |de |dans |sur |pour |avec |par |en |sous )?quel(?:le)?',
  "^(?:et |mais |alors )?(?:que|qu'\\p{L}+|a quoi|de quoi|sur quoi|en quoi|avec quoi)",
  'quoi|what|ماذا|ما(?= \\p{L})',
);

/** A polite way in, which asks nothing itself: « pouvez-vous me dire quand … ? ». */
export const courtesy =
  /(?:est-ce que )?(?:(?:vous |tu |on |je )?(?:pouvez|pourriez|peux|pourrais|peut|puis|savez|sais)[- ]?(?:vous |tu |on |je )?(?:me |nous |m')?(?:dire|donner|indiquer|preciser|savoir|expliquer|connaitre|rappeler)|(?:savez|sais)-(?:vous|tu)|je (?:voudrais|veux|aimerais|souhaite) (?:bien )?(?:savoir|connaitre))|(?:can|could|would|will|may|do) (?:you|i|we) (?:please )?(?:tell me|know|say|give me|explain|ask)|(?:i would like|i'd like|i want) to know|هل (?:يمكن(?:ك|كم|ني|نا)?|تعرف(?:ون)?|تعلم)(?: (?:معرفه|ان اعرف|ان تخبرني|اخباري))?|اريد ان اعرف/gu;

/** A question that yes or no would answer, and better the sentence that settles it. Tried where nothing above asks. */
export const settling: readonly RegExp[] = [
  /(?<!qu')est[- ]ce qu[e']|^(?:et |mais |alors )?(?:is|are|was|were|do|does|did|can|could|will|would|has|have|had|should|must|may) |(?<!\p{L})(?:هل|واش)(?!\p{L})|^wach(?!\p{L})|(?<!\p{L})(?:wach|wash)(?!\p{L})/u,
  /(?<!\p{L})(?:peut|peuvent|puis|peux|pourra|pourront|pourrai|pouvez|faut|faudra|doit|doivent|dois|est|sont|sera|seront|etait|a|ai|ont|aura|auront|va|vont|vais|y a)-(?:t-)?(?:il|elle|on|ils|elles|je|tu|vous|nous|ce)(?!\p{L})/u,
  /(?<!\p{L})\p{L}{3,}-(?:t-)?(?:il|elle|on|ils|elles|je|vous)(?!\p{L})|(?<!\p{L})ou (?:pas|non)\W*$|(?<!\p{L})c'est (?:possible|obligatoire|gratuit|payant|ouvert)(?!\p{L})/u,
];
