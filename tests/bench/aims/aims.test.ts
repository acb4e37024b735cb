import { expect, test } from 'vitest';
import { rowsOf, sectionOf } from '../../docs/documents.ts';
import { aims, isMet } from './aims.ts';
import { aimsLines } from './lines.ts';

const machine = { node: 'v20', processor: 'one', cores: 2, load: 0 };

const figures = (kind: string, measure: string) =>
  JSON.stringify({ figures: [{ kind, measure, questions: 25, mean: 0.96, low: 0.88, high: 1 }] });

const aimOf = (what: string) => {
  const found = aims.find((aim) => aim.what === what);
  if (!found) throw new Error(`there is no aim “${what}”`);
  return found;
};

test('a share is met from the aim on', () => {
  const aim = aimOf('releases: fact, right');
  const measured = aim.read(figures('fact', 'right'));
  expect(measured).toMatchObject({ value: 0.96, interval: { low: 0.88, high: 1 }, questions: 25 });
  expect(isMet(aim, measured)).toBe(false);
  expect(isMet(aim, { ...measured, value: 0.97 })).toBe(true);
});

test('a ranking is held against the best tool', () => {
  const system = {
    mean: 0.7,
    low: 0.6,
    high: 0.8,
    questions: 96,
    ahead: { mean: 0.05, low: 0.01, high: 0.09 },
  };
  const json = JSON.stringify({ sets: [{ systems: [{ system: 'ours, hybrid', ...system }] }] });
  const aim = aimOf('cnil: nDCG@10');
  expect(aim.read(json)).toEqual({ value: 0.7, ahead: 0.05, interval: system.ahead, questions: 96 });
  expect(isMet(aim, aim.read(json))).toBe(false);
  const alone = aimOf('ntrex-ar: nDCG@10');
  expect(alone.read(json)).toMatchObject({ value: 0.7, interval: { low: 0.6, high: 0.8 } });
  expect(isMet(alone, alone.read(json))).toBe(true);
});

test('a time is met up to the aim', () => {
  const times = { all: { p50: 9, p99: 30 } };
  const json = JSON.stringify({
    sizes: [
      {
        opened: { open: 700 },
        systems: [{ system: 'ours, question to answer', times, loop: { longestBlock: 5 } }],
      },
    ],
  });
  const met = aims.filter(({ unit }) => unit === 'ms').map((aim) => [aim.what, isMet(aim, aim.read(json))]);
  expect(met).toEqual([
    ['speed: question to answer, p50', false],
    ['speed: question to answer, p99', true],
    ['speed: longest synchronous block', true],
    ['speed: index opened', true],
  ]);
});

test('a report without the figure is no report of 0', () => {
  for (const aim of aims)
    expect(() => aim.read('{"figures": [], "sets": [], "sizes": []}')).toThrow('the report has no');
});

test('the table says what is short', () => {
  const aim = aimOf('releases: fact, right');
  const lines = aimsLines({ machine, rows: [{ aim, measured: aim.read(figures('fact', 'right')) }] });
  expect(rowsOf(lines.join('\n')).at(-1)).toEqual([
    ...['releases: fact, right', '97 %', '96 %', '88–100 %', '25', '**short**'],
    'npx porte-parole eval RELEASES/questions.dev.jsonl --index INDEX',
  ]);
});

test('docs/quality.md shows every aim, with its command', () => {
  const [, , ...rows] = rowsOf(sectionOf('docs/quality.md', 'What it aims at, and where it is'));
  expect(rows.map((cells) => [cells[0], cells.at(-1)])).toEqual(
    aims.map(({ what, command }) => [what, command]),
  );
});
