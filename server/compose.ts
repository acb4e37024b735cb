import { BuiltInEmbeddings } from '../corpus/embedding/built-in.ts';
import { Fault } from '../corpus/errors.ts';
import type { FileReport } from '../corpus/file-report.ts';
import type { Progress } from '../ingest/ingest.ts';
import type { Ingested, OpenIndex, Parts } from './cli/parts.ts';
import type { Config } from './config.ts';

/**
 * Puts the real parts together. What a command does not need is not loaded:
 * a question at the terminal waits for no web server and no reader of files.
 */
export function compose(config: Config): Parts {
  const embeddings = new BuiltInEmbeddings();
  return {
    async ingest(sources, indexDir, { web, onProgress, signal }): Promise<Ingested> {
      const { ingest } = await import('../ingest/ingest.ts');
      const { changeLines, totalLine } = await import('../ingest/report.ts');
      const { tableHead, tableRows } = await import('../ingest/report-table.ts');
      const onFile = (file: FileReport, { done, of }: Progress): void => {
        if (done === 1) onProgress?.(tableHead(of));
        for (const line of tableRows(file, done, of)) onProgress?.(line);
      };
      const password = config.pdfPassword || undefined;
      const report = await ingest({
        sources,
        indexDir,
        embeddings,
        password,
        web,
        signal,
        onProgress: onFile,
        onNote: onProgress,
      });
      for (const line of changeLines(report)) onProgress?.(line);
      return { totals: totalLine(report), skipped: report.skipped + report.kept.length, report };
    },

    async watch(sources, indexDir, every, signal) {
      const { watchSources } = await import('../ingest/watch.ts');
      return await watchSources(sources, indexDir, every, signal);
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
      const { LiveIndex } = await import('./live-index.ts');
      return await LiveIndex.open(indexDir, config.lexicon, embeddings, options);
    },

    async serve(index, { host, port }) {
      const { pino } = await import('pino');
      const { bundleAssets } = await import('./assets.ts');
      const { startServer } = await import('./channels/server.ts');
      const { logObserver } = await import('./channels/log-observer.ts');
      const { keepFresh, logRenewals } = await import('./keep-fresh.ts');
      await index.warmUp();
      const log = pino({ level: config.logLevel }, pino.destination({ dest: 2, sync: true }));
      const server = await startServer({
        serving: () => index.service,
        assets: await bundleAssets(),
        observer: logObserver(log),
        allowedOrigins: config.allowedOrigins,
        host,
        port,
      });
      const leave = keepFresh(index, logRenewals(log));
      return {
        url: server.url,
        async stop() {
          leave();
          await server.stop();
        },
      };
    },
  };
}
