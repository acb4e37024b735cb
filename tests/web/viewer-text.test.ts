import { describe, expect, it } from 'vitest';
import { formatDate } from '../../web/shared/format-date.ts';
import { chooseLanguage, directionOf, toLanguage } from '../../web/shared/language.ts';
import { releaseUrl } from '../../web/shared/release-link.ts';
import { parseFragment } from '../../web/viewer/fragment.ts';
import { cutRuns, splitParagraphs } from '../../web/viewer/paragraphs.ts';

describe('parseFragment', () => {
  it.each([
    ['', [], false],
    ['#', [], false],
    ['#2-5', [[2, 5]], false],
    [
      '#2-5,7-9',
      [
        [2, 5],
        [7, 9],
      ],
      false,
    ],
    [
      '#7-9,2-5',
      [
        [7, 9],
        [2, 5],
      ],
      false,
    ],
    ['#0-10', [[0, 10]], false],
    ['#0-11', [], true],
    ['#5-5', [], true],
    ['#5-2', [], true],
    ['#2-5,x', [[2, 5]], true],
    ['#-1-5', [], true],
    ['#1e1-5', [], true],
    ['#%', [], true],
    ['#99999999999999999999-2', [], true],
  ])('reads %j', (hash, ranges, bad) => {
    const cited = parseFragment(hash, 10);
    expect(cited.ranges.map(({ start, end }) => [start, end])).toEqual(ranges);
    expect(cited.bad).toBe(bad);
  });

  it('looks at no more than a hundred', () => {
    expect(parseFragment(`#${Array(500).fill('1-2').join(',')}`, 10).ranges).toHaveLength(100);
  });
});

describe('splitParagraphs', () => {
  it.each([
    '',
    '  \n\n ',
    'un',
    'un\n\ndeux',
    '\n\n un \n \n\n\tdeux\ntrois\n',
    'un\n\n\n\ndeux\n\n',
    'أ\r\n\r\nب',
  ])('keeps offsets and loses only white space: %j', (text) => {
    const paragraphs = splitParagraphs(text);
    for (const { start, end, text: own } of paragraphs) expect(text.slice(start, end)).toBe(own);
    expect(
      paragraphs
        .map((each) => each.text)
        .join('')
        .replace(/\s/g, ''),
    ).toBe(text.replace(/\s/g, ''));
  });

  it('splits at blank lines only', () => {
    expect(splitParagraphs('un\ndeux\n \ntrois').map(({ text }) => text)).toEqual(['un\ndeux', 'trois']);
  });
});

describe('cutRuns', () => {
  const text = 'abcdefghij';
  const runs = (...ranges: [number, number][]) =>
    cutRuns(
      { text, start: 100, end: 110 },
      ranges.map(([start, end]) => ({ start, end })),
    ).map((run) => `${run.text}${run.ranges.join('')}`);

  it('cuts at a range, at overlapping ranges, and at the paragraph’s own ends', () => {
    expect(runs([102, 105])).toEqual(['ab', 'cde0', 'fghij']);
    expect(runs([102, 105], [104, 107])).toEqual(['ab', 'cd0', 'e01', 'fg1', 'hij']);
    expect(runs([50, 103], [109, 200])).toEqual(['abc0', 'defghi', 'j1']);
    expect(runs([0, 100], [110, 120])).toEqual(['abcdefghij']);
  });
});

describe('dates, languages, addresses', () => {
  it('writes a date in the visitor’s language, and a month without a day', () => {
    expect(formatDate('2020-09-15', 'fr')).toBe('15 septembre 2020');
    expect(formatDate('2020-09-01', 'fr')).toBe('1er septembre 2020');
    expect(formatDate('2020-09-15', 'ar')).toBe('15 شتنبر 2020');
    expect(formatDate('2020-09-15', 'en')).toBe('15 September 2020');
    expect(formatDate('2022-03', 'fr')).toBe('mars 2022');
    expect(formatDate('bientôt', 'fr')).toBe('bientôt');
  });

  it('reads language tags', () => {
    expect([
      toLanguage('fr-MA'),
      toLanguage('AR'),
      toLanguage('ary'),
      toLanguage('de'),
      toLanguage(null),
    ]).toEqual(['fr', 'ar', 'ar', null, null]);
    expect(chooseLanguage([null, '', 'de', 'en-GB'])).toBe('en');
    expect(chooseLanguage([])).toBe('fr');
    expect([directionOf('ar-MA'), directionOf('he'), directionOf('fr')]).toEqual(['rtl', 'rtl', 'ltr']);
  });

  it('addresses passages', () => {
    const base = new URL('https://presse.example/porte-parole/');
    expect(
      releaseUrl(base, 'a/b', [
        { start: 1, end: 2 },
        { start: 5, end: 9 },
      ]),
    ).toBe('https://presse.example/porte-parole/releases/a%2Fb#1-2,5-9');
    expect(releaseUrl(base, 'x')).toBe('https://presse.example/porte-parole/releases/x');
  });
});
