import { fold } from '../../../corpus/language/fold.ts';
import type { Mention, MentionKind } from '../read/mention.ts';
import type { ReadSentence } from '../read/reader.ts';
import type { AnswerKind } from '../understand/kind.ts';
import type { Understanding } from '../understand/understand.ts';
import { boundFit, boundOf, limits, standing } from './bounds.ts';
import { isOtherCurrency, mentionsOf, ofPeriod } from './candidates.ts';
import { apposition, enumerationIn, meaning, reasonIn } from './clauses.ts';
import { confirmed } from './counted.ts';
import { extent } from './extent.ts';
import { type AskedWords, askedWords, headOf, scopeFit, scopeOf, UNIT_REACH, unitFit } from './fit.ts';
import { whole } from './whole.ts';

/** The part of a sentence that answers exactly. */
export interface Exact {
  text: string;
  /** 0 to 1: how well what is said about it fits the question. */
  fit: number;
  /** Of how many mentions that could answer it is the best; left out where it is a clause. */
  among?: number;
}

/** Which mentions answer which kind of question; kinds that are not here are answered by the sentence. */
const ANSWERS: Partial<Record<AnswerKind, readonly MentionKind[]>> = {
  number: ['number', 'duration', 'money'],
  figure: ['number', 'duration', 'money', 'percent'],
  money: ['money'],
  percent: ['percent'],
  date: ['date'],
  duration: ['duration'],
  frequency: ['frequency'],
  time: ['time'],
  person: ['person', 'name'],
  naming: ['quoted', 'person', 'name'],
  place: ['place'],
  address: ['url', 'email', 'place'],
  phone: ['phone'],
  email: ['email'],
  url: ['url'],
  contact: ['email', 'phone'],
};

/** What answers where no such mention stands: « quand ? — chaque samedi ». */
const INSTEAD: Partial<Record<AnswerKind, readonly MentionKind[]>> = {
  date: ['frequency'],
  frequency: ['duration'],
  place: ['spot'],
  time: ['frequency'],
};
const INSTEAD_WORTH = 0.6;

/** Kinds for which a sentence without such a mention is no answer. */
const STRICT: readonly AnswerKind[] = [
  'place',
  'address',
  'number',
  'figure',
  'money',
  'percent',
  'date',
  'duration',
  'time',
  'phone',
  'email',
  'url',
  'contact',
];

/** Kinds that are mostly answered by a name or such, but may be by a common noun: « des commissions ». */
const SOFT: readonly AnswerKind[] = ['person', 'naming', 'frequency'];

/** Whether a question may be answered by several things in a row. */
export function asksSeveral(kind: AnswerKind): boolean {
  return kind === 'list' || kind === 'person' || kind === 'summary' || kind === 'condition';
}

/** Whether a sentence lacks what the question cannot do without. */
export function missesKind(kind: AnswerKind, exact: Exact | null): boolean {
  return exact === null && STRICT.includes(kind);
}

/** Whether a sentence lacks what mostly answers such a question. */
export function lacksKind(kind: AnswerKind, exact: Exact | null): boolean {
  return exact === null && SOFT.includes(kind);
}

/**
 * The mention of the kind asked for whose surroundings say most of the question and least else, or the clause that
 * gives the reason, the list, the meaning. It never begins or ends within a word or a figure.
 */
export function exactAnswer(question: Understanding, sentence: ReadSentence): Exact | null {
  const found = partOf(question, sentence);
  if (found === null || found.among !== undefined) return found;
  const start = sentence.text.indexOf(found.text);
  return { ...found, text: whole(sentence.text, { start, end: start + found.text.length }) };
}

function partOf(question: Understanding, sentence: ReadSentence): Exact | null {
  const { kind } = question;
  if (kind === 'reason') return reasonIn(sentence.text);
  if (kind === 'list' || kind === 'condition') return enumerationIn(sentence.text);
  const asked = askedWords(question, sentence);
  if (kind === 'definition') return meaningOf(asked, question, sentence);
  const whoIs = asksWhoIs(question);
  if (kind === 'role' || whoIs) {
    const named = sentence.mentions
      .of('person', 'name')
      .find(
        (mention) =>
          isNamed(mention, asked, sentence) && (kind === 'role' || isAll(mention, question, asked, sentence)),
      );
    // « Qui est X ? » asks for what stands beside X, never for somebody else.
    if (named) return apposition(named, sentence.text);
    if (whoIs && question.concepts.every(({ role }) => role === 'name' || role === 'light')) return null;
  }
  if (kind === 'yesno') return confirmedBy(question, sentence);
  const kinds = ANSWERS[kind];
  if (!kinds) return null;
  const best = bestOf(mentionsOf(kinds, question, sentence), question, asked, sentence);
  if (best) return best;
  const others = INSTEAD[kind];
  const instead = others && bestOf(mentionsOf(others, question, sentence), question, asked, sentence);
  return instead ? { ...instead, fit: instead.fit * INSTEAD_WORTH } : null;
}

