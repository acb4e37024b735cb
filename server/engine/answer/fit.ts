/** How well what is said about a mention fits a question. */
import type { Mention, MentionKind } from '../read/mention.ts';
import type { ReadSentence } from '../read/reader.ts';
import type { Understanding } from '../understand/understand.ts';

/** Positions of the sentence's terms that say something of the question, with the concept and its weight. */
export type AskedWords = ReadonlyMap<number, { concept: number; weight: number }>;

export function askedWords(question: Understanding, sentence: ReadSentence): AskedWords {
  const asked = new Map<number, { concept: number; weight: number }>();
  for (const [concept, asking] of question.concepts.entries()) {
    const weight = concept === question.focus ? asking.weight * 2 : asking.weight;
    for (const position of sentence.reading.positions(asking)) {
      if (asking.role === 'level' && goesOn(sentence.text, sentence.reading.terms[position]?.end ?? 0))
        continue;
      asked.set(position, { concept, weight });
    }
  }
  return asked;
}

/** A name that is written in capitals goes on with the next capital: « Technicien Spécialisé » is no « technicien ». */
export function goesOn(text: string, end: number): boolean {
  return /^[ \u00a0]\p{Lu}\p{Ll}/u.test(text.slice(end));
}

/** What follows a mention says what it is of; what precedes it, less surely. */
const SIDE = { after: 1, before: 0.6 };
/** A date stands before or after its event alike. */
const DATE_SIDE = { after: 0.9, before: 1 };
/** Of a mention's surroundings, words the question does not have count this much against it. */
const PRECISION = 0.35;
/** Said in the sentence, but of another mention: still better than nothing. */
const ELSEWHERE = 0.15;

/**
 * 0 to 1: the share of the question that is said around a mention, nearer is better, and little else.
 * @param head where a row of mentions begins, of which this one goes on; null when it does not.
 */
export function scopeFit(
  mention: Mention,
  [before, after]: readonly [number, number],
  asked: AskedWords,
  sentence: ReadSentence,
  head: number | null = null,
): number {
  const worths = new Map<number, number>();
  let total = 0;
  for (const { concept, weight } of asked.values())
    if (!worths.has(concept)) {
      worths.set(concept, 0);
      total += weight;
    }
  if (total === 0) return 0;
  const sides = mention.kind === 'date' || mention.kind === 'place' ? DATE_SIDE : SIDE;
  const bound = boundTo(mention, sentence);
  const { terms } = sentence.reading;
  const atOf = (start: number) =>
    Math.max(
      0,
      terms.findIndex(({ end }) => end > start),
    );
  const at = atOf(mention.start);
  const first = head === null ? at : atOf(head);
  let other = 0;
  for (const [position, term] of terms.entries()) {
    const isAfter = term.start >= mention.end;
    if (!isAfter && term.end > mention.start) continue;
    // « 750 dirhams pour …, et 500 pour … »: what stands before the first is said of each.
    const ofRow = head !== null && term.end <= head;
    const inside = ofRow || (isAfter ? term.start < after : term.end > before);
    const distance = Math.abs(position - (ofRow ? first : at));
    const side = isAfter ? sides.after : position === bound ? BOUND : sides.before;
    const near = (side / (1 + distance / 8)) * (inside ? 1 : ELSEWHERE);
    const asking = asked.get(position);
    if (!asking) {
      if (inside && distance <= 4) other += PRECISION * near;
      continue;
    }
    worths.set(asking.concept, Math.max(worths.get(asking.concept) ?? 0, asking.weight * near));
  }
  const said = [...worths.values()].reduce((sum, worth) => sum + worth, 0);
  return Math.min(1, said / (total + other * 0.5));
}

/** « …, et à 26 ans pour les bacheliers »: where the row of mentions begins that this one goes on with, else null. */
export function headOf(mention: Mention, previous: readonly Mention[], text: string): number | null {
  const last = previous.at(-1);
  if (!last || !CLAUSED.includes(mention.kind)) return null;
  return GOING_ON.test(text.slice(last.end, mention.start)) ? (previous[0]?.start ?? null) : null;
}

