import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { BuiltInEmbeddings } from '../../corpus/embedding/built-in.ts';
import { readManifest } from '../../corpus/index/open.ts';
import { indexDocuments } from '../../server/index-documents.ts';
import { LiveIndex } from '../../server/live-index.ts';

/** An index and a lexicon of one test, that it changes while they are open. */
export interface LiveContent {
  indexDir: string;
  lexicon: string;
  live: LiveIndex;
  /** Publishes one release, by which the factory employs so many people. @returns the snapshot's identifier */
  publish(employs: number): Promise<string>;
  /** Puts another lexicon in the place of the one before. */
  edit(text: string): Promise<void>;
}

/** What is asked of it, and what it says before anything else is published. */
export const question = 'Combien de techniciens emploie l’usine de Dakhla ?';
export const employs = 350;

/** Opens them in a folder that is gone when the test ends. */
export async function liveContent(): Promise<LiveContent> {
  const folder = await mkdtemp(join(tmpdir(), 'porte-parole-live-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const embeddings = new BuiltInEmbeddings();
  const [indexDir, lexicon] = [join(folder, 'index'), join(folder, 'lexicon.txt')];
  const publish = async (employs: number): Promise<string> => {
    const text = `L’usine de Dakhla emploie ${employs} techniciens.\nLe chantier a duré deux ans.`;
    await indexDocuments(
      [{ id: 'usine', title: 'Une usine d’hydrogène à Dakhla', text }],
      indexDir,
      embeddings,
    );
    return (await readManifest(indexDir)).snapshot;
  };
  // Renamed into place: the half of it is never read.
  const edit = async (text: string): Promise<void> => {
    await writeFile(`${lexicon}.new`, text);
    await rename(`${lexicon}.new`, lexicon);
  };
  await publish(employs);
  await edit('usine, factory\n');
  return { indexDir, lexicon, live: await LiveIndex.open(indexDir, lexicon, embeddings), publish, edit };
}
