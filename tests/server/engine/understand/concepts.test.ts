import { describe, expect, it } from 'vitest';
import { unstemmed } from '../../../../corpus/index/field-terms.ts';
import { Lexicon } from '../../../../corpus/language/lexicon.ts';
import { stem } from '../../../../corpus/language/stem.ts';
import { stemmed, terms } from '../../../../corpus/language/terms.ts';
import { conceptsOf, type QuestionConcept } from '../../../../server/engine/understand/concepts.ts';
import { NameIndex } from '../../../../server/engine/understand/name-index.ts';
import { Spelling } from '../../../../server/engine/understand/spelling.ts';
import { lexicalIndexOf } from '../../../helpers/lexical-index-of.ts';

const passages = [
  'Les Pro’Days ont réuni des stagiaires.',
  'Le centre d’Ifrane compte des chambres.',
  'Le centre ouvre en 2022 : la 4ème édition des Pro’Days.',
  'Le centre forme des stagiaires.',
  'Au-delà, delà les mers, Manitoba accueille بمانيتوبا des stagiaires.',
];
const lexical = await lexicalIndexOf(
  passages.map((passage) => {
    const counts = new Map<string, number>();
    for (const { word, stem } of terms(passage, 'fr')) counts.set(stem, 1).set(unstemmed(word), 1);
    return counts;
  }),
  { k1: 0.9, b: 0.4 },
);
const lexicon = new Lexicon('stagiaire, trainee, متدرب\ncentre de formation, training centre\nchambre, room');
const words = [...lexical.terms].filter((term) => term.startsWith('=')).map((term) => term.slice(1));
const acronyms = new Lexicon('CIFA, centre d’Ifrane');
const sources = {
  lexical,
  lexicon,
  acronyms,
  spelling: new Spelling(words),
  names: new NameIndex(() => words),
};

const concepts = (question: string, names: string[] = []): QuestionConcept[] =>
  conceptsOf(stemmed(question, 'fr'), sources, new Set(names));
const ways = (concept: QuestionConcept | undefined): string[] =>
  concept?.alternatives.map(({ terms }) => terms.join(' ')) ?? [];

