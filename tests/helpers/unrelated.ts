import type { Release } from '../../corpus/release.ts';

/** Of a release that stands alone: no places, no copies, nothing corrected. */
export const unrelated: Pick<Release, 'places' | 'copies' | 'correction' | 'corrected'> = {
  places: [],
  copies: [],
  correction: null,
  corrected: null,
};
