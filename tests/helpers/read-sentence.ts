import type { Passage } from '../../corpus/passage.ts';
import type { BlockKind, Release } from '../../corpus/release.ts';
import { ReadSentence } from '../../server/engine/read/reader.ts';
import { unrelated } from './unrelated.ts';

/** A release of blocks, each of one sentence, and its sentences as one passage. */
export function readBlocks(...blocks: [BlockKind, string][]): ReadSentence[] {
  const text = blocks.map(([, block]) => block).join('\n');
  let start = 0;
  const spans = blocks.map(([kind, block]) => {
    const span = { kind, start, end: start + block.length };
    start = span.end + 1;
    return span;
  });
  const release: Release = {
    id: 'r',
    file: 'r.txt',
    title: { value: 'Un titre', origin: 'heading' },
    date: null,
    language: 'fr',
    ...unrelated,
    contacts: [],
    text,
    blocks: spans,
    pages: [],
  };
  const sentences = spans.map(({ start, end }) => ({ start, end }));
  const passage: Passage = { id: 0, release: 'r', heading: null, start: 0, end: text.length, sentences };
  return sentences.map((span, at) => new ReadSentence(span, at, passage, release));
}

/** One sentence of a release in French. */
export function readSentence(text: string): ReadSentence {
  const [sentence] = readBlocks(['paragraph', text]);
  if (!sentence) throw new Error('no sentence');
  return sentence;
}
