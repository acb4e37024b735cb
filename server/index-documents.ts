import type { NamedEmbeddings } from '../corpus/embedding/built-in.ts';
import { sha256 } from '../corpus/index/layout.ts';
import { publishSnapshot } from '../corpus/index/publish.ts';
import { Pace } from '../corpus/pace.ts';
import type { Passage } from '../corpus/passage.ts';
import type { Release } from '../corpus/release.ts';
import { fingerprint } from '../ingest/fingerprint.ts';
import { makeRelease } from '../ingest/make-release.ts';
import { noMetadata, type SourceBlock } from '../ingest/read/source-document.ts';
import { releaseIds } from '../ingest/release-id.ts';
import { splitRelease } from '../ingest/split.ts';
import type { DocumentText, IndexingOptions } from './cli/parts.ts';

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
  const pace = new Pace(signal);
  for (const [at, document] of documents.entries()) {
    await pace.step();
    const release = releaseOf(document, ids[at] ?? document.id);
    if (!/[\p{L}\p{N}]/u.test(release.text)) continue;
    releases.push(release);
    for (const passage of splitRelease(release, passages.length)) passages.push(passage);
    onProgress?.({ step: 'read', done: at + 1, of: documents.length });
  }
  const content = { releases, passages, source: '', fingerprint: fingerprint(sealed) };
  await publishSnapshot(indexDir, content, embeddings, {
    ...(signal && { signal }),
    ...(onProgress && { onEmbedded: (done, of) => onProgress({ step: 'embedded', done, of }) }),
  });
}

function releaseOf({ id, title, text }: DocumentText, release: string): Release {
  const paragraphs = text.split(/\r?\n/).map((line): SourceBlock => ({ kind: 'paragraph', text: line }));
  const heading: SourceBlock = { kind: 'heading', level: 1, text: title };
  const metadata = { ...noMetadata, title: title.trim() || null };
  // Not under the document's identifier, whose digits are no date.
  const made = makeRelease(release, '', { blocks: [heading, ...paragraphs], metadata, warnings: [] });
  return { ...made.release, file: id };
}
