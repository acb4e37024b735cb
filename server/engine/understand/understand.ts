import { detectLanguage } from '../../../corpus/language/detect-language.ts';
import { fold } from '../../../corpus/language/fold.ts';
import { isStopWord } from '../../../corpus/language/stop-words.ts';
import {
  carriesSubject,
  stemmed,
  stemmingLanguage,
  type Term,
  terms,
} from '../../../corpus/language/terms.ts';
import { tokenise } from '../../../corpus/language/tokenise.ts';
import { type Language, languages } from '../../../corpus/release.ts';
import { type Asked, answerKind, foldQuestion } from './answer-kind.ts';
import { type ConceptSources, conceptsOf, longestEntry, type QuestionConcept } from './concepts.ts';
import type { AnswerKind } from './kind.ts';

/** What the engine makes of a question. */
export interface Understanding {
  /** The question as understood, in words. */
  text: string;
  /** The same, folded. */
  folded: string;
  language: Language;
  kind: AnswerKind;
  concepts: QuestionConcept[];
  /** Position in `concepts` of what is asked about: the noun after "combien de", "quel est le"; -1 when there is none. */
  focus: number;
  /** What the turn before was about, in a follow-up: no answer to this one. */
  context?: readonly QuestionConcept[];
  /** The focus is an attribute asked for by its name: « quel est le X de … ». */
  attribute: boolean;
}

/** The language of a question: as chosen, or detected; French when it is none of ours. */
export function questionLanguage(text: string, chosen?: Language): Language {
  if (chosen) return chosen;
  const detected = detectLanguage(text);
  return languages.find((language) => language === detected) ?? 'fr';
}

/** Analyses a question that stands on its own: follow-ups are resolved before. */
export function understand(text: string, language: Language, sources: ConceptSources): Understanding {
  const mended = mend(text.replace(PREAMBLE, ''), sources);
  const all = stemmed(mended, stemmingLanguage(language));
  const { kind, consumed } = countingDays(answerKind(mended), all, sources);
  const asking = all.filter(
    (token) => !consumed.some(({ start, end }) => token.start >= start && token.end <= end),
  );
  // « Quel est le budget ? »: where nothing else is asked about, the word for the kind is what is.
  const isBare = (kind === 'money' || kind === 'percent') && !asking.some(carriesSubject);
  const tokens = isBare ? all : asking;
  const concepts = [
    ...conceptsOf(tokens, sources, namesIn(text)).map(lightenRelease),
    ...implied(mended, kind),
  ];
  return {
    text,
    folded: fold(text),
    language,
    kind,
    concepts,
    ...focusOf(mended, kind, consumed[0]?.end ?? 0, tokens, concepts),
  };
}

/** « Combien de jours de formation » counts what is counted in days, « combien de jours » alone asks how long. */
function countingDays(asked: Asked, tokens: readonly Term[], sources: ConceptSources): Asked {
  const [range] = asked.consumed;
  if (asked.kind !== 'duration' || range === undefined) return asked;
  const unit = tokens.findIndex(({ end }) => end === range.end);
  const entry = unit < 0 ? null : longestEntry(tokens, unit, sources);
  const start = tokens[unit]?.start ?? range.end;
  if ((entry?.length ?? 0) < 2 || start <= range.start) return asked;
  return { kind: 'number', consumed: [{ start: range.start, end: start }] };
}

/**
 * What a question leaves out and its answer says: « Où est X ? », and X is situated, housed; « Qui joindre ? », and the
 * release has its contacts.
 */
function implied(mended: string, kind: AnswerKind): QuestionConcept[] {
  const stems = kind === 'contact' ? REACHED : LOCATING.test(mended) ? LOCATED : [];
  if (stems.length === 0) return [];
  const alternatives = stems.map((term) => ({ terms: [term], weight: 1 }));
  return [{ words: '', at: -1, role: 'light', known: true, found: true, weight: 0.3, alternatives }];
}

/** Stems of what stands above contacts, in three languages. */
const REACHED = ['contact', 'اتصال', 'تواصل'];
/** A question for where something is, not for where something was done. */
const LOCATING =
  /(?:^|[ ,])se (?:trouve|situe)|where (?:is|are) (?!.*\p{L}ed(?!\p{L}))|where (?:est|sont) (?!.*(?<!\p{L})\p{L}{3,}(?:e|ee|es|ees)\W*$)|(?:يوجد|توجد|يقع|تقع)(?!\p{L})/u;
