import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Concept, LexicalIndex, topOf } from '../../../corpus/index/lexical-index.ts';
import { lexicalIndexOf } from '../../helpers/lexical-index-of.ts';

const ranking = { k1: 0.9, b: 0.4 };

/** Lengths 2, 3 and 4, so that the mean is 3. */
const index = await lexicalIndexOf(
  [
    new Map([
      ['a', 1],
      ['b', 1],
    ]),
    new Map([
      ['a', 2],
      ['c', 1],
    ]),
    new Map([
      ['b', 1],
      ['c', 1],
      ['d', 2],
    ]),
  ],
  ranking,
);

/** As they are in a file. */
const bytesOf = (of: LexicalIndex): Uint8Array => Buffer.concat([...of.bytes()]);

/** The best texts, best first. */
const search = (of: LexicalIndex, concepts: readonly Concept[], limit: number) =>
  topOf(of.scores(concepts), limit);

/** A concept with one way of saying. */
const said = (...terms: string[]): Concept => ({ weight: 1, alternatives: [{ terms, weight: 1 }] });

function expectHits(concepts: Concept[], expected: [passage: number, score: number][]): void {
  const hits = search(index, concepts, 10);
  expect(hits.map(({ text }) => text)).toEqual(expected.map(([text]) => text));
  for (const [rank, [, score]] of expected.entries()) expect(hits[rank]?.score).toBeCloseTo(score, 5);
}

const term = fc.constantFrom('a', 'été', 'تكوين', '=تكوين', '59717', 'presse@ofppt.ma', '𝒳');
const passage = fc
  .array(fc.tuple(term, fc.constantFrom(0.25, 0.5, 1, 2.5, 3, 400)), { maxLength: 5 })
  .map((entries) => new Map(entries));
const alternative = fc.record({
  terms: fc.array(term, { maxLength: 3 }),
  weight: fc.constantFrom(1, 0.85, 0.5),
});
const concept = fc.record({
  weight: fc.constantFrom(1, 0.3),
  alternatives: fc.array(alternative, { maxLength: 3 }),
});

/** BM25 by its definition, every text read whole. */
function naiveScores(texts: readonly Map<string, number>[], concepts: readonly Concept[]): number[] {
  const kept = (frequency: number) => Math.min(255, Math.max(1, Math.round(frequency * 4))) / 4;
  const lengths = texts.map((text) => [...text.values()].reduce((sum, count) => sum + count, 0));
  const mean = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, texts.length) || 1;
  const said = (text: ReadonlyMap<string, number>, { alternatives }: Concept) =>
    Math.max(
      0,
      ...alternatives
        .filter(({ terms }) => terms.length > 0 && terms.every((term) => text.has(term)))
        .map(({ terms, weight }) => weight * Math.min(...terms.map((term) => kept(text.get(term) ?? 0)))),
    );
  return texts.map((text, at) =>
    concepts.reduce((sum, concept) => {
      const found = texts.filter((other) => said(other, concept) > 0).length;
      const idf = Math.log(1 + (texts.length - found + 0.5) / (found + 0.5));
      const norm = ranking.k1 * (1 - ranking.b + (ranking.b * (lengths[at] ?? 0)) / mean);
      const frequency = said(text, concept);
      return sum + (concept.weight * idf * frequency * (ranking.k1 + 1)) / (frequency + norm);
    }, 0),
  );
}

