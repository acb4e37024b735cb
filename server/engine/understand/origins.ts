/** Words that say where somebody or something is from: « les experts italiens », "Belgian", « المغربية ». */
import { fold } from '../../../corpus/language/fold.ts';
import { stem } from '../../../corpus/language/stem.ts';
import { stemmingLanguage, terms } from '../../../corpus/language/terms.ts';
import { languages, type Release } from '../../../corpus/release.ts';

const ADJECTIVES = {
  fr: 'français belge suisse luxembourgeois italien espagnol portugais allemand anglais britannique écossais irlandais néerlandais hollandais autrichien polonais tchèque slovaque hongrois roumain bulgare serbe croate slovène albanais grec chypriote maltais suédois danois norvégien finlandais islandais estonien letton lituanien russe ukrainien géorgien arménien turc américain canadien québécois mexicain brésilien argentin chilien colombien péruvien cubain chinois japonais coréen indien pakistanais bangladais indonésien malaisien thaïlandais vietnamien philippin australien marocain algérien tunisien libyen mauritanien égyptien soudanais sénégalais malien ivoirien guinéen burkinabè nigérien nigérian camerounais gabonais congolais béninois togolais tchadien centrafricain comorien djiboutien malgache mauricien kényan éthiopien rwandais burundais ghanéen angolais saoudien émirati qatari koweïtien bahreïni omanais yéménite jordanien libanais syrien palestinien irakien iranien afghan israélien',
  en: 'french belgian swiss italian spanish portuguese german english british scottish irish dutch austrian polish czech hungarian romanian bulgarian serbian croatian greek maltese swedish danish norwegian finnish icelandic russian ukrainian turkish american canadian mexican brazilian argentinian chinese japanese korean indian pakistani indonesian malaysian vietnamese australian moroccan algerian tunisian libyan mauritanian egyptian sudanese senegalese malian ivorian guinean nigerian cameroonian gabonese congolese beninese togolese chadian comorian malagasy kenyan ethiopian rwandan ghanaian saudi emirati qatari kuwaiti bahraini omani yemeni jordanian lebanese syrian palestinian iraqi iranian afghan israeli',
  ar: 'فرنسي بلجيكي سويسري إيطالي إسباني برتغالي ألماني إنجليزي بريطاني إيرلندي هولندي نمساوي بولندي روماني يوناني سويدي دنماركي نرويجي فنلندي روسي أوكراني تركي أمريكي كندي مكسيكي برازيلي صيني ياباني كوري هندي باكستاني إندونيسي ماليزي أسترالي مغربي جزائري تونسي ليبي موريتاني مصري سوداني سنغالي إيفواري غيني كاميروني غابوني كونغولي سعودي إماراتي قطري كويتي بحريني عماني يمني أردني لبناني سوري فلسطيني عراقي إيراني أفغاني',
};

/** Also means financial. */
const AMBIGUOUS = 'مالي';

let stems: ReadonlySet<string> | null = null;

/** Whether a term, by its stem, is a country or says that somebody is from one. */
export function isOrigin(stemmed: string): boolean {
  stems ??= new Set(
    languages.flatMap((language) =>
      [...ADJECTIVES[language].split(' '), ...countries(language)].map((word) => stem(fold(word), language)),
    ),
  );
  return stems.has(stemmed);
}

const known = new WeakMap<Release, boolean>();

/** Whether a release names any country, or who is from one. */
export function namesOrigin(release: Release): boolean {
  const found =
    known.get(release) ??
    terms(release.text, stemmingLanguage(release.language)).some((term) => isOrigin(term.stem));
  known.set(release, found);
  return found;
}

/** The countries of one word, by the names that Unicode's CLDR gives their two-letter codes. */
function countries(language: string): string[] {
  const names = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' });
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  return letters
    .flatMap((first) => letters.map((second) => names.of(first + second)))
    .filter((name): name is string => name !== undefined && /^\p{L}{4,}$/u.test(name) && name !== AMBIGUOUS);
}