describe('conceptsOf', () => {
  it('says a word itself, by its stem and by its equivalents, in the order of their worth', () => {
    const [trainee] = concepts('stagiaires');
    expect(ways(trainee)).toEqual(
      expect.arrayContaining([unstemmed('stagiaires'), stem('stagiaires', 'fr'), stem('متدرب', 'ar')]),
    );
    const weights = trainee?.alternatives.map(({ weight }) => weight) ?? [];
    expect(weights).toEqual([...weights].sort((one, other) => other - one));
    expect(weights[0]).toBe(1);
  });

  it('takes the longest entry of the lexicon as one concept', () => {
    const found = concepts('le centre de formation');
    expect(found.map(({ words }) => words)).toEqual(['centre formation']);
    expect(ways(found[0]).join(', ')).toContain('train');
  });

  it('joins two words that the releases write as one', () => {
    const [days, ...rest] = concepts('pro days');
    expect(days).toMatchObject({ words: 'prodays', known: true });
    expect(rest).toEqual([]);
  });

  it('does not join function words, whatever word they make', () => {
    expect(lexical.has(unstemmed('dela'))).toBe(true);
    expect(concepts('de la').map(({ words }) => words)).toEqual([]);
    expect(concepts('les chambres de la cité').map(({ words }) => words)).toEqual(['chambres', 'cite']);
    expect(concepts('delà').map(({ words }) => words)).toEqual(['dela']);
  });

  it('finds an Arabic word with a one-letter word written onto it, in the texts and in the question', () => {
    const inTexts = ways(concepts('مانيتوبا')[0]);
    expect(inTexts).toContain(stem('بمانيتوبا', 'ar'));
    const [trainee] = concepts('للمتدرب');
    expect(ways(trainee)).toContain(stem('stagiaire', 'fr'));
    expect(trainee?.known).toBe(true);
    // Less than the word as it stands, and than what the lexicon says of it.
    const weightOf = (question: string): number =>
      concepts(question)[0]?.alternatives.find(({ terms }) => terms.join() === stem('stagiaire', 'fr'))
        ?.weight ?? 0;
    expect(weightOf('لمتدرب')).toBeGreaterThan(0);
    expect(weightOf('لمتدرب')).toBeLessThan(weightOf('متدرب'));
  });

  it('respells an unknown word, and knows a name in the other script', () => {
    expect(ways(concepts('chanbres')[0])).toContain(unstemmed('chambres'));
    expect(ways(concepts('إفران')[0])).toContain(unstemmed('ifrane'));
  });

  it('gives up on a word that is nowhere', () => {
    expect(concepts('xylophone')[0]?.known).toBe(false);
  });

  it('bounds the work that a question can ask for', () => {
    let asked = 0;
    const spelling = new Spelling(words);
    const near = spelling.near.bind(spelling);
    spelling.near = (word) => {
      asked += 1;
      return near(word);
    };
    const letters = [...'bcdfghjklm'];
    const unknown = letters.flatMap((one) => letters.map((other) => `${one}${other}xqzw`));
    const of = (text: string) => conceptsOf(stemmed(text, 'fr'), { ...sources, spelling });
    expect(of(unknown.join(' ')).length).toBeLessThan(unknown.length / 2);
    expect(asked).toBeLessThan(unknown.length / 2);
    asked = 0;
    expect(of('zzxqzw '.repeat(200))).toHaveLength(1);
    expect(asked).toBe(1);
  });

  it('knows what the releases’ acronyms stand for, both ways', () => {
    expect(ways(concepts('CIFA')[0])).toContain('centr ifran');
    const [long] = concepts('le centre d’Ifrane');
    expect([long?.words, ways(long)]).toEqual(['centre ifrane', expect.arrayContaining(['cif'])]);
  });

  it('takes “or” for either', () => {
    const found = concepts('chambres ou stagiaires');
    expect(found).toHaveLength(1);
    expect(ways(found[0])).toEqual(expect.arrayContaining([unstemmed('chambres'), unstemmed('stagiaires')]));
  });

  it('counts a word that is said twice once, and stop words never', () => {
    expect(concepts('chambres et chambres').map(({ words }) => words)).toEqual(['chambres']);
    expect(concepts('de la et que')).toEqual([]);
  });

  it('knows what must hold: years, ranks, figures, names', () => {
    expect(
      concepts('2022 4ème 112 Ifrane chambres nombre total', ['ifrane']).map(({ role }) => role),
    ).toEqual(expect.arrayContaining(['year', 'ordinal', 'number', 'name', 'topic', 'light']));
  });

  it('knows who is from a country', () => {
    const roles = (text: string) => concepts(text).map(({ role }) => role);
    expect(roles('experts italiens belges')).toEqual(['topic', 'origin', 'origin']);
    expect(roles('الإيطاليين')).toEqual(['origin']);
  });

  it('knows what names a level, and what only speaks of levels', () => {
    const roles = (text: string) => concepts(text).map(({ role }) => role);
    expect(roles('stagiaires niveau doctorat')).toEqual(['topic', 'topic', 'level']);
    expect(roles('trainees bachelor level')).toEqual(['topic', 'level', 'topic']);
    expect(roles('المتدربين مستوى الدكتوراه')).toEqual(['topic', 'topic', 'level']);
    for (const text of ['niveau national', 'niveau scolaire', 'international level', 'niveau requis'])
      expect(roles(text)).not.toContain('level');
  });

  it('gives rare words more weight than common ones, and names more still', () => {
    const weight = (word: string, names: string[] = []) => concepts(word, names)[0]?.weight ?? 0;
    expect(weight('ifrane')).toBeGreaterThan(weight('centre'));
    expect(weight('ifrane', ['ifrane'])).toBeGreaterThan(weight('ifrane'));
    expect(weight('total')).toBeLessThan(weight('xylophone'));
  });
});
