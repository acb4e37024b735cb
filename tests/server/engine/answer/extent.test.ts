import { describe, expect, it } from 'vitest';
import { extent } from '../../../../server/engine/answer/extent.ts';
import type { MentionKind } from '../../../../server/engine/read/mention.ts';
import { Mentions } from '../../../../server/engine/read/mentions.ts';

const of = (kind: MentionKind, text: string): string[] =>
  new Mentions(text).of(kind).map((mention) => extent(mention, text));

describe('extent', () => {
  it.each<[MentionKind, string, string[]]>([
    ['number', 'Dans 240 centres du pays, 30 d’examen', ['240 centres', '30 d’examen']],
    [
      'number',
      'Sur 1 350 mètres carrés, 12 nouvelles places',
      ['1 350 mètres carrés', '12 nouvelles places'],
    ],
    ['number', 'Plus de 700 experts, au moins 2 par salle', ['Plus de 700 experts', 'au moins 2']],
    ['number', 'Une note de 2,7 sur 4,3 suffit', ['2,7 sur 4,3', '4,3 suffit']],
    ['number', 'Il en reste 85 d’ici à mai, 19 du nord, 60 partiront', ['85', '19', '60']],
    ['number', 'يضم 25 غطاسا', ['25 غطاسا']],
    ['place', 'Rendez-vous au Palais des congrès de Fès', ['Palais des congrès de Fès']],
    ['place', 'Il se tient au Complexe sportif de Salé', ['Complexe sportif de Salé']],
    [
      'money',
      'Il touche 264 euros par mois, près de 12 dollars canadiens',
      ['264 euros par mois', 'près de 12 dollars canadiens'],
    ],
    [
      'duration',
      'Soit 460 heures de cours pendant au moins deux ans',
      ['460 heures de cours', 'au moins deux ans'],
    ],
    ['percent', 'Environ 40 % des places', ['Environ 40 %']],
    ['date', 'Avant le 3 mai 2021 à midi', ['Avant le 3 mai 2021']],
  ])('of a %s in %j', (kind, text, marked) => {
    expect(of(kind, text)).toEqual(marked);
  });

  it('reaches as far as the question’s own words', () => {
    const text = 'Avec 25 grands plongeurs diplômés';
    const [number] = new Mentions(text).of('number');
    expect(number && extent(number, text, text.length)).toBe('25 grands plongeurs diplômés');
  });

  it('takes who acted whole', () => {
    const text = 'Le mobilier est fait par les élèves du lycée de Marvejols-le-Haut.';
    const name = new Mentions(text).of('name').find(({ text: said }) => said.startsWith('Marvejols'));
    expect(name && extent(name, text)).toBe('les élèves du lycée de Marvejols-le-Haut');
  });
});
