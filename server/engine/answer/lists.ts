import { blockKindAt } from '../../../corpus/release.ts';
import type { ReadSentence } from '../read/reader.ts';

/** A list in a release: the sentence that introduces it, ending with a colon, and its items. */
export interface ReadList {
  introduction: ReadSentence;
  items: readonly ReadSentence[];
}

/** The list that a sentence introduces or is an item of; null when it does neither. */
export function listAround(sentences: readonly ReadSentence[], at: number): ReadList | null {
  const sentence = sentences[at];
  if (!sentence) return null;
  const start = isItem(sentence) ? sentences.slice(0, at).findLastIndex((earlier) => !isItem(earlier)) : at;
  const introduction = sentences[start];
  if (!introduction?.text.endsWith(':')) return null;
  const rest = sentences.slice(start + 1);
  const end = rest.findIndex((later) => !isItem(later));
  const items = end < 0 ? rest : rest.slice(0, end);
  return items.length === 0 ? null : { introduction, items };
}

function isItem({ release, start }: ReadSentence): boolean {
  return blockKindAt(release, start) === 'list-item';
}
