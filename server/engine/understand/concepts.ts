import { unstemmed } from '../../../corpus/index/field-terms.ts';
import type { Alternative, Concept, LexicalIndex } from '../../../corpus/index/lexical-index.ts';
import type { Lexicon, Phrase } from '../../../corpus/language/lexicon.ts';
import { isArabic, stem } from '../../../corpus/language/stem.ts';
import { carriesSubject, type Term } from '../../../corpus/language/terms.ts';
import { arabicForms, writtenOnto } from './arabic-forms.ts';
import type { NameIndex } from './name-index.ts';
import { isOrigin } from './origins.ts';
import type { Spelling } from './spelling.ts';

/** A notion of the question, with every way of saying it that the engine knows. */
export interface QuestionConcept extends Concept {
  /** The question's own words for it, folded. */
  words: string;
  /** Position of its first token in the question. */
  at: number;
  /**
   * A `year`, `ordinal`, `number`, `level` or `name` must hold for the evidence, an `origin`, a country or who is from
   * it, where the release tells of countries. A `light` word says little.
   */
  role: 'topic' | 'light' | 'year' | 'ordinal' | 'number' | 'level' | 'name' | 'origin';
  /** The index or the lexicon knows the word. An unknown foreign word proves little by being absent. */
  known: boolean;
  /** It is said somewhere in the index. */
  found: boolean;
}

/** What an alternative is worth as evidence, beside 1 for the very word. */
const WORTH = {
  stem: 0.95,
  joined: 1,
  synonym: 0.85,
  respelt: 0.85,
  respeltSynonym: 0.75,
  clitic: 0.9,
  cliticSynonym: 0.8,
  name: 0.8,
};

/** Words that stand in questions without narrowing them: verbs of being and taking place, vague nouns. Stems. */
const LIGHT = new Set(
  (
    'even initi oper manifest exist compt total chiffr environ personn gen fois chos cas part cour cadr titr pris prendr mis mettr avoir lieu pass deroul tien ten tenu tenir ' +
    'ete etr represent concern correspond elev attein apport dispos permet comport inclur compris appel precis actuel exact grand ' +
    'all vien ven voir vu trouv fait faits rend tomb parl savoir pouvoir vouloir devoir rest donn go went come came see find found held take took place happen there total overall involv concern includ call name exact current ' +
    // A price is said by its amount.
    'cout prix tarif price cost ثمن سعر تكلف تكلفه ' +
    // « Est-ce vrai que … ? »
    'vrai true tru صحيح ' +
    'شخص امر شيء اجمال حال مجموع'
  ).split(' '),
);

export interface ConceptSources {
  lexical: LexicalIndex;
  lexicon: Lexicon;
  /** What the releases' own acronyms stand for, and the other way round. */
  acronyms: Lexicon;
  spelling: Spelling;
  names: NameIndex;
}

/** Most concepts of one question: beyond, it is a text, and each costs a search. */
const MOST = 24;

/**
 * Turns a question's tokens into concepts: own word, stem, joined words, lexicon, nearest spelling, name in the
 * other script. Stop words only count inside the lexicon's phrases.
 * @param names folded words that the question writes as proper names.
 */
export function conceptsOf(
  tokens: readonly Term[],
  sources: ConceptSources,
  names: ReadonlySet<string> = new Set(),
): QuestionConcept[] {
  const concepts: QuestionConcept[] = [];
  const seen = new Set<string>();
  for (let at = 0; at < tokens.length && concepts.length < MOST; ) {
    const word = tokens[at]?.word ?? '';
    // A word said again adds nothing, and would cost as much.
    if (seen.has(word)) {
      at += 1;
      continue;
    }
    seen.add(word);
    const { length, concept } = conceptAt(tokens, at, sources, names);
    const last = concepts.at(-1);
    if (concept && last && followsOr(tokens, at)) concepts.splice(-1, 1, either(last, concept, sources));
    else if (concept && !concepts.some(({ words }) => words === concept.words)) concepts.push(concept);
    at += length;
  }
  return concepts;
}

/** « … ou chambres », « … ou de chambres ». */
function followsOr(tokens: readonly Term[], at: number): boolean {
  const [earlier, before] = [tokens[at - 2], tokens[at - 1]];
  const isOr = (token: Term | undefined) => token !== undefined && ['ou', 'or', 'او'].includes(token.word);
  return isOr(before) || (isOr(earlier) && before !== undefined && !carriesSubject(before));
}

/** « De lits ou de chambres »: either will do. */
function either(one: QuestionConcept, other: QuestionConcept, { lexical }: ConceptSources): QuestionConcept {
  const alternatives = [...one.alternatives, ...other.alternatives];
  return weighted(
    { ...one, words: `${one.words} ${other.words}`, known: one.known || other.known, alternatives },
    lexical,
  );
}

