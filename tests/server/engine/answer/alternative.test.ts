import { describe, expect, it } from 'vitest';
import { alternativeTo } from '../../../../server/engine/answer/alternative.ts';
import type { Evidence } from '../../../../server/engine/answer/evidence.ts';
import { readSentence } from '../../../helpers/read-sentence.ts';

function said(text: string, confidence: number, exact: string | null): Evidence {
  const evidence: Partial<Evidence> = {
    sentence: readSentence(text),
    confidence,
    exact: exact === null ? null : { text: exact, fit: 1 },
  };
  return evidence as Evidence;
}

describe('alternativeTo', () => {
  const best = said('Le centre ouvre le 5 mai.', 0.5, '5 mai');
  const of = (others: Evidence[], answers = (_: Evidence) => true) =>
    alternativeTo(best, [best, ...others], answers);

  it('is the next sentence that gives another answer, where it is likely, too', () => {
    const other = said('Le centre ferme le 6 juin.', 0.2, '6 juin');
    expect(of([other])).toBe(other);
    expect(of([{ ...other, confidence: 0.1 }])).toBeNull();
    expect(of([])).toBeNull();
  });

  it('is none that says the same elsewhere', () => {
    expect(of([said('OUVERTURE LE 5 MAI', 0.5, '5 MAI')])).toBeNull();
    const whole = said('Le centre ouvre.', 0.4, null);
    expect(alternativeTo(whole, [whole, said('LE CENTRE OUVRE.', 0.4, null)], () => true)).toBeNull();
  });

  it('is none whose figure or name fits much less', () => {
    const other = said('Il rouvre en juin.', 0.4, 'en juin');
    expect(of([{ ...other, exact: { text: 'en juin', fit: 0.4 } }])).toBeNull();
  });

  it('is no bare year beside a day', () => {
    expect(of([said('Le programme de la rentrée 2026.', 0.5, 'rentrée 2026')])).toBeNull();
  });

  it('is no other row of the same table, unless that says as much', () => {
    const row = (name: string, own: number[]) => ({
      ...said(`Service : ${name} ; Lits : 28`, 0.5, name),
      own,
    });
    const asked = row('Cardiologie', [1]);
    const others = [row('Gériatrie', [0]), row('Cardiologie de jour', [1])];
    expect(alternativeTo(asked, [asked, ...others], () => true)).toBe(others[1]);
  });

  it('is none that would be no answer', () => {
    const [no, yes] = [said('Il a 3 salles.', 0.4, '3 salles'), said('Il rouvre en mai.', 0.3, 'en mai')];
    expect(of([no, yes], (one) => one !== no)).toBe(yes);
  });
});
