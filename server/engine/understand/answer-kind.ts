import { fold } from '../../../corpus/language/fold.ts';
import type { AnswerKind } from './kind.ts';
import { asking, courtesy, type KindPattern, named, settling, vague } from './kind-patterns.ts';

/** What a question asks for, and the ranges of the folded question that say so. */
export interface Asked {
  kind: AnswerKind;
  /** Ranges `[start, end)` of `fold(question)`. */
  consumed: { start: number; end: number }[];
}

/** Recognises what a question asks for. The question is folded and its spellings are mended. */
export function answerKind(folded: string): Asked {
  const question = folded.replace(courtesy, (polite) => ' '.repeat(polite.length)).trimEnd();
  for (const pattern of named) {
    const found = pattern.match.exec(question);
    if (found) return asked(pattern, found);
  }
  const found = asking
    .flatMap((pattern) => {
      const match = pattern.match.exec(question);
      return match ? [{ pattern, match }] : [];
    })
    // Stable: of two that begin together, the first of the list.
    .sort((one, other) => one.match.index - other.match.index);
  const best = found.find(({ match }) => !isRelative(question, match)) ?? found[0];
  const opens = vague.exec(question)?.index;
  const settles = Math.min(
    ...settling.map((pattern) => pattern.exec(question)?.index ?? Number.POSITIVE_INFINITY),
  );
  const at = best?.match.index ?? Number.POSITIVE_INFINITY;
  if (settles < at && settles <= (opens ?? settles)) return { kind: 'yesno', consumed: [] };
  if (!best || (opens !== undefined && opens < at && QUESTION_WORD.test(best.match[0])))
    return { kind: 'statement', consumed: [] };
  return asked(best.pattern, best.match);
}

/** A bare question word: behind « quel » or « que », it joins a clause. */
const QUESTION_WORD = /^(?:qui|where|quand|comment|pourquoi|who|when|how|which|why|combien|كيف|متي|اين)$/u;

function asked({ kind, kept }: KindPattern, found: RegExpExecArray): Asked {
  const range = { start: found.index, end: found.index + found[0].length };
  return { kind, consumed: kept ? [] : [range] };
}

/** « Le centre qui ouvre », « le jour où », "the school which": a word that joins clauses asks nothing. */
function isRelative(folded: string, { 0: word, index }: RegExpExecArray): boolean {
  if (!/^(?:qui|where|who|which|whose|quand|when|comme)$/u.test(word)) return false;
  const before = /(\p{L}+) $/u.exec(folded.slice(0, index))?.[1];
  return (
    before !== undefined && !LEADING.has(before) && /[\p{L}\p{N}]/u.test(folded.slice(index + word.length))
  );
}

/** Words after which a question word still asks. */
const LEADING = new Set(
  'et mais alors donc sinon puis ou a de par avec pour chez selon sur en c est cest and but so by with for from to of is are was sais dire dites dis savoir know tell me moi nous exactement bonjour salut stp svp'.split(
    ' ',
  ),
);

/** For callers that hold the question as typed. */
export function answerKindOf(question: string): AnswerKind {
  return answerKind(foldQuestion(question)).kind;
}

/** Folding takes the accent that tells où (where) from ou (or). */
export function foldQuestion(question: string): string {
  return fold(
    question
      .replace(/(?<!\p{L})où(?!\p{L})/giu, 'where')
      // Typed without its accent, before a verb or where the question begins: « c ou ? », « ou se trouve … ».
      .replace(
        /(?<!\p{L})ou(?= (?:est|se|sont|puis|peut|trouver|aller|s['’]|a lieu|ca)(?!\p{L}))/giu,
        'where',
      )
      // « Combien 2 stagiaires »: how a telephone writes « de ».
      .replace(/(?<=(?<!\p{L})(?:combien|kombien|combi1|cmb|nbre?|nombre|bcp)) 2 (?=\p{L})/giu, ' de ')
      .replace(/(?<=(?:^|\s)(?:c|cest|c['’]est|situee?) )ou(?!\p{L})/giu, 'where'),
  );
}
