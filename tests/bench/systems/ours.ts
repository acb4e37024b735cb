import { compose } from '../../../server/compose.ts';
import { readConfig } from '../../../server/config.ts';
import type { Engine, SearchOptions } from '../../../server/engine/engine.ts';
import type { SetDocument } from '../../../server/eval/set-document.ts';
import type { System } from './system.ts';

/** The parts as delivered, whatever the environment says. */
const parts = compose(readConfig({}));

/** Indexes documents as `porte-parole eval` does. */
export async function indexOurs(documents: readonly SetDocument[], folder: string): Promise<void> {
  await parts.indexDocuments(documents, folder);
}

/** What a search looks by. */
export type Use = NonNullable<SearchOptions['use']>;

/** An index that is open. */
export interface Ours {
  engine: Engine;
  /** Its search by words alone, by vectors alone, and by both. */
  systems: (System & { use: Use })[];
  releases: number;
  /** As `serve` does before it takes questions. */
  warmUp: () => Promise<void>;
}

export async function openOurs(folder: string): Promise<Ours> {
  const index = await parts.open(folder);
  const { service } = index;
  const { engine } = service;
  const system = (use: Use): System & { use: Use } => ({
    use,
    name: use === 'hybrid' ? 'ours, hybrid' : `ours, ${use} alone`,
    family: 'ours',
    search: async (text, limit) =>
      (await engine.search(text, limit, { use })).flatMap(({ release, score }) => {
        const document = service.release(release)?.file;
        return document === undefined ? [] : [{ document, score }];
      }),
    close: () => undefined,
  });
  return {
    engine,
    systems: [system('lexical'), system('dense'), system('hybrid')],
    releases: service.releases.length,
    warmUp: () => index.warmUp(),
  };
}
