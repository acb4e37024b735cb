import { describe, expect, it } from 'vitest';
import { mentionsOf, ofPeriod } from '../../../../server/engine/answer/candidates.ts';
import type { MentionKind } from '../../../../server/engine/read/mention.ts';
import { questionLanguage, understand } from '../../../../server/engine/understand/understand.ts';
import { useDemoIndex } from '../../../helpers/demo-index.ts';
import { readSentence } from '../../../helpers/read-sentence.ts';

const demo = useDemoIndex();
const asked = (question: string) => understand(question, questionLanguage(question), demo().sources);
const of = (kinds: MentionKind[], question: string, sentence: string) =>
  mentionsOf(kinds, asked(question), readSentence(sentence)).map(({ text }) => text);

describe('mentionsOf', () => {
  it('takes the amount for its figure, and amounts whose currency was said before', () => {
    expect(of(['number', 'money'], 'Combien ?', 'Pour 12 salles, 30 euros.')).toEqual(['12', '30 euros']);
    expect(
      of(['money'], 'Combien coûte l’entrée ?', 'Elle coûte 20 francs, 5 pour les élèves ; 12 salles.'),
    ).toEqual(['20 francs', '5']);
    expect(of(['money'], 'Combien coûte l’entrée ?', 'Il y a 12 salles.')).toEqual([]);
    expect(
      of(['money'], 'Combien coûte l’aide ?', 'L’État (5 millions) aide 13,5 millions d’habitants.'),
    ).toEqual(['5 millions']);
  });

  it('takes people where there are people, and no lone capital for a name', () => {
    expect(of(['person', 'name'], 'Qui a parlé ?', 'M. Karim Alami, Wali de Fès Ville, a parlé.')).toEqual([
      'M. Karim Alami',
    ]);
    expect(of(['person', 'name'], 'Qui a parlé ?', 'À Fès, la CGEM a parlé.')).toEqual(['CGEM']);
    expect(of(['person', 'name'], 'Qui a parlé ?', 'À partir de mai, des élus parlent.')).toEqual([]);
  });
});

describe('ofPeriod', () => {
  it('keeps the unit of time that is asked for, where it is said', () => {
    const found = (question: string, sentence: string) =>
      ofPeriod(mentionsOf(['duration'], asked(question), readSentence(sentence)), asked(question)).map(
        ({ text }) => text,
      );
    const sentence = 'Il dure six mois, à raison de 28 heures.';
    expect(found('Combien d’heures dure-t-il ?', sentence)).toEqual(['28 heures']);
    expect(found('Combien de semaines dure-t-il ?', sentence)).toEqual(['six mois', '28 heures']);
    expect(found('Combien de temps dure-t-il ?', sentence)).toEqual(['six mois', '28 heures']);
  });
});
