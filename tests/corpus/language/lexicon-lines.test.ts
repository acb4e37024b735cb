import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Fault } from '../../../corpus/errors.ts';
import { parseLexicon } from '../../../corpus/language/lexicon-lines.ts';

/** The lines in words: `a|b -> c`. */
function read(source: string): string[] {
  return [...parseLexicon(source, 'own.txt')].map((line) => {
    if (line.kind === 'spelling') return `${line.of.join('|')} = ${line.is}`;
    const [of, are] = [line.of, line.are].map((side) => side.map(({ written }) => written).join('|'));
    return of === are ? `${of}` : `${of} -> ${are}`;
  });
}

function complaint(source: string): string {
  try {
    for (const _ of parseLexicon(source, 'own.txt'));
  } catch (error) {
    if (error instanceof Fault && error.code === 'LEXICON_INVALID') return error.message;
    throw error;
  }
  return '';
}

describe('parseLexicon', () => {
  it('reads equivalents, arrows and spellings of function words', () => {
    const source = 'bourse, scholarship, منحة\nista, ismo => institut spécialisé, centre\n3lach => pourquoi';
    expect(read(source)).toEqual([
      'bourse|scholarship|منحه',
      'ista|ismo -> institut specialise|centre',
      '3lach = pourquoi',
    ]);
  });

  it('takes an Arabic comma for a comma', () => {
    expect(read('منحة، bourse')).toEqual(['منحه|bourse']);
  });

  it('passes over comments, but not over a # inside a word or after a backslash', () => {
    expect(read('# a, b\n  # c, d\n\nstage, c#12 # placement, job')).toEqual(['stage|c 12']);
    expect(read(String.raw`stage, salle \#12`)).toEqual(['stage|salle 12']);
  });

  it('takes what a backslash precedes as it stands', () => {
    expect(read(String.raw`3\,5 %, taux directeur`)).toEqual(['3.5|taux directeur']);
    expect(read(String.raw`flèche \=> droite, arrow`)).toEqual(['fleche droite|arrow']);
  });

  it.each([
    ['an arrow without target', 'bourse => ', 'one side'],
    ['an arrow without source', ' => bourse', 'one side'],
    ['two arrows', 'bourse => prix => don', 'two arrows'],
    ['an empty wording', 'stage,, internship', 'no letter'],
    ['a comma too many', 'stage, internship,', 'no letter'],
    ['a comma too many before an arrow', 'stage, => internship', 'no letter'],
    ['a wording without a word', 'euro, €', '"€" has no letter'],
    ['one wording alone', 'stage; internship', 'fewer than two'],
    ['function words alone', 'combien, how many', 'fewer than two'],
    ['a function word among others after an arrow', 'late => after, delayed', '"after" is a function word'],
    ['a function word after others', 'late => delayed, after', '"after" is a function word'],
    ['two function words after an arrow', 'kel => quel, quelle', '"quel" is a function word'],
    ['a function word before an arrow', 'tel => téléphone', 'only function words'],
  ])('refuses %s, and says where and why', (_what, line, why) => {
    const message = complaint(`# one\nstage, internship\n${line}\n`);
    expect(message).toMatch(/^the lexicon own\.txt .* mend line 3 "/);
    expect(message).toContain(why);
  });

  it('names every bad line at once, of very many the first ones', () => {
    const message = complaint('a => b => c\nstage, internship\nbourse =>\n');
    expect(message).toContain('line 1 "a => b => c"');
    expect(message).toContain('line 3 "bourse =>"');
    expect(complaint('x\n'.repeat(1_000))).toMatch(/line 10 [^;]*; and 990 more$/);
    expect(complaint('x'.repeat(100_000)).length).toBeLessThan(400);
  });

  it('reads any text, or refuses it as a fault', () => {
    const piece = fc.constantFrom(
      'stage',
      'après',
      ',',
      '=>',
      '\\',
      '#',
      ' ',
      '\n',
      '،',
      '3',
      '\u202e',
      '\ud800',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const source = pieces.join('');
        if (complaint(source) === '') for (const line of read(source)) expect(line).not.toBe('');
      }),
    );
  });
});
