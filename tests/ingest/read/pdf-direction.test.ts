import { describe, expect, it } from 'vitest';
import { linesOf } from '../../../ingest/read/pdf-lines.ts';
import type { Piece } from '../../../ingest/read/pdf-page.ts';

/** A line as it is drawn, from left to right: Arabic letter by letter, the rest by runs. */
function drawn(text: string): Piece[] {
  let x = 50;
  return (text.match(/[\p{Script=Arabic}]|\s+|[^\s\p{Script=Arabic}]+/gu) ?? []).flatMap((run) => {
    const width = run.length * 6;
    x += width;
    if (run.trim() === '') return [];
    const rightToLeft = /\p{Script=Arabic}/u.test(run);
    return [{ text: run, x: x - width, y: 100, width, size: 12, bold: false, rightToLeft }];
  });
}
const read = (...lines: string[]) =>
  linesOf(lines.flatMap((line, at) => drawn(line).map((piece) => ({ ...piece, y: 100 + 20 * at })))).rows.map(
    (row) => row.map(({ text }) => text).join(' '),
  );
/** Arabic words as they are drawn. */
const turned = (text: string) => [...text].reverse().join('');

const story = turned('تنظم الوزارة حملة للتلقيح من جديد في كل المؤسسات');

describe('a line of a PDF', () => {
  it.each([
    [`.2023 ${turned('يناير')} 15 ${turned('منذ')}`, 'منذ 15 يناير 2023.'],
    [`${turned('الموقع')} www.onp.example ${turned('عبر')}`, 'عبر www.onp.example الموقع'],
    [
      `.(Casablanca Tech Park) ${turned('مهندسا')} 25 ${turned('شارك')}`,
      'شارك 25 مهندسا (Casablanca Tech Park).',
    ],
  ])('is read from the right: %s', (line, text) => {
    expect(read(story, line)[1]).toBe(text);
  });

  it('of an Arabic page is Arabic, however much Latin it has', () => {
    const [, contact] = read(story, `press@sante.example : ${turned('للاستفسار')}`);
    expect(contact).toMatch(/^للاستفسار/);
  });

  it('read from the left keeps the letters of an Arabic word', () => {
    expect(read(`The ministry (${turned('وزارة')}) of health opens a new hospital`)).toEqual([
      'The ministry (وزارة) of health opens a new hospital',
    ]);
  });
});
