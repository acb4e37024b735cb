import { fold } from '../../../corpus/language/fold.ts';
import { terms } from '../../../corpus/language/terms.ts';
import type { Answer } from '../../protocol/answer.ts';
import { answerKindOf } from './answer-kind.ts';
import { partsOf } from './parts.ts';
import { subjectWords } from './understand.ts';

/** A question read in the light of the turns before. */
export interface Resolved {
  /** The question to answer, on its own feet. */
  text: string;
  /** Words of the turn before that say what it is about; empty when it stands alone. */
  context: string;
  /** The release the turn before cited: the first place to look. */
  release: string | null;
  /** The question says itself that it goes on: « et … ? », a pronoun without its noun. */
  explicit: boolean;
  /** Without the turn before it asks nothing: a pronoun stands for its subject, or only the subject is new. */
  leansOnly: boolean;
}

const MARKED =
  /^(?:et|and|but|mais|alors|donc|then|ok et|oui et|dont|puis|sinon|aussi|also|what about|how about|qu'en est-il|w|ou bien)(?![\p{L}])|^و(?=\p{L}{3})|^(?:ماذا عن|وماذا عن)/u;
const PRONOUN =
  /(?:^|[\s-])(?:(?<=-)(?:il|elle)|ils|elles|celui-ci|celle-ci|ceux-ci|celles-ci|cela|ca|leurs?|lui|la-bas|it|its|they|them|their|there|those|this|that|he|she|him|her|(?<!ما |من )(?:هو|هي|هم)|(?<!هل )هناك|ذلك|هذا|هذه)(?![\p{L}])|(?:^|\s)l'(?:a|ont|avait|aura|as|avez)(?![\p{L}])|(?:^|\s)(?:en|y) (?:a|ont|avait)(?![\p{L}-])/u;
/** A question of its own, however short: it has a verb. */
const CLAUSE =
  /est-ce|(?:^|\s)y a|-t-(?:il|elle|on)|(?:is|are|was|were|does|did|has|have) (?:there|it|they|the)(?!\p{L})|(?:^|\s)هل(?!\p{L})/u;
/** A question with no more subject words than this may lean on the one before. */
const SHORT = 2;

/**
 * Resolves a follow-up from the last turn that had a subject, whether the releases answered it or not; null when the
 * question stands on its own.
 */
export function resolveFollowUp(question: string, turns: readonly Answer[]): Resolved | null {
  const last = turns.findLast(hadSubject);
  if (!last) return null;
  const release = citedBy(last, turns);
  const folded = fold(question);
  const marked = MARKED.test(folded);
  const subject = terms(question, 'fr');
  const explicit = marked || (PRONOUN.test(folded) && subject.length <= SHORT + 1);
  if (!explicit && subject.length > SHORT) return null;

  const context = contextOf(last.understood).join(' ');
  const bare = question.replace(
    /^\s*(?:et|and|mais|puis|sinon|what about|how about|qu['’]en est-il (?:de |du |des |d['’])?|ماذا عن|وماذا عن)[\s,]+/iu,
    '',
  );
  const asksItself =
    answerKindOf(question) !== 'statement' ||
    CLAUSE.test(folded) ||
    (bare !== question && PRONOUN.test(fold(bare)));
  const text = asksItself ? question : replaced(firstOf(last.understood), bare);
  const pronoun = PRONOUN.test(folded) && subject.length <= 1;
  return {
    text,
    context: asksItself ? context : '',
    release,
    explicit,
    leansOnly: pronoun || (marked && !asksItself),
  };
}

/** What a turn was about: its own words, and those that it was read with where it says little itself. */
function contextOf(understood: string): string[] {
  const own = subjectWords(understood.replace(CONTEXT, ''));
  return own.length >= SHORT ? own : subjectWords(understood);
}

/** What a follow-up was read with, behind it. */
const CONTEXT = / \([^()]*\)$/u;

