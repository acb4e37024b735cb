import { fold } from '../../../corpus/language/fold.ts';
import { tokenise } from '../../../corpus/language/tokenise.ts';

/** What people say that asks nothing of the releases' content. */
export type SmallTalk =
  | 'greeting'
  | 'wellbeing'
  | 'thanks'
  | 'farewell'
  | 'insult'
  | 'identity'
  | 'release-list'
  | 'latest';

const whole = (alternatives: string) => new RegExp(`^(?:${alternatives})$`, 'u');

/** Tried on the folded words of the message, joined by single spaces, courtesy taken off. */
const patterns: [SmallTalk, RegExp][] = [
  [
    'greeting',
    whole(
      'test|essai|allo|ping|(?:(?:re )?bonjour|bonsoir|salut|coucou|hello|hi|hey|yo|good (?:morning|afternoon|evening)|salam|salam[ou]?|slm|sbah lkhir|msa lkhir|marhaba|ahlan)(?: (?:a tous|a toutes|tout le monde|a toi|a vous|monsieur|madame|there|everyone|all|porte parole))?|(?:a?salam|السلام|سلام) ?(?:alaykoum|alaikoum|aleykoum|3 ?likom|3 ?alaykom|عليكم(?: ورحمه الله(?: وبركاته)?)?)|السلام|سلام|مرحبا(?: بكم)?|اهلا(?: وسهلا)?|صباح الخير|مساء الخير|صباح النور',
    ),
  ],
  [
    'wellbeing',
    whole(
      '(?:(?:bonjour|bonsoir|salut|hello|hi|salam|سلام|مرحبا) )?(?:comment (?:ca va|allez vous|vas tu|tu vas)|(?:et )?ca va(?: bien)?|cv|tu vas bien|vous allez bien|la forme|how are you(?: doing)?|how do you do|what s up|labas(?: 3 ?lik)?|kidayr|kif dayr|ki dayra|لاباس(?: عليك)?|كيف حالك|كيف حالكم|كيف الحال|كيداير)',
    ),
  ],
  [
    'thanks',
    whole(
      '(?:un )?(?:grand )?merci|merci (?:mille fois|beaucoup|bien|infiniment|a vous|a toi|pour .{1,40})|(?:ok |d accord |super |parfait |tres bien )+(?:merci)?|parfait|super|thanks|thank you|thanks a lot|thank you (?:very|so) much|thx|ok|d accord|شكرا|شكرا (?:جزيلا|لك|لكم)|شكرا جزيلا لكم?|chokran|choukran|shukran|chokran bzaf|tbarkallah|barak allah fik|بارك الله فيك|جزاك الله خيرا|ممتاز|حسنا|(?:c est )?(?:tres )?(?:bien|genial|top|cool|compris|note)|great|perfect|got it|nice|cool|excellent|bravo',
    ),
  ],
  [
    'farewell',
    whole(
      'au revoir|a bientot|bonne (?:journee|soiree|nuit)|bye|goodbye|bye bye|see you(?: later| soon)?|a plus|a plus tard|adieu|ciao|tchao|bslama|بسلامه|مع السلامه|الي اللقاء|وداعا',
    ),
  ],
  [
    'insult',
    whole(
      '(?:(?:tu|t|vous|c|you|ce (?:robot|bot|site|truc)) (?:es|etes|est|are|re) )?(?:vraiment |trop |so |really |un |une |an |a )*(?:con|connard|connasse|idiote?s?|imbeciles?|debiles?|stupides?|nuls?|nulles?|mauvais|inutiles?|bete|abrutie?s?|merde|pourrie?s?|stupid|useless|dumb|crap|moron|rubbish)|ta gueule|ferme la|va te faire .{1,20}|(?:de la )?merde|putain|fuck(?: you| off)?|shit|you suck|shut up|hmar|7mar|mkelakh|انت (?:غبي|احمق|حمار)|غبي|احمق|حمار|تبا(?: لك)?|اخرس',
    ),
  ],
  [
    'identity',
    whole(
      '(?:qui|tu|vous) (?:es tu|etes vous|es qui|etes qui)|(?:t es|tu es|c est) qui|qui es tu exactement|(?:es tu|etes vous) (?:un robot|une ia|humain).*|que (?:peux tu|pouvez vous|sais tu|savez vous) faire|a quoi (?:sers tu|servez vous|tu sers)|(?:aide|aidez moi|help|aide moi)|comment (?:ca|tu) marches?|who are you|what are you|what can you do|are you (?:a )?(?:human|robot|bot).*|من انت|من انتم|ما اسمك|من تكون|شكون (?:نتا|انت|نتي)|chkoun (?:nta|nti|ntouma)|chno (?:kat dir|katdir)|ach kat dir|هل انت (?:روبوت|انسان|الي)|ماذا (?:يمكنك|تستطيع) ان تفعل|tu fais quoi|vous faites quoi|tu sers a quoi|quel est ton nom|comment tu t appelles|ton nom|what is your name|what do you do|ماذا تفعل|كيف (?:تعمل|تساعدني)',
    ),
  ],
  [
    'latest',
    whole(
      '(?:quel est |donne moi |montre moi |c est quoi )?(?:le |ton |votre )?(?:tout )?(?:dernier|plus recent|1e) communique(?: de presse| publie| en date)?|(?:quel est )?le communique le plus recent|(?:what is |show me )?(?:the |your )?(?:latest|last|newest|most recent) (?:press )?release|(?:ما هو )?(?:اخر|احدث) بلاغ(?: صحفي)?',
    ),
  ],
  [
    'release-list',
    whole(
      '(?:quels|lesquels|combien de|quelle est la liste des|liste des|liste|la liste des|montre moi les|donne moi la liste des|affiche les)? ?(?:sont )?(?:les |vos |tes |de )?communiques(?: de presse)?(?: as tu| avez vous| sont (?:disponibles|publies)| disponibles| publies| connais tu| connaissez vous| y a t il)?|(?:what|which|list(?: the| all)?|how many|show me (?:the|all))? ?(?:are )?(?:the |your )?(?:press )?releases(?: do you have| are there| are available)?|(?:ما هي |كم عدد )?البلاغات(?: المنشوره| المتوفره| الصحفيه)*',
    ),
  ],
];

/** Courtesy around a real question or message. */
const COURTESY =
  /^(?:bonjour|bonsoir|salut|hello|hi|salam|السلام عليكم|مرحبا) (?=\S)|(?: (?:svp|stp|s il (?:vous|te) plait|please|merci(?: d avance)?|شكرا|من فضلك))+$/gu;

/** Recognises small talk; null for everything that deserves a search. */
export function smallTalk(question: string): SmallTalk | null {
  const words = tokenise(fold(question).replace(/['’-]/g, ' '))
    .map(({ word }) => word)
    .join(' ');
  for (const said of [words, words.replace(COURTESY, '')]) {
    for (const [kind, pattern] of patterns) if (pattern.test(said)) return kind;
  }
  return null;
}
