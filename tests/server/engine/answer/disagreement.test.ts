import { describe, expect, it } from 'vitest';
import { disagreeing } from '../../../../server/engine/answer/disagreement.ts';
import type { Evidence } from '../../../../server/engine/answer/evidence.ts';
import { understand } from '../../../../server/engine/understand/understand.ts';
import { useDemoIndex } from '../../../helpers/demo-index.ts';
import { readSentence } from '../../../helpers/read-sentence.ts';

const demo = useDemoIndex();
const question = () => understand('Combien de stagiaires passent les examens ?', 'fr', demo().sources);

/** What a release of a day says, equally well. */
function said(release: string, date: string | null, value: string, more: Partial<Evidence> = {}): Evidence {
  const sentence = readSentence(`${value} stagiaires passent les examens.`);
  Object.assign(sentence.release, {
    id: release,
    date: date === null ? null : { value: date, origin: 'text' },
  });
  const support = question().concepts.map(() => 0.9);
  const evidence: Partial<Evidence> = {
    sentence,
    score: 1,
    coverage: 0.9,
    support,
    exact: { text: value, fit: 0.8 },
    list: null,
  };
  return { ...evidence, ...more } as Evidence;
}

describe('disagreeing', () => {
  const best = () => said('a', '2022-01-01', '500');
  const of = (other: Evidence, answers = true) =>
    disagreeing(question(), best(), [best(), other], () => answers);

  it('is the other release that gives another figure for the same', () => {
    const other = said('b', '2023-01-01', '612');
    expect(of(other)).toBe(other);
  });

  it.each<[string, () => Evidence]>([
    ['the same figure, written otherwise', () => said('b', '2023-01-01', '500 stagiaires')],
    ['the same release', () => said('a', '2022-01-01', '612')],
    ['a release of the same day', () => said('b', '2022-01-01', '612')],
    ['an undated release', () => said('b', null, '612')],
    ['less of the question', () => said('b', '2023-01-01', '612', { coverage: 0.7 })],
    [
      'another subject',
      () => said('b', '2023-01-01', '612', { support: question().concepts.map(() => 0.5) }),
    ],
    ['a looser figure', () => said('b', '2023-01-01', '612', { exact: { text: '612', fit: 0.3 } })],
    ['no figure', () => said('b', '2023-01-01', '612', { exact: null })],
  ])('is not %s', (_what, other) => {
    expect(of(other())).toBeNull();
  });

  it('is nothing that would be no answer, nor to a question whose answers are no values', () => {
    expect(of(said('b', '2023-01-01', '612'), false)).toBeNull();
    const why = { ...question(), kind: 'reason' as const };
    expect(disagreeing(why, best(), [said('b', '2023-01-01', '612')], () => true)).toBeNull();
  });
});
