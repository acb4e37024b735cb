import { fold } from '../../../corpus/language/fold.ts';
import type { PlainWord } from './plain-words.ts';
import { acts, addressing, beings, favours, fillers, type SmallTalk } from './small-talk-words.ts';

/** What a phrase is in small talk. */
export type Role = SmallTalk | 'filler' | 'favour' | 'addressing' | 'being';

const phrases = new Map<string, Set<Role>>();
for (const [role, list] of [
  ...Object.entries({ ...acts, favour: favours, filler: fillers, addressing, being: beings }),
] as [Role, string][])
  for (const phrase of list.split(/[,\n]/).flatMap(spelt))
    phrases.set(phrase, (phrases.get(phrase) ?? new Set()).add(role));
/** Words of the longest phrase. */
const LONGEST = Math.max(...[...phrases.keys()].map((phrase) => phrase.split(' ').length));

/** « qui es/êtes tu/vous » in each way that it stands for. */
function spelt(phrase: string): string[] {
  return fold(phrase)
    .trim()
    .split(/\s+/)
    .reduce<string[]>(
      (before, slot) =>
        slot.split('/').flatMap((word) => before.map((said) => (said === '' ? word : `${said} ${word}`))),
      [''],
    )
    .filter(Boolean);
}

const LAUGHTER =
  /^(?:(?:h[aeiou]?|[aeiou]h){2,}h?|(?:ja){2,}|ه{2,}|خ{2,}|k{3,}|j{3,}|(?:lo)+l+|mdr+|ptdr+|xd+|x+d)$/u;

/** `merciiii` is merci, وشكرا is شكرا: the roles that a phrase has. */
function rolesOf(phrase: string): ReadonlySet<Role> | undefined {
  if (LAUGHTER.test(phrase)) return new Set(['noted']);
  const spellings = [
    phrase,
    phrase.replace(/(\p{L})\1{2,}/gu, '$1'),
    phrase.replace(/(\p{L})\1+$/u, '$1'),
    phrase.replace(/^و(?=\p{L}{3})/u, ''),
  ];
  const known = spellings.find((spelling) => phrases.has(spelling));
  return known === undefined ? undefined : phrases.get(known);
}

/** The words as phrases of small talk, each by its roles; null where one is none. Of two ways, the one of longer phrases. */
export function phrasesOf(words: readonly PlainWord[]): ReadonlySet<Role>[] | null {
  const readings: (ReadonlySet<Role>[] | null)[] = Array.from({ length: words.length + 1 }, () => null);
  readings[words.length] = [];
  for (let at = words.length - 1; at >= 0; at -= 1) {
    for (let length = Math.min(LONGEST, words.length - at); length > 0 && !readings[at]; length -= 1) {
      const rest = readings[at + length];
      const phrase = words.slice(at, at + length).map(({ word }) => word);
      const roles = rest && rolesOf(phrase.join(' '));
      if (rest && roles) readings[at] = [roles, ...rest];
    }
  }
  return readings[0] ?? null;
}
