import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokenise } from '../../../../corpus/language/tokenise.ts';
import { exactAnswer } from '../../../../server/engine/answer/exact.ts';
import { telling } from '../../../../server/engine/answer/marking.ts';
import { whole } from '../../../../server/engine/answer/whole.ts';
import { questionLanguage, understand } from '../../../../server/engine/understand/understand.ts';
import { useDemoIndex } from '../../../helpers/demo-index.ts';
import { readSentence } from '../../../helpers/read-sentence.ts';

const demo = useDemoIndex();

/** Whether a part, where it is first found, begins and ends where words and figures do. */
function isWhole(text: string, part: string): boolean {
  const start = text.indexOf(part);
  const end = start + part.length;
  return (
    start >= 0 &&
    tokenise(text).every(
      (token) => token.end <= start || token.start >= end || (token.start >= start && token.end <= end),
    )
  );
}

describe('whole', () => {
  const text = 'Les 30 944 places du 3 au 8 mai';
  const part = (of: string, units: { start: number; end: number }[] = []) => {
    const start = text.indexOf(of);
    return whole(text, { start, end: start + of.length }, units);
  };

  it('takes the whole word and the whole figure', () => {
    expect(part('944 pla')).toBe('30 944 places');
    expect(part('places du')).toBe('places du');
  });

  it('cuts no unit that it is given', () => {
    const start = text.indexOf('3 au 8 mai');
    expect(part('places du 3 au 8', [{ start, end: start + 10 }])).toBe('places du 3 au 8 mai');
  });

  it('is found where it is meant', () => {
    expect(whole('Les 30 944 places, dont 30 libres', { start: 24, end: 26 })).toBe('30 libres');
  });
});

const questions = [
  'Quels sont les trois niveaux ?',
  'Quand se tient la session ?',
  'Combien de places au campus ?',
  'Combien coûte la salle ?',
  'Pourquoi ce choix ?',
  'Que veut dire JFP ?',
  'Qui dirige le campus ?',
  'Où se tient la session ?',
  'Qu’est-ce que le campus ?',
  'What does the campus do?',
  'متى تنطلق الدورة؟',
  'Quel est le mail du campus ?',
  'La session est-elle ouverte ?',
];

it('marks nothing that begins or ends within a word or a figure', () => {
  const piece = fc.constantFrom(
    ...'30 944|19 218|2.791|2020|15 au 18|septembre|du|places|la session|campus|JFP|(jours|de formation|iPhone|UM6P|niveau|le|Fès|et|,|:|divisent à|pour|des espaces|à|personnes|de responsabilité|en raison de|la pluie|est|M. Alami|l’Été|euros|12 h 30|١٢ متدربا|الدورة|»|-|a@b.ma'.split(
      '|',
    ),
  );
  const sentence = fc.array(piece, { minLength: 3, maxLength: 40 }).map((pieces) => pieces.join(' '));
  fc.assert(
    fc.property(sentence, fc.constantFrom(...questions), (text, asked) => {
      const read = readSentence(text);
      const question = understand(asked, questionLanguage(asked), demo().sources);
      for (const marked of [exactAnswer(question, read)?.text, telling(question, read)])
        if (marked) expect([text, marked, isWhole(text, marked)]).toEqual([text, marked, true]);
    }),
    { numRuns: 600 },
  );
});

it.each([
  [
    'Quels sont les deux niveaux ?',
    'On compte deux niveaux : 30 944 inscrits du niveau de technicien supérieur avancé, 19 218 du niveau initial et 9 555 pour le reste.',
    '30 944 inscrits du niveau de technicien supérieur avancé, 19 218 du niveau initial et 9 555 pour le reste',
  ],
])('marks a list from its first figure on: %j', (asked, text, marked) => {
  expect(exactAnswer(understand(asked, 'fr', demo().sources), readSentence(text))?.text).toBe(marked);
});
