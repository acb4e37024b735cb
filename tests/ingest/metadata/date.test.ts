import { describe, expect, it } from 'vitest';
import { assemble } from '../../../ingest/assemble.ts';
import { publicationDate } from '../../../ingest/metadata/date.ts';
import { noMetadata } from '../../../ingest/read/source-document.ts';

const story =
  'Le centre de Tiznit a accueilli ses premiers stagiaires et tiendra une rencontre le 12 juin 2031 au matin.';

function dateOf(
  lines: readonly string[],
  file = 'a.txt',
  said: string | null = null,
): ReturnType<typeof publicationDate> {
  const clean = assemble(lines.map((text) => ({ kind: 'paragraph', text })));
  return publicationDate(clean, { ...noMetadata, date: said }, file);
}

describe('publicationDate', () => {
  it.each([
    ['Casablanca, le 07 novembre 2022', '2022-11-07'],
    ['RABAT, LE 1er DÉCEMBRE 2019', '2019-12-01'],
    ['23 décembre 2016', '2016-12-23'],
    ['date 2016-12 23 décembre 2016', '2016-12-23'],
    ['Publié le lundi 3 août 2020', '2020-08-03'],
    ['Communiqué de presse du 5 mars 2018', '2018-03-05'],
    ['Béni Mellal, le 05/03/2018', '2018-03-05'],
    ['Rabat, November 7, 2022', '2022-11-07'],
    ['Rabat, 7 November 2022', '2022-11-07'],
    ['November 7, 2022, 8:32 p.m.', '2022-11-07'],
    ['Publié le 7 novembre 2022 à 10h30', '2022-11-07'],
    ['الرباط، 07 نونبر 2022', '2022-11-07'],
    ['الدار البيضاء، في ٧ دجنبر ٢٠٢١', '2021-12-07'],
    ['بيروت، 15 كانون الثاني 2020', '2020-01-15'],
    ['Tanger, novembre 2022', '2022-11'],
    ['Ville de Saint-Aubin-sur-Loire – Le 3 mars 2026', '2026-03-03'],
  ])('reads the dateline %s', (line, value) => {
    expect(dateOf([line, story])).toEqual({ date: { value, origin: 'text' }, dateline: 0 });
    expect(dateOf(['Un titre', line, story]).dateline).toBe(1);
  });

  it.each([
    ['Rabat, le 3 mai 2021 – Le centre ouvre ses portes aux jeunes de la région.', '2021-05-03'],
    ['Le 3 mai 2021 - Le centre ouvre ses portes aux jeunes de la région.', '2021-05-03'],
    ['RABAT, May 3, 2021 (XYZ) — The centre opens its doors.', '2021-05-03'],
    ['Agadir, le 3 mai 2021. Le centre ouvre ses portes.', '2021-05-03'],
  ])('reads the opening of %s', (line, value) => {
    expect(dateOf([line])).toEqual({ date: { value, origin: 'text' }, dateline: null });
  });

  it.each([
    [story],
    ['Le 3 mai 2021, le centre a ouvert ses portes.'],
    ['Du 3 au 7 mai 2021'],
    ['Rencontre nationale le 3 mai 2021'],
    ['Inscriptions jusqu’au 3 mai 2021'],
    ['Agadir, le 31 février 2021'],
    ['نظم المكتب في 7 نونبر 2022 لقاء'],
  ])('takes no event for the publication: %s', (line) => {
    expect(dateOf([line]).date).toBeNull();
  });

  it('reads a closing dateline', () => {
    expect(dateOf([story, story.repeat(12), 'Fait à Rabat, le 3 mai 2021']).date?.value).toBe('2021-05-03');
  });

  it('falls back to the metadata, then to the file’s name', () => {
    expect(dateOf([story], '2019-01-02-x.txt', '2020-03-04T10:00:00Z').date).toEqual({
      value: '2020-03-04',
      origin: 'metadata',
    });
    expect(dateOf([story], 'x/2019-01-02-titre.txt').date).toEqual({
      value: '2019-01-02',
      origin: 'file-name',
    });
    expect(dateOf([story], 'titre_20190102.txt').date?.value).toBe('2019-01-02');
    expect(dateOf([story], '000_9186637a20190102f.txt').date).toBeNull();
  });

  it('asks the feed that named a page before its address, whose whole path is a name', () => {
    const clean = assemble([{ kind: 'paragraph', text: story }]);
    const page = 'https://example.org/2022/11/07/un-titre';
    const of = (said: string | null, listed: string | null) =>
      publicationDate(clean, { ...noMetadata, date: said }, page, listed).date;
    expect(of('2021-05-03', 'Tue, 05 Mar 2024 10:00:00 GMT')).toEqual({
      value: '2021-05-03',
      origin: 'metadata',
    });
    expect(of(null, 'Tue, 05 Mar 2024 10:00:00 GMT')).toEqual({ value: '2024-03-05', origin: 'feed' });
    expect(of(null, 'yesterday')).toEqual({ value: '2022-11-07', origin: 'file-name' });
    expect(of(null, null)).toEqual({ value: '2022-11-07', origin: 'file-name' });
  });
});
