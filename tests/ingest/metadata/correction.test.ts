import { describe, expect, it } from 'vitest';
import { correctionOf } from '../../../ingest/metadata/correction.ts';
import { noMetadata } from '../../../ingest/read/source-document.ts';
import { releaseOf } from '../../helpers/release-of.ts';

const found = (text: string, metadata = noMetadata) =>
  correctionOf(releaseOf(text, { on: '2024-03-01' }), metadata);

describe('correctionOf', () => {
  it.each([
    ['Rectificatif : forum de l’emploi', null],
    ['COMMUNIQUÉ RECTIFICATIF\nDans notre communiqué du 5 février 2024, il fallait lire 340.', '2024-02-05'],
    ['Forum\n\nERRATUM\n\nLe forum réunira 340 exposants.', null],
    ['Correction to the release of 5 February 2024\nThe fair will host 340 companies.', '2024-02-05'],
    ['Correction : 340 exposants', null],
    ['بلاغ تصحيحي\nجاء في البلاغ الصادر بتاريخ 5 فبراير 2024 رقم غير صحيح.', '2024-02-05'],
    ['استدراك', null],
    [
      'La rentrée est reportée\n\nMeknès, le 28 février 2024 – Le présent communiqué corrige celui du 5 février 2024.',
      '2024-02-05',
    ],
    ['Fair moved\n\nThis release corrects our earlier statement of 5 February 2024.', '2024-02-05'],
  ])('hears a correction in %j', (text, dated) => {
    expect(found(text)).toEqual({ wholly: false, named: null, dated, of: null });
  });

  it.each([
    'Bourses\n\n(Annule et remplace)',
    'Bourses\n\nLe présent communiqué annule et remplace le communiqué du 10 janvier 2024.',
    'Bourses\nCette annonce remplace l’avis précédent.\nCe texte remplace notre précédent communiqué.',
    'Grants\nThis statement replaces our earlier release of 10 January 2024.',
    'المنح\nهذا البلاغ يلغي ويعوض البلاغ السابق.',
  ])('hears a replacement in %j', (text) => {
    expect(found(text)?.wholly).toBe(true);
  });

  it.each([
    'Correction des épreuves : 400 correcteurs mobilisés',
    'Le nouveau centre remplace le bâtiment de 1974.',
    'Loi de finances rectificative : ce qui change',
    'Le décret annule et remplace l’arrêté de 2012 sur les diplômes, selon la direction de la formation, qui en a présenté les grandes lignes hier à Rabat.',
    'تصحيح الامتحانات ينطلق غدا',
    `${'Le centre ouvre. '.repeat(80)}\nRectificatif : non.`,
  ])('hears none in %j', (text) => {
    expect(found(text)).toBeNull();
  });

  it('believes the metadata first', () => {
    expect(found('Bourses', { ...noMetadata, replaces: 'bourse.pdf' })).toMatchObject({
      wholly: true,
      named: 'bourse.pdf',
    });
    expect(found('Bourses', { ...noMetadata, corrects: 'bourse.pdf' })).toMatchObject({ wholly: false });
  });
});
