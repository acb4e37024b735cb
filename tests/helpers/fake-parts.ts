import { join } from 'node:path';
import { Fault } from '../../corpus/errors.ts';
import { startServer } from '../../server/channels/server.ts';
import { silent } from '../../server/channels/service.ts';
import type { Parts } from '../../server/cli/parts.ts';
import { fakeService } from './fake-service.ts';
import { tinyAssets } from './tiny-assets.ts';

/**
 * The commands' parts without files and index. Sources and index folders are known by name: `vide` holds nothing,
 * `abime` a damaged file, `current` is up to date; index `none` is missing, `broken` fails, `worn` is damaged once.
 * The engine holds back "attends" for ever and fails on "panne".
 *
 * @param onHeld told when "attends" was asked.
 */
export function fakeParts(onHeld: () => void = () => undefined): Parts {
  let mended = false;
  return {
    async ingest(sources, indexDir, { onProgress }) {
      if (sources.includes('vide'))
        throw new Fault('SOURCE_EMPTY', 'vide holds no release; give another folder');
      for (const source of sources) onProgress?.(`${source} -> ${indexDir}`);
      mended = true;
      return { totals: '1 release', skipped: sources.includes('abime') ? 1 : 0, report: { releases: 1 } };
    },
    async watch() {
      return (async function* () {
        yield;
      })();
    },
    rollBack: async (indexDir) => `${indexDir}: back`,
    async isCurrent(corpus) {
      if (corpus === 'vide') throw new Fault('SOURCE_EMPTY', 'vide holds no release; give another folder');
      return corpus === 'current';
    },
    async indexDocuments() {
      // The fake engine answers without documents.
    },
    async open(indexDir) {
      if (indexDir === 'none')
        throw new Fault('INDEX_MISSING', 'there is no index in none; make one with: …');
      if (indexDir === 'worn' && !mended)
        throw new Fault('INDEX_DAMAGED', 'the index worn is damaged; rebuild it');
      if (indexDir === 'broken') throw new Error('a fault\nof two lines');
      const service = fakeService();
      void service.engine.hold('attends').asked.then(onHeld);
      service.engine.fail('panne', new Error('secret'));
      return {
        service,
        locate: (file) => join('/corpus', file),
        warmUp: async () => undefined,
        renew: async () => ({ renewed: false, faults: [] }),
      };
    },
    serve: (index, address) =>
      startServer({
        serving: () => index.service,
        ...address,
        assets: tinyAssets,
        observer: silent,
        allowedOrigins: [],
      }),
  };
}
