import { expect, test } from 'vitest';
import { riskPicture } from '../../../server/eval/html/curve-plots.ts';
import { reportPage } from '../../../server/eval/html/page.ts';
import { curveOf } from '../../../server/eval/refusal-curve.ts';
import type { Report } from '../../../server/eval/report.ts';
import { reportLines } from '../../../server/eval/report-lines.ts';

const hostile = '<img src=x onerror="alert(1)"> & \u0007 \ud800';
const point = { threshold: 0.5, coverage: 1, risk: 0.5, right: 1, wrong: 1, refused: 0 };
const report: Report = {
  set: { path: hostile, kind: 'squad', split: 'dev', questions: 2 },
  index: { folder: null, snapshot: 's', releases: 3 },
  engine: hostile,
  command: `porte-parole eval '${hostile}'`,
  misses: [
    {
      id: 'mild',
      kind: hostile,
      question: '?',
      outcome: 'x',
      text: '',
      expected: null,
      found: null,
      severity: 0,
    },
    {
      id: 'worst',
      kind: 'k',
      question: hostile,
      outcome: hostile,
      text: `${hostile}${'long '.repeat(200)}`,
      expected: 'x',
      answers: ['\\b<12>\\b'],
      found: hostile,
      severity: 1,
    },
  ],
  ms: 1,
  figures: [{ kind: 'all', measure: hostile, questions: 2, mean: 0.5, low: 0, high: 1 }],
  curve: {
    points: [point],
    steps: [{ ...point, threshold: 0.25 }],
    area: 0.25,
    own: { ...point, threshold: null },
  },
  comparison: {
    with: hostile,
    differences: [
      {
        kind: 'all',
        measure: 'EM',
        questions: 2,
        mean: 1,
        other: 0,
        difference: 1,
        low: 0,
        high: 1,
        p: 0.0001,
      },
    ],
  },
  questions: [],
};

test('the page holds everything, runs nothing and asks for nothing', () => {
  const page = reportPage(report);
  for (const heading of [
    'Scores',
    'Comparison',
    'The refusal curve',
    'The worst misses',
    'How it was measured',
  ])
    expect(page).toContain(`<h2>${heading}</h2>`);
  expect(page).not.toMatch(/<(?:script|img|link|iframe)|url\(|https?:|\p{Cs}/u);
  expect(page).not.toContain('\u0007');
  expect(page).toContain('&lt;img src=x onerror=&quot;alert(1)&quot;&gt; &amp; \uFFFD \uFFFD');
  expect(page).toContain('/\\b&lt;12&gt;\\b/');
  expect(page.indexOf('worst')).toBeLessThan(page.indexOf('mild'));
  expect(page).toContain('&lt; 0.001');
  const drawings = page.match(/<svg role="img"[^>]*>\n<title>[^<]+<\/title>/g);
  expect(drawings).toHaveLength(3);
  expect(page).toContain('prefers-color-scheme:dark');
});

test('the refusal curve stands by itself, too', () => {
  const picture = riskPicture(curveOf([], []));
  expect(picture).toMatch(
    /^<svg xmlns="http:\/\/www.w3.org\/2000\/svg" width="\d+" height="\d+" role="img"[^>]*>\n<title>[^<]+<\/title>\n<style>/,
  );
  expect(picture).toContain('as configured');
  expect(picture.replace('http://www.w3.org/2000/svg', '')).not.toMatch(/<script|url\(|https?:/);
});

test('what opens is closed', () => {
  const page = reportPage(report).replace(/<(?:!doctype|meta)[^>]*>/g, '');
  const open: string[] = [];
  for (const [, close, name = '', self] of page.matchAll(/<(\/?)([a-z0-9]+)[^>]*?(\/?)>/gi)) {
    if (self) continue;
    if (close) expect(open.pop()).toBe(name);
    else open.push(name);
  }
  expect(open).toEqual([]);
});

test('without curve, comparison and misses, the page says so', () => {
  const page = reportPage({ ...report, curve: null, comparison: null, misses: [], engine: null });
  expect(page).toContain('nothing is refused');
  expect(page).not.toContain('<h2>Comparison</h2>');
  expect(page).toContain('None.');
});

test('the same for a terminal', () => {
  const lines = reportLines(report);
  expect(lines.find((line) => line.startsWith('✗ worst'))).toContain('expected: x');
  expect(lines.find((line) => line.startsWith('✗ mild'))).toContain('expected: a refusal');
  expect(lines).toContainEqual(
    expect.stringMatching(/^EM +2 +1\.000 +0\.000 +\+1\.000 +0\.000 to \+1\.000 +< 0\.001$/),
  );
  expect(lines).toContainEqual(expect.stringMatching(/^as configured +100 % +50 % +1 +1 +0$/));
  expect(lines).toContainEqual(expect.stringMatching(/^0\.25 +100 % +50 % +1 +1 +0$/));
  expect(lines).toContainEqual(expect.stringContaining('area under the risk–coverage curve 0.250'));
});
