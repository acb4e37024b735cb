import { describe, expect, it } from 'vitest';
import { placesOf } from '../../../ingest/metadata/places.ts';
import { releaseOf } from '../../helpers/release-of.ts';

const places = (text: string, language = 'fr') => placesOf(releaseOf(text, { language }));

describe('placesOf', () => {
  it.each([
    ['Un centre ouvre à Tanger, un autre à Fès ; celui de TANGER est plus grand.', ['Tanger', 'Fès']],
    ['La région Tanger-Tétouan-Al Hoceïma et l’Oriental*', ['Tanger-Tétouan-Al Hoceïma']],
    ['dans la région de l’Oriental', ['Oriental']],
    ['LES CENTRES DE SALE ET DE KENITRA', ['Salé', 'Kénitra']],
    ['un plat salé, servi à la casa, en tata', []],
    ['Des experts de Côte d’Ivoire et des États-Unis', ["Côte d'Ivoire", 'États-Unis']],
  ])('finds in %j what it names', (text, expected) => {
    expect(places(text)).toEqual(expected);
  });

  it('reads Arabic with its clitics, and ordinary words only after a word for a place', () => {
    expect(places('انعقد اللقاء بالرباط ثم بطنجة، وبمدينة الجديدة للدار البيضاء', 'ar')).toEqual([
      'الرباط',
      'طنجة',
      'الجديدة',
      'الدار البيضاء',
    ]);
    expect(places('البرامج الجديدة واللغة', 'ar')).toEqual([]);
  });

  it('says them in the release’s language, the dateline’s first', () => {
    expect(places('A centre in Tangier and Fes, Morocco', 'en')).toEqual(['Tangier', 'Fez', 'Morocco']);
    const release = releaseOf('Un centre à Tanger.\nRabat, le 3 mai 2021');
    const blocks = release.blocks.map((block, at) =>
      at === 1 ? { ...block, kind: 'dateline' as const } : block,
    );
    expect(placesOf({ ...release, blocks })).toEqual(['Rabat', 'Tanger']);
  });
});
