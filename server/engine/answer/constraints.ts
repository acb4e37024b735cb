/** What must hold for a sentence to answer a question: its subject, and the years, places, figures and names that it asks for. */
import { tokenise } from '../../../corpus/language/tokenise.ts';
import type { QuestionConcept } from '../understand/concepts.ts';
import { isOrigin, namesOrigin } from '../understand/origins.ts';
import type { Understanding } from '../understand/understand.ts';
import { countsOf } from './counted.ts';
import type { Evidence } from './evidence.ts';
import { missesKind } from './exact.ts';
import type { Weighed } from './features.ts';
import { levelSaid } from './levels.ts';

/**
 * Whether the evidence says a subject of the question: a bare figure or a question word alone is none. Where the
 * question has none, « quel est le prix ? », « combien pour le deuxième ? », it is what the sentence itself must say.
 */
export function hasSubject({ concepts, kind }: Understanding, { support, own, exact }: Weighed): boolean {
  if (kind === 'contact') return true;
  const isSubject = ({ role }: QuestionConcept) => role === 'topic' || role === 'name';
  if (concepts.some(isSubject))
    return concepts.some((concept, at) => isSubject(concept) && (support[at] ?? 0) >= SUBJECT);
  return exact !== null && concepts.some(({ role }, at) => role !== 'year' && (own[at] ?? 0) >= SUBJECT);
}

/** Least support of the one subject that an answer cannot do without. */
const SUBJECT = 0.4;

/** The year, rank, figure or name of the question that the evidence does not bear out. */
export function constraintMissing(
  question: Understanding,
  { support, own, sentence }: Pick<Weighed, 'support' | 'own' | 'sentence'>,
): string | null {
  for (const [position, concept] of question.concepts.entries()) {
    const { role, words } = concept;
    // « Est-ce que 300 stagiaires … ? » is borne out by the sentence itself, not by what stands around it.
    const isOwn = role === 'number' && question.kind === 'yesno';
    const [around = 0, alone = 0] = [support[position], own[position]];
    const said = role === 'level' ? levelSaid(concept, sentence, around, alone) : isOwn ? alone : around;
    if (role === 'topic' || role === 'light') continue;
    // In another language's letters and spelling, a name that is not found may still be there.
    const isForeign = question.language !== sentence.release.language;
    if (isForeign && (role === 'name' || (role === 'level' && !concept.known))) continue;
    // « Experts italiens » where a release counts French and Belgian ones; where it tells of none, it may mean its own.
    if (role === 'origin' && concept.found && !namesOrigin(sentence.release)) continue;
    if (said < LEAST[role]) return words;
    // « 12 % de plus qu’en 2025 »: a year that another is compared with is not the one that is told of.
    if (role === 'year' && isCompared(words, sentence.text)) return words;
    // A sentence that names a year of its own is about that one.
    if (role === 'year' && said < 1 && /(?<!\p{Nd})(?:19|20)\p{Nd}{2}(?!\p{Nd})/u.test(sentence.text))
      return words;
  }
  return null;
}

function isCompared(year: string, text: string): boolean {
  const [first, ...others] = [...text.matchAll(new RegExp(`(?<!\\p{Nd})${year}(?!\\p{Nd})`, 'gu'))];
  if (!first || others.length > 0) return false;
  const isBase = COMPARING.test(text.slice(0, first.index));
  return isBase && new RegExp(`(?<!\\p{Nd})(?!${year})(?:19|20)\\p{Nd}{2}(?!\\p{Nd})`, 'u').test(text);
}

const COMPARING =
  /(?:(?:plus|moins|mieux)[^.;]{0,30} qu['’](?:en |à (?:l['’]été |la rentrée )?)?|par rapport à (?:l['’]année |celle de )?|comparé(?:e?s?)? à |(?:more|less|fewer|higher|lower) [^.;]{0,30}than (?:in )?|compared (?:to|with) |مقارنة (?:مع |ب)(?:سنة |عام )?)$/iu;

/** Least share of the rest of the question that evidence says where a constraint alone makes it no answer. */
const NEARLY = 0.45;
/** Of the best evidence, how much is looked at for a constraint that it breaks. */
const LOOKED = 8;

/**
 * The best evidence that would answer for another year, place or rank than the one asked for, and what it lacks.
 * @param isSaid whether any release says this concept together with what is asked about: then nothing is missing that
 *   could be named.
 */
export function brokenBy(
  question: Understanding,
  evidence: readonly Evidence[],
  isSaid: (missing: QuestionConcept) => boolean = () => false,
): Broken | null {
  let first: Broken | null = null;
  let said = 0;
  for (const one of evidence.slice(0, LOOKED)) {
    const missing = constraintMissing(question, one);
    const focus = question.focus < 0 ? 1 : (one.support[question.focus] ?? 0);
    if (missing === null || focus < SUBJECT) continue;
    const rest = coverageBut(missing, question, one);
    if (rest < NEARLY) continue;
    if (missesKind(question.kind, one.exact) || !hasSubject(question, one)) continue;
    const concept = question.concepts.find(({ words }) => words === missing);
    if (!concept || isSaid(concept)) return first;
    const broken = { evidence: one, missing: asTyped(missing, question.text) };
    // French and Belgian experts say more to who asks for Italian ones than experts of nowhere.
    if (hasRival(concept, question, one) && (concept.role === 'number' || rest >= said)) return broken;
    first ??= broken;
    said = Math.max(said, rest);
  }
  return first;
}

interface Broken {
  evidence: Evidence;
  missing: string;
}

/** Whether evidence says another country, year or count of the same things than the one asked for. */
function hasRival(concept: QuestionConcept, question: Understanding, { sentence }: Evidence): boolean {
  const { role } = concept;
  if (role === 'origin') return sentence.reading.terms.some(({ stem }) => isOrigin(stem));
  if (role === 'number') return countsOf(concept, question, sentence).length > 0;
  return role === 'year' && /(?<!\p{Nd})(?:19|20)\p{Nd}{2}(?!\p{Nd})/u.test(sentence.text);
}

/** How much of the rest of the question is said. */
function coverageBut(missing: string, { concepts }: Understanding, { support }: Evidence): number {
  const rest = [...concepts.entries()].filter(([, { words, role }]) => words !== missing && role !== 'light');
  const total = rest.reduce((sum, [, { weight }]) => sum + weight, 0);
  const said = rest.reduce((sum, [position, { weight }]) => sum + weight * (support[position] ?? 0), 0);
  return total === 0 ? 0 : said / total;
}

/** Words of a question as its visitor typed them: `2e` was « 2ème ». */
function asTyped(words: string, question: string): string {
  const typed = tokenise(question).filter(({ word }) => words.split(' ').includes(word));
  const [first, last] = [typed[0], typed.at(-1)];
  return first && last ? question.slice(first.start, last.end) : words;
}

/** Least support of what must hold. A year may be the release's own; a name must be what it is about; a figure stands near. */
const LEAST = { year: 0.5, ordinal: 0.5, number: 0.6, level: 0.45, name: 0.45, origin: 0.45 };
