import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pair, unstemmed } from '../../../../corpus/index/field-terms.ts';
import { queryOf } from '../../../../server/engine/retrieve/query.ts';
import { useDemoIndex } from '../../../helpers/demo-index.ts';

const demo = useDemoIndex();
const termsOf = (text: string): string[] =>
  queryOf(text, 'fr', demo().sources).words.flatMap(({ alternatives }) =>
    alternatives.flatMap(({ terms }) => terms),
  );

describe('queryOf', () => {
  it('asks for stems, words as typed and neighbours, without function words', () => {
    const found = termsOf('Quels sont les centres de formation ?');
    expect(found).toEqual([
      'centr',
      unstemmed('centres'),
      'format',
      unstemmed('formation'),
      pair('centr', 'format'),
    ]);
  });

  it('asks for each once', () => {
    const found = termsOf('centre centre centres');
    expect(new Set(found).size).toBe(found.length);
  });

  it('passes the text on as it is, for the vectors, and finds concepts beside the words', () => {
    const text = 'Combien de stagiaires à Ifrane ?';
    const query = queryOf(text, 'fr', demo().sources);
    expect(query).toMatchObject({ language: 'fr', text });
    const ways = query.concepts.flatMap(({ alternatives }) => alternatives.flatMap(({ terms }) => terms));
    // The lexicon's.
    expect(ways).toContain('traine');
  });

  it('asks for nothing where nothing is said', () => {
    for (const text of ['', '…', 'de la', '🎓'])
      expect(queryOf(text, 'fr', demo().sources)).toMatchObject({ words: [], concepts: [] });
  });

  it('asks for something or nothing, but never for an empty term', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        const { words, concepts } = queryOf(text, 'fr', demo().sources);
        for (const { alternatives } of [...words, ...concepts])
          for (const { terms, weight } of alternatives) {
            expect(weight).toBeGreaterThan(0);
            expect(terms.every((term) => term.length > 0)).toBe(true);
          }
      }),
    );
  });
});
