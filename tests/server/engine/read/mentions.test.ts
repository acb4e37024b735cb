import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MentionKind } from '../../../../server/engine/read/mention.ts';
import { patterns, signs } from '../../../../server/engine/read/mention-patterns.ts';
import { Mentions } from '../../../../server/engine/read/mentions.ts';

/** Releases written for training: all kinds of mentions in three languages. */
const folder = join(import.meta.dirname, '../../../../corpus/embedding/training/releases/S1');
const releaseTexts = readdirSync(folder)
  .filter((file) => file.endsWith('.md'))
  .map((file) => readFileSync(join(folder, file), 'utf8'));

const of = (kind: MentionKind, sentence: string): string[] =>
  new Mentions(sentence).of(kind).map(({ text }) => text);

const kinds = patterns.map(([kind]) => kind);

describe('Mentions', () => {
  it.each<[MentionKind, string, string[]]>([
    ['number', 'Les 59 717 stagiaires, 45.000 jeunes et 2600 formateurs', ['59 717', '45.000', '2600']],
    ['number', 'Deux visites et trois cents experts', ['Deux', 'trois cents']],
    ['number', 'بلغ العدد 1200 متدرب', ['1200']],
    [
      'money',
      'Soit 880 490.79 euros, ou 9 millions de dirhams.',
      ['880 490.79 euros', '9 millions de dirhams'],
    ],
    ['percent', 'Il atteint 12,5 % ou 80 pour cent.', ['12,5 %', '80 pour cent']],
    [
      'date',
      'Du 15 au 18 septembre 2020, puis en mai, ou en juin 2021.',
      ['Du 15 au 18 septembre 2020', 'en mai', 'en juin 2021'],
    ],
    [
      'date',
      'Le 1er mars, le 3/4/2021, en 2021-2022 et depuis 2019.',
      ['1er mars', '3/4/2021', '2021-2022', 'depuis 2019'],
    ],
    ['date', 'It opens on May 3, 2021, and on 4 June.', ['May 3, 2021', '4 June']],
    ['date', 'يفتح يوم 3 مارس 2021', ['3 مارس 2021']],
    ['duration', 'Cela a duré 19 mois, soit deux ans.', ['19 mois', 'deux ans']],
    ['time', 'Rendez-vous à 14h30 ou à 9 h.', ['14h30', '9 h']],
    [
      'person',
      'M. Rachid Benali et Madame Loubna Tricha, Directrice',
      ['M. Rachid Benali', 'Madame Loubna Tricha'],
    ],
    ['place', 'Il ouvre à Tanger, dans la ville d’Ifrane.', ['Tanger', 'ville d’Ifrane']],
    ['phone', 'Tél. : 06 76 27 06 67 ou +212 5 22 63 44 44', ['06 76 27 06 67', '+212 5 22 63 44 44']],
    ['email', 'Écrire à Nouhaila.ahlamine@ofppt.ma.', ['Nouhaila.ahlamine@ofppt.ma']],
    [
      'url',
      'Le site « careercenter.ma » et https://www.ofppt.ma/fr/',
      ['careercenter.ma', 'https://www.ofppt.ma/fr/'],
    ],
    ['number', 'سجلت و120 حالة في 820 وحدة', ['120', '820']],
    ['money', 'It cost £38.5m, or £6.80 a ride; le lycée coûte 44 M€.', ['£38.5m', '£6.80', '44 M€']],
    ['time', 'The first leaves at 6.15 am; coupure de 9 h à 16 h.', ['6.15 am', 'de 9 h à 16 h']],
    ['duration', 'تستغرق 15 دقيقة', ['15 دقيقة']],
    ['phone', 'Call +44 1632 960 117 or 0 800 12 34 56.', ['+44 1632 960 117', '0 800 12 34 56']],
    ['place', 'أعطيت الانطلاقة بمدينة سلا', ['بمدينة سلا']],
    [
      'place',
      'Reportés pour les préfectures de Casablanca et Kénitra.',
      ['préfectures de Casablanca et Kénitra'],
    ],
    ['number', 'De 10,8 à 13,5 mètres, pour vingt-deux salles', ['De 10,8 à 13,5', 'vingt-deux']],
    ['number', 'خلال ستة وثلاثين شهرا', ['ستة وثلاثين']],
    ['money', 'De 17,25 $ à 24,80 $, ou mille francs CFA', ['De 17,25 $ à 24,80 $', 'mille francs CFA']],
    ['money', 'بكلفة 1,84 مليار درهم و3450 دينارا', ['1,84 مليار درهم', '3450 دينارا']],
    [
      'percent',
      'La moitié paie, un lecteur sur neuf et cinq pour cent',
      ['La moitié', 'un lecteur sur neuf', 'cinq pour cent'],
    ],
    ['date', 'Jusqu’au lundi 26 août, puis dès octobre 2025', ['Jusqu’au lundi 26 août', 'dès octobre 2025']],
    ['date', 'إلى غاية 4 أكتوبر أو 30 جوان 2023', ['إلى غاية 4 أكتوبر', '30 جوان 2023']],
    ['date', 'Réalisées entre 1889 et 1934, avant le 10 mai', ['entre 1889 et 1934', 'avant le 10 mai']],
    [
      'frequency',
      'Il passe toutes les trois semaines, every Monday, كل شهر',
      ['toutes les trois semaines', 'every Monday', 'كل شهر'],
    ],
    [
      'duration',
      'Soit 28 heures, un an et demi ou trente jours ouvrables',
      ['28 heures', 'un an et demi', 'trente jours ouvrables'],
    ],
    [
      'duration',
      'Au titre de 2022-2023 à 32.396 jours, de 12 à 18 mois',
      ['32.396 jours', 'de 12 à 18 mois'],
    ],
    ['time', 'Jusqu’à 22 heures, de 9 à 19 heures', ['Jusqu’à 22 heures', 'de 9 à 19 heures']],
    ['time', 'À raison de 28 heures par semaine', []],
    ['person', 'M. Ahmed ben Salah et Mme Maria da Costa', ['M. Ahmed ben Salah', 'Mme Maria da Costa']],
    ['place', 'La mise en place de 97 missions, salle 12', ['salle 12']],
    ['place', 'Ouvert à Verviers et à Huy, rue Neuve 99', ['Verviers et à Huy', 'rue Neuve 99']],
    ['spot', 'Se présenter au centre de santé qui est ouvert', ['au centre de santé']],
    ['quoted', 'Sous le thème « des métiers verts »', ['des métiers verts']],
    ['phone', 'Le 80 10 00 77 ou 514 555-0199', ['80 10 00 77', '514 555-0199']],
    ['name', 'Avec l’Union Européenne et la CGEM.', ['Union Européenne', 'CGEM']],
  ])('finds the %s in %j', (kind, sentence, texts) => {
    expect(of(kind, sentence)).toEqual(texts);
  });

  it.each([
    'La Covid-19 et l’UM6P',
    'La 4ème édition',
    'Le 07 novembre 2022',
    'Tél. : 06 76 27 06 67',
    'Écrire à a.b2@ofppt.ma',
    '80 %',
  ])('takes no figure of %j for a count', (sentence) => {
    expect(of('number', sentence)).toEqual([]);
  });

  it('does not take the capital that opens a sentence for a name', () => {
    expect(of('name', 'Dans les établissements, tout est prêt.')).toEqual([]);
    expect(of('name', '« Ces rencontres » ont plu.')).toEqual([]);
    expect(of('name', 'À Fès et à Ifrane')).toEqual(['Fès', 'Ifrane']);
    expect(of('name', 'OFPPT et partenaires')).toEqual(['OFPPT']);
  });

  it('ends a name before the stop of its sentence', () => {
    const names = new Mentions('M. Rachid Benali vit à Ifrane.').of('person', 'place');
    expect(names).toHaveLength(2);
    for (const { text } of names) expect(text).toMatch(/\p{L}$/u);
  });

  it('gives texts that stand at their offsets, in order, one kind never overlapping itself', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '12 000',
        '5 mai 2021',
        'à Tanger',
        'M. Ali Ben',
        'a@b.ma',
        '06 12 34 56 78',
        '19 mois',
        '3 %',
      ),
      fc.string({ unit: 'binary', maxLength: 12 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const sentence = pieces.join(' ');
        const found = new Mentions(sentence).of(...kinds);
        for (const [at, { start, end, text, kind }] of found.entries()) {
          expect(sentence.slice(start, end)).toBe(text);
          expect(text).not.toBe('');
          const others = found.slice(at + 1);
          expect(others.every((other) => other.start >= start)).toBe(true);
          expect(others.some((other) => other.kind === kind && other.start < end)).toBe(false);
        }
      }),
    );
  });

  it.each(Object.entries(signs))('mentions no %s without its sign', (kind, sign) => {
    const texts = new Set(releaseTexts.flatMap((text) => text.split(/(?<=[.!?;:\n])/u)));
    const pattern = new Map<string, RegExp>(patterns).get(kind);
    const mentioning = [...texts].filter((text) => pattern && text.search(pattern) >= 0);
    expect(mentioning.length).toBeGreaterThan(10);
    expect(mentioning.filter((text) => !sign.test(text))).toEqual([]);
  });

  it('gives the same whatever was asked for before', () => {
    const sentence = 'Du 5 au 7 mai 2021 à 10 h, 12 000 jeunes (3 %) à Tanger : 06 12 34 56 78.';
    const asked = new Mentions(sentence);
    const alone = kinds.map((kind) => asked.of(kind));
    expect(alone).toEqual(
      [...kinds]
        .reverse()
        .map((kind) => new Mentions(sentence).of(kind))
        .reverse(),
    );
    expect(asked.of(...kinds)).toHaveLength(alone.flat().length);
  });
});
