import { describe, expect, it } from 'vitest';
import { asksSeveral, exactAnswer, lacksKind, missesKind } from '../../../../server/engine/answer/exact.ts';
import { questionLanguage, understand } from '../../../../server/engine/understand/understand.ts';
import { useDemoIndex } from '../../../helpers/demo-index.ts';
import { readSentence } from '../../../helpers/read-sentence.ts';

const demo = useDemoIndex();
const exact = (question: string, sentence: string): string | undefined =>
  exactAnswer(understand(question, questionLanguage(question), demo().sources), readSentence(sentence))?.text;

const many = 'Au total, 48 ateliers et 12 conférences ont réuni 3 500 stagiaires le 3 mai 2021 à Tanger.';

describe('exactAnswer', () => {
  it.each([
    ['Combien d’ateliers ?', '48'],
    ['Combien de conférences ?', '12'],
    ['Combien de stagiaires ?', '3 500'],
    ['How many trainees?', '3 500'],
    ['كم عدد المتدربين؟', '3 500'],
    ['Quand ont eu lieu les ateliers ?', '3 mai 2021'],
    ['Où ont eu lieu les ateliers ?', 'Tanger'],
  ])('marks for %j the mention whose surroundings fit: %s', (question, marked) => {
    expect(exact(question, many)).toBe(marked);
  });

  it.each([
    ['Qui a lancé les ateliers ?', 'Mme Salma Tazi a lancé les ateliers.', 'Mme Salma Tazi'],
    [
      'Quel est le budget ?',
      'Le budget est de 2 millions de dirhams, pour 12 salles.',
      '2 millions de dirhams',
    ],
    ['Combien de temps durent les cours ?', 'Les cours durent 3 mois, à 12 par salle.', '3 mois'],
    ['Quel est le taux de réussite ?', 'Le taux de réussite est de 85 % pour 12 salles.', '85 %'],
    ['Quel est le mail de la presse ?', 'Presse : a@ofppt.ma, 06 12 34 56 78', 'a@ofppt.ma'],
    ['Quel est le téléphone de la presse ?', 'Presse : a@ofppt.ma, 06 12 34 56 78', '06 12 34 56 78'],
    ['Quel est le site web ?', 'Le site est ofppt.ma.', 'ofppt.ma'],
    ['Pourquoi ce report ?', 'Il est reporté en raison de la pluie.', 'en raison de la pluie'],
    ['Quels métiers ?', 'On y forme au bois, au fer et au cuir.', 'On y forme au bois, au fer et au cuir'],
  ])('marks for %j in %j: %s', (question, sentence, marked) => {
    expect(exact(question, sentence)).toBe(marked);
  });

  it('prefers the figure to a rough one', () => {
    expect(exact('Combien de stagiaires ?', 'Plus de 500 stagiaires, ou 512 stagiaires.')).toBe('512');
  });

  it('does not give the question back', () => {
    expect(exact('Qui est Salma Tazi ?', 'Salma Tazi a parlé à Karim Alami.')).toBeUndefined();
    expect(exact('Qui est Salma Tazi ?', 'Mme Salma Tazi, directrice du centre, a parlé.')).toBe(
      'directrice du centre',
    );
    expect(exact('Qu’est-ce qui a lieu le 3 mai ?', many)).toBeUndefined();
  });

  it('marks nothing where nothing of the kind is', () => {
    expect(exact('Combien de salles ?', 'Les salles sont grandes.')).toBeUndefined();
    expect(exact('Quand ?', 'Les salles sont grandes.')).toBeUndefined();
  });

  it('marks a part of the sentence, always', () => {
    for (const { release: id, sentences } of demo().snapshot.passages) {
      const release = demo().snapshot.release(id);
      for (const { start, end } of sentences) {
        const text = release?.text.slice(start, end) ?? '';
        for (const question of [
          'Combien de stagiaires ?',
          'Quand ?',
          'Qui ?',
          'Où ?',
          'Pourquoi ?',
          'Quels secteurs ?',
        ])
          expect(text).toContain(exact(question, text) ?? '');
      }
    }
  });
});

describe('kinds', () => {
  it('that cannot do without their mention, and those that can', () => {
    const found = { text: '12', fit: 1 };
    expect(missesKind('number', null)).toBe(true);
    expect(missesKind('number', found)).toBe(false);
    expect(missesKind('statement', null)).toBe(false);
    expect(missesKind('person', null)).toBe(false);
    expect(lacksKind('person', null)).toBe(true);
    expect(lacksKind('person', found)).toBe(false);
    expect(lacksKind('number', null)).toBe(false);
  });

  it('that several things in a row may answer', () => {
    expect(asksSeveral('list')).toBe(true);
    expect(asksSeveral('number')).toBe(false);
  });
});
