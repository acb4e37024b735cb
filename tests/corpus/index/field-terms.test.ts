import { describe, expect, it } from 'vitest';
import { fieldTerms, pair, passageTerms, unstemmed } from '../../../corpus/index/field-terms.ts';
import type { Passage } from '../../../corpus/passage.ts';
import { tinyContent } from '../../helpers/tiny-content.ts';

function termsOf(
  text: string,
  { date, title = '', heading, language = 'fr' }: Record<string, string>,
): Map<string, number> {
  const { releases, passages } = tinyContent([text]);
  const [release] = releases;
  const [passage] = passages;
  if (!release || !passage) throw new Error('no content');
  const headed: Passage = { ...passage, heading: heading ?? null };
  return passageTerms(headed, {
    ...release,
    language,
    title: { value: title, origin: 'heading' },
    date: date === undefined ? null : { value: date, origin: 'text' },
  });
}

describe('passageTerms', () => {
  it('counts the stem of a word once, the word itself half', () => {
    expect(termsOf('Les stagiaires et le stagiaire', {})).toEqual(
      new Map([
        ['stagiair', 2],
        [unstemmed('stagiaires'), 0.5],
        [unstemmed('stagiaire'), 0.5],
        [pair('stagiair', 'stagiair'), 0.5],
      ]),
    );
  });

  it('counts a word of the heading and the year of the date half; the title is a field of its own', () => {
    const terms = termsOf('Budget', { title: 'Budget voté', heading: 'Région', date: '2020-09-15' });
    expect(terms.get('budget')).toBe(1);
    expect(terms.has('vot')).toBe(false);
    expect(terms.get('region')).toBe(0.5);
    expect(terms.get('2020')).toBe(0.5);
    expect(terms.has('9')).toBe(false);
  });

  it('counts pairs of neighbours half, stop words aside', () => {
    expect(fieldTerms('Le transport des élèves', 'fr').get(pair('transport', 'elev'))).toBe(0.5);
  });

  it('stems by the language of the release', () => {
    expect(termsOf('training', { language: 'en' }).has('train')).toBe(true);
    expect(termsOf('المتدربين', { language: 'ar' }).get('متدرب')).toBe(1);
    expect(termsOf('formaciones', { language: 'es' }).has('formacion')).toBe(true);
  });

  it('reads only the passage’s own part of the release', () => {
    const { releases, passages } = tinyContent(['Un centre ouvre. Un autre ferme.']);
    const [release] = releases;
    const [passage] = passages;
    if (!release || !passage) throw new Error('no content');
    expect(passageTerms({ ...passage, end: 16 }, release).has('ferm')).toBe(false);
  });
});
