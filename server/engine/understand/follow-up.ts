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

/** Resolves a follow-up from the last turn that was answered; null when the question stands on its own. */
export function resolveFollowUp(question: string, turns: readonly Answer[]): Resolved | null {
  const last = turns.findLast(({ status }) => status === 'answered' || status === 'partial');
  const cited = last?.citations[0];
  if (!last || !cited) return null;
  const folded = fold(question);
  const marked = MARKED.test(folded);
  const subject = terms(question, 'fr');
  const explicit = marked || (PRONOUN.test(folded) && subject.length <= SHORT + 1);
  if (!explicit && subject.length > SHORT) return null;

  const context = subjectWords(last.understood).join(' ');
  const bare = question.replace(
    /^\s*(?:et|and|mais|puis|sinon|what about|how about|qu['’]en est-il (?:de |du |des |d['’])?|ماذا عن|وماذا عن)[\s,]+/iu,
    '',
  );
  const asksItself =
    answerKindOf(question) !== 'statement' ||
    CLAUSE.test(folded) ||
    (bare !== question && PRONOUN.test(fold(bare)));
  const text = asksItself ? question : replaced(firstOf(last.understood), bare);
  return { text, context: asksItself ? context : '', release: cited.release, explicit };
}

/** The first question of a turn, without the context that it was read in. */
function firstOf(understood: string): string {
  return partsOf(understood.replace(/ \([^()]*\)$/u, ''))[0] ?? understood;
}

/**
 * « Combien en 2020 ? » then « Et en 2022 ? », « Combien d’experts … ? » then « Et de formateurs ? »: the question
 * before, with the new words for the old ones of their kind.
 */
function replaced(before: string, bare: string): string {
  const rest = bare.replace(/[?؟!.\s]+$/u, '');
  const counted =
    /^(?!(?:à|au|aux|en|dans|pour|chez|sur|par|in|at|for|on|في|ب)(?!\p{L}))(?:de |d['’]|des |les |du |the )?(\p{L}[\p{L}’'-]*(?: \p{L}[\p{L}’'-]*){0,2})$/iu.exec(
      rest,
    )?.[1];
  const asked =
    /(combien (?:de |d['’])|how many |كم عدد )\p{L}[\p{L}’'-]*(?: (?!\p{L}+ent(?!\p{L}))\p{L}+s(?!\p{L}))?/iu;
  if (counted && asked.test(before)) {
    return before.replace(asked, (_, words: string) => {
      const [counting] = /^combien/i.exec(words) ?? [];
      if (!counting) return `${words}${counted}`;
      return /^[aeiouyhàâéèêîïôû]/i.test(counted) ? `${counting} d’${counted}` : `${counting} de ${counted}`;
    });
  }
  const year = /(?<!\p{Nd})(?:19|20)\p{Nd}{2}(?!\p{Nd})/gu;
  const base = year.test(rest) ? before.replace(year, ' ') : before;
  return `${base.replace(/[?؟!.\s]+$/u, '').replace(/\s+/g, ' ')} ${rest} ?`;
}
