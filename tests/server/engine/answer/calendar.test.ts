import { describe, expect, it } from 'vitest';
import { lastDay } from '../../../../server/engine/answer/calendar.ts';

describe('lastDay', () => {
  it.each([
    ['jusqu’au 26 août 2024', '2024-08-26'],
    ['du 1er mars au 26 avril 2023', '2023-04-26'],
    ['le 3/4/2021', '2021-04-03'],
    ['May 3, 2021', '2021-05-03'],
    ['4 June 2020', '2020-06-04'],
    ['إلى غاية 4 أكتوبر 2019', '2019-10-04'],
    ['30 جوان 2023', '2023-06-30'],
  ])('reads %j', (text, day) => {
    expect(lastDay(text, null)).toBe(day);
  });

  it('takes the year from the release: the next such day', () => {
    expect(lastDay('avant le 15 juin', '2023-05-02')).toBe('2023-06-15');
    expect(lastDay('avant le 15 janvier', '2023-11-02')).toBe('2024-01-15');
    expect(lastDay('avant le 15 juin', null)).toBeNull();
  });

  it('is null where no day is named', () => {
    for (const text of ['', 'en 2020', 'mai 2020', '45 mai 2020', '12 salles 2020', '12/13/2020'])
      expect([text, lastDay(text, '2020-01-01')]).toEqual([text, null]);
  });
});
