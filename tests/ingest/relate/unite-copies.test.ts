import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Pace } from '../../../corpus/pace.ts';
import type { Release } from '../../../corpus/release.ts';
import { sketchOf } from '../../../ingest/relate/sketch.ts';
import { type United, uniteCopies } from '../../../ingest/relate/unite-copies.ts';
import { releaseOf } from '../../helpers/release-of.ts';

const story =
  'L’Office ouvre un centre de formation à Tiznit. Il accueillera 120 stagiaires dès le mois de septembre, dans quatre filières du bâtiment et de l’hôtellerie. Le chantier a duré deux ans et coûté 14 millions de dirhams, financés par la région.';
const unite = (releases: readonly Release[]): Promise<United> =>
  uniteCopies(releases, new Map(releases.map(({ id, text }) => [id, sketchOf(text)])), new Set(), new Pace());

/** Whether a text is taken for the same release as the story. */
async function same(text: string, more: Parameters<typeof releaseOf>[1] = {}): Promise<boolean> {
  const { releases } = await unite([releaseOf(story, { id: 'a' }), releaseOf(text, { id: 'b', ...more })]);
  return releases.length === 1;
}

describe('uniteCopies', () => {
  it('keeps the most complete of several files, which names the others and has their date', async () => {
    const { releases, copies } = await unite([
      releaseOf(story, { id: 'pdf', on: '2021-05-03' }),
      releaseOf(`Accueil Actualités\n${story}\nPartager sur Facebook`, { id: 'web' }),
      releaseOf('Un autre avis.', { id: 'other' }),
    ]);
    expect(releases.map(({ id }) => id)).toEqual(['web', 'other']);
    expect(releases[0]).toMatchObject({
      copies: [{ id: 'pdf', file: 'pdf.txt' }],
      date: { value: '2021-05-03' },
    });
    expect(copies.map(({ id }) => id)).toEqual(['pdf']);
  });

  it.each([
    ['the same text', story],
    [
      'other line ends and hyphens',
      story.replace('formation', 'for-\nmation').replace('hôtellerie', 'hôtel-\nlerie'),
    ],
    ['what stands around a page', `Menu\nPublié le 03/05/2021\n${story}\n© 2021 Mentions légales`],
  ])('takes for the same: %s', async (_what, text) => {
    expect(await same(text)).toBe(true);
  });

  it.each<[string, string, Parameters<typeof releaseOf>[1]?]>([
    ['another figure', story.replace('120', '150')],
    ['another name', story.replace('Tiznit', 'Zagora')],
    ['another month', story.replace('septembre', 'octobre')],
    ['half of it', story.slice(0, story.length / 3)],
    ['another language', story, { language: 'ar', text: `${story} ` }],
  ])('takes for another release: %s', async (_what, text, more) => {
    expect(await same(text, more)).toBe(false);
  });

  it('takes two releases of two days for two, even if they say nearly the same', async () => {
    const { releases } = await unite([
      releaseOf(story, { id: 'a', on: '2021-05-03' }),
      releaseOf(`${story} Contact : la direction.`, { id: 'b', on: '2022-05-03' }),
    ]);
    expect(releases).toHaveLength(2);
  });

  it('does not depend on the order of the files, and loses none', async () => {
    const pool = [
      story,
      `${story} Fin.`,
      story.replace('120', '150'),
      'Un avis.',
      'Un avis.',
      `Menu\n${story}`,
    ];
    const all = pool.map((text, at) => releaseOf(text, { id: `r${at}` }));
    const sorted = ({ releases, copies }: United) => [
      releases.map(({ id, copies: own }) => [id, own]).sort(),
      copies.map(({ id }) => id).sort(),
    ];
    const expected = sorted(await unite(all));
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(all, { minLength: all.length }), async (shuffled) => {
        expect(sorted(await unite(shuffled))).toEqual(expected);
      }),
    );
  });
});