/** « Est-ce que 59 717 stagiaires … ? »: the count itself. */
function confirmedBy(question: Understanding, sentence: ReadSentence): Exact | null {
  const span = confirmed(question, sentence);
  return span && { text: sentence.text.slice(span.start, span.end), fit: 1 };
}

/** What a figure that counts something else is worth. */
const UNITLESS = 0.2;

function bestOf(
  found: readonly Mention[],
  question: Understanding,
  asked: AskedWords,
  sentence: ReadSentence,
): Exact | null {
  const bound = question.kind === 'date' || question.kind === 'time' ? boundOf(question.folded) : null;
  const before = new Set(question.context?.flatMap((concept) => sentence.reading.positions(concept)));
  const fresh = found.filter((mention) => !saysNothingNew(mention, asked, before, sentence));
  const current = standing(ofPeriod(fresh, question), sentence.text, question.folded);
  const told = limits(current, sentence.text, question.folded);
  const counted = question.kind === 'number' && question.focus >= 0;
  // Of several counts of one thing, what else is said tells them apart.
  const unitOf = counted && [...asked.values()].some(({ concept }) => concept !== question.focus);
  const telling = unitOf
    ? new Map(
        [...asked].map(([at, { concept, weight }]) => [
          at,
          { concept, weight: concept === question.focus ? 0 : weight },
        ]),
      )
    : asked;
  const converted = new Set(told.filter((mention) => isOtherCurrency(mention, question)));
  let best: { mention: Mention; fit: number } | null = null;
  for (const [position, mention] of told.entries()) {
    const scope = scopeFit(
      mention,
      scopeOf(mention, told[position - 1], told[position + 1], sentence.text),
      telling,
      sentence,
      headOf(mention, told.slice(0, position), sentence.text),
    );
    // « Quel budget en dirhams ? » is answered by euros only where no dirhams are said.
    if (converted.has(mention) && converted.size < told.length) continue;
    // « Combien de prêts ? » is not answered by an amount or an age.
    if (counted && mention.kind !== 'number' && !countsIn(mention, question, sentence)) continue;
    const unit = counted ? unitFit(mention, question, sentence) : scope;
    const fit = unit === 0 ? scope * UNITLESS : (scope + unit) / 2;
    const sure =
      fit *
      certainty(mention, sentence.text) *
      (question.kind === 'person' && AGENT.test(sentence.text.slice(0, mention.start)) ? BY : 1) *
      boundFit(mention, sentence.text, bound) *
      (question.kind === 'number' && mention.kind === 'duration' ? AGE : 1);
    if (best === null || sure > best.fit) best = { mention, fit: sure };
  }
  if (!best) return null;
  const { mention, fit } = best;
  const marked = extent(mention, sentence.text, reachOf(mention, question, sentence));
  return {
    // « 12 JFP (jours »: a bracket that is not closed is none of it.
    text: marked.replace(/\s*\([^)]*$/u, ''),
    fit: Math.min(1, fit),
    among: told.length,
  };
}

