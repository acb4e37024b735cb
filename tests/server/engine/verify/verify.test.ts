import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokenise } from '../../../../corpus/language/tokenise.ts';
import { unsupported } from '../../../../server/engine/verify/verify.ts';
import { useDemoIndex } from '../../../helpers/demo-index.ts';

const demo = useDemoIndex();
const kinds = (statement: string, ...quotes: string[]) =>
  unsupported(statement, quotes).map(({ kind, text }) => `${kind} ${text}`);

describe('unsupported', () => {
  it('wants a quotation', () => {
    expect(unsupported('Tout va bien.', [])).toEqual([{ kind: 'citation', text: 'Tout va bien.' }]);
  });

  it.each([
    ['Il y en a 59717.', 'Les 59 717 stagiaires'],
    ['Il y en a 59 717.', 'Les 59.717 stagiaires'],
    ['Il y en a 59\u202f717.', 'Les 59\u00a0717 stagiaires'],
    ['Il y en a 59 717.', 'عددهم ٥٩٧١٧'],
    ['Soit 3.5 millions', 'Soit 3,5 millions'],
    ['Le 7 novembre', 'Le 07 novembre'],
    ['La 4e édition', 'La quatrième édition'],
    ['Au 0676270667', 'Tél. : 06 76 27 06 67'],
    ['Au 06.76.27.06.67', 'Tél. : 06 76 27 06 67'],
    ['Sur CareerCenter.ma', 'sur « careercenter.ma »'],
    ['Selon M. ELYOUSSFI', 'Selon M. Elyoussfi'],
    ['Avec l’OFPPT', 'L’Office (O.F.P.P.T.) ouvre un centre'],
    ['L’Ecole Centrale', 'l’École centrale'],
  ])('takes %j as said by %j', (statement, quote) => {
    expect(kinds(statement, quote)).toEqual([]);
  });

  it.each([
    ['Il y en a 59 718.', 'Les 59 717 stagiaires', 'number 59 718'],
    ['Le 8 novembre 2022', 'Le 07 novembre 2022', 'number 8'],
    ['En 2021', 'En 2020', 'number 2021'],
    ['La 5ème édition', 'La 4ème édition', 'number 5ème'],
    ['Soit 3,6 millions', 'Soit 3,5 millions', 'number 3,6'],
    ['Écrire à b@ofppt.ma', 'Écrire à a@ofppt.ma', 'address b@ofppt.ma'],
    ['Sur carrercenter.ma', 'Sur careercenter.ma', 'address carrercenter.ma'],
    ['Voir https://ofppt.ma/x', 'Voir https://ofppt.ma/y', 'address https://ofppt.ma/x'],
    ['Au 06 76 27 06 68', 'Tél. : 06 76 27 06 67', 'phone 06 76 27 06 68'],
    ['Avec M. Karim Benali', 'Avec M. Rachid Benali', 'name Karim'],
    ['M. Karim Benali y était', 'M. Rachid Benali y était', 'name Karim'],
    ['M. Dwight L. Busch y était', 'M. Dwight L. Bush y était', 'name Busch'],
    ['L’institut (ISTA)', 'L’institut (ISMONTIC)', 'name ISTA'],
    ['ISTA ouvre', 'ISMONTIC ouvre', 'name ISTA'],
    ['La plateforme « EduVox »', 'La plateforme « ScholarVox »', 'name EduVox'],
    ['Contact : Samira Ahlamine', 'Contact : Nouhaila AHLAMINE', 'name Samira'],
    ['Il ouvre à Fès.', 'Il ouvre à Ifrane.', 'name Fès'],
  ])('catches %j beside %j', (statement, quote, found) => {
    expect(kinds(statement, quote)).toEqual([found]);
  });

  it('does not take the capital that opens a sentence for a name', () => {
    expect(kinds('Voici. Ensuite, le centre ouvre.', 'le centre ouvre')).toEqual([]);
    expect(kinds('« Voici » le centre', 'le centre')).toEqual([]);
  });

  it('looks in every quotation', () => {
    expect(kinds('Rabat compte 12 salles', 'à Rabat', 'les 12 salles')).toEqual([]);
    expect(kinds('Il compte 12 salles', 'à Rabat', 'les 13 salles')).toEqual(['number 12']);
  });

  it('takes a figure in an address for no phone', () => {
    const quote = 'Voir https://ofppt.ma/doc/0612345678 ou 0612345678@ofppt.ma';
    expect(kinds(quote, quote)).toEqual([]);
  });

  it('lets any text stand on itself', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 20 }),
      fc.constantFrom(
        '06 12 34 56 78',
        '+212 522 63 44 44',
        '12 061 234 567 890',
        'a@b.ma',
        '4ème',
        'M. Ali',
        '3,5',
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 6 }), (pieces) => {
        const text = pieces.join(' ');
        expect(unsupported(text, [text])).toEqual([]);
      }),
    );
  });
});

