import { existsSync } from 'node:fs';
import { delimiter, resolve } from 'node:path';
import { BuiltInEmbeddings } from '../corpus/embedding/built-in.ts';
import { Fault } from '../corpus/errors.ts';
import type { FileReport } from '../corpus/file-report.ts';
import type { Ingested, OpenIndex, Parts } from './cli/parts.ts';
import type { Config } from './config.ts';

/**
 * Puts the real parts together. What a command does not need is not loaded:
 * a question at the terminal waits for no web server and no reader of files.
 */
export function compose(config: Config): Parts {
  const embeddings = new BuiltInEmbeddings();
  return {
    async ingest(sources, indexDir, onProgress): Promise<Ingested> {
      const { ingest } = await import('../ingest/ingest.ts');
      const { changeLines, fileLines, totalLine } = await import('../ingest/report.ts');
      const onFile = (file: FileReport): void => {
        for (const line of fileLines(file)) onProgress(line);
      };
      const password = config.pdfPassword || undefined;
      const report = await ingest({ sources, indexDir, embeddings, password, onProgress: onFile });
      for (const line of changeLines(report)) onProgress(line);
      return { totals: totalLine(report), skipped: report.skipped, report };
    },

    async watch(sources, indexDir, signal) {
      const { watchSources } = await import('../ingest/watch.ts');
      return await watchSources(sources, indexDir, signal);
    },

    async rollBack(indexDir) {
      const { rollBack } = await import('../corpus/index/roll-back.ts');
      const { snapshot, created, counts } = await rollBack(indexDir);
      return `back to the snapshot ${snapshot} of ${created}: ${counts.releases} releases, ${counts.passages} passages`;
    },

    async isCurrent(corpus, indexDir) {
      const { readManifest } = await import('../corpus/index/open.ts');
      const { fingerprintOf } = await import('../ingest/fingerprint.ts');
      const fingerprint = await fingerprintOf([corpus]);
      try {
        const manifest = await readManifest(indexDir);
        return manifest.fingerprint === fingerprint && manifest.embedder.name === embeddings.name;
      } catch (error) {
        // Missing, damaged or of another version: to be built in any case.
        if (error instanceof Fault) return false;
        throw error;
      }
    },

    async indexDocuments(documents, indexDir, options) {
      const { indexDocuments } = await import('./index-documents.ts');
      await indexDocuments(documents, indexDir, embeddings, options);
    },

    async open(indexDir, options = {}): Promise<OpenIndex> {
      const { openSnapshot } = await import('../corpus/index/open.ts');
      const { loadLexicon } = await import('../corpus/language/lexicon.ts');
      const { createExtractiveEngine } = await import('./engine/extractive-engine.ts');
      const snapshot = await openSnapshot(indexDir, embeddings);
      const lexicon = await loadLexicon(config.lexicon);
      const engine = createExtractiveEngine(snapshot, embeddings, lexicon, options);
      const { manifest, releases } = snapshot;
      return {
        service: { engine, index: manifest.snapshot, releases, release: (id) => snapshot.release(id) },
        locate: (file) => locate(manifest.source, file),
      };
    },

    async serve(service, { host, port }) {
      const { pino } = await import('pino');
      const { bundleAssets } = await import('./assets.ts');
      const { startServer } = await import('./channels/server.ts');
      const { Conversation } = await import('./engine/conversation.ts');
      const { logObserver } = await import('./channels/log-observer.ts');
      // Some things are made when first needed (patterns, the lexicon's stems): not on a visitor's time.
      await service.engine.answer(
        { id: 'warm-up', text: service.releases[0]?.title.value ?? '' },
        new Conversation(),
      );
      const log = pino({ level: config.logLevel }, pino.destination({ dest: 2, sync: true }));
      return await startServer({
        service,
        assets: await bundleAssets(),
        observer: logObserver(log),
        allowedOrigins: config.allowedOrigins,
        host,
        port,
      });
    },
  };
}

/** The file's path on this machine; its name alone when the releases were moved since. */
function locate(source: string, file: string): string {
  // The manifest names every ingested folder, as in PATH.
  const paths = source.split(delimiter).map((folder) => resolve(folder, file));
  return paths.find((path) => existsSync(path)) ?? file;
}
