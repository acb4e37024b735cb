import { Fault } from '../errors.ts';
import { fold } from './fold.ts';
import { carriesSubject } from './terms.ts';
import { type Token, tokenise } from './tokenise.ts';

/** One wording of a line. */
export interface Wording {
  tokens: readonly Token[];
  /** The folded words, joined. */
  written: string;
}

/** What a line of the lexicon says. */
export type LexiconLine =
  /** `a, b, c`, where both are all of them, or `a => b, c`. */
  | { kind: 'equivalents'; of: readonly Wording[]; are: readonly Wording[] }
  /** `kombien, cbien => combien`: other ways of writing a function word, folded. */
  | { kind: 'spelling'; of: readonly string[]; is: string };

/** Bad lines that a fault names: a file that is no lexicon has thousands. */
const NAMED = 10;
/** UTF-16 units of a bad line that a fault shows. */
const SHOWN = 60;

/**
 * Reads a lexicon in Solr's synonym format: `a, b, c` or `a => b, c`, `#` for a comment, and a backslash before a
 * comma, `#` or `=>` that is meant as it stands. An Arabic comma is one, too.
 *
 * @param file how a fault names it.
 * @throws Fault `LEXICON_INVALID`, after the last line, naming every one that would not do what its editor meant.
 */
export function* parseLexicon(source: string, file: string): Generator<LexiconLine, void> {
  const wrong: string[] = [];
  for (const [index, written] of source.split(/\r?\n/).entries()) {
    const line = written.replace(/(?<=^|\s)#.*/, '').trim();
    if (!line) continue;
    const read = readLine(line);
    if (typeof read !== 'string') yield read;
    else wrong.push(`line ${index + 1} "${shown(line)}": ${read}`);
  }
  if (wrong.length === 0) return;
  const more = wrong.length > NAMED ? `; and ${wrong.length - NAMED} more` : '';
  throw new Fault(
    'LEXICON_INVALID',
    `the lexicon ${file} has lines that cannot be used; mend ${wrong.slice(0, NAMED).join('; ')}${more}`,
  );
}

/** Whether a line of a lexicon could be used. */
export function isUsable(line: string): boolean {
  return typeof readLine(line) !== 'string';
}

/** @returns the line, or what is wrong with it */
function readLine(line: string): LexiconLine | string {
  const sides = line.split(/(?<!\\)=>/);
  if (sides.length > 2) return 'two arrows, make two lines of it';
  const [left = '', right = left] = sides;
  if (!left.trim() || !right.trim()) return 'nothing on one side of the arrow';
  const of = wordingsOf(left);
  const are = sides.length === 1 ? of : wordingsOf(right);
  const speechless = [...of, ...are].find(({ tokens }) => tokens.length === 0);
  if (speechless) return `"${speechless.text}" has no letter and no digit, take it out with its comma`;

  const subjects = are.filter(hasSubject).length;
  if (sides.length === 1)
    return subjects > 1
      ? { kind: 'equivalents', of, are }
      : 'fewer than two wordings that can be looked up, expected a, b, c';
  if (subjects === 0 && are.length === 1)
    // Not as tokens: 3lach is one way of writing, though a digit and a word.
    return { kind: 'spelling', of: of.map(({ text }) => fold(text)), is: are[0]?.written ?? '' };
  const functionWord = are.find((wording) => !hasSubject(wording));
  if (functionWord)
    return `"${functionWord.text}" is a function word, which can only stand alone after an arrow, take it out`;
  if (!of.some(hasSubject)) return 'only function words before the arrow, which are not looked up';
  return { kind: 'equivalents', of, are };
}

function wordingsOf(list: string): (Wording & { text: string })[] {
  return list.split(/(?<!\\)[,،]/).map((wording) => {
    const text = wording.replace(/\\(.)/g, '$1').trim();
    const tokens = tokenise(text);
    return { text, tokens, written: tokens.map(({ word }) => word).join(' ') };
  });
}

function hasSubject({ tokens }: Wording): boolean {
  return tokens.some(carriesSubject);
}

function shown(line: string): string {
  return line.length > SHOWN ? `${line.slice(0, SHOWN).trim()}…` : line;
}
