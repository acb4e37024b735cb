import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll } from 'vitest';
import { BuiltInEmbeddings, type NamedEmbeddings } from '../../corpus/embedding/built-in.ts';
import { openSnapshot } from '../../corpus/index/open.ts';
import type { Snapshot } from '../../corpus/index/snapshot.ts';
import { type Lexicon, loadLexicon } from '../../corpus/language/lexicon.ts';
import type { Language, Release } from '../../corpus/release.ts';
import { ingest } from '../../ingest/ingest.ts';
import { Conversation } from '../../server/engine/conversation.ts';
import type { Engine } from '../../server/engine/engine.ts';
import { createExtractiveEngine } from '../../server/engine/extractive-engine.ts';
import { conceptSources } from '../../server/engine/understand/concept-sources.ts';
import type { ConceptSources } from '../../server/engine/understand/concepts.ts';
import type { Answer } from '../../server/protocol/answer.ts';

/** The files of the five releases of the demonstration. */
export const demoFiles = {
  exams: 'session-2020-reportee.pdf',
  proDays: 'bilan-pro-days.html',
  training: 'centre-formation-continue-ain-borja.docx',
  twinning: 'cloture-jumelage-institutionnel.md',
  career: 'premier-career-center.txt',
} as const;

/** The demonstration's releases, ingested and opened, and the engine over them. */
export interface DemoIndex {
  embeddings: NamedEmbeddings;
  snapshot: Snapshot;
  lexicon: Lexicon;
  engine: Engine;
  /** What questions are turned into concepts with. */
  sources: ConceptSources;
  /** @throws Error when no release comes from the file. */
  release(file: string): Release;
  /** Asks the engine; without a conversation, the question stands alone. */
  ask(text: string, conversation?: Conversation, language?: Language): Promise<Answer>;
}

/** Builds the index before the tests of a file, in a folder that is gone after them. Call it at the top level. */
export function useDemoIndex(): () => DemoIndex {
  return useIndex(async () => path('corpus/releases'));
}

/** The same, of releases given as Markdown, by the names of their files. */
export function useIndexOf(files: Readonly<Record<string, string>>): () => DemoIndex {
  return useIndex(async (folder) => {
    const sources = join(folder, 'releases');
    await mkdir(sources);
    for (const [name, text] of Object.entries(files)) await writeFile(join(sources, name), text);
    return sources;
  });
}

function useIndex(write: (folder: string) => Promise<string>): () => DemoIndex {
  let folder: string | null = null;
  let demo: DemoIndex | null = null;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'porte-parole-demo-'));
    demo = await build(await write(folder), join(folder, 'index'));
  });
  afterAll(async () => {
    if (folder !== null) await rm(folder, { recursive: true });
  });
  return () => {
    if (demo === null) throw new Error('the index is there when the tests run, not before');
    return demo;
  };
}

const path = (relative: string) => fileURLToPath(new URL(`../../${relative}`, import.meta.url));

async function build(source: string, indexDir: string): Promise<DemoIndex> {
  const embeddings = new BuiltInEmbeddings();
  await ingest({ sources: [source], indexDir, embeddings });
  const snapshot = await openSnapshot(indexDir, embeddings);
  const lexicon = await loadLexicon(path('corpus/lexicon.txt'));
  const sources = conceptSources(snapshot, lexicon);
  const engine = createExtractiveEngine(snapshot, embeddings, sources);
  return {
    embeddings,
    snapshot,
    lexicon,
    engine,
    sources,
    release(file) {
      const found = snapshot.releases.find((release) => release.file === file);
      if (!found) throw new Error(`no release comes from ${file}`);
      return found;
    },
    ask: (text, conversation = new Conversation(), language) =>
      engine.answer({ id: 'q', text, ...(language ? { language } : {}) }, conversation),
  };
}
