import { fold } from './fold.ts';

/** A word or number of a text, with where it stands (UTF-16 units). */
export interface Token {
  /** Folded form, without elided article: `l'Été` gives `ete`. Numbers lose their thousands separators,
   * ordinals are digits and `e`. */
  word: string;
  start: number;
  end: number;
  kind: 'word' | 'number' | 'ordinal' | 'address';
}

const LETTER = String.raw`[\p{L}\p{M}\u0640]`;
/** Its groups, in order: address, ordinal, number, dotted, word. Not by name, which costs a third more. */
const TOKEN = new RegExp(
  [
    // E-mail addresses, web addresses and host names.
    String.raw`([\w.+-]+@[\w-]+(?:\.[\w-]+)+|(?:https?:\/\/|www\.)[^\s<>«»"']+[\w/]|\b[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:ma|com|org|net|fr|gov|eu|info)\b)`,
    // 4ème, 1er, 1re, 2de, 2nd, 4th.
    String.raw`(\d{1,3}(?: ?(?:ères?|res?|ers?|èmes?|emes?|nde?|nds?|st|rd|th|e)|de)(?![\p{L}\p{Nd}]))`,
    // 59 717, 59.717, 59,717, 880 490.79, 3,5, 2020: spaces and points as thousands separators.
    String.raw`(\p{Nd}{1,3}(?:[ .,\u00a0\u202f\u066c]\p{Nd}{3})+(?!\p{Nd})(?:[.,]\p{Nd}{1,2}(?!\p{Nd}))?|\p{Nd}+(?:[.,\u066b]\p{Nd}+)?)`,
    // O.F.P.P.T.
    String.raw`((?:\p{Lu}\.){2,}\p{Lu}?)`,
    // The particle of l’O.F.P.P.T. is a word of its own.
    String.raw`(${LETTER}[\p{L}\p{M}\p{Nd}\u0640]*(?:['’ʼ](?!(?:\p{Lu}\.){2})${LETTER}[\p{L}\p{M}\p{Nd}]*)*)`,
  ].join('|'),
  'giu',
);

/** A text of words alone, without digits, points or apostrophes. `TOKEN` would find the same in it, at twice the cost. */
const PLAIN = /^[\p{L}\p{M}\s-]*$/u;
const PLAIN_WORD = /[\p{L}\p{M}]+/gu;

/** French particles that lose their vowel before another word. */
const ELIDED = /^(?:l|d|j|m|t|s|n|c|k|qu|jusqu|lorsqu|puisqu|quoiqu)$/;

/** Ordinals in words, as `tokenise` writes them in digits: the fourth edition is the 4th. */
const ORDINALS = new Map(
  [
    'premier premiere premiers premieres first اول اولي الاول الاولي',
    'deuxieme second seconde ثاني ثانيه الثاني الثانيه',
    'troisieme third ثالث ثالثه الثالث الثالثه',
    'quatrieme fourth رابع رابعه الرابع الرابعه',
    'cinquieme fifth خامس خامسه الخامس الخامسه',
    'sixieme sixth سادس سادسه السادس السادسه',
    'septieme seventh سابع سابعه السابع السابعه',
    'huitieme eighth ثامن ثامنه الثامن الثامنه',
    'neuvieme ninth تاسع تاسعه التاسع التاسعه',
    'dixieme tenth عاشر عاشره العاشر العاشره',
  ].flatMap((row, at) => row.split(' ').map((word): [string, string] => [word, `${at + 1}e`])),
);

/** Cuts a text into words, numbers and addresses, in any of the product's languages. */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  if (PLAIN.test(text)) {
    for (const { 0: word, index } of text.matchAll(PLAIN_WORD)) pushWord(tokens, word, index);
    return tokens;
  }
  for (const match of text.matchAll(TOKEN)) {
    const [, address, ordinal, number, dotted, word] = match;
    const start = match.index;
    if (word !== undefined) pushWord(tokens, word, start);
    else if (number !== undefined) pushNumber(tokens, number, start);
    else if (ordinal !== undefined)
      tokens.push({
        word: `${Number.parseInt(ordinal, 10)}e`,
        start,
        end: start + ordinal.length,
        kind: 'ordinal',
      });
    else if (dotted !== undefined)
      tokens.push({
        word: fold(dotted.replaceAll('.', '')),
        start,
        end: start + dotted.length,
        kind: 'word',
      });
    else if (address !== undefined)
      tokens.push({ word: fold(address), start, end: start + address.length, kind: 'address' });
  }
  return tokens;
}

/** What a run of letters is: its folded form and which part of it that is; null when nothing of it is left. */
type ReadWord = { word: string; kind: 'word' | 'ordinal'; from: number; to: number } | null;

/** Runs of letters already read: texts repeat their words, and equal words are then one string. */
const readWords = new Map<string, ReadWord>();
/** Entries kept; a press corpus has some 50,000 distinct words. */
const KEPT = 100_000;

function pushWord(tokens: Token[], surface: string, start: number): void {
  let read = readWords.get(surface);
  if (read === undefined) {
    read = readWord(surface);
    if (readWords.size >= KEPT) readWords.clear();
    readWords.set(surface, read);
  }
  if (read) tokens.push({ word: read.word, start: start + read.from, end: start + read.to, kind: read.kind });
}

function readWord(surface: string, from = 0): ReadWord {
  const to = from + surface.length;
  const apostrophe = surface.search(/['’ʼ]/);
  if (apostrophe < 0) {
    const word = fold(surface);
    const ordinal = ORDINALS.get(word);
    if (ordinal) return { word: ordinal, kind: 'ordinal', from, to };
    return word ? { word, kind: 'word', from, to } : null;
  }
  const head = fold(surface.slice(0, apostrophe));
  const rest = surface.slice(apostrophe + 1);
  if (ELIDED.test(head)) return readWord(rest, from + apostrophe + 1);
  // The English genitive says nothing that a search needs.
  if (/^s$/i.test(rest)) return readWord(surface.slice(0, apostrophe), from);
  // Pro'Days is one name, however its apostrophe is typed.
  const word = fold(surface).replaceAll("'", '');
  return word ? { word, kind: 'word', from, to } : null;
}

function pushNumber(tokens: Token[], surface: string, start: number): void {
  tokens.push({ word: canonicalNumber(surface), start, end: start + surface.length, kind: 'number' });
}

/** `59 717`, `59.717`, `59,717`, `٥٩٧١٧` → `59717`; `3,5` → `3.5`; `880 490.79` → `880490.79`; `07` → `7`. */
export function canonicalNumber(surface: string): string {
  const western = fold(surface).replaceAll('\u066b', ',').replaceAll('\u066c', ' ');
  const grouped = /^(\d{1,3}(?:[ .,\u00a0\u202f]\d{3})+)(?:[.,](\d{1,2}))?$/.exec(western);
  const plain = grouped
    ? `${(grouped[1] ?? '').replace(/\D/g, '')}${grouped[2] ? `.${grouped[2]}` : ''}`
    : western.replace(',', '.');
  return plain.replace(/^0+(?=\d)/, '');
}