function conceptAt(
  tokens: readonly Term[],
  at: number,
  sources: ConceptSources,
  names: ReadonlySet<string>,
): { length: number; concept: QuestionConcept | null } {
  const joined = joinedWord(tokens, at, sources.lexical);
  if (joined) return { length: 2, concept: concept(joined, at, sources) };

  const entry = longestEntry(tokens, at, sources);
  const length = entry?.length ?? 1;
  const own = tokens.slice(at, at + length).filter(carriesSubject);
  const [term] = own;
  // A stop word is skipped; a lexicon phrase of stop words alone is none of the subject either.
  if (!term) return { length: 1, concept: null };
  const written = tokens.slice(at, at + length).map(({ word, stem }) => `${word}/${stem}`);
  const isLevel = namesLevel(tokens, at, length);
  const { alternatives, known } =
    isLevel && length === 1 && sources.lexical.has(unstemmed(term.word))
      ? { alternatives: asWritten(term.word, sources.lexical), known: true }
      : remembered(written.join(' '), sources, () =>
          waysOfSaying(term, own, entry?.phrases ?? null, sources),
        );
  const words = own.map(({ word }) => word).join(' ');
  const role = isLevel ? 'level' : roleOf(own, names, alternatives, sources.lexical);
  return { length, concept: weighted({ words, at, role, known, weight: 0, alternatives }, sources.lexical) };
}

/** Of the lexicon's entry and the acronyms' at a position the one that takes more of the question; of as long ones, both. */
export function longestEntry(
  tokens: readonly Term[],
  at: number,
  { lexicon, acronyms }: ConceptSources,
): ReturnType<Lexicon['lookUp']> {
  const [one, other] = [lexicon.lookUp(tokens, at), acronyms.lookUp(tokens, at)];
  if (!one || !other) return one ?? other;
  if (one.length !== other.length) return one.length > other.length ? one : other;
  return { length: one.length, phrases: [...one.phrases, ...other.phrases] };
}

/** Folded words for what has names of its own: « le niveau spécialisation » is not the « niveau spécialisé ». */
const LEVELS = new Set(['niveau', 'niveaux', 'level', 'levels', 'مستوي', 'المستوي', 'بمستوي', 'لمستوي']);
export function isLevelWord(word: string): boolean {
  return LEVELS.has(word);
}

/** What is said of levels without naming one, by its stem's beginning. */
const UNNAMED =
  /^(?:nation|intern|mond|world|glob|local|region|europ|scolair|etud|educ|school|requ|minim|minal|max|eleve|high|low|bas|moyen|sup|format|train|differ|tous|tout|all|each|chaqu|connaiss|qualit|prix|price|vi|liv|وطن|دول|عال|جهو|دراس|مطلوب|تكوين)/u;

/** Whether words name a level: then nothing else is meant, however alike. */
function namesLevel(tokens: readonly Term[], at: number, length: number): boolean {
  const term = tokens[at];
  if (term?.kind !== 'word' || isLevelWord(term.word) || UNNAMED.test(term.stem)) return false;
  if (isLevelWord(tokens[at - 1]?.word ?? '')) return true;
  // "At technician level"; « au technicien niveau » is no French.
  return /^levels?$/u.test(tokens[at + length]?.word ?? '') && carriesSubject(term);
}

/** A word in its one and its other number, where texts have it. */
function asWritten(word: string, lexical: LexicalIndex): Alternative[] {
  return [word, `${word}s`, word.replace(/s$/u, '')]
    .filter((form, at, forms) => forms.indexOf(form) === at && lexical.has(unstemmed(form)))
    .map((form) => ({ terms: [unstemmed(form)], weight: 1 }));
}

interface Ways {
  alternatives: readonly Alternative[];
  known: boolean;
}

/** @param phrases of the lexicon's entry; null when it has none. */
function waysOfSaying(
  term: Term,
  own: readonly Term[],
  phrases: readonly Phrase[] | null,
  sources: ConceptSources,
): Ways {
  const alternatives: Alternative[] = [
    { terms: own.map(({ word, kind }) => (kind === 'word' ? unstemmed(word) : word)), weight: 1 },
    { terms: own.map(({ stem }) => stem), weight: WORTH.stem },
    ...synonyms(phrases ?? [], WORTH.synonym),
  ];
  const known = phrases !== null || sources.lexical.has(term.stem);
  if (own.length === 1 && isArabic(term.word)) {
    const more = otherForms(term, phrases === null, sources);
    const all = [...alternatives, ...more];
    // « لبنى » is written like what is of Lebanon: where no release says that, it may be somebody's name.
    const isSaid = sources.lexical.frequency({ weight: 1, alternatives: all }) > 0;
    if (!isSaid && term.kind === 'word') more.push(...sameName(term.word, sources));
    return { alternatives: [...alternatives, ...more], known: known || more.length > 0 };
  }
  if (known || term.kind !== 'word') return { alternatives, known };
  const more = respelt(term.word, sources);
  return { alternatives: [...alternatives, ...more], known: more.length > 0 };
}

/** Ways of saying that are kept, with what the index found for them. */
const KEPT = 300;
const made = new WeakMap<ConceptSources, Map<string, Ways>>();

