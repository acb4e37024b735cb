import { appendFile, readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { HNSWLib } from '@langchain/community/vectorstores/hnswlib';
import { Document } from '@langchain/core/documents';
import { RecursiveCharacterTextSplitter } from '@langchain/textsplitters';
import { BuiltInEmbeddings } from '../../../corpus/embedding/built-in.ts';
import { ingest } from '../../../ingest/ingest.ts';
import type { IngestRun } from './report.ts';

/** One run of one system on a folder of text files, into an empty folder. */
export async function measure(system: string, source: string, index: string): Promise<IngestRun> {
  return system === 'porte-parole' ? await ours(source, index) : await recipe(source, index);
}

async function ours(source: string, indexDir: string): Promise<IngestRun> {
  const embeddings = new BuiltInEmbeddings();
  const run = () => timed(() => ingest({ sources: [source], indexDir, embeddings }));
  const { seconds, value: report } = await run();
  const again = await run();
  if (again.value.published) throw new Error('the second ingestion of the same folder published something');
  const [first = ''] = await readdir(source);
  await appendFile(join(source, first), '\nUne phrase de plus, pour la mesure.\n');
  const oneChanged = await run();
  return {
    system: 'porte-parole',
    releases: report.releases,
    passages: report.passages,
    seconds,
    again: again.seconds,
    oneChanged: oneChanged.seconds,
    memory: peak(),
    bytes: await sizeOf(indexDir, oneChanged.value.published ? 0.5 : 1),
  };
}

/** As LangChain's documentation has it, with the same embedder: no titles, dates, languages, checks or updates. */
async function recipe(source: string, index: string): Promise<IngestRun> {
  let [releases, passages] = [0, 0];
  const { seconds } = await timed(async () => {
    const names = await readdir(source);
    const texts: Document[] = [];
    // One after the other, as LangChain's own loader does: 30,000 at once are more than a process may open.
    for (const file of names)
      texts.push(
        new Document({ pageContent: await readFile(join(source, file), 'utf8'), metadata: { file } }),
      );
    const splitter = new RecursiveCharacterTextSplitter({ chunkSize: 1000, chunkOverlap: 200 });
    const chunks = await splitter.splitDocuments(texts);
    [releases, passages] = [texts.length, chunks.length];
    await (await HNSWLib.fromDocuments(chunks, new BuiltInEmbeddings())).save(index);
  });
  const run = { releases, passages, seconds, again: null, oneChanged: null };
  return { system: 'LangChain recipe', ...run, memory: peak(), bytes: await sizeOf(index, 1) };
}

async function timed<T>(work: () => Promise<T>): Promise<{ seconds: number; value: T }> {
  const start = performance.now();
  const value = await work();
  return { seconds: (performance.now() - start) / 1000, value };
}

/** In bytes; the system gives kilobytes. */
function peak(): number {
  return process.resourceUsage().maxRSS * 1024;
}

/** @param share of it that one index is: two snapshots are kept */
async function sizeOf(folder: string, share: number): Promise<number> {
  const entries = await readdir(folder, { recursive: true });
  const sizes = await Promise.all(entries.map(async (entry) => await stat(join(folder, entry))));
  return Math.round(sizes.reduce((sum, each) => sum + (each.isFile() ? each.size : 0), 0) * share);
}
