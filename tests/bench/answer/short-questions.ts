import { splitSentences } from '../../../corpus/language/sentences.ts';
import { carriesSubject, stemmed, type Term } from '../../../corpus/language/terms.ts';
import type { SetDocument } from '../../../server/eval/set-document.ts';
import { spread } from '../spread.ts';

/** Questions as visitors type them: an opening, then words of a sentence that could answer. */
const TEMPLATES: readonly ((one: string, two: string, three: string) => string)[] = [
  (one, two) => `Combien de ${one} ${two} ?`,
  (one, two, three) => `Quand ${one} ${two} ${three} ?`,
  (one, two) => `Qui ${one} ${two} ?`,
  (one, two, three) => `Quel est le montant de ${one} pour ${two} ${three} ?`,
  (one, two) => `Où se trouve ${one} ${two} ?`,
  (one, two, three) => `Pourquoi ${one} ${two} ${three} ?`,
  (one, two) => `Quelle est la date de ${one} ${two} ?`,
  (one, two) => `Qu’est-ce que ${one} ${two} ?`,
];

/** In how many documents a word must stand: in two at least, or it may be a misprint; of those, the rarest are taken. */
const WIDESPREAD = 2;
const WORDS = 3;

/**
 * Short questions on documents, the same every time. Of documents evenly spread over the set, the longest sentence
 * gives its three rarest words that another document has as well, in their order; the templates take turns. They need
 * not be good French: what an answer costs depends on how many words there are, and how rare, and what is asked for.
 *
 * @returns at most `count`, fewer where documents have no such sentence
 */
export function shortQuestions(documents: readonly SetDocument[], count: number): string[] {
  const spreadOf = documentFrequencies(documents);
  const asked = documents.flatMap((document): [string, string, string][] => {
    const rare = rareWords(document, spreadOf);
    const [one, two, three] = rare;
    return one !== undefined && two !== undefined && three !== undefined ? [[one, two, three]] : [];
  });
  return spread(asked, count).map((words, at) => TEMPLATES[at % TEMPLATES.length]?.(...words) ?? '');
}

function documentFrequencies(documents: readonly SetDocument[]): Map<string, number> {
  const spreadOf = new Map<string, number>();
  for (const { text } of documents)
    for (const word of new Set(wordsOf(text).map(({ word }) => word)))
      spreadOf.set(word, (spreadOf.get(word) ?? 0) + 1);
  return spreadOf;
}

function rareWords({ text }: SetDocument, spreadOf: ReadonlyMap<string, number>): string[] {
  const spans = splitSentences(text).map(({ start, end }) => text.slice(start, end));
  const sentence = spans.reduce((longest, each) => (each.length > longest.length ? each : longest), '');
  const known = new Map<string, Term>();
  for (const term of wordsOf(sentence)) if (!known.has(term.word)) known.set(term.word, term);
  return [...known.values()]
    .filter(({ word }) => (spreadOf.get(word) ?? 0) >= WIDESPREAD)
    .sort((one, other) => (spreadOf.get(one.word) ?? 0) - (spreadOf.get(other.word) ?? 0))
    .slice(0, WORDS)
    .sort((one, other) => one.start - other.start)
    .map(({ start, end }) => sentence.slice(start, end));
}

/** Words of four letters or more that are about something. */
function wordsOf(text: string): Term[] {
  return stemmed(text, 'fr').filter(
    (term) => term.kind === 'word' && term.word.length >= 4 && carriesSubject(term),
  );
}
