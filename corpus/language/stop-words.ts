import { fold } from './fold.ts';

/** Words that carry no subject: articles, pronouns, prepositions, auxiliaries, question words, courtesy. */
const french = `
a à ah ai aie aient ainsi alors après as au aucun aucune aussi autant autre autres aux avaient avais avait avant avec
avez aviez avions avoir avons ayant aura auront bien bonjour bonsoir c ça car ce ceci cela celle celles celui cependant
certes ces cet cette ceux chaque chez ci combien comme comment concernant d dans de dedans dehors déjà depuis des
desquelles desquels dessous dessus deux-mêmes devant devra doit doivent donc dont du duquel durant elle elles en encore
entre envers es est et étaient étais était étant été êtes être eu eue eues eurent eus eut eux exactement fait faire faut
fut furent hors il ils ici j je jusque jusqu l la là laquelle le lequel les lesquelles lesquels leur leurs lors lorsque
lui m ma mais malgré me même mêmes mes merci mes mien moi moins mon n ne ni non nos notre nous on ont ou où oui par
parce parmi pas pendant peu peut peuvent peux plaît plus plusieurs pour pourquoi pourrait pourrais pouvez precisement
près puis puisque qu quand quant que quel quelle quelles quelqu quelque quelques quels qui quoi s sa sans sauf se selon
sera serait seront ses si sien soi soient soit sommes son sont sous stp suis sur svp t ta tant te tel telle telles tels
tes toi ton toujours tous tout toute toutes très tu un une va vais vers veux veut voici voilà vont vos votre voudrais
vous voulez y dites dis dire donner donnez donne indiquer indiquez savoir sais connaître salut
`;
const english = `
a about after again all also am an and any are as at be because been before being between both but by can could did do
does doing down during each else ever for from further get give had has have having he her here hers him his how i if
in into is it its itself just know like many me more most much my no nor not now of off on once one only or other our
out over own please same shall she should so some such tell than thanks thank that the their them then there these they
this those through to too under until up us very was we were what when where which while who whom whose why will with
would you your yours hello hi want did according
`;
const arabic = `
من في على الى عن مع هل ما ماذا متى اين كم كيف لماذا لما هو هي هم هن هذا هذه ذلك تلك الذي التي الذين اللواتي و او ثم ان
انه انها كان كانت يكون تكون قد لقد كل بعض غير بين حتى عند عندما بعد قبل منذ خلال حول لدى اي ايه لا لم لن ليس نعم الا
اذا كما هناك هنا تم يتم سيتم به بها فيه فيها له لها لهم منه منها عليه عليها اليه اليها شكرا مرحبا سلام من_فضلك نحن انا انت
مرحبا السلام عليكم المرجو رجاء بلغ يبلغ وما ومن وفي وعلى ومتى واين وكم
`;
/** Frequent words of Moroccan Arabic in Latin letters. */
const darija =
  'chhal ch7al fin fayn imta chkoun achnou chno chnou kifach 3lach wach dyal dial had li lli bghit 3afak ghadi ghady ghadya ghadyin ykoun ykon ykouno tkoun tkon kayn kayna kaynin kaynine kanet kanou dyali dyalo dyalha dyalhom dyalkom hadchi hadshi bach bzaf bezzaf machi wla wella';

const words = new Set(
  `${french} ${english} ${arabic} ${darija}`
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => fold(word)),
);

/** Whether a folded word carries no subject in French, Arabic or English. */
export function isStopWord(word: string): boolean {
  return words.has(word);
}