describe('over the sentences of the releases', () => {
  const sentences = (): string[] =>
    demo().snapshot.passages.flatMap(({ release, sentences }) => {
      const text = demo().snapshot.release(release)?.text ?? '';
      return sentences.map(({ start, end }) => text.slice(start, end));
    });
  const pick = fc.tuple(fc.nat(), fc.nat(), fc.nat());

  it('lets any part of a quotation stand', () => {
    const all = sentences();
    fc.assert(
      fc.property(pick, ([which, one, other]) => {
        const quote = all[which % all.length] ?? '';
        const tokens = tokenise(quote);
        const [from = 0, to = 0] = [one % tokens.length, other % tokens.length].sort((a, b) => a - b);
        const part = quote.slice(tokens[from]?.start, tokens[to]?.end);
        expect(unsupported(part, [quote])).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('catches any digit changed, whatever it is part of', () => {
    const withDigits = sentences().filter((sentence) => /\d/.test(sentence));
    fc.assert(
      fc.property(pick, fc.integer({ min: 1, max: 9 }), ([which, where], step) => {
        const quote = withDigits[which % withDigits.length] ?? '';
        const digits = [...quote.matchAll(/\d/g)];
        const found = digits[where % digits.length];
        if (!found) return;
        const changed = String((Number(found[0]) + step) % 10);
        const statement = quote.slice(0, found.index) + changed + quote.slice(found.index + 1);
        // A figure that the quotation says elsewhere is not told from that one.
        const word = tokenise(statement).find(
          ({ start, end }) => start <= found.index && found.index < end,
        )?.word;
        fc.pre(!tokenise(quote).some((token) => token.word === word));
        expect(unsupported(statement, [quote])).not.toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('catches any name changed that opens no sentence', () => {
    const withNames = sentences().flatMap((sentence) =>
      tokenise(sentence)
        .filter(
          ({ start, end, kind }) => kind === 'word' && /^\p{Lu}\p{L}+/u.test(sentence.slice(start, end)),
        )
        .filter(({ start }) => /[\p{L}\p{N}][^\n]*$/u.test(sentence.slice(0, start)))
        .map(({ start, end }) => ({ sentence, start, end })),
    );
    expect(withNames.length).toBeGreaterThan(100);
    for (const { sentence, start, end } of withNames) {
      const changed = `${sentence.slice(start, start + 1)}xyz`;
      const statement = sentence.slice(0, start) + changed + sentence.slice(end);
      expect(unsupported(statement, [sentence])).toContainEqual({ kind: 'name', text: changed });
    }
  });

  it('catches any address changed', () => {
    for (const sentence of sentences()) {
      for (const { start, end, kind } of tokenise(sentence)) {
        if (kind !== 'address') continue;
        const statement = `${sentence.slice(0, start)}x${sentence.slice(start)}`;
        expect(unsupported(statement, [sentence])).toContainEqual({
          kind: 'address',
          text: statement.slice(start, end + 1),
        });
      }
    }
  });
});
