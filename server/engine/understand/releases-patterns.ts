/**
 * How releases themselves are asked for, in French, English, Arabic and Moroccan Arabic. All for the words of a
 * question, folded and joined by single spaces.
 */

const slots = (...parts: string[]) => parts.map((part) => `(?:(?:${part}) )?`).join('');

const RELEASE =
  '(?:communiques?|press releases?|releases?|(?:ال)?بلاغ(?:ات)?)(?: (?:de presse|(?:ال)?صحفيه?))?';
/** « Je voudrais voir … », "can you show me …". */
const WISH = slots(
  'est ce qu[ei]?|wach|واش|هل',
  'tu peux|peux tu|vous pouvez|pouvez vous|pourriez vous|je (?:veux|voudrais|cherche|souhaite|aimerais)|(?:can|could) you(?: please)?|please|i (?:want|need|d like|would like)|bghit|اريد|ممكن|يمكنك|بغيت',
  'voir|avoir|connaitre|consulter|lire|to see|to get|to have|to know|to read|me|m',
);
const ASKED = slots(
  '(?:donne|montre|affiche|cherche|trouve|envoie|liste|cite|enumere)[rz]?(?: moi| nous)?|show(?: me)?|give(?: me)?|find(?: me)?|list|3tini|werini|اعطني|اعطيني|عطيني|ارني|وريني|اعرض|اذكر',
  '(?:dans |in |في )?(?:quels?|quelles?|lesquels|which|what|ما|ماهي|اي|شنو|chno|achno|chnahouma)(?: (?:est|sont|is|are|was|were|هي|هو|هما|homa|houma))?|combien(?: y a t il| avez vous)?|how many|(?:كم|شحال|ch7al|chhal)(?: (?:من|هو|men|dyal))?|(?:il y a|vous avez|tu as)(?: combien)?|y a t il(?: eu)?|a t on|on a|as tu|avez vous(?: publie)?|existe t il|do any|do you have|are there|is there|هناك|لديكم|توجد|يوجد|كاين|kayn(?: chi)?',
  '(?:la |les |une |the |a )?(?:liste|list|nombre|number|titres?|titles?|noms?|لايحه|قايمه|عدد|عناوين)(?: complete)?(?: d[eu]s?| of)?',
);
const ALL =
  '(?:(?:les?|l|la|vos?|votre|tes|ton|des|du|de|d|ces?|cet|d autres|un|tous|tout|toutes|all|each|every|of|the|your|this|that|these|any|a|some|other|هذا|هذه|كل|جميع|dyal) )*';
const NEWEST =
  '(?:(?<newest>(?:tout )?derniers?|dernieres?|1e|plus recents?|nouveaux?|nouvel|latest|last|newest|most recent|recent|new|اخر|احدث) )?';
const RECENT = '(?<recent> (?:(?:le |la |les )?plus )?recents?| الاخيره?| الجديده?)?';
const MONTHS = '\\p{L}{3,10}';
const PERIOD = (at: string) =>
  `(?: (?:(?:de|d|en|du|pour|dans|datant|dates?|from|in|of|for|since|لسنه|سنه|في|خلال|عام|من|شهر|dyal|d|l) ){0,3}(?:(?:l annee|l an|annee|the year|سنه|عام|mois) )?(?:(?:(?<day${at}>\\d{1,2})(?:er|st|nd|rd|th)? )?(?:(?:de|d|of) )?(?<month${at}>${MONTHS}) )?(?<year${at}>(?:19|20)\\d\\d))`;
const HAVING =
  '(?: (?:en tout|au total|in total|que|qui|that|which|as tu|tu as|avez vous|vous avez|y a t il|il y a|sont|ont ete|ete|est|a ete|sont ils|publies?|publie|parus?|sortis?|dates?|diffuses?|disponibles?|existent?|connais tu|published|issued|released|dated|available|do you have|have you|you have|are|were|was|there|التي|الذي|المنشوره?|المتوفره?|المتاحه?|الصادره?|صدرت?|نشرت|هناك|لديكم|عندكم|موجوده|كاينين|kaynin))*';
