/** Which mentions of a sentence can answer a question at all. */
import { fold } from '../../../corpus/language/fold.ts';
import type { Mention, MentionKind } from '../read/mention.ts';
import type { Mentions } from '../read/mentions.ts';
import type { ReadSentence } from '../read/reader.ts';
import type { Understanding } from '../understand/understand.ts';

/** The mentions of these kinds, in the order of the text; of one within another, the larger. */
export function mentionsOf(
  kinds: readonly MentionKind[],
  question: Understanding,
  { mentions, text }: ReadSentence,
): Mention[] {
  const own = mentions
    .of(...kinds)
    .filter((mention) => !isBareWord(mention) && !isDateline(mention, text) && !isEcho(mention, question));
  // Where people are named as people, other capitals are their titles and bodies.
  const people = question.kind === 'person' && own.some(({ kind }) => kind === 'person');
  const found = people ? own.filter(({ kind }) => kind === 'person') : own;
  const amounts = question.kind === 'money' ? [...found, ...ellipticAmounts(mentions, text)] : found;
  return amounts
    .filter((mention) => !amounts.some((other) => other !== mention && holds(other, mention)))
    .sort((one, other) => one.start - other.start);
}

/** « Meknès, le 12 mai 2026 – L’Office … »: the day of the release, and of nothing that it tells. */
function isDateline({ kind, start, end }: Mention, text: string): boolean {
  return kind === 'date' && DATELINE.test(text.slice(0, start)) && /^\s?(?:[–—]|- )/u.test(text.slice(end));
}

const DATELINE = /^[^.;:!?\p{Nd}]{0,60}[,،–—-]\s*(?:le |on |في |يوم )?$/u;

/** « Quand a lieu la rentrée ? — la rentrée 2026 » says nothing that was not known. */
function isEcho({ kind, text }: Mention, { folded }: Understanding): boolean {
  const season =
    kind === 'date' ? /^(?:(?:à |de )?la )?(rentree) \p{Nd}{4}$/u.exec(fold(text))?.[1] : undefined;
  return season !== undefined && folded.includes(season);
}

/** The figure of « 12 mois » or « 5 euros » is that of the time or the amount. */
function holds(larger: Mention, { start, end }: Mention): boolean {
  return larger.start <= start && end <= larger.end && larger.end - larger.start > end - start;
}

/** « 1 000 francs pour les élèves, 3 000 pour les autres », « l’État (5 millions) »: the currency is said once. */
function ellipticAmounts(mentions: Mentions, text: string): Mention[] {
  // « Gratuit » is an amount without a currency that another one could share.
  const amounts = mentions.of('money').filter((amount) => /\p{Nd}/u.test(amount.text));
  return mentions
    .of('number')
    .filter(
      (mention) =>
        !amounts.some((amount) => holds(amount, mention)) &&
        ((/(?:illion|illiard|مليون|ملايين|مليار)/u.test(mention.text) &&
          !COUNTED.test(text.slice(mention.end))) ||
          (amounts.length > 0 &&
            /^(?:[,;.)]|\s*$| (?:pour|for|à|au|en|à l|chez|du|de la|in|at)(?!\p{L}))/u.test(
              text.slice(mention.end),
            ))),
    );
}

/** « 13,5 millions d’habitants » is no amount. */
const COUNTED = /^[ \u00a0\u202f](?:d['’]|de |of )/u;

/** One capitalised word is rarely a person or a body, unless it is an acronym; one letter never is: « À partir de ». */
function isBareWord({ kind, text }: Mention): boolean {
  return kind === 'name' && !/[\s-]/.test(text) && (text !== text.toUpperCase() || text.length === 1);
}

/** Units of time as questions and releases name them, folded. */
const PERIODS = [
  /heure|hour|ساع/u,
  /minute|دقي/u,
  /jour|day|يوم|ايام/u,
  /semaine|week|اسبوع|اسابيع/u,
  /mois|month|شهر|اشهر|شهور/u,
  /(?<!\p{L})ans?(?!\p{L})|annee|year|سن[هو]|اعوام|(?<!\p{L})عام/u,
];

/** Currencies as questions and amounts name them, folded. */
const CURRENCIES = [
  /€|euro|(?<!\p{L})eur(?!\p{L})|يورو|اورو/u,
  /dirham|(?<!\p{L})(?:dhs?|mad)(?!\p{L})|درهم|دراهم/u,
  /\$|dollar|(?<!\p{L})(?:usd|cad)(?!\p{L})|دولار/u,
  /£|pound|sterling|جنيه/u,
  /franc|cfa|(?<!\p{L})chf(?!\p{L})|فرنك/u,
  /dinar|دينار|دنانير/u,
];

/** « Quel budget en dirhams ? »: whether an amount is of another currency than the one that is asked for. */
export function isOtherCurrency({ kind, text }: Mention, { folded }: Understanding): boolean {
  const asked = CURRENCIES.filter((currency) => currency.test(folded));
  return kind === 'money' && asked.length > 0 && !asked.some((currency) => currency.test(fold(text)));
}

/** « Combien d’heures … ? » is answered by months only where no hours are said. */
export function ofPeriod(found: readonly Mention[], { kind, folded }: Understanding): readonly Mention[] {
  if (kind !== 'duration') return found;
  const asked = PERIODS.filter((period) => period.test(COUNTING.exec(folded)?.[1] ?? ''));
  const fitting = found.filter((mention) => asked.some((period) => period.test(fold(mention.text))));
  return fitting.length > 0 ? fitting : found;
}

/** « Combien d’heures », "how many weeks", « كم ساعة »: the unit of time asked for. */
const COUNTING = /(?:combien (?:de |d')|how many |كم (?:من )?)(\p{L}+)/u;
