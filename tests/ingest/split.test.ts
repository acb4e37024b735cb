import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Passage } from '../../corpus/passage.ts';
import { assemble } from '../../ingest/assemble.ts';
import type { SourceBlock } from '../../ingest/read/source-document.ts';
import { splitRelease } from '../../ingest/split.ts';

function split(blocks: readonly SourceBlock[]): {
  text: string;
  passages: Passage[];
  quote: (passage: Passage) => string[];
} {
  const clean = assemble(blocks);
  const passages = splitRelease({ id: 'r', text: clean.text, blocks: clean.blocks }, 10);
  return {
    text: clean.text,
    passages,
    quote: ({ sentences }) => sentences.map(({ start, end }) => clean.text.slice(start, end)),
  };
}
const p = (text: string): SourceBlock => ({ kind: 'paragraph', text });
const h = (text: string): SourceBlock => ({ kind: 'heading', text });
const li = (text: string): SourceBlock => ({ kind: 'list-item', text });
const sentence = (name: string, length = 150): string => `${name} ${'mot '.repeat(length / 4)}fin.`;

describe('splitRelease', () => {
  it('opens a passage at each heading, which is its first sentence', () => {
    const { passages, quote } = split([
      h('Un titre'),
      p('Un mot. Deux mots.'),
      h('Un autre'),
      p('Trois mots.'),
    ]);
    expect(passages.map(quote)).toEqual([
      ['Un titre', 'Un mot.', 'Deux mots.'],
      ['Un autre', 'Trois mots.'],
    ]);
    expect(passages.map(({ heading, id }) => [heading, id])).toEqual([
      ['Un titre', 10],
      ['Un autre', 11],
    ]);
  });

  it('does not put passages under a label that says nothing', () => {
    expect(split([h('COMMUNIQUÉ DE PRESSE'), p('Un mot.')]).passages[0]?.heading).toBeNull();
  });

  it('makes passages of a few sentences, and never cuts one', () => {
    const { passages, quote } = split(
      Array.from({ length: 12 }, (_, index) => p(`${sentence(`A${index}`)} ${sentence(`B${index}`)}`)),
    );
    expect(passages.length).toBeGreaterThan(3);
    for (const passage of passages) {
      expect(passage.end - passage.start).toBeLessThanOrEqual(1060);
      expect(passage.end - passage.start).toBeGreaterThan(300);
      for (const text of quote(passage)) expect(text).toMatch(/^[AB]\d+ .*fin\.$/);
    }
  });

  it('keeps a list with the sentence that introduces it', () => {
    const items = ['le bois ;', sentence('le cuir'), sentence('la laine')];
    const { passages, quote } = split([
      p(sentence('Avant', 860)),
      p('Un fait. Le projet couvre :'),
      ...items.map(li),
    ]);
    const listed = passages.map(quote).find((sentences) => sentences.includes('le bois ;'));
    expect(listed).toEqual(['Un fait.', 'Le projet couvre :', ...items]);
  });

  it('puts the rest of a long list under its introduction', () => {
    const { passages } = split([
      p('Le projet couvre :'),
      ...Array.from({ length: 20 }, (_, index) => li(sentence(`Point ${index}`, 120))),
    ]);
    expect(passages.length).toBeGreaterThan(1);
    for (const passage of passages.slice(1)) expect(passage.heading).toBe('Le projet couvre :');
  });

  it('gives the dateline and the contacts passages of their own', () => {
    const { passages, quote } = split([
      { kind: 'dateline', text: 'Agadir, le 3 mai 2021' },
      p('Un centre ouvre.'),
      p('Contacts presse'),
      p('Salma TAZI'),
      p('06 11 22 33 44'),
    ]);
    expect(passages.map(quote)).toEqual([
      ['Agadir, le 3 mai 2021'],
      ['Un centre ouvre.'],
      ['Contacts presse', 'Salma TAZI\n\n06 11 22 33 44'],
    ]);
  });

  it('puts contacts under their own heading, and what follows under none', () => {
    const { passages } = split([
      h('Un titre'),
      p('Un mot.'),
      p('Pour plus d’informations :'),
      p('a@exemple.ma'),
      p(sentence('Note', 300)),
    ]);
    expect(passages.map(({ heading }) => heading)).toEqual(['Un titre', 'Pour plus d’informations :', null]);
  });

  it('cuts what has no sentences between words, and never inside a character', () => {
    const { passages, quote, text } = split([p('mot '.repeat(5000)), p('\u{1F389}'.repeat(3001))]);
    for (const { start, end } of passages) expect(end - start).toBeLessThanOrEqual(2160);
    const all = passages.flatMap(quote);
    expect(all.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
    for (const sentence of all) expect(sentence).toMatch(/^(?:mot|\u{1F389})+(?: mot)*$/u);
  });

  it('does not make one passage of a text that is all headings', () => {
    const { passages } = split(
      Array.from({ length: 300 }, (_, index) => h(`Un titre parmi bien d’autres, le ${index}`)),
    );
    for (const { start, end } of passages) expect(end - start).toBeLessThan(1100);
  });

  it('puts every character that is not white space into exactly one passage and one sentence', () => {
    const words = fc.constantFrom(
      'Le centre',
      'ouvre',
      '12.345',
      'M. Omar',
      'etc.',
      'places.',
      'Quand ?',
      '« Oui. »',
      'couvre :',
      'النص',
      '؟',
      'a@b.ma',
      'Contacts presse :',
      'Salma TAZI',
      'للاتصال',
      'Tél. : 06 11 22 33 44',
    );
    const long = fc.array(words, { minLength: 1, maxLength: 60 }).map((all) => all.join(' '));
    const short = fc.array(words, { minLength: 1, maxLength: 3 }).map((all) => all.join(' '));
    const text = fc.oneof(long, short, words);
    const kind = fc.constantFrom(
      'heading',
      'paragraph',
      'list-item',
      'table-row',
      'caption',
      'dateline',
    ) as fc.Arbitrary<SourceBlock['kind']>;
    fc.assert(
      fc.property(fc.array(fc.record({ kind, text }), { maxLength: 25 }), (blocks) => {
        const { text: clean, passages } = split(blocks);
        let last = 0;
        for (const [index, passage] of passages.entries()) {
          expect(passage.id).toBe(10 + index);
          expect(passage.sentences[0]?.start).toBe(passage.start);
          expect(passage.sentences.at(-1)?.end).toBe(passage.end);
          for (const { start, end } of passage.sentences) {
            expect(start).toBeGreaterThanOrEqual(last);
            expect(clean.slice(last, start).trim()).toBe('');
            expect(end).toBeGreaterThan(start);
            last = end;
          }
        }
        expect(clean.slice(last).trim()).toBe('');
      }),
    );
  });
});