describe('LexicalIndex', () => {
  // idf · f · (k1 + 1) / (f + k1 · (1 − b + b · length / mean)), with k1 = 0.9, b = 0.4 and
  // idf = ln(1 + (N − n + 0.5) / (n + 0.5)): ln 1.6 in two of three passages, ln 8/3 in one, ln 8/7 in three.
  const [inTwo, inOne, inThree] = [Math.log(1.6), Math.log(8 / 3), Math.log(8 / 7)];

  it('scores a term by BM25', () => {
    expectHits(
      [said('a')],
      [
        [1, (inTwo * 2 * 1.9) / (2 + 0.9)],
        [0, (inTwo * 1.9) / (1 + 0.78)],
      ],
    );
    expectHits([said('d')], [[2, (inOne * 2 * 1.9) / (2 + 1.02)]]);
  });

  it('adds up the concepts, each by its weight', () => {
    expectHits(
      [said('a'), { ...said('d'), weight: 0.5 }],
      [
        [2, (0.5 * inOne * 2 * 1.9) / (2 + 1.02)],
        [1, (inTwo * 2 * 1.9) / (2 + 0.9)],
        [0, (inTwo * 1.9) / (1 + 0.78)],
      ],
    );
  });

  it('counts the ways of saying one concept as one word, so that a rare synonym is not preferred', () => {
    const either: Concept = {
      weight: 1,
      alternatives: [
        { terms: ['a'], weight: 1 },
        { terms: ['d'], weight: 0.85 },
      ],
    };
    expect(index.frequency(either)).toBe(3);
    expectHits(
      [either],
      [
        [1, (inThree * 2 * 1.9) / (2 + 0.9)],
        [2, (inThree * 1.7 * 1.9) / (1.7 + 1.02)],
        [0, (inThree * 1.9) / (1 + 0.78)],
      ],
    );
  });

  it('takes the best way of saying where a passage has several, not their sum', async () => {
    const either: Concept = {
      weight: 1,
      alternatives: [
        { terms: ['b'], weight: 0.5 },
        { terms: ['a'], weight: 1 },
      ],
    };
    const gain = (index: LexicalIndex, concept: Concept) => search(index, [concept], 1)[0]?.score;
    const only = await lexicalIndexOf(
      [
        new Map([
          ['a', 1],
          ['b', 1],
        ]),
      ],
      ranking,
    );
    expect(gain(only, either)).toBe(gain(only, said('a')));
  });

  it('finds an alternative of several terms only where all of them stand', () => {
    expect(index.frequency(said('a', 'c'))).toBe(1);
    expectHits([said('a', 'c')], [[1, (inOne * 1 * 1.9) / (1 + 0.9)]]);
    expectHits([said('a', 'd')], []);
    expectHits([said('a', 'unknown')], []);
    expectHits([said()], []);
  });

  it('keeps the order of the index between equals, and gives no more than asked', async () => {
    const same = await lexicalIndexOf(
      Array.from({ length: 5 }, () => new Map([['a', 1]])),
      ranking,
    );
    expect(search(same, [said('a')], 3).map(({ text }) => text)).toEqual([0, 1, 2]);
    expect(search(same, [said('a')], 0)).toEqual([]);
  });

  it('gives the same however often it is asked, and in whatever order', () => {
    const twice = { ...said('a', 'b'), alternatives: [...said('a').alternatives, ...said('b').alternatives] };
    const first = search(index, [twice], 3);
    search(index, [said('d')], 3);
    expect(search(index, [twice], 3)).toEqual(first);
    expect(index.occurrences(twice)).toEqual({
      texts: Uint32Array.of(0, 1, 2),
      frequencies: Float32Array.of(1, 2, 1),
    });
  });

  it('takes the highest scores as sorting would', () => {
    const scores = fc.array(fc.constantFrom(0, 0.5, 1, 2, 3), { maxLength: 30 });
    fc.assert(
      fc.property(scores, fc.nat(12), (values, limit) => {
        const sorted = [...values.entries()]
          .filter(([, score]) => score > 0)
          .sort(([one, a], [other, b]) => b - a || one - other)
          .slice(0, limit);
        expect(topOf(Float32Array.from(values), limit)).toEqual(
          sorted.map(([text, score]) => ({ text, score })),
        );
      }),
    );
  });

  it('tells what it knows', () => {
    expect([index.size, index.has('d'), index.has('e'), index.frequency(said('c'))]).toEqual([
      3,
      true,
      false,
      2,
    ]);
    expect([...index.terms]).toEqual(['a', 'b', 'c', 'd']);
    expect([0, 1, 2, 3].every((frequency) => index.idf(frequency) > 0)).toBe(true);
  });

  it('finds nothing in an empty index', async () => {
    for (const empty of [
      await lexicalIndexOf([], ranking),
      await lexicalIndexOf([new Map(), new Map()], ranking),
    ]) {
      expect(search(empty, [said('a')], 10)).toEqual([]);
      expect(search(LexicalIndex.fromBytes(bytesOf(empty)), [said('a')], 10)).toEqual([]);
    }
  });

  it('finds the same after it was written and read', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(passage, { maxLength: 9 }),
        fc.array(concept, { maxLength: 3 }),
        async (passages, concepts) => {
          const built = await lexicalIndexOf(passages, ranking);
          const bytes = bytesOf(built);
          const read = LexicalIndex.fromBytes(bytes);
          expect(search(read, concepts, 20)).toEqual(search(built, concepts, 20));
          expect([read.size, [...read.terms]]).toEqual([built.size, [...built.terms]]);
          expect(bytesOf(read)).toEqual(bytes);
        },
      ),
    );
  });

  it('scores as BM25 is defined, whatever is asked and however long the postings are', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(passage, { maxLength: 40 }),
        fc.array(concept, { maxLength: 3 }),
        async (passages, concepts) => {
          const scores = (await lexicalIndexOf(passages, ranking)).scores(concepts);
          for (const [at, score] of naiveScores(passages, concepts).entries())
            expect(scores[at]).toBeCloseTo(score, 4);
        },
      ),
    );
  });
});

describe('revise', () => {
  const texts = fc.array(fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd'), fc.integer({ min: 1, max: 3 })), {
    maxLength: 8,
  });

  it('gives what building anew gives, whatever stays, goes, comes and moves', async () => {
    await fc.assert(
      fc.asyncProperty(texts, texts, fc.infiniteStream(fc.nat()), async (old, added, numbers) => {
        const counts = (entries: Record<string, number>) => new Map(Object.entries(entries));
        const draw = () => numbers.next().value ?? 0;
        const kept = old.map((_text, origin) => origin).filter(() => draw() % 3 > 0);
        const all = [...kept, ...added.map(() => -1)].map((origin) => ({ origin, key: draw() }));
        const origins = all.sort((one, other) => one.key - other.key).map(({ origin }) => origin);
        let next = 0;
        const wanted = origins.map((origin) => {
          next += origin < 0 ? 1 : 0;
          return counts((origin < 0 ? added[next - 1] : old[origin]) ?? {});
        });
        const revised = await (await lexicalIndexOf(old.map(counts), ranking)).revise(
          Int32Array.from(origins),
          (position) => wanted[position] ?? new Map(),
        );
        expect(bytesOf(revised)).toEqual(bytesOf(await lexicalIndexOf(wanted, ranking)));
      }),
    );
  });
});