/** « Financé par l’Union européenne »: who did it, beside whom it was done to. */
const AGENT = /(?<!\p{L})(?:par|by|من (?:طرف|قبل|لدن))(?: (?:l[ea]s?|the|M\.|Mme))? ?(?:l['’])?$/u;
const BY = 1.25;

/** What a duration is worth to a question that counts: « combien de jeunes » is not answered by their age. */
const AGE = 0.5;

/** Whether an amount or a duration is of what is counted: « combien de dirhams », « combien de mois ». */
function countsIn(mention: Mention, { concepts, focus }: Understanding, { reading }: ReadSentence): boolean {
  const counted = concepts[focus];
  if (!counted) return false;
  return reading.positions(counted).some((at) => {
    const term = reading.terms[at];
    return term !== undefined && term.start >= mention.start && term.end <= mention.end;
  });
}

/** Where what is counted ends, when it is said right behind the figure. */
function reachOf(
  mention: Mention,
  { kind, focus, concepts }: Understanding,
  { reading, text }: ReadSentence,
): number {
  const counted = kind === 'number' ? concepts[focus] : undefined;
  const first = reading.terms.findIndex(({ start }) => start >= mention.end);
  if (!counted || first < 0) return mention.end;
  const said = reading.positions(counted).filter((at) => at >= first && at < first + UNIT_REACH);
  const end = Math.max(mention.end, ...said.map((at) => reading.terms[at]?.end ?? 0));
  // « 51 experts de la France et de la Belgique » are not 51 of France.
  return end + (COORDINATED.exec(text.slice(end))?.[0].length ?? 0);
}

const COORDINATED = /^ (?:et|and|و) ?(?:(?:de la|de|du|des|the) |(?:de )?l['’]|d['’])?\p{Lu}[\p{L}’'-]+/u;

/** What a figure said to be rough is worth beside the exact one. */
const ROUGH = 0.9;
/** What a year alone is worth beside a day or a month: it may only tell which edition is meant. */
const BARE_YEAR = 0.6;

function certainty({ kind, start, text: said }: Mention, text: string): number {
  const rough =
    /(?:plus de|près de|environ|quelque|autour de|more than|over|about|nearly|some|أكثر من|حوالي|زهاء|نحو)\s*$/iu.test(
      text.slice(0, start),
    );
  const year = kind === 'date' && /^\p{Nd}{4}$/u.test(said);
  return (rough ? ROUGH : 1) * (year ? BARE_YEAR : 1);
}

/** « Qui est Salma Tazi ? »: a name is all that the question says. */
export function asksWhoIs({ kind, folded, concepts }: Understanding): boolean {
  if (kind !== 'person') return false;
  if (concepts.every(({ role }) => role === 'name' || role === 'light')) return true;
  return WHO_IS.test(folded) && concepts.length <= 4;
}

const WHO_IS =
  /^\W*(?:(?:et|mais) )?(?:(?:c'est )?qui (?:est|etait|sont|c'est)|who(?: is| was|'s)|من (?:هو|هي|هم)|chkoun(?: howa| hiya)?) (?!(?:le|la|les|l'|the|an?|ce|cette|son|sa) )|(?:c'est|c|cest) (?:qui|ki)\W*$/u;

/** Whether a mention is of somebody whom the question names, and a name: « Salma Tazi », not « Directrice de l’OFPPT ». */
function isNamed(mention: Mention, asked: AskedWords, { reading }: ReadSentence): boolean {
  if (mention.kind === 'name' && /(?<!\p{L})\p{Ll}/u.test(mention.text)) return false;
  const inside = wordsOf(mention, reading);
  const said = inside.filter((at) => asked.has(at)).length;
  // « Dwight L. Bush Sr » is Dwight Bush.
  return said > 1 || (said > 0 && said === inside.length);
}

/** Of the question's words, the one that the sentence explains best. */
function meaningOf(
  asked: AskedWords,
  { folded }: Understanding,
  { reading, text }: ReadSentence,
): Exact | null {
  let best: Exact | null = null;
  for (const at of [...asked.keys()].sort((one, other) => one - other)) {
    const term = reading.terms[at];
    const found = term ? meaning(term.start, term.end, text) : null;
    // « Office de la Formation (OF) » for « OF »: the short form is what was asked, the long one is what it means.
    if (found && found.fit > (best?.fit ?? 0) && !folded.includes(fold(found.text))) best = found;
  }
  return best;
}

/** Whether a mention is all that the question is about: of « Qui est le directeur de l’OFPPT ? », « OFPPT » is not. */
function isAll(
  mention: Mention,
  { concepts }: Understanding,
  asked: AskedWords,
  { reading }: ReadSentence,
): boolean {
  const said = new Set(wordsOf(mention, reading).map((at) => asked.get(at)?.concept));
  return concepts.every(({ role }, concept) => (role !== 'topic' && role !== 'name') || said.has(concept));
}

/** Positions of a mention's words, forms of address aside. */
function wordsOf({ start, end }: Mention, { terms }: ReadSentence['reading']): number[] {
  const inside: number[] = [];
  // A table read as one sentence has thousands of figures: nothing is copied for each.
  for (let at = 0; at < terms.length; at += 1) {
    const term = terms[at];
    if (term === undefined || term.start >= end) break;
    if (term.start >= start && term.end <= end && !TITLES.has(term.word)) inside.push(at);
  }
  return inside;
}

/** Folded forms of address: « Mme Salma Tazi » is Salma Tazi. */
const TITLES = new Set('mme mlle mm monsieur madame mademoiselle dr pr mr mrs ms السيد السيده'.split(' '));

/** A mention made only of the question's own words, or of those of the turn before, is no answer to it. */
function saysNothingNew(
  mention: Mention,
  asked: AskedWords,
  before: ReadonlySet<number>,
  sentence: ReadSentence,
): boolean {
  // « Combien coûte … ? — gratuite »: another word for a price, and the answer.
  if (mention.kind === 'money') return false;
  const inside = wordsOf(mention, sentence.reading);
  return inside.length > 0 && inside.every((at) => asked.has(at) || before.has(at));
}
