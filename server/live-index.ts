import { existsSync } from 'node:fs';
import { delimiter, resolve } from 'node:path';
import type { NamedEmbeddings } from '../corpus/embedding/built-in.ts';
import { currentPath } from '../corpus/index/layout.ts';
import { openSnapshot } from '../corpus/index/open.ts';
import type { Snapshot } from '../corpus/index/snapshot.ts';
import { type Lexicon, loadLexicon } from '../corpus/language/lexicon.ts';
import { isWebAddress } from '../corpus/release.ts';
import type { Service } from './channels/service.ts';
import type { OpenIndex, OpenOptions, Renewal } from './cli/parts.ts';
import { Conversation } from './engine/conversation.ts';
import { createExtractiveEngine } from './engine/extractive-engine.ts';
import { conceptSources } from './engine/understand/concept-sources.ts';
import { FileContent } from './file-content.ts';

/** Questions asked to warm up: after so many, an answer takes the time that it will take. */
const WARMING = 12;

/**
 * A snapshot and a lexicon that are open, and read anew when another snapshot is published or the lexicon is edited.
 * The service that they make is replaced whole: whoever has taken the one before goes on with it to the end.
 */
export class LiveIndex implements OpenIndex {
  readonly #snapshot: FileContent<Snapshot>;
  readonly #lexicon: FileContent<Lexicon>;
  readonly #serviceOf: (snapshot: Snapshot, lexicon: Lexicon) => Service;
  #service: Service;

  private constructor(
    snapshot: FileContent<Snapshot>,
    lexicon: FileContent<Lexicon>,
    serviceOf: (snapshot: Snapshot, lexicon: Lexicon) => Service,
  ) {
    this.#snapshot = snapshot;
    this.#lexicon = lexicon;
    this.#serviceOf = serviceOf;
    this.#service = serviceOf(snapshot.value, lexicon.value);
  }

  /**
   * @param lexicon path of the file.
   * @throws Fault as `openSnapshot` and `loadLexicon` do
   */
  static async open(
    indexDir: string,
    lexicon: string,
    embeddings: NamedEmbeddings,
    options: OpenOptions = {},
  ): Promise<LiveIndex> {
    return new LiveIndex(
      await FileContent.open(currentPath(indexDir), () => openSnapshot(indexDir, embeddings)),
      await FileContent.open(lexicon, () => loadLexicon(lexicon)),
      (snapshot, lexicon) => ({
        engine: createExtractiveEngine(snapshot, embeddings, conceptSources(snapshot, lexicon), options),
        index: snapshot.manifest.snapshot,
        releases: snapshot.releases,
        release: (id) => snapshot.release(id),
      }),
    );
  }

  get service(): Service {
    return this.#service;
  }

  /** The file's path on this machine, its name alone when the releases were moved since; a page's address. */
  locate = (file: string): string => {
    if (isWebAddress(file)) return file;
    // The manifest names every ingested folder, as in PATH.
    const folders = this.#snapshot.value.manifest.source.split(delimiter);
    return folders.map((folder) => resolve(folder, file)).find((path) => existsSync(path)) ?? file;
  };

  async warmUp(): Promise<void> {
    await this.#warmUp(this.#service);
  }

  /** The lexicon's stems, and with some questions, patterns and whatever else is made when first needed. */
  async #warmUp({ engine, releases }: Service): Promise<void> {
    await this.#lexicon.value.readAhead();
    for (const { title } of releases.slice(0, WARMING))
      await engine.answer({ id: 'warm-up', text: title.value }, new Conversation());
  }

  async renew(): Promise<Renewal> {
    const faults: unknown[] = [];
    let changed = false;
    for (const content of [this.#snapshot, this.#lexicon]) {
      try {
        changed = (await content.renew()) || changed;
      } catch (error) {
        faults.push(error);
      }
    }
    if (!changed) return { renewed: false, faults };
    try {
      const service = this.#serviceOf(this.#snapshot.value, this.#lexicon.value);
      await this.#warmUp(service);
      this.#service = service;
      return { renewed: true, faults };
    } catch (error) {
      return { renewed: false, faults: [...faults, error] };
    }
  }
}
