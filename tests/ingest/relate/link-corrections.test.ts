import { describe, expect, it } from 'vitest';
import type { Correction, Release } from '../../../corpus/release.ts';
import { linkCorrections } from '../../../ingest/relate/link-corrections.ts';
import { releaseOf } from '../../helpers/release-of.ts';

const corrects = (more: Partial<Correction> = {}): Correction => ({
  wholly: false,
  named: null,
  dated: null,
  of: null,
  ...more,
});
const forum = releaseOf(
  'Le forum de l’emploi ouvre à Tanger\nLe forum réunira 300 exposants au Palais des congrès.',
  {
    id: 'forum',
    on: '2024-02-05',
  },
);
const grant = releaseOf(
  'Les bourses de formation\nLa demande de bourse est ouverte aux stagiaires internes.',
  {
    id: 'grant',
    on: '2024-02-05',
  },
);
const newer = (correction: Correction, more: Parameters<typeof releaseOf>[1] = {}): Release =>
  releaseOf('Rectificatif : forum de l’emploi\nLe forum réunira 340 exposants à Tanger.', {
    id: 'new',
    on: '2024-03-01',
    correction,
    ...more,
  });
/** What the newest of these releases is found to correct. */
const of = (releases: readonly Release[]): string | null | undefined =>
  linkCorrections(releases).find(({ id }) => id === 'new')?.correction?.of;

describe('linkCorrections', () => {
  it('finds the release that a correction speaks of, and marks it', () => {
    const linked = linkCorrections([newer(corrects()), forum, grant]);
    expect(linked.map(({ id, corrected }) => [id, corrected])).toEqual([
      ['new', null],
      ['forum', { by: 'new', title: 'Rectificatif : forum de l’emploi', date: '2024-03-01', wholly: false }],
      ['grant', null],
    ]);
  });

  it('goes by the day that is named, among the releases of that day by what they say', () => {
    expect(of([newer(corrects({ dated: '2024-02-05' })), grant, forum])).toBe('forum');
    expect(of([newer(corrects({ dated: '2024-02-04' })), grant, forum])).toBeNull();
  });

  it.each(['forum', 'forum.txt', 'LE FORUM DE L’EMPLOI OUVRE À TANGER'])('goes by the name %s', (named) => {
    expect(of([newer(corrects({ named }), { text: 'Autre chose.' }), grant, forum])).toBe('forum');
  });

  it('goes by the file of a copy, too', () => {
    const kept = { ...forum, copies: [{ id: 'old-id', file: 'scans/annonce.pdf' }] };
    expect(of([newer(corrects({ named: 'annonce.pdf' })), kept])).toBe('forum');
  });

  it('leaves a doubtful one alone: nothing alike, two alike, a younger one, itself', () => {
    expect(of([newer(corrects()), grant])).toBeNull();
    expect(of([newer(corrects()), forum, { ...forum, id: 'twin', file: 'twin.txt' }])).toBeNull();
    expect(of([newer(corrects()), { ...forum, date: { value: '2024-03-02', origin: 'text' } }])).toBeNull();
    expect(of([newer(corrects({ named: 'new' }))])).toBeNull();
  });

  it('forgets links that hold no more, and never goes in a circle', () => {
    const stale = { ...forum, corrected: { by: 'gone', title: '', date: null, wholly: true } };
    expect(linkCorrections([stale])[0]?.corrected).toBeNull();
    const one = newer(corrects({ named: 'two' }), { id: 'one' });
    const two = newer(corrects({ named: 'one' }), { id: 'two' });
    const circle = linkCorrections([one, two]);
    expect(circle.filter(({ corrected }) => corrected !== null)).toHaveLength(1);
  });

  it('lets the newest of several corrections stand, and what one has made void stays void', () => {
    const void_ = newer(corrects({ named: 'forum', wholly: true }), { id: 'first', on: '2024-02-20' });
    const linked = linkCorrections([void_, newer(corrects({ named: 'forum' })), forum]);
    expect(linked.at(-1)?.corrected).toMatchObject({ by: 'new', wholly: true });
  });
});