/** No other clause stands between the two, but for what the first is of. */
const GOING_ON =
  /^(?: (?:par|pour|chez|à|au|aux|en|dans|per|for|in|at|ل)(?!\p{L})[^,;.:]{1,60})?(?:,|;|،)? ?(?:et|and|puis|ou|or|contre|و)?\s?(?:à |de |d['’]|of |to |au |for )?$/u;

/** Kinds of figure whose clause ends at the next comma: « 25 % par l’un, 60 % par l’autre ». */
const CLAUSED: readonly MentionKind[] = ['number', 'money', 'percent', 'duration'];

/** « Une autonomie de 260 km », « le taux atteint 85 % »: what a figure is said to be the measure of. */
const BOUND = 1.3;
const BINDING =
  /^(?:\s(?:totale?|globale?|annuelle?|mensuelle?|moyenne?|maximale?|minimale?|brute?|nette?))?\s?(?:d['’]environ|de près de|de plus de|d['’]|de|est de|sont de|était de|sera de|est fixée? à|s['’]élève(?:nt|ra)? à|s['’]établit à|atteint|atteindra|passe à|:|\(|of|is|was|stands at|reached|will be|قدره|قدرها|تبلغ|بلغ|بلغت|يبلغ|هو|هي)?\s?$/u;

/** Position of the term that a figure measures, -1 when there is none. */
function boundTo({ kind, start }: Mention, { text, reading }: ReadSentence): number {
  if (!CLAUSED.includes(kind)) return -1;
  const at = reading.terms.findLastIndex(({ end }) => end <= start);
  const term = reading.terms[at];
  return term && BINDING.test(text.slice(term.end, start)) ? at : -1;
}

/** Terms after a figure within which its unit stands: « 121 filières », « 700 intervenants et experts ». */
export const UNIT_REACH = 3;

/** 1 when what is counted is what is asked about, less the further away it is said. */
export function unitFit(mention: Mention, question: Understanding, sentence: ReadSentence): number {
  const focus = question.concepts[question.focus];
  const { text } = sentence;
  const terms = sentence.reading.terms;
  if (!focus) return 0;
  const behind = terms.findIndex(({ start }) => start >= mention.end);
  const first = behind < 0 ? terms.length : behind;
  const inside = terms.findIndex(({ start }) => start >= mention.start);
  const said = sentence.reading.heads(focus);
  // « Stagiaires : 640 ; Salles : 18 »: the heading of a cell says what it counts, and the next one's does not.
  const label = LABEL.exec(sentence.text.slice(0, mention.start))?.[0].length ?? 0;
  const isOfLabel = (at: number) => at < inside && (terms[at]?.start ?? 0) >= mention.start - label;
  if (label > 0 && said.some(isOfLabel)) return 1;
  const heads = said.filter(
    (at) =>
      at >= inside &&
      at < first + UNIT_REACH &&
      !/[;؛]/u.test(sentence.text.slice(mention.end, terms[at]?.start)),
  );
  // « 30 944 stagiaires du niveau …, 19 218 du niveau …, 9 555 pour … »: the unit is said once.
  const elliptic =
    /^(?:\s*$|[,;.)]| (?:du |de la |de l['’]|des |pour |en |au |à |dans |chez |of |at |in |for ))/u.test(
      sentence.text.slice(mention.end),
    );
  if (heads.length === 0 && elliptic && said.some((at) => at < inside && isCounted(at, sentence))) return 1;
  if (heads.length === 0) return 0;
  const nearest = Math.min(...heads);
  // « 8 diplômes universitaires » are no students: in French, what is counted stands before what tells of it.
  const between = text.slice(mention.end, terms[nearest]?.start);
  if (sentence.release.language === 'fr' && nearest > first && !AMID.test(between)) return 0;
  return 1 / (1 + Math.max(0, nearest - first) / 2);
}

/** What may stand between a figure and what it counts: adjectives that go before, others that are counted with it. */
const AMID =
  /(?:^|[\s,])(?:et|ou|de|d['’]|des|nouve(?:lles?|aux)|autres?|premi(?:ers|ères)|grand(?:e?s)|petite?s|jeunes|ancien(?:ne)?s|futur(?:e?s)|derni(?:ers|ères)|prochaine?s|différente?s|diverse?s?|importante?s|princip(?:aux|ales)|seul(?:e?s)|meilleur(?:e?s)|long(?:ue)?s|haute?s|gros(?:ses)?|beaux|belles|véritables|nombreu(?:x|ses)|mêmes|propres|millions?|milliards?|mille|bon(?:ne)?s|vie(?:ux|illes))(?!\p{L})|\(|-/iu;

const LABEL = /[^;:؛\n]{1,60}:\s*$/u;

/** « 30 944 stagiaires », « les stagiaires : 30 944 … », but not the technicians of « 19 218 du niveau technicien ». */
function isCounted(at: number, { text, reading: { terms } }: ReadSentence): boolean {
  const figure = terms.findLastIndex(({ kind }, before) => kind === 'number' && before < at);
  const between = text.slice(terms[figure]?.end ?? 0, terms[at]?.start);
  return figure < 0 || !OF.test(between);
}

const OF = /(?<!\p{L})(?:d[eu]s?|de la|pour|of|for|من)(?!\p{L})/iu;

const STOP = /[,;:،؛](?!\p{Nd})/u;
const LAST_STOP = /[,;:،؛](?!\p{Nd})(?!.*[,;:،؛](?!\p{Nd}))/u;

/** What is said about a mention: from the one before to the one after it, for a figure within its clause. */
export function scopeOf(
  mention: Mention,
  previous: Mention | undefined,
  next: Mention | undefined,
  text: string,
): [number, number] {
  const before = previous?.end ?? 0;
  const after = next?.start ?? text.length;
  if (!CLAUSED.includes(mention.kind)) return [before, after];
  // « Ashmere (25 %) »: a figure in brackets belongs to what precedes it.
  if (/[(]-?$/u.test(text.slice(0, mention.start))) return [before, mention.end];
  const clause = text.slice(before, mention.start).search(LAST_STOP);
  const stop = text.slice(mention.end, after).search(STOP);
  return [clause < 0 ? before : before + clause + 1, stop < 0 ? after : mention.end + stop];
}
