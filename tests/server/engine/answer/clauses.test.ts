import { describe, expect, it } from 'vitest';
import { apposition, enumerationIn, meaning, reasonIn } from '../../../../server/engine/answer/clauses.ts';
import { Mentions } from '../../../../server/engine/read/mentions.ts';

describe('reasonIn', () => {
  it.each([
    ['Il est reporté en raison de la pluie.', 'en raison de la pluie'],
    ['Il ferme pour l’été, faute de 3,5 postes.', 'faute de 3,5 postes'],
    ['On ouvre afin de mieux servir ; on ferme tard.', 'afin de mieux servir'],
    ['It closes because of the storm.', 'because of the storm'],
    ['أجلت الدورة بسبب عطب تقني.', 'بسبب عطب تقني'],
  ])('finds in %j the clause %j', (text, reason) => {
    expect(reasonIn(text)?.text).toBe(reason);
  });

  it('prefers a cause to a purpose, wherever it stands', () => {
    expect(reasonIn('Pour ouvrir plus tôt, il a changé à cause du bruit.')?.text).toBe('à cause du bruit');
  });

  it('is null where none is given', () => {
    expect(reasonIn('Il ouvre demain.')).toBeNull();
  });
});

describe('meaning', () => {
  const of = (word: string, text: string) =>
    meaning(text.indexOf(word), text.indexOf(word) + word.length, text)?.text;

  it.each([
    ['JFP', 'Soit 12 JFP (jours de formation professionnelle) par an', 'jours de formation professionnelle'],
    ['ABC', 'À l’Agence des bons comptes (ABC) de Rabat', 'Agence des bons comptes'],
    ['Darb', 'Darb est un incubateur d’étudiants.', 'est un incubateur d’étudiants'],
    ['Rokhas', 'Ouvert sur la plateforme publique « Rokhas »', 'la plateforme publique'],
  ])('of %s in %j is %j', (word, text, said) => {
    expect(of(word, text)).toBe(said);
  });
});

describe('apposition', () => {
  it('is what a name is said to be, after it or before it', () => {
    for (const text of [
      'Mme Salma Tazi, directrice du centre, a parlé.',
      'Selon la directrice du centre, Mme Salma Tazi.',
    ]) {
      const [person] = new Mentions(text).of('person');
      expect(person && apposition(person, text)?.text).toMatch(/directrice du centre/);
    }
  });
});

describe('enumerationIn', () => {
  it('is the longest run', () => {
    expect(enumerationIn('On y forme : le bois, le fer et le cuir.')?.text).toBe(
      'le bois, le fer et le cuir',
    );
    expect(enumerationIn('On y forme au bois.')).toBeNull();
  });
});
