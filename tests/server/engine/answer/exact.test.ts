import { describe, expect, it } from 'vitest';
import { asksSeveral, exactAnswer, lacksKind, missesKind } from '../../../../server/engine/answer/exact.ts';
import { questionLanguage, understand } from '../../../../server/engine/understand/understand.ts';
import { useDemoIndex } from '../../../helpers/demo-index.ts';
import { readSentence } from '../../../helpers/read-sentence.ts';

const demo = useDemoIndex();
const exact = (question: string, sentence: string): string | undefined =>
  exactAnswer(understand(question, questionLanguage(question), demo().sources), readSentence(sentence))?.text;

const many = 'Au total, 48 ateliers et 12 conférences ont réuni 3 500 stagiaires le 3 mai 2021 à Tanger.';

const levels =
  'Ces épreuves concernent 8 filières, dont : 4 500 stagiaires du niveau Technicien Spécialisé, 2 300 du niveau Technicien et 950 pour le niveau Qualification.';

describe('exactAnswer', () => {
  it.each([
    ['Combien de stagiaires du niveau technicien spécialisé ?', '4 500 stagiaires'],
    ['Combien de stagiaires du niveau technicien ?', '2 300'],
    ['Combien de techniciens ?', '2 300 du niveau Technicien'],
    ['Combien de stagiaires du niveau qualification ?', '950'],
  ])('of a count of several kinds marks for %j its own: %s', (question, marked) => {
    expect(exact(question, levels)).toBe(marked);
  });

  it.each([
    ['Combien d’ateliers ?', '48 ateliers'],
    ['Combien de conférences ?', '12 conférences'],
    ['Combien de stagiaires ?', '3 500 stagiaires'],
    ['How many trainees?', '3 500 stagiaires'],
    ['كم عدد المتدربين؟', '3 500 stagiaires'],
    ['Quand ont eu lieu les ateliers ?', '3 mai 2021'],
    ['Où ont eu lieu les ateliers ?', 'Tanger'],
  ])('marks for %j the mention whose surroundings fit: %s', (question, marked) => {
    expect(exact(question, many)).toBe(marked);
  });

  it.each([
    [
      'Who is Karim Alami?',
      'MM. Omar Idrissi, maire, et Karim B. Alami Jr, recteur de Fès, ont parlé.',
      'recteur de Fès',
    ],
    ['Qui est Karim Alami ?', 'M. Omar Idrissi, maire, a parlé à M. Karim Alami.', undefined],
  ])('says of %j who that is, and of nobody else', (question, sentence, marked) => {
    expect(exact(question, sentence)).toBe(marked);
  });

  it.each([
    ['Quand a lieu la fête ?', 'La fête, prévue le 14 mars, est reportée au 4 avril 2026.', '4 avril 2026'],
    ['Quand était prévue la fête ?', 'La fête, prévue le 14 mars, est reportée au 4 avril.', '14 mars'],
    ['Combien de salles à Guelmim ?', 'Site : Guelmim ; Stagiaires : 1 250 ; Salles : 32', '32'],
    ['Combien de stagiaires à Guelmim ?', 'Site : Guelmim ; Stagiaires : 1 250 ; Salles : 32', '1 250'],
    [
      'Quand a lieu la fête ?',
      'La fête, annoncée pour le 4 mai 2026, est reportée au 9 mai 2026.',
      '9 mai 2026',
    ],
    [
      'Quand finit la fête ?',
      'La fête commence le 4 mai 2026 et dure jusqu’au 9 mai 2026.',
      'jusqu’au 9 mai 2026',
    ],
    [
      'Quel âge limite pour les bacheliers ?',
      'L’âge limite est de 23 ans, et de 26 ans pour les bacheliers.',
      '26 ans',
    ],
    ['Quel est l’âge limite ?', 'L’âge limite est de 23 ans, et de 26 ans pour les bacheliers.', '23 ans'],
    [
      'Combien coûte l’inscription au niveau Technicien ?',
      'L’inscription coûte 750 dirhams pour le niveau Technicien Spécialisé et 500 dirhams pour le niveau Technicien.',
      '500 dirhams',
    ],
    [
      'Combien la Banque mondiale a-t-elle apporté ?',
      'La Banque mondiale a apporté 4 millions d’euros.',
      '4 millions d’euros',
    ],
    ['Combien d’étudiants ?', 'Il y a 8 diplômes universitaires pour 16 300 étudiants.', '16 300 étudiants'],
    [
      'Qui est Omar Benali ?',
      'Service : Gériatrie ; Lits : 45 ; Chef de service : Dr Omar Benali',
      'Chef de service',
    ],
    [
      'Qui est Pascal Grosjean ?',
      'Le directeur de l’hôpital, Pascal Grosjean, a rappelé que 8 200 examens ont été faits.',
      'Le directeur de l’hôpital',
    ],
    ['Quand ouvre le musée ?', 'Fès, le 12 mai 2026 – Le musée ouvre ses portes.', undefined],
    ['Quand ouvre le musée ?', 'Fès, le 12 mai 2026 – Le musée ouvre le 9 juin 2026.', '9 juin 2026'],
    ['Quand a lieu la rentrée ?', 'L’Office ouvre 40 places pour la rentrée 2026.', undefined],
    ['Quel budget en dirhams ?', 'Un budget de 880 euros, soit 9 000 dirhams.', '9 000 dirhams'],
    ['What is the budget in euros?', 'Un budget de 9 000 dirhams, soit 880 euros.', '880 euros'],
    ['Combien coûte l’entrée ?', 'L’entrée est gratuite.', 'gratuite'],
    ['How much is admission?', 'Admission is free.', 'free'],
    ['بكم الدخول؟', 'الدخول بالمجان للجميع.', 'بالمجان'],
    [
      'Combien d’experts français et belges ?',
      '51 experts de la France et de la Belgique viennent.',
      '51 experts de la France et de la Belgique',
    ],
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
    ['Que veut dire JFP ?', 'On a 12 JFP (jours de formation payés pour tous.', 'jours de formation payés'],
    [
      'C’est quoi l’OFPPT ?',
      'M. Alami, directeur de l’Office de la Formation Professionnelle et de la Promotion du Travail (OFPPT), parle.',
      'Office de la Formation Professionnelle et de la Promotion du Travail',
    ],
    [
      'Qu’est-ce qu’un atelier ?',
      'Cet atelier est conçu comme un lieu ouvert.',
      'est conçu comme un lieu ouvert',
    ],
    ['Quels métiers ?', 'On y forme au bois, au fer et au cuir.', 'On y forme au bois, au fer et au cuir'],
  ])('marks for %j in %j: %s', (question, sentence, marked) => {
    expect(exact(question, sentence)).toBe(marked);
  });

  it.each([
    [
      'Combien de stagiaires du niveau technicien ?',
      'Il y a 30 944 stagiaires du niveau supérieur, 19 218 du niveau technicien et 9 555 du niveau initial.',
      '19 218',
    ],
    [
      'Quelle est l’autonomie du bus ?',
      'Long de 9,50 mètres et doté d’une autonomie de 260 kilomètres, il part.',
      '260 kilomètres',
    ],
    [
      'Combien d’heures dure le service ?',
      'Le service dure six mois, à raison de 28 heures par semaine.',
      '28 heures par semaine',
    ],
    [
      'Combien paient les élèves ?',
      'L’adhésion coûte 2 000 francs pour les adultes, 500 pour les élèves.',
      '500',
    ],
    [
      'Jusqu’à quand s’inscrire ?',
      'Les inscriptions, ouvertes le 2 mai, se font jusqu’au 4 juin.',
      'jusqu’au 4 juin',
    ],
    [
      'À quelle date la course est-elle reportée ?',
      'Initialement prévue le 3 mai, la course se tient désormais le 24 mai.',
      '24 mai',
    ],
    [
      'Quel est le thème de la journée ?',
      'La journée a pour thème « des métiers verts ».',
      'des métiers verts',
    ],
    ['Quel jour passe le bus ?', 'Le bus passe chaque samedi.', 'chaque samedi'],
    ['Où s’inscrire ?', 'On s’inscrit au guichet du lycée.', 'au guichet du lycée'],
    ['Que signifie JFP ?', 'Soit 12 JFP (jours de formation) par an.', 'jours de formation'],
    [
      'Quelle est la fonction de Salma Tazi ?',
      'Mme Salma Tazi, directrice du centre, a parlé.',
      'directrice du centre',
    ],
    [
      'Qui est Salma Tazi ?',
      'Karim Alami et Mme Salma Tazi, directrice du centre, ont parlé.',
      'directrice du centre',
    ],
    [
      'Qui est directeur à l’OFPPT ?',
      'M. Karim Alami, directeur à l’OFPPT, dans sa région, a parlé.',
      'M. Karim Alami',
    ],
    ['كم بلغ تمويل المشروع؟', 'بلغ تمويل المشروع 3 ملايين درهم لفائدة 12 مركزا.', '3 ملايين درهم'],
  ])('finds for %j in %j: %s', (question, sentence, marked) => {
    expect(exact(question, sentence)).toBe(marked);
  });

  it('prefers the figure to a rough one', () => {
    expect(exact('Combien de stagiaires ?', 'Plus de 500 stagiaires, ou 512 stagiaires.')).toBe(
      '512 stagiaires',
    );
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

  it('counts nothing by an amount or an age', () => {
    const sentence = 'Chaque stagiaire de 18 ans peut solliciter un prêt de 15 000 dirhams.';
    expect(exact('Combien de prêts ?', sentence)).toBeUndefined();
    expect(exact('Combien de dirhams ?', sentence)).toBe('15 000 dirhams');
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
