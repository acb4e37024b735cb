import type { Release } from '../../corpus/release.ts';
import { unrelated } from './unrelated.ts';

/** A French release with a text, and whatever else matters to a test. */
export function releaseOf(text: string, more: Partial<Release> & { on?: string } = {}): Release {
  const { on, ...rest } = more;
  return {
    id: 'r',
    file: `${more.id ?? 'r'}.txt`,
    title: { value: text.split('\n')[0] ?? '', origin: 'heading' },
    date: on === undefined ? null : { value: on, origin: 'text' },
    language: 'fr',
    ...unrelated,
    contacts: [],
    text,
    blocks: [...text.matchAll(/[^\n]+/g)].map(({ 0: line, index }) => ({
      kind: 'paragraph',
      start: index,
      end: index + line.length,
    })),
    pages: [],
    ...rest,
  };
}
