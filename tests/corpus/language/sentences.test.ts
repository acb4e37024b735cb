import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../../corpus/language/sentences.ts';

const split = (text: string): string[] =>
  splitSentences(text).map(({ start, end }) => text.slice(start, end));

describe('splitSentences', () => {
  const cases: [string, string[]][] = [
    [
      'Mme. Salma TAZI et M. Omar K. BENNIS Jr, Consul, ont signé. Ils sont repartis.',
      ['Mme. Salma TAZI et M. Omar K. BENNIS Jr, Consul, ont signé.', 'Ils sont repartis.'],
    ],
    [
      'Voir art. 3 et n° 5. La suite, p. 12, est claire.',
      ['Voir art. 3 et n° 5.', 'La suite, p. 12, est claire.'],
    ],
    [
      'Le total est de 12.345 JFP. Il monte à 1.5 million.',
      ['Le total est de 12.345 JFP.', 'Il monte à 1.5 million.'],
    ],
    [
      'Bois, cuir, etc. sont admis. Laine, coton, etc. Rien de plus.',
      ['Bois, cuir, etc. sont admis.', 'Laine, coton, etc.', 'Rien de plus.'],
    ],
    [
      'Écrire à presse.info@exemple.ma. Site : exemple.ma. Merci.',
      ['Écrire à presse.info@exemple.ma.', 'Site : exemple.ma.', 'Merci.'],
    ],
    ['Le site « exemple.ma » ouvre. Il est gratuit.', ['Le site « exemple.ma » ouvre.', 'Il est gratuit.']],
    [
      'Elle a dit : « Tout est prêt. » Puis elle est partie.',
      ['Elle a dit : « Tout est prêt. »', 'Puis elle est partie.'],
    ],
    ['« Sommes-nous prêts ? » demande-t-elle. Oui !', ['« Sommes-nous prêts ? » demande-t-elle.', 'Oui !']],
    ['« Un pas est fait. Un autre suit. » Voilà.', ['« Un pas est fait. Un autre suit. »', 'Voilà.']],
    ['Début à 14h.30 précises. Fin à 18h. Venez.', ['Début à 14h.30 précises.', 'Fin à 18h.', 'Venez.']],
    [
      'Métiers : bois, fer... Les places sont comptées… mais il en reste.',
      ['Métiers : bois, fer...', 'Les places sont comptées… mais il en reste.'],
    ],
    ['Depuis 2018. 45 ateliers ont ouvert.', ['Depuis 2018.', '45 ateliers ont ouvert.']],
    ['3. Dépôt des dossiers', ['3. Dépôt des dossiers']],
    [
      'The U.S. Agency and Dr. Jane M. Doe agree. So do we.',
      ['The U.S. Agency and Dr. Jane M. Doe agree.', 'So do we.'],
    ],
    ['Is it open? Yes. Call no. 5, e.g. today.', ['Is it open?', 'Yes.', 'Call no. 5, e.g. today.']],
    [
      'Le contrat porte sur :\nla qualité ;\nle suivi.',
      ['Le contrat porte sur :', 'la qualité ;', 'le suivi.'],
    ],
    [
      'كم عدد المتدربين؟ بلغ العدد 1200 متدرب. ويستمر التسجيل.',
      ['كم عدد المتدربين؟', 'بلغ العدد 1200 متدرب.', 'ويستمر التسجيل.'],
    ],
    ['افتتح المركز؛ وسيستقبل الشباب.', ['افتتح المركز؛', 'وسيستقبل الشباب.']],
    ['Tél. : 05 22. Le vaccin J. & J. est là.', ['Tél. : 05 22.', 'Le vaccin J. & J. est là.']],
    ['Deux temps : 1. Dépôt.', ['Deux temps : 1. Dépôt.']],
    ['c koi ca? et ca coute cb', ['c koi ca?', 'et ca coute cb']],
  ];
  it.each(cases)('%s', (text, expected) => {
    expect(split(text)).toEqual(expected);
  });

  it('splits a part of a text, with offsets of the whole', () => {
    const text = 'Avant. Un deux. Trois. Après.';
    const span = { start: 7, end: 22 };
    expect(splitSentences(text, span).map(({ start, end }) => text.slice(start, end))).toEqual([
      'Un deux.',
      'Trois.',
    ]);
  });

  it('keeps a very long sentence whole', () => {
    const long = `La liste comprend ${'un atelier, '.repeat(500)}et un bureau.`;
    expect(split(`${long} Fin.`)).toEqual([long, 'Fin.']);
  });

  it('loses nothing but white space, whatever the text', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom(
        '. ',
        'M. ',
        ' « ',
        ' ».',
        '? ',
        '...',
        '…',
        '؟ ',
        '\n',
        '\u00A0',
        'Le ',
        'etc. ',
        '(',
        ') ',
        ' 3.',
        'نص ',
        '! ',
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), fc.nat(20), (pieces, from) => {
        const text = pieces.join('');
        const span = { start: Math.min(from, text.length), end: text.length };
        let last = span.start;
        for (const { start, end } of splitSentences(text, span)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
          expect(text.slice(last, start).trim()).toBe('');
          last = end;
        }
        expect(text.slice(last, span.end).trim()).toBe('');
      }),
      { numRuns: 500 },
    );
  });
});