/** « … qui parlent de … », "… mentioning …", « … المتعلقة ب… ». */
const ABOUT =
  '(?:(?:qui |que |ou |dans lesquels? |that |which |التي |الذي |لي |li )?(?:l on |on |il |en |est |y )*(?:parl\\p{L}+|mentionn\\p{L}+|cit(?:e|ent|ant)|evoqu\\p{L}+|trait\\p{L}+|abord\\p{L}+|concern\\p{L}+|conti\\p{L}+|conten\\p{L}+|contain\\p{L}*|figur\\p{L}+|apparai\\p{L}+|port(?:e|ent)|question|mention(?:s|ing|ed)?|talk(?:s|ing)?|cit(?:e|es|ing)|speak(?:s|ing)?|deal(?:s|ing)?|discuss\\p{L}*|cover(?:s|ing)?|refer(?:s|ring)?|are|is|say|تتحدث|يتحدث|تتكلم|يتكلم|تذكر|يذكر|تتناول|يتناول|تخص|يخص|تتعلق|يتعلق|تشير|يشير|تهم|يهم|تحدثت|ذكرت|ذكر|المتعلقه?|الخاصه?|كيهضر\\p{L}*|kayhdr\\p{L}*)(?: t (?:on|il))?)(?: (?:sur|de|du|des|d|a|au|aux|about|of|on|to|with|عن|حول|علي|الي|3la))?|sur|au sujet d[eu]s?|a propos d[eu]s?|relatifs? aux?|lies? aux?|about|on|regarding|concerning|related to|with|حول|عن|بخصوص|بشان|علي|3la|3an';
const SUBJECT = (at: string) =>
  `(?: (?:${ABOUT})(?: (?:les?|la|l|the|un|une|a|an|d[eu]s?|d|mots?|words?|كلمه))* (?<subject${at}>.{2,80}?))`;

export const LIST = new RegExp(
  `^(?<lead>${WISH}${ASKED})${ALL}${NEWEST}(?<noun>${RELEASE})${RECENT}${HAVING}${PERIOD('A')}?${HAVING}${SUBJECT('A')}?${PERIOD('B')}?${HAVING}$`,
  'u',
);
/** « Communiqués emploi », « بلاغ الامتحانات »: nothing between the two. */
export const BARE =
  /^(?:les? )?(?<noun>communiques?(?: de presse)?|press releases?|بلاغ(?:ات)?) (?:d[eu]s? (?:la |l )?|d |l )?(?<subject>(?!(?:depuis|avant|apres|entre|en|since|before|after|between|in|منذ|قبل|بعد|بين|(?:19|20)\d\d) ).{2,60})$/u;
const TELLING =
  '(?:resume[rz]?|resum|synthese|grandes lignes|(?:points|idees) (?:cles|principaux|principales|essentiels)|essentiel|(?:main|key) points|fais(?:le |moi)*|presente[rz]?|explique[rz]?|parle[rz]?|raconte[rz]?|summari[sz]e|summary|sum up|outline|tl dr|tldr|explain|tell me|describe|لخص|لخصي|ملخص|تلخيص|حدثني|lakhas|lkhes)';
/** « Résume-moi … », « de quoi parle … », "what does … say". */
export const SUMMARY = [
  new RegExp(
    `^${WISH}(?:(?:fais|faites|faire|donne[rz]?|give|write|make|اعطني|اعطيني|عطيني|3tini)(?: moi| me)? )?(?:(?:un|une|les?|la|l|a|the) )?(?:court |bref |short |brief )?${TELLING}(?: (?:moi|nous|me|us|لي|ليا|liya|lia))?(?: (?:un peu|d[eu]s?|d|of|about|عن|up|dyal))?(?<what> .*)$`,
    'u',
  ),
  /^(?:en (?:resume|bref|gros) )?(?:de quoi (?:parle|traite)(?:nt)?(?: t il)?|que (?:dit|disent|annoncent?|racontent?|contient|contiennent)|qu est ce qu(?:e|il y a dans)|sur quoi portent?|sur quels? (?:sujets?|themes?) portent?|c est quoi|(?:عم|عن ماذا|علاش|عن اي شي) (?:تتحدث|يتحدث|كيهضر\p{L}*)|ماذا (?:تقول|يقول|تذكر|يذكر|جا في|ورد في)|(?:ما هو |ما هي |ما )?(?:محتوي|موضوع|مواضيع|مضمون)|tell me about|what (?:s in|is in|is said in))(?<what> .*)$/u,
  /^what (?:(?:topics?|subjects?) )?(?:is|are|does|do|did|s)(?<what> .*?)(?: (?:say|about|cover|talk|tell|announce|contain))+$/u,
  /^what (?:do|does|did)(?<what> .* (?:say|says|tell|announce) (?:about|on|of) .*)$/u,
  /^what (?:is|was) said(?: in)?(?<what> .*)$/u,
];
const ISSUED =
  '(?:publie|paru|sorti|diffuse|emis|date|published|issued|released|dated|come out|نشر|نشره|صدر|صدوره)(?:es?|s)?';
