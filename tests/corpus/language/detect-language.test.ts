import { describe, expect, it } from 'vitest';
import { detectLanguage } from '../../../corpus/language/detect-language.ts';

describe('detectLanguage', () => {
  it.each([
    ['Combien de places sont ouvertes à Agadir ?', 'fr'],
    ['COMBIEN DE STAGIAIRES EN 2023', 'fr'],
    ['slt cmt sinscrire svp', 'fr'],
    ['c quand les exams', 'fr'],
    ['cb de places ds le centre', 'fr'],
    ['merci', 'fr'],
    ['inscription', 'fr'],
    ['email attachée presse', 'fr'],
    ['How many trainees passed the exam?', 'en'],
    ['WHO IS THE DIRECTOR', 'en'],
    ['press contact', 'en'],
    ['hello', 'en'],
    ['كم عدد المتدربين ؟', 'ar'],
    ['ما هي OFPPT ؟', 'ar'],
    ['متى يبدأ التسجيل في Career Center', 'ar'],
    ['Que veut dire التكوين المهني dans le texte ?', 'fr'],
    ['OFPPT', 'und'],
    ['contact', 'und'],
    ['2022 ?', 'und'],
    ['', 'und'],
  ])('%s → %s', (text, language) => {
    expect(detectLanguage(text)).toBe(language);
  });

  it('names the language of a longer text, even one that the product does not speak', () => {
    const spanish =
      'La oficina anuncia la apertura de un nuevo centro de formación profesional en la ciudad, donde los jóvenes podrán ' +
      'aprender oficios de la madera, del cuero y de la cocina a partir del próximo otoño.';
    expect(detectLanguage(spanish)).toBe('es');
    expect(detectLanguage('مكتب التكوين يعلن عن افتتاح مركز جديد لفائدة الشباب '.repeat(5))).toBe('ar');
  });
});