/** The release that a turn was about: what it cites, or was asked in the light of; else what was nearest. */
function citedBy(turn: Answer, turns: readonly Answer[]): string | null {
  const before = turns.findLast(({ citations }) => citations.length > 0);
  const cited = turn.citations[0] ?? (turn.understood === turn.question ? undefined : before?.citations[0]);
  const nearest = turn.suggestions.find((suggestion) => suggestion.type === 'release');
  return cited?.release ?? nearest?.release ?? null;
}

function hadSubject({ status, reason }: Answer): boolean {
  if (status === 'refused') return reason === 'not-in-releases' || reason === 'constraint';
  return status === 'answered' || status === 'partial';
}

/** The first question of a turn, without the context that it was read in. */
function firstOf(understood: string): string {
  return partsOf(understood.replace(CONTEXT, ''))[0] ?? understood;
}

/** Small words before a noun: articles, and prepositions with theirs. */
const DETERMINER =
  /^(?:(?:de la|de l['’]|du|des|de|d['’]|à la|à l['’]|aux?|la|les?|l['’]|pour|for|of|the|in)(?: |(?<=['’]))){1,3}/iu;
const RANK =
  '(?:\\p{Nd}{1,3} ?(?:ères?|res?|ers?|[èe]mes?|nde?|st|nd|rd|th|e)|premi(?:er|ère)|second|seconde|[\\p{L}]{3,}ièmes?|first|third|fourth|fifth)';
/** Two words that belong together are not parted by one of these. */
const LINK =
  'de|du|des|les?|la|un|une|à|au|aux|en|dans|pour|par|sur|avec|et|ou|qui|que|est|sont|a|ont|ne|se|y|[\\p{L}]{3,}ent|of|in|at|for|by|and|or|the|was|is|are|were';

/**
 * The question before, with the new words for the old ones of their kind: « en 2020 » then « et en 2022 ? »,
 * « combien d’experts » then « et de formateurs ? », « la 4e édition » then « et la 5e ? ».
 */
function replaced(before: string, bare: string): string {
  const rest = bare.replace(/[?؟!.\s]+$/u, '');
  return (
    inTotal(before, rest) ??
    withinPhrase(before, rest) ??
    withOtherPerson(before, rest) ??
    withOtherCount(before, rest) ??
    withOtherPlace(before, rest) ??
    withOtherYear(before, rest)
  );
}

/** « … du niveau technicien … ? », then « et au total ? »: of no level any more. */
function inTotal(before: string, rest: string): string | null {
  if (
    !/^(?:(?:et|and) )?(?:au total|en tout|in (?:total|all)|overall|altogether|في المجموع|إجمالا)$/iu.test(
      rest,
    )
  )
    return null;
  const level = new RegExp(
    `(?<!\\p{L})(?:(?:du|de|au|en|of|at|for) )?(?:the )?niveau (?:de |d['’])?[\\p{L}’'-]+(?: (?!(?:${LINK})(?!\\p{L}))[\\p{L}’'-]+)?`,
    'iu',
  );
  return `${before
    .replace(level, ' ')
    .replace(/[?؟!.\s]+$/u, '')
    .replace(/\s+/g, ' ')} ${rest} ?`;
}

/** « … du niveau technicien », then « et du niveau initial ? »: the words that go with the same noun, or the rank. */
function withinPhrase(before: string, rest: string): string | null {
  const core = rest.replace(DETERMINER, '');
  const [, rank, noun = ''] = new RegExp(`^(?:(${RANK})(?: |$))?([\\p{L}-]{4,})?`, 'iu').exec(core) ?? [];
  const ranked = new RegExp(`(?<!\\p{L}|\\p{Nd})${RANK}(?!\\p{L})`, 'iu');
  if (rank !== undefined && ranked.test(before)) return `${before.replace(ranked, rank)}`;
  if (noun === '' || core === noun) return null;
  const phrase = new RegExp(
    `(?<!\\p{L})${noun}(?!\\p{L})(?: (?!(?:${LINK})(?!\\p{L}))[\\p{L}\\p{Nd}’'-]+){0,2}`,
    'iu',
  );
  return phrase.test(before) ? before.replace(phrase, core) : null;
}

/** « Qui est X ? », then « et le directeur ? ». */
function withOtherPerson(before: string, rest: string): string | null {
  const asked = /^(?:(?:et|and) )?(?:qui (?:est|était|sont)|who (?:is|was)|من (?:هو|هي)) /iu.exec(before);
  return asked && !/(?:19|20)\p{Nd}{2}/u.test(rest) ? `${asked[0]}${rest} ?` : null;
}

/** « Combien d’experts … ? », then « et de formateurs ? ». */
function withOtherCount(before: string, rest: string): string | null {
  const counted =
    /^(?!(?:à|au|aux|en|dans|pour|chez|sur|par|in|at|for|on|في|ب)(?!\p{L}))(?:de |d['’]|des |les |the )?(\p{L}[\p{L}’'-]*(?: \p{L}[\p{L}’'-]*){0,2})$/iu.exec(
      rest,
    )?.[1];
  const asked =
    /(combien (?:de |d['’])|how many |كم عدد )\p{L}[\p{L}’'-]*(?: (?!\p{L}+ent(?!\p{L}))\p{L}+s(?!\p{L}))?/iu;
  if (!counted || !asked.test(before)) return null;
  return before.replace(asked, (_, words: string) => {
    const [counting] = /^combien/i.exec(words) ?? [];
    if (!counting) return `${words}${counted}`;
    return /^[aeiouyhàâéèêîïôû]/i.test(counted) ? `${counting} d’${counted}` : `${counting} de ${counted}`;
  });
}

/** Small words before where or in what something is, of one group each; Arabic writes some onto the word. */
const IN = [
  "(?:à la|à l[’']|à|aux?|en|dans (?:la|le|les|l[’'])|dans|chez|sur)",
  "(?:pour les?|pour la|pour l[’']|pour|chez les?)",
  '(?:in the|in|at the|at|on|for the|for)',
  '(?:في|ب(?=\\p{L}{3}))',
];

/** « … à Casablanca ? », then « et à Dakhla ? »; « … en maternité ? », then « et en cardiologie ? ». */
function withOtherPlace(before: string, rest: string): string | null {
  if (rest.search(YEARS) >= 0 || rest.split(/\s+/).length > 5) return null;
  for (const group of IN) {
    const next = new RegExp(`^${group}\\s?(\\p{L}.*)$`, 'iu').exec(rest)?.[1];
    if (next === undefined) continue;
    const isName = /^\p{Lu}/u.test(next);
    // A name gives way to a name, « en » of a common noun to « en » of another.
    const said = isName
      ? `\\p{Lu}[\\p{L}’'-]*(?: (?:(?:de|du|des|la|le|el|al) )?\\p{Lu}[\\p{L}’'-]*)*`
      : `(?!${MONTHS})[\\p{Ll}\\p{Lo}][\\p{L}’'-]{2,}(?: (?!(?:${LINK})(?!\\p{L}))[\\p{L}’'-]+)?`;
    const places = [...before.matchAll(new RegExp(`(?<!\\p{L})${group}\\s?${said}(?=[\\s?؟.,!]|$)`, 'gu'))];
    const last = places.at(-1);
    if (!last) continue;
    return `${before.slice(0, last.index)}${rest}${before.slice(last.index + last[0].length)}`;
  }
  return null;
}

/** Not where but when. */
const MONTHS =
  '(?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|total|tout|moyenne|plus|cours|moins|janua|febru|april|june|july|august|septem|octob|novem|decem)';

/** Years, and ranges of them: « en 2020 », « 2021-2022 ». */
const YEARS =
  /(?:(?<!\p{L})(?:en|in|pour|for|في|سنة|عام) )?(?<!\p{Nd})(?:19|20)\p{Nd}{2}(?: ?[-–/] ?(?:19|20)\p{Nd}{2})?(?!\p{Nd})/gu;

function withOtherYear(before: string, rest: string): string {
  const base = rest.search(YEARS) >= 0 ? before.replace(YEARS, ' ') : before;
  return `${base.replace(/[?؟!.\s]+$/u, '').replace(/\s+/g, ' ')} ${rest} ?`;
}
