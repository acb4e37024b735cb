import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { releasesAsked, yearAsked } from '../../../../server/engine/understand/releases-asked.ts';

describe('releasesAsked', () => {
  it.each([
    ['Communiqués de 2022', { latest: false, year: '2022', subject: null }],
    ['Quels communiqués avez-vous publiés en 2016 ?', { latest: false, year: '2016', subject: null }],
    ['Y a-t-il un communiqué sur les examens ?', { latest: false, year: null, subject: 'examens' }],
    ['Le dernier communiqué sur l’apprentissage', { latest: true, year: null, subject: 'apprentissage' }],
    ['releases from 2016', { latest: false, year: '2016', subject: null }],
    ['What is the latest press release about the hotel?', { latest: true, year: null, subject: 'hotel' }],
    ['ما هي بلاغات سنة 2022؟', { latest: false, year: '2022', subject: null }],
    ['هل هناك بلاغ حول الامتحانات؟', { latest: false, year: null, subject: 'الامتحانات' }],
  ])('reads %j', (question, asked) => {
    expect(releasesAsked(question)).toEqual(asked);
  });

  it.each([
    'Liste des communiqués',
    'Le dernier communiqué',
    'Le communiqué sur le jumelage',
    'Combien de stagiaires en 2022 ?',
    'Que dit le communiqué sur les examens ?',
    '',
  ])('leaves %j to others', (question) => {
    expect(releasesAsked(question)).toBeNull();
  });

  it('takes whatever is typed, soon', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => void releasesAsked(text)));
    // A pattern that tried every way of reading these would not end before the test does.
    expect(releasesAsked(`les ${'communiqués publiés '.repeat(400)}`)).toBeNull();
    expect(releasesAsked('les '.repeat(39))).toBeNull();
  });
});

describe('yearAsked', () => {
  it.each([
    ['en 2022', '2022'],
    ['2016 ?', '2016'],
    ['Pour l’année 2020', '2020'],
    ['In 2022?', '2022'],
    ['في سنة 2022؟', '2022'],
    ['Les examens en 2022', null],
    ['1200', null],
    ['', null],
  ])('reads %j as %j', (question, year) => {
    expect(yearAsked(question)).toEqual(year === null ? null : { latest: false, year, subject: null });
  });
});
