/** How far the marked part reaches: a figure with what it counts, an amount with its period, never half a word. */
import { fold } from '../../../corpus/language/fold.ts';
import { isStopWord } from '../../../corpus/language/stop-words.ts';
import type { Mention } from '../read/mention.ts';
import { whole } from './whole.ts';

/** « Plus de 700 », "at least two years", « حوالي »: what makes a figure rough or a limit belongs to it. */
const QUANTIFIER =
  /(?<!\p{L})(?:(?:(?:plus|moins|près|pas moins|un peu plus|un peu moins|quelque chose comme) d[e’']|environ|quelque|au (?:moins|plus|maximum|minimum)|jusqu['’]à|dès|à peine|presque|more than|less than|fewer than|at least|at most|up to|over|about|nearly|around|some|almost|under|within|أكثر من|أزيد من|أقل من|حوالي|نحو|زهاء|ما يقارب|قرابة|ما لا يقل عن|إلى غاية) ?){1,2}$/iu;

/** « … réalisé par | les élèves du lycée de | Marvejols »: a name within what acted is not who acted. */
const AGENT =
  /(?<!\p{L})(?:par|by|avec|with) ((?:l[ea]s? |l['’]|une? |des |the |an? )[\p{Ll}][^,;:.()]{2,60} (?:d[eu]s? |d['’]|of )(?:l[ea]s? |l['’])?)$/u;

/** What a figure counts: « 240 centres d’examen », « 1 350 mètres carrés », "19 days". */
const COUNTED =
  /^[ \u00a0\u202f](?:de |d['’])?(?<noun>\p{L}[\p{L}\p{M}]*(?:-\p{L}+)*)(?![\p{L}\p{M}'’])(?<more> (?:carrés?|cubes?|supplémentaires?|d['’](?!(?:ici|une?|autres?|ailleurs|abord|eux|elles)(?!\p{L}))\p{Ll}+|par (?:an|mois|jour|semaine|heure|personne|\p{Ll}{3,})|per \p{L}+|a (?:year|month|week|day)))*/u;
/** "1,350 square metres", « 12 nouvelles places »: what stands before the noun that is counted. */
const FOREGOING =
  /^(?:square|cubic|new|more|additional|other|nouve(?:lles?|aux)|autres?|premi(?:ers|ères)|grand(?:e?s)|petite?s|jeunes|anciens|millions?|milliards?)$/iu;
/** « 60 sur 410 partiront »: verbs whose ending no noun has. */
const VERB = /(?:ront|aient|èrent)$/u;
/** « … sur 4,3 », "out of ten". */
const OUT_OF = /^ (?:sur|out of|contre|من أصل) \p{Nd}[\p{Nd}.,]*/u;

const RATE =
  /^[ \u00a0\u202f](?:(?:canadiens?|américains?|suisses?|tunisiens?|algériens?|marocains?|hors taxes?|HT|TTC|par (?:an|mois|jour|semaine|heure|\p{Ll}{3,})|l['’]heure|la nuit|chacune?|per \p{L}+|an? (?:hour|day|week|month|year|head)|each|لكل \p{L}+|سنويا|شهريا|يوميا|في (?:السنة|الشهر|اليوم|الساعة)) ?)+/u;
const PERIOD_OF =
  /^ (?:(?:de|d['’]|of) ?(?=\p{Ll}{4})(?!la |le |les |l['’])\p{Ll}[\p{Ll}’'-]*|par (?:an|mois|jour|semaine)|a (?:year|month|week|day)|per \p{L}+)/u;

/** « Palais | des congrès de Rabat »: what a place is the place of. */
const SITE =
  /^(?:Institut|Campus|Universit[éy]|Complexe|[ÉE]cole|Lycée|Cité|Hôtel|Palais|Maison|Parc|Musée|Centre|Salle|Stade|Théâtre|Espace|Pavillon)$/u;
const SITE_OF =
  /^(?: (?!et |ou |à |au |aux |pour |dans |avec |afin |par |sur )\p{Ll}{4,})?(?: (?:de (?:la |l['’])?|du |des |d['’])[\p{L}’'-]{3,}){1,2}/u;

/**
 * The part of a sentence to mark for a mention.
 * @param reach offset up to which words of the question's own follow the figure: « 25 plongeurs diplômés ».
 */
export function extent(mention: Mention, text: string, reach = mention.end): string {
  const { kind } = mention;
  let { start, end } = mention;
  const rest = text.slice(end);
  if (kind === 'number') end += OUT_OF.exec(rest)?.[0].length ?? counted(rest);
  else if (kind === 'money') end += RATE.exec(rest)?.[0].trimEnd().length ?? 0;
  else if (kind === 'duration') end += PERIOD_OF.exec(rest)?.[0].length ?? 0;
  else if (kind === 'person' || kind === 'name') start -= AGENT.exec(text.slice(0, start))?.[1]?.length ?? 0;
  else if (kind === 'place' && SITE.test(mention.text)) end += SITE_OF.exec(rest)?.[0].length ?? 0;
  else if (kind !== 'percent') return whole(text, mention);
  end = Math.max(end, reach);
  if (kind !== 'person' && kind !== 'name' && kind !== 'place')
    start -= QUANTIFIER.exec(text.slice(0, start))?.[0].length ?? 0;
  return whole(text, { start, end }).trim();
}

function counted(rest: string): number {
  const found = COUNTED.exec(rest);
  const noun = found?.groups?.['noun'];
  if (!found || noun === undefined || isStopWord(fold(noun)) || VERB.test(noun)) return 0;
  if (!FOREGOING.test(noun)) return found[0].length;
  const length = rest.indexOf(noun) + noun.length;
  return length + counted(rest.slice(length));
}