/** Stems of the ways of saying where something is, as French and English stem them. */
const LOCATED = 'situ implant install localis sis bas abrit heberg log locat base hous hebergeon'.split(' ');

/** « Le communiqué sur … »: the word stands for the release itself, which need not say it. */
function lightenRelease(concept: QuestionConcept): QuestionConcept {
  if (!/^(?:communiques?|press releases?|releases?|بلاغ|البلاغ|البلاغات)/.test(concept.words)) return concept;
  return { ...concept, role: 'light', weight: concept.weight / 3 };
}

/** « Je suis journaliste : combien … ? », « Rien à voir : où … ? »: what goes before the colon is not the question. */
const PREAMBLE =
  /^[^?:]{1,60}:\s*(?=(?:combien|quand|où|qui|que|quels?|quelles?|quoi|pourquoi|comment|à qu|est-ce|how|when|where|who|what|which|why|كم|متى|أين|من|ما|هل|لماذا)(?!\p{L}))/iu;

/** The folded question with abbreviations and spellings by ear written out: `kombien d entreprise` → `combien d entreprise`. */
function mend(text: string, { lexicon, spelling }: ConceptSources): string {
  return foldQuestion(text).replace(
    /[\p{L}\p{N}]+/gu,
    (word) => lexicon.spelling(word) ?? spelling.elided(word) ?? spelling.soundsLike(word) ?? word,
  );
}

/** « Quel est le X de … », "what was the X of": X itself is asked for, and the evidence must say it. */
const ATTRIBUTE =
  /(?:^|[,:;] ?)(?:et |alors )?(?:(?:quel(?:le)?s?|c'est quoi|qui) (?:est|sont|etait|etaient|fut|a ete|ont ete|sera|seront) (?:le |la |les |l'|son |sa |ses |leurs? )|what(?: is| are| was| were|'s) (?:the |its |their )|ما (?:هو|هي|هما|كان|كانت) )/u;

const WHOSE = /^ (?:(?:du|de la|des|de|of|of the) |d'|de l')/u;

/** What is asked about: the noun of « quel est le X », or the one after "combien de". */
function focusOf(
  mended: string,
  kind: AnswerKind,
  consumed: number,
  tokens: readonly Term[],
  concepts: readonly QuestionConcept[],
): { focus: number; attribute: boolean } {
  const attribute = ATTRIBUTE.exec(mended);
  const named = attribute ? attribute.index + attribute[0].length : 0;
  // « Quel est le budget du forum ? »: the kind says what is asked for, and the forum is whose it is.
  const isWhose = attribute !== null && consumed > named && WHOSE.test(mended.slice(consumed));
  if (isWhose || kind === 'definition') return { focus: -1, attribute: false };
  const from = Math.max(consumed, named);
  if (!attribute && kind !== 'number' && kind !== 'percent' && kind !== 'person')
    return { focus: -1, attribute: false };
  // "How many Italian experts": English puts who is from where before what is counted.
  const first = concepts.findIndex(({ at, role }) => (tokens[at]?.start ?? 0) >= from && role !== 'origin');
  const role = concepts[first]?.role;
  // « Combien de personnes … »: a vague noun counts whatever does the rest.
  const focus = role === 'topic' || role === 'name' ? first : -1;
  return { focus, attribute: attribute !== null && focus >= 0 };
}

/** Folded words with a capital inside a sentence. A question all in capitals tells nothing. */
function namesIn(text: string): Set<string> {
  if (!/\p{Ll}/u.test(text)) return new Set();
  const names = tokenise(text).filter(
    ({ start, end, kind }) =>
      kind === 'word' &&
      /\p{Lu}/u.test(text.slice(start, end)[0] ?? '') &&
      !/(?:^|[.?!:])[\s¿¡«“"(]*$/u.test(text.slice(0, start)),
  );
  return new Set(names.map(({ word }) => word));
}

/** Whether a question has nothing to look for: no letter, no digit. */
export function isEmpty(text: string): boolean {
  return !/[\p{L}\p{N}]/u.test(text);
}

/** The words of a question that are about something, for showing: no stop words, as typed. */
export function subjectWords(text: string): string[] {
  return terms(text, 'fr')
    .filter(({ word }) => !isStopWord(word))
    .map(({ start, end }) => text.slice(start, end));
}
