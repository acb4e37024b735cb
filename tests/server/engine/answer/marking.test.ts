import { describe, expect, it } from 'vitest';
import { telling } from '../../../../server/engine/answer/marking.ts';
import { questionLanguage, understand } from '../../../../server/engine/understand/understand.ts';
import { useDemoIndex } from '../../../helpers/demo-index.ts';
import { readSentence } from '../../../helpers/read-sentence.ts';

const demo = useDemoIndex();
const marked = (question: string, sentence: string) =>
  telling(understand(question, questionLanguage(question), demo().sources), readSentence(sentence));

describe('telling', () => {
  it.each([
    [
      'Que doivent fournir les parents ?',
      'Les parents doivent fournir une autorisation signée ; la visite est gratuite.',
      'une autorisation signée',
    ],
    [
      'Quelle visite est exigée avant l’entrée en formation ?',
      'Une visite médicale d’aptitude est exigée avant l’entrée en formation.',
      'Une visite médicale d’aptitude',
    ],
    [
      'Le vélo est-il payant ?',
      'Par rame, six vélos : le transport du vélo est gratuit.',
      'le transport du vélo est gratuit',
    ],
    [
      'Les tablettes sont-elles autorisées ?',
      'Le badge est obligatoire ; les tablettes sont interdites.',
      'les tablettes sont interdites',
    ],
    [
      'La salle est-elle ouverte le lundi ?',
      'La salle est ouverte tous les jours sauf le lundi, de 9 heures à 20 heures.',
      'La salle est ouverte tous les jours sauf le lundi',
    ],
  ])('marks for %j in %j', (question, sentence, clause) => {
    expect(marked(question, sentence)).toBe(clause);
  });

  it('marks a part of the sentence, or nothing', () => {
    for (const { release: id, sentences } of demo().snapshot.passages) {
      const text = demo().snapshot.release(id)?.text ?? '';
      for (const { start, end } of sentences) {
        const sentence = text.slice(start, end);
        for (const question of ['Que propose le centre ?', 'Le centre est-il ouvert ?'])
          expect(sentence).toContain(marked(question, sentence) ?? '');
      }
    }
    expect(marked('Que propose le centre ?', '…')).toBeNull();
  });
});