/** A question is read for its concepts several times, and visitors ask about the same things. The oldest go first. */
function remembered(written: string, sources: ConceptSources, make: () => Ways): Ways {
  const kept = made.get(sources) ?? new Map<string, Ways>();
  made.set(sources, kept);
  const known = kept.get(written);
  if (known) return known;
  const ways = make();
  const [oldest] = kept.keys();
  if (kept.size >= KEPT && oldest !== undefined) kept.delete(oldest);
  kept.set(written, ways);
  return ways;
}

function concept(word: string, at: number, { lexical }: ConceptSources): QuestionConcept {
  const alternatives = [{ terms: [unstemmed(word)], weight: WORTH.joined }];
  return weighted({ words: word, at, role: 'topic', known: true, weight: 0, alternatives }, lexical);
}

const WEIGHT: Partial<Record<QuestionConcept['role'], number>> = { light: 0.35, name: 1.5 };

/** Rare concepts weigh more, names more still; a light word a third. Never zero, so that a question of common words is still one. */
function weighted(concept: Omit<QuestionConcept, 'found'>, lexical: LexicalIndex): QuestionConcept {
  const rarest = lexical.idf(0);
  const frequency = lexical.frequency(concept);
  const share = rarest === 0 ? 1 : lexical.idf(frequency) / rarest;
  const weight = (0.25 + 0.75 * share) * (WEIGHT[concept.role] ?? 1);
  return { ...concept, weight, found: frequency > 0 };
}

/** A country that more of the texts than this speak of is their own: it narrows nothing. */
const HOME = 0.1;

function roleOf(
  own: readonly Term[],
  names: ReadonlySet<string>,
  alternatives: readonly Alternative[],
  lexical: LexicalIndex,
): QuestionConcept['role'] {
  const [term] = own;
  if (!term) return 'light';
  const isName = own.every(({ word }) => names.has(word));
  if (own.length === 1 && isOrigin(term.stem)) {
    const isHome = lexical.frequency({ weight: 1, alternatives }) > HOME * lexical.size;
    // English writes who is from a country as it writes names: "Italian experts".
    return isHome ? (isName ? 'name' : 'topic') : 'origin';
  }
  if (isName) return 'name';
  if (own.length > 1) return 'topic';
  if (term.kind === 'number') return /^(?:19|20)\d\d$/.test(term.word) ? 'year' : 'number';
  if (term.kind === 'ordinal') return 'ordinal';
  return LIGHT.has(term.stem) ? 'light' : 'topic';
}

/** `pro days` where the releases write Pro'Days as one word. */
function joinedWord(terms: readonly Term[], at: number, lexical: LexicalIndex): string | null {
  const [first, second] = [terms[at], terms[at + 1]];
  if (first?.kind !== 'word' || second?.kind !== 'word') return null;
  // « De la » is no « delà ».
  if (!carriesSubject(first) || !carriesSubject(second)) return null;
  const word = first.word + second.word;
  return lexical.has(unstemmed(word)) ? word : null;
}

function synonyms(phrases: readonly Phrase[], weight: number): Alternative[] {
  return phrases.map((terms) => ({ terms, weight }));
}

function respelt(word: string, { spelling, lexicon }: ConceptSources): Alternative[] {
  return spelling.near(word).flatMap((near) => {
    const stems = spelling.stemsOf(near);
    const entries = stems.flatMap((stem) => lexicon.lookUp([{ word: near, stem }], 0)?.phrases ?? []);
    return [
      { terms: [unstemmed(near)], weight: WORTH.respelt },
      ...stems.map((stem) => ({ terms: [stem], weight: WORTH.respelt })),
      ...synonyms(entries, WORTH.respeltSynonym),
    ];
  });
}

/**
 * An Arabic word with other small words written onto it, in the texts or, where the lexicon does not know it as it is,
 * in the question.
 */
function otherForms(term: Term, unknown: boolean, { lexical, lexicon }: ConceptSources): Alternative[] {
  const found: Alternative[] = writtenOnto(term.stem)
    .filter((form) => lexical.has(form))
    .map((form) => ({ terms: [form], weight: WORTH.clitic }));
  if (!unknown) return found;
  for (const word of arabicForms(term.word)) {
    const bare = stem(word, 'ar');
    if (lexical.has(bare)) found.push({ terms: [bare], weight: WORTH.clitic });
    const entry = lexicon.lookUp([{ word, stem: bare }], 0);
    found.push(...synonyms(entry?.phrases ?? [], WORTH.cliticSynonym));
  }
  return found;
}

/** Most names in the other script that a word may stand for. */
const NAMES = 3;

/** Words in Latin letters with the consonants of a name in Arabic letters: إفران, Ifrane. */
function sameName(word: string, { names }: ConceptSources): Alternative[] {
  return [word, ...arabicForms(word)]
    .flatMap((form) => names.alike(form))
    .slice(0, NAMES)
    .map((name) => ({ terms: [unstemmed(name)], weight: WORTH.name }));
}
