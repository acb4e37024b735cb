import { Embeddings } from '@langchain/core/embeddings';
import { isArabic } from '../language/stem.ts';
import { stemmingLanguage, type Term, terms } from '../language/terms.ts';

/** Length of the vectors. More gained nothing on short passages; fewer let unrelated features collide. */
const DIMENSION = 384;
/** Character n-grams, with `^` and `$` at a word's ends: what survives typing mistakes and inflection. */
const GRAMS = { shortest: 3, longest: 5 };
/** What the features of one word weigh: stem, unstemmed word, and all its n-grams together. */
const WEIGHTS = { stem: 1, word: 0.5, grams: 1.5 };

/**
 * The built-in embedder: no download, no network, deterministic.
 * A text is the sum of its words' features, hashed with a sign into a fixed number of dimensions (Weinberger
 * et al., "Feature Hashing for Large Scale Multitask Learning", 2009) and scaled to length 1, so that the
 * inner product is the cosine. Repeated words count by the logarithm.
 */
export class BuiltInEmbeddings extends Embeddings {
  /** Goes into the manifest: an index made by another embedder is refused. */
  readonly name = 'built-in-1';
  readonly dimension = DIMENSION;

  constructor() {
    super({});
  }

  override async embedDocuments(documents: string[]): Promise<number[][]> {
    return documents.map(embed);
  }

  override async embedQuery(document: string): Promise<number[]> {
    return embed(document);
  }
}

/** What the index needs to know of an embedder, besides LangChain's interface. */
export interface NamedEmbeddings extends Embeddings {
  readonly name: string;
  readonly dimension: number;
}

function embed(text: string): number[] {
  const counts = new Map<string, { term: Term; count: number }>();
  for (const term of terms(text, stemmingLanguage(isArabic(text) ? 'ar' : 'fr'))) {
    const known = counts.get(term.word);
    if (known) known.count += 1;
    else counts.set(term.word, { term, count: 1 });
  }
  const vector = new Array<number>(DIMENSION).fill(0);
  for (const { term, count } of counts.values()) {
    const weight = 1 + Math.log(count);
    add(vector, `s${term.stem}`, weight * WEIGHTS.stem);
    add(vector, `w${term.word}`, weight * WEIGHTS.word);
    const grams = gramsOf(term.word);
    for (const gram of grams) add(vector, `g${gram}`, (weight * WEIGHTS.grams) / Math.sqrt(grams.length));
  }
  return scaled(vector);
}

function gramsOf(word: string): string[] {
  const marked = `^${word}$`;
  const grams: string[] = [];
  for (let length = GRAMS.shortest; length <= GRAMS.longest; length += 1) {
    for (let start = 0; start + length <= marked.length; start += 1)
      grams.push(marked.slice(start, start + length));
  }
  return grams;
}

function add(vector: number[], feature: string, weight: number): void {
  const hash = fnv1a(feature);
  const position = (hash >>> 1) % DIMENSION;
  vector[position] = (vector[position] ?? 0) + (hash & 1 ? weight : -weight);
}

/** FNV-1a over UTF-16 units, 32 bits, with a final mix so that the low bits are as good as the high ones. */
function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
  return (hash ^ (hash >>> 13)) >>> 0;
}

/** Scaled to length 1. A text without words becomes a fixed direction, since a zero vector has no cosine. */
function scaled(vector: number[]): number[] {
  const norm = Math.hypot(...vector);
  if (norm === 0) return vector.map((_, position) => (position === 0 ? 1 : 0));
  return vector.map((value) => value / norm);
}
