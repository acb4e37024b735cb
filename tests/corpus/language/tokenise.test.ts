import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../../corpus/language/fold.ts';
import { canonicalNumber, tokenise } from '../../../corpus/language/tokenise.ts';

const words = (text: string): string[] => tokenise(text).map(({ word }) => word);
const kinds = (text: string): string[] => tokenise(text).map(({ word, kind }) => `${kind} ${word}`);

describe('tokenise', () => {
  it.each([
    ['a space', '59 717'],
    ['a point', '59.717'],
    ['a comma', '59,717'],
    ['a no-break space', '59\u00a0717'],
    ['a narrow no-break space', '59\u202f717'],
    ['nothing', '59717'],
    ['Eastern digits', '٥٩٧١٧'],
    ['Eastern digits and their separator', '٥٩٬٧١٧'],
    ['Persian digits', '۵۹۷۱۷'],
  ])('reads a number grouped by %s as the same', (_how, number) => {
    expect(kinds(number)).toEqual(['number 59717']);
    expect(kinds(`Ils sont ${number}.`).at(-1)).toBe('number 59717');
  });

  it.each([
    ['3,5 % et 3.5 et ٣٫٥', ['3.5', 'et', '3.5', 'et', '3.5']],
    ['880 490.79 et 10 000,50', ['880490.79', 'et', '10000.50']],
    ['1 200 000 dirhams', ['1200000', 'dirhams']],
    ['le 07/09/2020', ['le', '7', '9', '2020']],
    ['06 60 47 05 81', ['6', '60', '47', '5', '81']],
    ['en 2022 500 jeunes', ['en', '2022', '500', 'jeunes']],
  ])('reads the numbers of %s', (text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  it.each(['4ème', '4eme', '4e', '4 ème', '4th', 'quatrième', 'Quatrieme', 'fourth', 'الرابعة', 'رابع'])(
    'reads %s as the ordinal 4e',
    (text) => {
      expect(kinds(text)).toEqual(['ordinal 4e']);
    },
  );
  it.each(['1er', '1re', '1ère', '1st', 'Premier', 'première', 'Premiers', 'الأولى', 'أول'])(
    'reads %s as the ordinal 1e',
    (text) => {
      expect(kinds(text)).toEqual(['ordinal 1e']);
    },
  );
  it.each(['2e', '2nd', '2de', '2nde', 'deuxième', 'ثاني'])('reads %s as the ordinal 2e', (text) => {
    expect(kinds(text)).toEqual(['ordinal 2e']);
  });
  it('takes no word after a number for the end of an ordinal', () => {
    expect(kinds('4 est 2 de 3 eaux')).toEqual([
      'number 4',
      'word est',
      'number 2',
      'word de',
      'number 3',
      'word eaux',
    ]);
  });

  it('takes elided particles off', () => {
    expect(words("l’Été, d'eau, qu’il, jusqu’au, L'OFPPT")).toEqual(['ete', 'eau', 'il', 'au', 'ofppt']);
  });

  it('reads a name with an apostrophe as one word, however it is typed', () => {
    for (const name of ['Pro’Days', "Pro'Days", 'Proʼdays', 'PRO’DAYS'])
      expect(words(name)).toEqual(['prodays']);
    expect(words('aujourd’hui')).toEqual(['aujourdhui']);
  });

  it('takes the English genitive off', () => {
    expect(words("the OFPPT’s trainee's exams")).toEqual(['the', 'ofppt', 'trainee', 'exams']);
  });

  it('reads an acronym with points as without', () => {
    expect(words('O.F.P.P.T. et U.S. et OFPPT')).toEqual(['ofppt', 'et', 'us', 'et', 'ofppt']);
    expect(words('de l’O.F.P.P.T.')).toEqual(['de', 'l', 'ofppt']);
  });

  it.each([
    ['Écrire à Presse.Info@OFPPT.ma.', 'presse.info@ofppt.ma'],
    ['Voir https://www.ofppt.ma/fr/actu?id=3.', 'https://www.ofppt.ma/fr/actu?id=3'],
    ['Voir www.ofppt.ma/ar, puis', 'www.ofppt.ma/ar'],
    ['(ofppt.ma)', 'ofppt.ma'],
  ])('finds the address in %s', (text, address) => {
    const found = tokenise(text).filter(({ kind }) => kind === 'address');
    expect(found.map(({ word }) => word)).toEqual([address]);
  });

  it('cuts compounds at hyphens and letters from digits', () => {
    expect(words('COVID-19, 5G, Rabat-Salé')).toEqual(['covid', '19', '5', 'g', 'rabat', 'sale']);
  });

  it('reads Arabic without its vowel marks', () => {
    expect(words('بلغَ عددُ المتدرّبين، ١٢ مركزًا')).toEqual(['بلغ', 'عدد', 'المتدربين', '12', 'مركزا']);
  });

  it('finds nothing where there is nothing to find', () => {
    expect(words('')).toEqual([]);
    expect(words(' … ؟ « » — !')).toEqual([]);
    expect(words("ء \u0301'\u0301")).toEqual([]);
  });

  it('gives offsets that lead back to the word, in order, whatever the text', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 8 }),
      fc.string({ unit: 'binary', maxLength: 3 }),
      fc.constantFrom(
        ...[
          '59 717',
          '3,5',
          '4ème',
          'première',
          'l’',
          'Pro’Days',
          'OFPPT’s',
          'O.F.P.P.T.',
          'a@b.ma',
          'التَّكوين',
        ],
        ...[
          '٥٩٬٧١٧',
          'http://',
          'cœur',
          ' ',
          '-',
          "'",
          '.',
          ',',
          '\u00a0',
          '\n',
          'ﬁ',
          'İ',
          'Ⅻ',
          '１２',
          '१२',
        ],
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join('');
        let last = 0;
        for (const { word, start, end, kind } of tokenise(text)) {
          const slice = text.slice(start, end);
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(word).not.toBe('');
          if (kind === 'word') expect(word).toBe(fold(slice).replace(/['.]/g, ''));
          if (kind === 'address') expect(word).toBe(fold(slice));
          if (kind === 'number') expect(word).toBe(canonicalNumber(slice));
          if (kind === 'ordinal') expect(word).toMatch(/^[0-9]+e$/);
          last = end;
        }
        // No digit is lost: figures are what an answer is checked by.
        const digits = (text: string): number => text.match(/[0-9]/g)?.length ?? 0;
        const kept = tokenise(text).reduce((sum, { start, end }) => sum + digits(text.slice(start, end)), 0);
        expect(kept).toBe(digits(text));
      }),
      { numRuns: 300 },
    );
  });

  // Texts of words alone take a shorter way; a point after them makes it the long one.
  const sameWithPoint = (text: string): void => {
    expect(tokenise(`${text} .`)).toEqual(tokenise(text));
  };

  it('cuts a text of words alone as any other', async () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'aÉœ٠ءةيـʼ- \u0301\u064b\nﬁ') }), sameWithPoint),
    );
    const lexicon = await readFile(new URL('../../../corpus/lexicon.txt', import.meta.url), 'utf8');
    for (const wording of lexicon.replace(/#.*/g, '').split(/,|=>|\n/)) sameWithPoint(wording);
  });
});

describe('canonicalNumber', () => {
  it('drops leading zeros, keeps a lone one', () => {
    expect(['07', '0', '007', '0,5'].map(canonicalNumber)).toEqual(['7', '0', '7', '0.5']);
  });

  it('gives one form to every way of writing a whole number', () => {
    const separator = fc.constantFrom('', ' ', '.', ',', '\u00a0', '\u202f');
    const eastern = (digits: string): string =>
      digits.replace(/\d/g, (digit) => '٠١٢٣٤٥٦٧٨٩'.charAt(Number(digit)));
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2 ** 31 }), separator, fc.boolean(), (value, separator, east) => {
        const written = String(value).replace(/\B(?=(\d{3})+$)/g, separator);
        expect(canonicalNumber(east ? eastern(written) : written)).toBe(String(value));
      }),
    );
  });
});