const ONCE = '(?:quand|a quelle date|quel jour|when|on what (?:date|day)|متي|في اي (?:تاريخ|يوم))';
const AUX = '(?: (?:a|ont|est|sont|fut|ete|t|il|elle|on|avez vous|as tu|was|were|is|did|been|تم))*';
/** « Quand a été publié … », « de quand date … », "when was … published". */
export const DATED = [
  /^(?:de (?:quand|quelle date) (?:date|est)(?:nt)?|(?:(?:quelle est|donne moi|what is|what s|ما|ما هو) )?(?:la |the )?(?:date|تاريخ)(?: de (?:publication|parution|diffusion|sortie)| نشر| صدور| اصدار)?(?: d[eu]s?| of| d)?|what date is)(?<what> .*)$/u,
  new RegExp(`^${ONCE}${AUX} ${ISSUED}(?<what> .*)$`, 'u'),
  new RegExp(`^${ONCE}${AUX}(?<what> .*?)${AUX} ${ISSUED}$`, 'u'),
];
/** What is asked of the release that was just spoken of. */
export const SUMMARY_OF_IT =
  /^(?:de quoi (?:parle|traite)(?: t)? (?:il|elle)|de quoi ca parle|de quoi s agit il|(?:que|qu est ce qu(?:e|il)) (?:dit|annonce|contient)(?: t)?(?: il)?(?: d autre)?|resume(?:z|r)? (?:le|la|le moi|moi ca|ca)|what (?:is|s) it about|what (?:else )?does it (?:say|announce)|summari[sz]e it|sum it up|(?:عم|عما|عن ماذا|علاش) (?:يتحدث|يتكلم|كيهضر)|(?:ماذا|ما الذي) (?:يقول|جا فيه)|لخصه)$/u;
export const DATE_OF_IT = new RegExp(
  `^(?:${ONCE}${AUX} (?:il|elle|it)${AUX} ${ISSUED}|de (?:quand|quelle date) (?:date t|est) il|quelle est sa date(?: de publication)?|متي (?:نشر|صدر)|ما (?:هو )?تاريخ(?:ه| نشره| صدوره))$`,
  'u',
);
export const SAYING = new RegExp(
  `^ ?${ALL}${NEWEST}(?:(?<before>\\p{L}.{1,60}?) )??(?<noun>${RELEASE})${RECENT}(?: (?:disent|dit|say|says|parlent|annoncent|tell|announce))?${HAVING}${PERIOD('A')}?(?:${SUBJECT('A')}|(?: (?:(?:d[eu]s?|dyal) (?:la |l )?|d |l )?(?<after>(?!(?:d[eu]|en|in|of|في) ?(?:19|20)\\d\\d).{2,60}?)))??${PERIOD('B')}?(?: (?:disent|say))?$`,
  'u',
);
/** « Quoi de neuf ? ». */
export const NEWS =
  /^(?:(?:y a t il|il y a|what are|what is|quelles sont|c est quoi|ما هي|ما هو|شنو|chno) )?(?:(?:du|de|les?|la|l|vos|the|any) )*(?:(?:derniere?s?|latest|recent|last|اخر) )?(?:quoi de (?:neuf|nouveau)|neuf|nouveau|nouveautes?|actualites?|actus?|nouvelles|news|whats new|what s new|ما الجديد|الجديد|جديد|شنو الجديد|جديدكم|الاخبار|المستجدات|jdid|ljdid)$/u;

export const YEAR_ALONE =
  /^(?:(?:en|de|pour|in|of|for|from|during|في|خلال|سنه|عام) )*(?:l annee |annee |the year |year )?((?:19|20)\d\d)$/u;
export const SEVERAL = /^(?:communiques|press releases|releases|(?:ال)?بلاغات)/u;
/** A question for which releases there are, though of one. */
export const LISTING =
  /(?:^| )(?:y a t il|a t on|on a|qu il y a|il y a|as tu|avez vous|tu as|vous avez|existe|do you have|are there|is there|quels?|which|هل|هناك|اي|واش|wach|combien|كم|شحال|how many|ch7al|chhal)(?!\p{L})/u;
/** A subject that asks something is none. */
export const ASKS =
  /(?<!\p{L})(?:combien|quand|quels?|quelles?|pourquoi|comment|qui|how|when|where|who|which|what|why|كم|متي|اين|لماذا|كيف|a t il|a t elle|ont ils)(?!\p{L})/u;
export const COURTESY =
  /(?: (?:svp|stp|s il (?:vous|te) plait|please|merci|من فضلك|من فضلكم|3afak|afak|عفاك|المرجو))+$/u;
