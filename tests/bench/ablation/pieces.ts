import { BuiltInEmbeddings, type NamedEmbeddings } from '../../../corpus/embedding/built-in.ts';
import { openSnapshot } from '../../../corpus/index/open.ts';
import type { Snapshot } from '../../../corpus/index/snapshot.ts';
import { loadLexicon } from '../../../corpus/language/lexicon.ts';
import { readConfig } from '../../../server/config.ts';
import type { EvidenceModel } from '../../../server/engine/answer/evidence-model.ts';
import { conceptSources } from '../../../server/engine/understand/concept-sources.ts';
import type { ConceptSources } from '../../../server/engine/understand/concepts.ts';

/** What an engine is made of. */
export interface Pieces {
  snapshot: Snapshot;
  embeddings: NamedEmbeddings;
  sources: ConceptSources;
  /** The delivered one unless another is given. */
  model?: EvidenceModel;
  /** As delivered unless another is given. */
  answerFrom?: number;
}

/** The pieces as delivered, over an index. */
export async function openPieces(index: string): Promise<Pieces> {
  const embeddings = new BuiltInEmbeddings();
  const snapshot = await openSnapshot(index, embeddings);
  const lexicon = await loadLexicon(readConfig({}).lexicon);
  return { snapshot, embeddings, sources: conceptSources(snapshot, lexicon) };
}
