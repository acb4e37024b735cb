import { type Term, terms } from '../../../corpus/language/terms.ts';
import { answerKind, foldQuestion } from './answer-kind.ts';
import type { Resolved } from './follow-up.ts';
import { subjectWords } from './understand.ts';

/** A question of a message, and the one beside it that says what it is about. */
export interface Leaning {
  /** Position of the question in the message. */
  at: number;
  /** Position of the question that it leans on; null when it stands on its own feet. */
  on: number | null;
}

/** The questions of one message in the order in which they can be answered: those that others lean on first. */
export function readingOrder(questions: readonly string[]): Leaning[] {
  if (questions.length < 2) return questions.map((_, at) => ({ at, on: null }));
  const own = questions.map((question) => standsAlone(question));
  const first = own.indexOf(true);
  if (first < 0) return questions.map((_, at) => ({ at, on: null }));
  return [...questions.keys()]
    .map((at): Leaning => {
      const before = own.lastIndexOf(true, at - 1);
      return { at, on: own[at] ? null : at > 0 && before >= 0 ? before : first };
    })
    .sort((one, other) => Number(one.on !== null) - Number(other.on !== null) || one.at - other.at);
}

/** « … et combien ça coûte ? » in the light of the question beside it, and of the release that answers that one. */
export function inLightOf(question: string, beside: string, release: string | null): Resolved {
  return {
    text: question,
    context: subjectWords(beside).join(' '),
    release,
    explicit: true,
    leansOnly: false,
  };
}

/** Words that say nothing of what a question is about: « ça coûte », « se termine », « a lieu ». Stems. */
const VERBS = new Set(
  'lieu ont etre fait cout pai pay vers dur commenc debut termin fin ferm ouvr clotur tien deroul pass inscrir inscript trouv situ cost last start begin end open clos finish appli apply happen much many ينته تنته تبدا يبدا تدوم يدوم تجر يجر كلف تكلف'.split(
    ' ',
  ),
);

/** Whether a question says itself what it is about. */
function standsAlone(question: string): boolean {
  const folded = foldQuestion(question);
  const { consumed } = answerKind(folded);
  const asksOnly = ({ start, end }: Term) =>
    consumed.some((range) => start >= range.start && end <= range.end);
  return terms(folded, 'fr').some(
    (term) => !asksOnly(term) && !VERBS.has(term.stem) && !VERBS.has(term.word),
  );
}
