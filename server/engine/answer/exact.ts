import type { Mention, MentionKind } from '../read/mentions.ts';
import type { ReadSentence } from '../read/reader.ts';
import type { AnswerKind } from '../understand/answer-kind.ts';
import type { Understanding } from '../understand/understand.ts';

/** The part of a sentence that answers exactly. */
export interface Exact {
  text: string;
  /** 0 to 1: how well what is said about it fits the question. */
  fit: number;
}

/** Which mentions answer which kind of question; kinds that are not here are answered by the sentence. */
const ANSWERS: Partial<Record<AnswerKind, readonly MentionKind[]>> = {
  number: ['number', 'duration', 'money'],
  money: ['money'],
  percent: ['percent'],
  date: ['date'],
  duration: ['duration'],
  time: ['time'],
  person: ['person', 'name'],
  place: ['place'],
  address: ['url', 'email', 'place'],
  phone: ['phone'],
  email: ['email'],
  url: ['url'],
  contact: ['email', 'phone'],
};

/** Kinds for which a sentence without such a mention is no answer. */
const STRICT: readonly AnswerKind[] = [
  'place',
  'address',
  'number',
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

/** Kinds that are mostly answered by a name, but may be by a common noun: « des commissions ». */
const SOFT: readonly AnswerKind[] = ['person'];

/** Whether a question may be answered by several things in a row. */
export function asksSeveral(kind: AnswerKind): boolean {
  return kind === 'list' || kind === 'person' || kind === 'summary';
}

/** Whether a sentence lacks what the question cannot do without. */
export function missesKind(kind: AnswerKind, exact: Exact | null): boolean {
  return exact === null && STRICT.includes(kind);
}

/** Whether a sentence lacks what mostly answers such a question. */
export function lacksKind(kind: AnswerKind, exact: Exact | null): boolean {
  return exact === null && SOFT.includes(kind);
}

/** What follows a mention says what it is of; what precedes it, less surely. */
const SIDE = { after: 1, before: 0.6 };
/** A date stands before or after its event alike. */
const DATE_SIDE = { after: 0.9, before: 1 };
/** Of a mention's surroundings, words the question does not have count this much against it. */
const PRECISION = 0.35;

/** The mention of the kind asked for whose surroundings say most of the question and least else. */
export function exactAnswer(question: Understanding, sentence: ReadSentence): Exact | null {
  const kinds = ANSWERS[question.kind];
  if (question.kind === 'reason') return reasonIn(sentence.text);
  if (question.kind === 'list') return enumerationIn(sentence.text);
  if (!kinds) return null;
  const asked = askedWords(question, sentence);
  const own = sentence.mentions.filter((mention) => kinds.includes(mention.kind) && !isBareWord(mention));
  const named = asksWhoIs(question) ? own.find((mention) => isNamed(mention, question, sentence)) : undefined;
  // « Qui est X ? » asks for what stands beside X, never for somebody else.
  if (named) return apposition(named, sentence.text);
  // Where people are named as people, other capitals are their titles and bodies.
  const people = question.kind === 'person' && own.some(({ kind }) => kind === 'person');
  const found = own.filter(
    (mention) => (!people || mention.kind === 'person') && !saysNothingNew(mention, asked, sentence),
  );
  let best: Exact | null = null;
  for (const [position, mention] of found.entries()) {
    const [before, after] = scopeOf(mention, found[position - 1], found[position + 1], sentence.text);
    const scope = fitOf(mention, before, after, asked, sentence);
    const counted = question.kind === 'number' && question.focus >= 0;
    const unit = counted ? unitOf(mention, question, sentence) : scope;
    const fit = unit === 0 ? scope * UNITLESS : (scope + unit) / 2;
    const sure = fit * (isRough(mention, sentence.text) ? ROUGH : 1) * (isBareYear(mention) ? BARE_YEAR : 1);
    if (best === null || sure > best.fit) best = { text: mention.text, fit: sure };
  }
  return best;
}

/** What a figure said to be rough is worth beside the exact one. */
const ROUGH = 0.9;

function isRough({ start }: Mention, text: string): boolean {
  return /(?:plus de|près de|environ|quelque|autour de|more than|over|about|nearly|some|أكثر من|حوالي|زهاء|نحو)\s*$/iu.test(
    text.slice(0, start),
  );
}

/** What a year alone is worth beside a day or a month: it may only tell which edition is meant. */
const BARE_YEAR = 0.6;

function isBareYear({ kind, text }: Mention): boolean {
  return kind === 'date' && /^\p{Nd}{4}$/u.test(text);
}

/** One capitalised word is rarely a person or a body, unless it is an acronym. */
function isBareWord({ kind, text }: Mention): boolean {
  return kind === 'name' && !/[\s-]/.test(text) && text !== text.toUpperCase();
}

/** « Qui est Salma Tazi ? »: a name is all that the question says. */
function asksWhoIs({ kind, concepts }: Understanding): boolean {
  return kind === 'person' && concepts.every(({ role }) => role === 'name' || role === 'light');
}

/** Whether a mention is of somebody whom the question names: « Salma Tazi », not « Directrice de l’OFPPT ». */
function isNamed(mention: Mention, { concepts }: Understanding, { reading }: ReadSentence): boolean {
  const names = new Set(
    concepts.filter(({ role }) => role === 'name').flatMap((name) => reading.positions(name)),
  );
  const inside = wordsOf(mention, reading);
  return inside.length > 0 && inside.every((at) => names.has(at));
}

/** Positions of a mention's words, forms of address aside. */
function wordsOf({ start, end }: Mention, { terms }: ReadSentence['reading']): number[] {
  return [...terms.entries()]
    .filter(([, term]) => term.start >= start && term.end <= end && !TITLES.has(term.word))
    .map(([at]) => at);
}

/** Positions of the sentence's terms that say something of the question, with the concept's weight. */
function askedWords(
  question: Understanding,
  sentence: ReadSentence,
): Map<number, { concept: number; weight: number }> {
  const asked = new Map<number, { concept: number; weight: number }>();
  for (const [concept, { weight }] of question.concepts.entries()) {
    const asking = question.concepts[concept];
    if (!asking) continue;
    const boosted = concept === question.focus ? weight * 2 : weight;
    for (const position of sentence.reading.positions(asking))
      asked.set(position, { concept, weight: boosted });
  }
  return asked;
}

/** Folded forms of address: « Mme Salma Tazi » is Salma Tazi. */
const TITLES = new Set('mme mlle mm monsieur madame mademoiselle dr pr mr mrs ms السيد السيده'.split(' '));

/** A mention made only of the question's own words is no answer to it. */
function saysNothingNew(
  mention: Mention,
  asked: ReadonlyMap<number, unknown>,
  sentence: ReadSentence,
): boolean {
  const inside = wordsOf(mention, sentence.reading);
  return inside.length > 0 && inside.every((at) => asked.has(at));
}

function fitOf(
  mention: Mention,
  before: number,
  after: number,
  asked: ReadonlyMap<number, { concept: number; weight: number }>,
  sentence: ReadSentence,
): number {
  const concepts = new Map<number, number>();
  let total = 0;
  for (const { concept, weight } of asked.values())
    if (!concepts.has(concept)) {
      concepts.set(concept, 0);
      total += weight;
    }
  if (total === 0) return 0;
  let said = 0;
  let other = 0;
  for (const [position, term] of sentence.reading.terms.entries()) {
    const isAfter = term.start >= mention.end && term.start < after;
    const isBefore = term.end <= mention.start && term.end > before;
    if (!isAfter && !isBefore) continue;
    const sides = mention.kind === 'date' ? DATE_SIDE : SIDE;
    const side = isAfter ? sides.after : sides.before;
    const distance = Math.abs(distanceTo(sentence, mention, position));
    const near = side / (1 + distance / 8);
    const asking = asked.get(position);
    if (!asking) {
      if (distance <= 4) other += PRECISION * near;
      continue;
    }
    const worth = asking.weight * near;
    const known = concepts.get(asking.concept) ?? 0;
    if (worth > known) {
      said += worth - known;
      concepts.set(asking.concept, worth);
    }
  }
  return said / (total + other * 0.5);
}

/** What a figure that counts something else is worth. */
const UNITLESS = 0.2;
/** Terms after a figure within which its unit stands: « 121 filières », « 700 intervenants et experts ». */
const UNIT_REACH = 3;

/** 1 when what is counted is what is asked about, less the further away it is said. */
function unitOf(mention: Mention, question: Understanding, sentence: ReadSentence): number {
  const focus = question.concepts[question.focus];
  const terms = sentence.reading.terms;
  const first = terms.findIndex(({ start }) => start >= mention.end);
  if (!focus || first < 0) return 0;
  const inside = terms.findIndex(({ start }) => start >= mention.start);
  const said = sentence.reading.heads(focus);
  const heads = said.filter((at) => at >= inside && at < first + UNIT_REACH);
  // « 30 944 stagiaires du niveau …, 19 218 du niveau …, 9 555 pour … »: the unit is said once.
  const elliptic = /^ (?:du |de la |de l['’]|des |pour |en |au |à |dans |chez |of |at |in |for )/u.test(
    sentence.text.slice(mention.end),
  );
  if (heads.length === 0 && elliptic && said.some((at) => at < inside)) return 1;
  return heads.length === 0 ? 0 : 1 / (1 + Math.max(0, Math.min(...heads) - first) / 2);
}

/** Kinds of figure whose clause ends at the next comma: « 25 % par l’un, 60 % par l’autre ». */
const CLAUSED: readonly MentionKind[] = ['number', 'money', 'percent'];

/** What is said about a mention: from the one before to the one after it, for a figure within its clause. */
function scopeOf(
  mention: Mention,
  previous: Mention | undefined,
  next: Mention | undefined,
  text: string,
): [number, number] {
  const before = previous?.end ?? 0;
  const after = next?.start ?? text.length;
  if (!CLAUSED.includes(mention.kind)) return [before, after];
  // « Ashmere (25 %) »: a figure in brackets belongs to what precedes it.
  if (text[mention.start - 1] === '(') return [before, mention.end];
  const clause = text.slice(before, mention.start).search(/[,;:،؛](?!.*[,;:،؛])/u);
  const stop = text.slice(mention.end, after).search(/[,;:،؛]/u);
  return [clause < 0 ? before : before + clause + 1, stop < 0 ? after : mention.end + stop];
}

/** What a name is said to be: « Monsieur Omar Moro, Président du Conseil, … ». */
function apposition({ end }: Mention, text: string): Exact | null {
  const beside = /^\s*[,،(]\s*([^,;.()،؛]{3,120})/u.exec(text.slice(end))?.[1];
  return beside === undefined ? null : { text: beside.trim(), fit: 0.8 };
}

/** How many terms stand between a mention and the term at a position. */
function distanceTo(sentence: ReadSentence, mention: Mention, position: number): number {
  const first = sentence.reading.terms.findIndex(({ end }) => end > mention.start);
  return first < 0 ? 0 : position - first;
}

/** « en raison de … » up to the next stop: the clause that gives a reason. */
function reasonIn(text: string): Exact | null {
  const found =
    /(?:en raison d|à cause d|suite à|grâce à|afin d|en vue d|dans le but d|pour (?=[\p{L}]+(?:er|ir|re)\b)|parce qu|car |puisqu|due? (?:to|à)|because|in order to|بسبب|من أجل|نظرا)[^.;:]*/iu.exec(
      text,
    );
  return found ? { text: found[0].trim(), fit: 0.6 } : null;
}

/** The longest run of short things in a row: « le BTP, l’automobile et le textile ». */
function enumerationIn(text: string): Exact | null {
  const runs =
    text.match(
      /(?<![\p{L}\p{Nd}])(?:[^,;:.()«»]{2,48}, ){1,}[^,;:.()«»]{2,48}?,? (?:et|ou|and|or) [^,;:.()«»]{2,60}|(?<![\p{L}\p{Nd}])(?:[^،.:()]{2,48}، ?){1,}[^،.:()]{2,60}/gu,
    ) ?? [];
  const longest = runs.sort((one, other) => parts(other) - parts(one))[0]?.trim();
  return longest === undefined ? null : { text: longest, fit: Math.min(1, parts(longest) / 4) };
}

function parts(run: string): number {
  return run.split(/[,،]/).length + 1;
}
