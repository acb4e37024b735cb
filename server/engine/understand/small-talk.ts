import { type PlainWord, plainWords } from './plain-words.ts';
import { phrasesOf, type Role } from './small-talk-phrases.ts';
import type { SmallTalk } from './small-talk-words.ts';

export type { SmallTalk } from './small-talk-words.ts';

/** What a message says that asks nothing of the releases, and what is left of it. */
export interface Talk {
  /** Where it says nothing else. */
  talk: SmallTalk | null;
  /** The question without the greetings and thanks around it; as typed where there is none. */
  question: string;
}

/** Recognises small talk, alone or around a question. */
export function smallTalk(text: string): Talk {
  const words = plainWords(text);
  const whole = phrasesOf(words);
  const talk = whole && actOf(whole);
  if (talk) return { talk, question: text };
  const from = ledIn(text, words);
  const rest = words.filter(({ start }) => start >= from);
  return { talk: null, question: text.slice(from, ledOut(text, rest)) };
}

/** Of several acts, the one that is replied to: the first of these. */
const ORDER: readonly SmallTalk[] = [
  'insult',
  'identity',
  'farewell',
  'thanks',
  'help',
  'wellbeing',
  'greeting',
  'noted',
];

/** What small talk does; null where its words do nothing, or only beside others. */
function actOf(phrases: readonly ReadonlySet<Role>[]): SmallTalk | null {
  const at = (role: Role) => phrases.findIndex((roles) => roles.has(role));
  if (at('addressing') >= 0 && at('being') >= 0) return at('insult') >= 0 ? 'insult' : 'identity';
  const act = ORDER.find((own) => at(own) >= 0) ?? null;
  const favoured = phrases.some((roles) => roles.size === 1 && roles.has('favour'));
  if (favoured && act !== 'thanks' && act !== 'insult') return null;
  // « Tu peux m’aider ? Merci », where thanks are in advance.
  return act === 'thanks' && at('help') >= 0 && at('help') < at('thanks') ? 'help' : act;
}

/** What begins a question after a greeting without a mark between them. */
const OPENS =
  /^(?:et|mais|alors|donc|and|but|so|w|combien|quand|ou|qui|quels?|quelles?|pourquoi|comment|how|when|where|who|which|what|why|chhal|ch7al|imta|fin|fayn|chkoun|3lach|kifach|و?(?:كم|متي|اين|هل|لماذا|ماذا|كيف|فين|شكون|واش|شحال|علاش))$/u;
/** What belongs to the question that it joins: « merci, et combien … ? ». */
const JOINING = /^(?:et|mais|alors|donc|and|but|so|w|و)$/u;
/** Marks between two clauses. */
const PARTED = /[,.!?;:…،؛؟\n]|\s[-–—]\s/u;

/** Words of small talk around a question that are looked at. */
const AROUND = 16;

/** Where the question begins behind small talk. */
function ledIn(text: string, words: readonly PlainWord[]): number {
  for (let count = Math.min(AROUND, words.length - 1); count > 0; count -= 1) {
    const [last, next] = [words[count - 1], words[count]];
    if (
      !last ||
      !next ||
      JOINING.test(last.word) ||
      !(PARTED.test(text.slice(last.end, next.start)) || OPENS.test(next.word))
    )
      continue;
    const phrases = phrasesOf(words.slice(0, count));
    if (phrases && actOf(phrases)) return next.start;
  }
  return 0;
}

/** Where the question ends before small talk: « … ? Merci d’avance ». */
function ledOut(text: string, words: readonly PlainWord[]): number {
  for (let count = Math.max(1, words.length - AROUND); count < words.length; count += 1) {
    const [last, next] = [words[count - 1], words[count]];
    const phrases = last && next ? phrasesOf(words.slice(count)) : null;
    if (!last || !next || !phrases) continue;
    const between = text.slice(last.end, next.start);
    if (actOf(phrases) && (PARTED.test(between) || phrases[0]?.has('thanks')))
      return last.end + (/^\s*[?؟!]+/u.exec(between)?.[0].length ?? 0);
  }
  return text.length;
}
