/**
 * Which part of a quoted sentence to mark when no mention answers: the clause that goes on about the question and
 * says something new. Only for showing: how well a sentence answers is not judged by it.
 */
import type { MentionKind } from '../read/mention.ts';
import type { ReadSentence } from '../read/reader.ts';
import type { Understanding } from '../understand/understand.ts';
import { askedWords } from './fit.ts';
import { whole } from './whole.ts';

/** Where a clause may end: stops, brackets and dashes, and words that open another. */
const BOUNDARY =
  /[;:()«»“”،؛]|[.,](?!\p{Nd})|\s[–—-](?=\s)|(?<!\p{L})(?:qui|dont|lequel|laquelle|which|whose|while|tandis que|alors que|التي|الذي|حيث)(?!\p{L})/gu;
/** Of a clause that repeats the question, so many words of it at an end are left out. */
const ECHO = 2;
/** What says yes or no outright, and what that is worth. */
const SETTLING =
  /(?<!\p{L})(?:aucune?|nul(?:le)?|non|ne|n['’]\p{L}+|pas|sans|gratuite?s?|obligatoires?|interdite?s?|autorisée?s?|not|no|none|never|free|without|allowed|لا|ليس|لن|لم|دون|بدون|مجان\p{L}*)(?!\p{L})/iu;
const SETTLED = 1.5;
/** What the question says in the clauses beside counts so much. */
const BESIDE = 0.4;

interface Clause {
  start: number;
  end: number;
  /** Weight of the question that it says. */
  said: number;
  /** How many of its words the question does not have. */
  fresh: number;
}

/** The clause to mark, or null where the whole sentence would be it and is long. */
export function telling(question: Understanding, sentence: ReadSentence): string | null {
  const { text, reading } = sentence;
  const asked = askedWords(question, sentence);
  const clauses = clausesOf(text).map(({ start, end }): Clause => {
    const inside = [...reading.terms.entries()].filter(([, term]) => term.start >= start && term.end <= end);
    const concepts = new Map(
      inside.flatMap(([at]) => (asked.has(at) ? [[asked.get(at)?.concept, asked.get(at)?.weight ?? 0]] : [])),
    );
    return {
      start,
      end,
      said: [...concepts.values()].reduce((sum, weight) => sum + weight, 0),
      fresh: inside.filter(([at]) => !asked.has(at)).length,
    };
  });
  let best: { clause: Clause; score: number } | null = null;
  for (const [at, clause] of clauses.entries()) {
    const beside = Math.max(clauses[at - 1]?.said ?? 0, clauses[at + 1]?.said ?? 0);
    const settles =
      question.kind === 'yesno' && SETTLING.test(text.slice(clause.start, clause.end)) ? SETTLED : 1;
    const fresh = Math.min(1, clause.fresh / (question.kind === 'yesno' ? 1 : 3));
    const score = (0.1 + clause.said + BESIDE * beside) * fresh * settles;
    if (score > 0 && (!best || score > best.score)) best = { clause, score };
  }
  if (!best) return null;
  // « Les shorts de bain sont interdits » says yes or no with all of its words.
  const { start, end } =
    question.kind === 'yesno' ? best.clause : withoutEcho(best.clause, sentence, new Set(asked.keys()));
  const units = sentence.mentions.of(...UNCUT);
  const marked = whole(text, { start, end }, units).replace(/^[\s.,;:،؛«“"–—-]+|[\s.,;:،؛»”"–—-]+$/gu, '');
  return marked.split(/\s+/).length > LONGEST ? null : marked || null;
}

/** Kinds of mention of which a mark has all or nothing: « du 15 au 18 septembre ». */
const UNCUT: readonly MentionKind[] = [
  'date',
  'money',
  'percent',
  'duration',
  'time',
  'phone',
  'email',
  'url',
];

/** More words than this are no mark. */
const LONGEST = 30;

function clausesOf(text: string): { start: number; end: number }[] {
  const cuts = [...text.matchAll(BOUNDARY)].map(({ index, 0: { length } }) => [
    index,
    index + (length === 1 ? 1 : 0),
  ]);
  const starts = [0, ...cuts.map(([, end]) => end ?? 0)];
  const ends = [...cuts.map(([start]) => start ?? 0), text.length];
  return starts
    .map((start, at) => ({ start, end: ends[at] ?? text.length }))
    .filter(({ start, end }) => end > start);
}

/** « Les parents doivent fournir | l’autorisation signée », « une visite médicale | est exigée avant l’entrée ». */
function withoutEcho(
  { start, end }: Clause,
  { reading, text }: ReadSentence,
  asked: ReadonlySet<number>,
): { start: number; end: number } {
  const inside = [...reading.terms.entries()].filter(([, term]) => term.start >= start && term.end <= end);
  const isAsked = inside.map(([at]) => asked.has(at));
  const lead = isAsked.indexOf(false);
  const trail = isAsked.length - 1 - isAsked.lastIndexOf(false);
  if (lead < 0) return { start, end };
  const first = lead >= ECHO ? (inside[lead - 1]?.[1].end ?? start) : start;
  const last = trail >= ECHO ? beginning(inside[isAsked.length - trail]?.[1].start ?? end, text) : end;
  return { start: first, end: Math.max(last, first) };
}

/** Where the word group of a term begins, its article and auxiliary included: « … | est exigée ». */
function beginning(at: number, text: string): number {
  const before =
    /(?:(?<!\p{L})(?:est|sont|sera|seront|a été|ont été|a|ont|is|are|was|were|will be|l[ea]s?|l['’]|d[ue]s?|the|of) ?){1,3}$/iu.exec(
      text.slice(0, at),
    );
  return at - (before?.[0].length ?? 0);
}
