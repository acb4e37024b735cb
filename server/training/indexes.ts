import type { NamedEmbeddings } from '../../corpus/embedding/built-in.ts';
import { openSnapshot } from '../../corpus/index/open.ts';
import type { Snapshot } from '../../corpus/index/snapshot.ts';
import type { Lexicon } from '../../corpus/language/lexicon.ts';
import { ingest } from '../../ingest/ingest.ts';
import { withTemporaryIndex } from '../cli/temporary-index.ts';
import { Reader } from '../engine/read/reader.ts';
import { conceptSources } from '../engine/understand/concept-sources.ts';
import type { ConceptSources } from '../engine/understand/concepts.ts';
import { indexDocuments } from '../index-documents.ts';
import type { TrainingSet } from './sets.ts';

/** What the engine needs to answer from a set's texts. */
export interface TrainingIndex {
  snapshot: Snapshot;
  embeddings: NamedEmbeddings;
  reader: Reader;
  sources: ConceptSources;
}

/** Indexes texts as `porte-parole ingest` and `eval` do, into a folder that is gone afterwards. */
export async function withIndexOf<T>(
  texts: TrainingSet['texts'],
  embeddings: NamedEmbeddings,
  lexicon: Lexicon,
  use: (index: TrainingIndex) => Promise<T>,
): Promise<T> {
  return await withTemporaryIndex(async (indexDir) => {
    if ('files' in texts) await ingest({ sources: texts.files, indexDir, embeddings });
    else await indexDocuments(texts.documents, indexDir, embeddings);
    const snapshot = await openSnapshot(indexDir, embeddings);
    const sources = conceptSources(snapshot, lexicon);
    return await use({ snapshot, embeddings, reader: new Reader(snapshot), sources });
  });
}
