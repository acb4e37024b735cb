import { setImmediate } from 'node:timers/promises';
import { Embeddings } from '@langchain/core/embeddings';
import type { NamedEmbeddings } from '../corpus/embedding/built-in.ts';
import { sha256 } from '../corpus/index/layout.ts';
import { publishSnapshot } from '../corpus/index/publish.ts';
import type { Passage } from '../corpus/passage.ts';
import type { Release } from '../corpus/release.ts';
import { fingerprint } from '../ingest/fingerprint.ts';
import { makeRelease } from '../ingest/make-release.ts';
import { noMetadata, type SourceBlock } from '../ingest/read/source-document.ts';
import { releaseIds } from '../ingest/release-id.ts';
import { splitRelease } from '../ingest/split.ts';
import type { DocumentText, IndexingOptions } from './cli/parts.ts';

/** Documents between two looks at the signal: some tens of milliseconds. */
const PACE = 16;

/**
 * Publishes documents that are in memory, made into releases as a file's text is: the title is a heading of the clean
 * text, so that it is searched and cited as the rest. A release's `file` is its document's identifier. A document
 * without a letter or digit is left out, as a file would be.
 *
 * @throws the signal's reason; Fault `INDEX_UNWRITABLE`
 */
export async function indexDocuments(
  documents: readonly DocumentText[],
  indexDir: string,
  embeddings: NamedEmbeddings,
  { signal, onProgress }: IndexingOptions = {},
): Promise<void> {
  const ids = releaseIds(documents.map(({ id }) => id));
  const sealed = documents.map((document) => ({
    file: document.id,
    sha256: sha256(JSON.stringify(document)),
  }));
  const releases: Release[] = [];
  const passages: Passage[] = [];
  for (const [at, document] of documents.entries()) {
    if (at % PACE === 0) await breathe(signal);
    const release = releaseOf(document, ids[at] ?? document.id);
    if (!/[\p{L}\p{N}]/u.test(release.text)) continue;
    releases.push(release);
    for (const passage of splitRelease(release, passages.length)) passages.push(passage);
    onProgress?.({ step: 'read', done: at + 1, of: documents.length });
  }
  const paced = new PacedEmbeddings(embeddings, {
    ...(signal && { signal }),
    ...(onProgress && { onProgress }),
  });
  await publishSnapshot(
    indexDir,
    { releases, passages, source: '', fingerprint: fingerprint(sealed) },
    paced,
  );
}

function releaseOf({ id, title, text }: DocumentText, release: string): Release {
  const paragraphs = text.split(/\r?\n/).map((line): SourceBlock => ({ kind: 'paragraph', text: line }));
  const heading: SourceBlock = { kind: 'heading', level: 1, text: title };
  const metadata = { ...noMetadata, title: title.trim() || null };
  // Not under the document's identifier, whose digits are no date.
  const made = makeRelease(release, '', { blocks: [heading, ...paragraphs], metadata, warnings: [] });
  return { ...made.release, file: id };
}

/** Embeds in pieces: what else is waiting, an interruption above all, goes in between. */
class PacedEmbeddings extends Embeddings {
  readonly name: string;
  readonly dimension: number;
  readonly #embeddings: NamedEmbeddings;
  readonly #options: IndexingOptions;

  constructor(embeddings: NamedEmbeddings, options: IndexingOptions) {
    super({});
    this.name = embeddings.name;
    this.dimension = embeddings.dimension;
    this.#embeddings = embeddings;
    this.#options = options;
  }

  override async embedDocuments(texts: string[]): Promise<number[][]> {
    const vectors: number[][] = [];
    for (let at = 0; at < texts.length; at += PACE) {
      await breathe(this.#options.signal);
      vectors.push(...(await this.#embeddings.embedDocuments(texts.slice(at, at + PACE))));
      this.#options.onProgress?.({ step: 'embedded', done: vectors.length, of: texts.length });
    }
    return vectors;
  }

  override embedQuery(text: string): Promise<number[]> {
    return this.#embeddings.embedQuery(text);
  }
}

async function breathe(signal: AbortSignal | undefined): Promise<void> {
  await setImmediate();
  signal?.throwIfAborted();
}
