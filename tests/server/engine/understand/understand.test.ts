import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unstemmed } from '../../../../corpus/index/field-terms.ts';
import {
  isEmpty,
  questionLanguage,
  subjectWords,
  type Understanding,
  understand,
} from '../../../../server/engine/understand/understand.ts';
import { useDemoIndex } from '../../../helpers/demo-index.ts';

const demo = useDemoIndex();
const understood = (text: string): Understanding => understand(text, questionLanguage(text), demo().sources);
const focusOf = ({ concepts, focus }: Understanding): string | undefined => concepts[focus]?.words;

describe('questionLanguage', () => {
  it('is the one chosen, else the one detected, else French', () => {
    expect(questionLanguage('How many rooms?', 'ar')).toBe('ar');
    expect(questionLanguage('How many rooms does the hotel have?')).toBe('en');
    expect(questionLanguage('كم عدد الغرف؟')).toBe('ar');
    expect(questionLanguage('Combien de chambres ?')).toBe('fr');
    expect(questionLanguage('12345')).toBe('fr');
    expect(questionLanguage('Сколько комнат в гостинице?')).toBe('fr');
  });
});

describe('understand', () => {
  it('looks for the subject, not for the words that ask', () => {
    const { kind, concepts } = understood('Combien de chambres compte l’hôtel ?');
    expect(kind).toBe('number');
    expect(concepts.map(({ words }) => words)).toEqual(['chambres', 'compte', 'hotel']);
  });

  it('knows what is counted', () => {
    expect(focusOf(understood('Combien de chambres compte l’hôtel ?'))).toBe('chambres');
    expect(focusOf(understood('How many rooms does the hotel have?'))).toBe('rooms');
    expect(understood('Le centre est-il ouvert ?').focus).toBe(-1);
  });

  it('knows an attribute asked for by its name', () => {
    const theme = understood('Quel était le thème des Pro’Days ?');
    expect(theme.attribute).toBe(true);
    expect(focusOf(theme)).toBe('theme');
    expect(understood('Combien de chambres ?').attribute).toBe(false);
  });

  it('mends what is written by ear', () => {
    const { kind, concepts } = understood('kombien de stajiaires');
    expect(kind).toBe('number');
    const ways = concepts[0]?.alternatives.flatMap(({ terms }) => terms) ?? [];
    expect(ways).toContain('=stagiaires');
  });

  it('leaves out what goes before the question', () => {
    const { concepts } = understood('Je suis journaliste : combien de centres ?');
    expect(concepts.map(({ words }) => words)).toEqual(['centres']);
  });

  it('holds a release that is asked about for little', () => {
    const { concepts } = understood('Que dit le communiqué sur le jumelage ?');
    expect(concepts.find(({ words }) => words === 'communique')?.role).toBe('light');
  });

  it('asks no capitals of a question in capitals', () => {
    expect(understood('QUI EST RUPERT JOY').concepts.every(({ role }) => role !== 'name')).toBe(true);
    expect(understood('Qui est Rupert Joy ?').concepts.map(({ role }) => role)).toContain('name');
  });

  it('takes whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const { concepts, focus } = understood(text);
        for (const { weight, alternatives } of concepts) {
          expect(weight).toBeGreaterThan(0);
          expect(alternatives.length).toBeGreaterThan(0);
        }
        expect(focus).toBeLessThan(concepts.length);
      }),
    );
  });
});

describe('isEmpty', () => {
  it('is about letters and digits', () => {
    for (const text of ['', ' \n', '?!', '🙂', '\u200f\u202e']) expect(isEmpty(text)).toBe(true);
    for (const text of ['a', '7', 'م', '٣']) expect(isEmpty(text)).toBe(false);
  });
});

describe('subjectWords', () => {
  it('gives them as typed', () => {
    expect(subjectWords('Combien de chambres à l’Hôtel ?')).toEqual(['chambres', 'Hôtel']);
  });
});

it('takes no level for another one that is spelt alike, but for its number', () => {
  const { concepts } = understand('Combien de stagiaires du niveau spécialisation ?', 'fr', demo().sources);
  const level = concepts.find(({ words }) => words === 'specialisation');
  expect(level?.alternatives.map(({ terms }) => terms)).toEqual([[unstemmed('specialisation')]]);
});
