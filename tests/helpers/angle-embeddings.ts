import { Embeddings } from '@langchain/core/embeddings';
import type { NamedEmbeddings } from '../../corpus/embedding/built-in.ts';

/** Points every text in the direction of its last number, in degrees: `à 60` and `à 0` have a cosine of 0.5. */
export class AngleEmbeddings extends Embeddings implements NamedEmbeddings {
  readonly name: string;
  readonly dimension: number;

  constructor(name = 'angle', dimension = 2) {
    super({});
    this.name = name;
    this.dimension = dimension;
  }

  override async embedDocuments(documents: string[]): Promise<number[][]> {
    return await Promise.all(documents.map((document) => this.embedQuery(document)));
  }

  override async embedQuery(document: string): Promise<number[]> {
    const angle = (Number(document.match(/\d+/g)?.at(-1) ?? 0) * Math.PI) / 180;
    return [Math.cos(angle), Math.sin(angle), ...new Array<number>(this.dimension - 2).fill(0)];
  }
}
