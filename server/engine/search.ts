import { setImmediate } from 'node:timers/promises';
import type { NamedEmbeddings } from '../../corpus/embedding/built-in.ts';
import type { Snapshot } from '../../corpus/index/snapshot.ts';
import type { Found } from './engine.ts';
import { queryOf } from './retrieve/query.ts';
import { retrieve, type Ways } from './retrieve/retriever.ts';
import type { ConceptSources } from './understand/concepts.ts';
import { isEmpty, questionLanguage } from './understand/understand.ts';

/** What a search looks in, and what it reads a question with. */
export interface Searched {
  snapshot: Snapshot;
  embeddings: NamedEmbeddings;
  sources: ConceptSources;
}

/** A long release must not crowd the others out: so many passages are ranked for each release wanted. */
const PASSAGES = 8;

/** Ranks releases by their best passage. */
export async function search(
  text: string,
  limit: number,
  { snapshot, embeddings, sources }: Searched,
  ways?: Ways,
): Promise<Found[]> {
  // Lets what else is waiting go first, as an answer does.
  await setImmediate();
  if (isEmpty(text)) return [];
  const query = queryOf(text, questionLanguage(text), sources);
  const best = new Map<string, Found>();
  for (const { passage, score } of await retrieve(query, snapshot, embeddings, limit * PASSAGES, ways)) {
    if (!best.has(passage.release))
      best.set(passage.release, { release: passage.release, passage: passage.id, score });
  }
  return [...best.values()].slice(0, limit);
}
