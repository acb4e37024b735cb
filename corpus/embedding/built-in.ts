import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Embeddings } from '@langchain/core/embeddings';
import { Fault } from '../errors.ts';
import { StaticModel } from './model.ts';

/** What `npm run train:embedder` made; MODEL.md says of what. */
const MODEL = fileURLToPath(new URL('model.bin', import.meta.url));
/** Of model.bin. Goes into the manifest: an index made by another embedder is refused. */
const NAME = 'built-in-2';
const DIMENSION = 128;

/** What the index needs to know of an embedder, besides LangChain's interface. */
export interface NamedEmbeddings extends Embeddings {
  readonly name: string;
  readonly dimension: number;
}

/**
 * The built-in embedder: learnt word vectors that come with the product, so that it needs no download and no network,
 * and gives the same vector every time. See `StaticModel` for how a text becomes one, and MODEL.md for what it was
 * learnt from. Questions and passages are weighed differently. The model is read when first asked for.
 *
 * @throws Fault `MODEL_DAMAGED` on its first use, when the model's file is not there or not whole.
 */
export class BuiltInEmbeddings extends Embeddings {
  readonly name = NAME;
  readonly dimension = DIMENSION;
  readonly #path: string;
  #model: StaticModel | null = null;

  /** @param path of another model's file, of the same dimension. */
  constructor(path: string = MODEL) {
    super({});
    this.#path = path;
  }

  override async embedDocuments(documents: string[]): Promise<number[][]> {
    const model = this.#read();
    return documents.map((document) => model.embed(document, 'passage'));
  }

  override async embedQuery(document: string): Promise<number[]> {
    return this.#read().embed(document, 'question');
  }

  /**
   * A folded word's direction, of length 1; the inner product of two says how alike they are, in one language or two.
   * Remembered, and not to be changed.
   */
  wordVector(word: string): Float32Array {
    return this.#read().direction(word);
  }

  #read(): StaticModel {
    this.#model ??= modelAt(this.#path);
    return this.#model;
  }
}

/** Models by their file: a process has several embedders and needs the numbers once. */
const models = new Map<string, StaticModel>();

function modelAt(path: string): StaticModel {
  const known = models.get(path);
  if (known) return known;
  let model: StaticModel;
  try {
    model = StaticModel.read(readFileSync(path));
    if (model.dimension !== DIMENSION)
      throw new RangeError(`${model.dimension} dimensions instead of ${DIMENSION}`);
  } catch (cause) {
    const what = cause instanceof Error ? cause.message : String(cause);
    throw new Fault(
      'MODEL_DAMAGED',
      `the embedder's model ${path} cannot be used (${what}); install the product again, or train it anew`,
      { cause },
    );
  }
  models.set(path, model);
  return model;
}
