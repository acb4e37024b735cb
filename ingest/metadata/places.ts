import { readFileSync } from 'node:fs';
import { sha256 } from '../../corpus/index/layout.ts';
import { type Token, tokenise } from '../../corpus/language/tokenise.ts';
import type { Release } from '../../corpus/release.ts';

/** A way of writing a place's name. */
interface Form {
  /** Its words, folded. */
  words: readonly string[];
  /** An ordinary word, too: it counts only after a word for a place, or in a dateline. */
  ordinary: boolean;
  /** The name as it is shown. */
  place: { fr: string; ar: string; en: string };
}

const list = readFileSync(new URL('../../corpus/places.txt', import.meta.url), 'utf8');
const formsByFirst = indexed(list);
/** Of the list: releases are read again when it changes. */
export const placesVersion = sha256(list).slice(0, 8);

/** Words for a place, before its name. */
const PLACE =
  /^(?:villes?|cites?|regions?|provinces?|prefectures?|communes?|gouvernorats?|city|cities|town|of|(?:[وبلف]|ال)*(?:مدينه|مدن|جهه|اقليم|عماله|جماعه|ولايه))$/u;
/** Longest of the small words inside a name: `des`, `el`. */
const SMALL = 3;
/** How many words before a name such a word may stand. */
const BEFORE = 3;
/** Clitics that Arabic writes with the word: and, in, to, as, so. */
const CLITICS = /^[وف]?[بلك]?(?=.{3})/u;

/**
 * Places that a release names, each once and as `corpus/places.txt` writes it in the release's language: its dateline's
 * first, then in their order. A name is the longest that stands there, and has capitals where the script has them.
 */
export function placesOf({
  text,
  blocks,
  language,
}: Pick<Release, 'text' | 'blocks' | 'language'>): string[] {
  const spoken = language === 'ar' || language === 'en' ? language : 'fr';
  const dateline = blocks.find(({ kind }) => kind === 'dateline');
  const found = [
    ...(dateline ? placesIn(text.slice(dateline.start, dateline.end), true) : []),
    ...placesIn(text, false),
  ];
  return [...new Set(found.map((place) => place[spoken]))];
}

function* placesIn(text: string, dateline: boolean): Generator<Form['place'], void, undefined> {
  const tokens = tokenise(text);
  for (let at = 0; at < tokens.length; at += 1) {
    const form = formAt(text, tokens, at, dateline);
    if (!form) continue;
    yield form.place;
    at += form.words.length - 1;
  }
}

/** The longest form that begins with a word of the text. */
function formAt(text: string, tokens: readonly Token[], at: number, dateline: boolean): Form | undefined {
  const token = tokens[at];
  if (token?.kind !== 'word') return undefined;
  for (const first of beginnings(token.word)) {
    const form = formsByFirst
      .get(first)
      ?.find(
        ({ words, ordinary }) =>
          words.every((word, place) => place === 0 || tokens[at + place]?.word === word) &&
          words.every((_word, place) => isName(text, tokens[at + place], place > 0)) &&
          (!ordinary || dateline || isNamedAsPlace(tokens, at)),
      );
    if (form) return form;
  }
  return undefined;
}

/** A word, and without what Arabic writes before it: `بالرباط`, `للرباط`. */
function beginnings(word: string): string[] {
  if (!/[\u0600-\u06FF]/.test(word)) return [word];
  const bare = word.replace(CLITICS, '');
  return [...new Set([word, bare, bare.replace(/^ل/u, 'ال'), word.replace(/^[وفبلك]/u, '')])];
}

/** Whether a word has a capital, or is of a script without; inside a name, small words have none. */
function isName(text: string, token: Token | undefined, inside: boolean): boolean {
  if (!token) return false;
  const written = text.slice(token.start, token.end);
  return /\p{Lu}|[\u0600-\u06FF]/u.test(written) || (inside && written.length <= SMALL);
}

function isNamedAsPlace(tokens: readonly Token[], at: number): boolean {
  return tokens.slice(Math.max(0, at - BEFORE), at).some(({ word }) => PLACE.test(word));
}

/** The list's forms by their first word, the longest first. */
function indexed(lines: string): Map<string, Form[]> {
  const forms = lines
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .flatMap((line): Form[] => {
      const columns = line.split(';').map((column) => column.split(',').map((form) => form.trim()));
      const [fr = '', ar = '', en = ''] = columns.map(([first = '']) => first.replace(/\*$/, ''));
      return columns.flat().map((form) => ({
        words: tokenise(form.replace(/\*$/, '')).map(({ word }) => word),
        ordinary: form.endsWith('*'),
        place: { fr, ar, en },
      }));
    });
  const index = new Map<string, Form[]>();
  for (const form of forms.sort((one, other) => other.words.length - one.words.length)) {
    const [first = ''] = form.words;
    index.set(first, [...(index.get(first) ?? []), form]);
  }
  return index;
}
