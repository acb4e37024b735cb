import { describe, expect, it } from 'vitest';
import type { Evidence } from '../../../../server/engine/answer/evidence.ts';
import { listAround } from '../../../../server/engine/answer/lists.ts';
import {
  citationOf,
  datelineOf,
  quotationsOf,
  withOpening,
} from '../../../../server/engine/answer/quotation.ts';
import type { ReadSentence } from '../../../../server/engine/read/reader.ts';
import { demoFiles, useDemoIndex } from '../../../helpers/demo-index.ts';
import { readBlocks, readSentence } from '../../../helpers/read-sentence.ts';

const demo = useDemoIndex();
/** What is quoted depends on nothing else of the evidence. */
const evidence = (sentence: ReadSentence, more: Partial<Evidence> = {}): Evidence =>
  ({ sentence, score: 1, coverage: 1, support: [], exact: null, list: null, ...more }) as Evidence;
const sentences = readBlocks(
  ['paragraph', 'Il forme à :'],
  ['list-item', 'le bois ;'],
  ['list-item', 'le fer.'],
);

describe('quotationsOf', () => {
  const [introduction, wood] = sentences;
  if (!introduction || !wood) throw new Error('no sentences');
  const list = listAround(sentences, 0);

  it('is the sentence, its answer marked', () => {
    const sentence = readSentence('Il compte 12 salles.');
    const [quotation, ...rest] = quotationsOf(
      evidence(sentence, { exact: { text: '12', fit: 1 } }),
      'number',
    );
    expect(quotation).toMatchObject({ start: 0, end: 20, exact: ['12'] });
    expect(rest).toEqual([]);
    expect(quotationsOf(evidence(sentence), 'statement')[0]?.exact).toEqual([]);
  });

  it('is the whole list with its introduction, each item marked, when several things are asked for', () => {
    const quoted = quotationsOf(evidence(wood, { list }), 'list').map(({ release, start, end, exact }) => [
      release.text.slice(start, end),
      exact,
    ]);
    expect(quoted).toEqual([
      ['Il forme à :', []],
      ['le bois ;', ['le bois']],
      ['le fer.', ['le fer']],
    ]);
    expect(quotationsOf(evidence(introduction, { list }), 'number')).toHaveLength(3);
  });

  it('is the item alone when one thing is asked for', () => {
    expect(quotationsOf(evidence(wood, { list }), 'number')).toHaveLength(1);
  });

  it('is the beginning of an endless list', () => {
    const items = Array.from({ length: 50 }, (_, at): ['list-item', string] => [
      'list-item',
      `point ${at} ;`,
    ]);
    const long = readBlocks(['paragraph', 'Voici :'], ...items);
    const [first] = long;
    if (!first) throw new Error('no sentence');
    const quoted = quotationsOf(evidence(first, { list: listAround(long, 0) }), 'list');
    expect(quoted.length).toBeGreaterThan(5);
    expect(quoted.length).toBeLessThan(20);
  });
});

describe('citationOf', () => {
  it('quotes the release’s own text and says where it stands', () => {
    const release = demo().release(demoFiles.exams);
    const quote = '121 filières';
    const start = release.text.indexOf(quote, release.text.indexOf('Les épreuves intéressent'));
    const citation = citationOf({ release, start, end: start + quote.length, exact: [] });
    expect(citation).toMatchObject({
      release: release.id,
      title: release.title.value,
      date: null,
      file: demoFiles.exams,
      page: 1,
      quote,
      language: 'fr',
    });
    expect(release.text.slice(citation.start, citation.end)).toBe(quote);
    const block = release.blocks[citation.paragraph - 1];
    expect(block && block.start <= start && start < block.end).toBe(true);
  });

  it('has no page for a format without, and the release’s date', () => {
    const citation = citationOf({ release: demo().release(demoFiles.training), start: 0, end: 5, exact: [] });
    expect(citation).toMatchObject({ page: null, date: '2022-11-07', paragraph: 1 });
  });
});

describe('datelineOf', () => {
  it('is the line that bears the date', () => {
    const release = demo().release(demoFiles.training);
    const dateline = datelineOf(release);
    expect(dateline?.exact).toEqual(['Casablanca, le 07 novembre 2022']);
    expect(release.text.slice(dateline?.start, dateline?.end)).toBe('Casablanca, le 07 novembre 2022');
  });

  it('is none without such a line, or when the date was found elsewhere', () => {
    expect(datelineOf(demo().release(demoFiles.proDays))).toBeNull();
    const release = demo().release(demoFiles.training);
    expect(datelineOf({ ...release, date: { value: '2022-11-07', origin: 'file-name' } })).toBeNull();
  });
});

describe('withOpening', () => {
  it('begins with the first paragraph, unless that is quoted already', () => {
    const read = readBlocks(
      ['heading', 'Un titre'],
      ['paragraph', 'Le centre ouvre.'],
      ['paragraph', 'Il est grand.'],
    );
    const [, opening, later] = read;
    if (!opening || !later) throw new Error('no sentences');
    const quoted = quotationsOf(evidence(later), 'summary');
    expect(withOpening(quoted, read).map(({ start }) => start)).toEqual([opening.start, later.start]);
    const opened = quotationsOf(evidence(opening), 'summary');
    expect(withOpening(opened, read)).toEqual(opened);
    expect(withOpening([], read)).toEqual([]);
  });
});
