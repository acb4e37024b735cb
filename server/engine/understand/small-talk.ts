import { fold } from '../../../corpus/language/fold.ts';
import { tokenise } from '../../../corpus/language/tokenise.ts';

/** What people say that asks nothing of the releases' content. */
export type SmallTalk = 'greeting' | 'thanks' | 'farewell' | 'identity' | 'release-list' | 'latest';

const whole = (alternatives: string) => new RegExp(`^(?:${alternatives})$`, 'u');

/** Tried on the folded words of the message, joined by single spaces, courtesy taken off. */
const patterns: [SmallTalk, RegExp][] = [
  [
    'greeting',
    whole(
      'bonjour|bonsoir|salut|coucou|hello|hi|hey|good (?:morning|afternoon|evening)|salam|salam (?:alaykoum|alaikoum|3likom)|السلام عليكم|السلام|سلام|مرحبا|اهلا|صباح الخير|مساء الخير|(?:bonjour |hello |hi )?(?:comment (?:ca va|allez vous|vas tu)|ca va|how are you)',
    ),
  ],
  [
    'thanks',
    whole(
      'merci|merci (?:beaucoup|bien|infiniment|a vous|a toi|pour .{1,40})|(?:ok |d accord |super |parfait |tres bien )+(?:merci)?|parfait|super|thanks|thank you|thanks a lot|thank you (?:very|so) much|thx|ok|d accord|شكرا|شكرا (?:جزيلا|لك|لكم)|شكرا جزيلا لكم?|chokran',
    ),
  ],
  [
    'farewell',
    whole(
      'au revoir|a bientot|bonne (?:journee|soiree|nuit)|bye|goodbye|bye bye|see you|مع السلامه|الي اللقاء|بسلامه',
    ),
  ],
  [
    'identity',
    whole(
      '(?:qui|tu|vous) (?:es tu|etes vous|es qui|etes qui)|(?:t es|tu es|c est) qui|qui es tu exactement|(?:es tu|etes vous) (?:un robot|une ia|humain).*|que (?:peux tu|pouvez vous|sais tu|savez vous) faire|a quoi (?:sers tu|servez vous|tu sers)|(?:aide|aidez moi|help|aide moi)|comment (?:ca|tu) marches?|who are you|what are you|what can you do|are you (?:a )?(?:human|robot|bot).*|من انت|من انتم|ما اسمك|ماذا تفعل|كيف (?:تعمل|تساعدني)',
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
