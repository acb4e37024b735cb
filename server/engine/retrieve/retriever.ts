import type { NamedEmbeddings } from '../../../corpus/embedding/built-in.ts';
import { topOf } from '../../../corpus/index/lexical-index.ts';
import type { Snapshot } from '../../../corpus/index/snapshot.ts';
import { Pace } from '../../../corpus/pace.ts';
import type { Passage } from '../../../corpus/passage.ts';
import type { Query } from './query.ts';

export interface Candidate {
  passage: Passage;
  /** Fused score; only its order means something. */
  score: number;
}

/** Which of the two ways of finding are used: for measuring what each is worth. */
export type Ways = 'lexical' | 'dense' | 'hybrid';

/** How many neighbours the vectors are asked for. */
const NEIGHBOURS = 100;
/** What a whole release and a title count beside the passage itself, whose scores are of one scale. Measured. */
const FIELDS = { release: 1, title: 1.5 };
/**
 * A release in another language than the question's cannot say its very words, only its notions, which count so many
 * times as much: the more, the fewer releases speak the question's language, since few of them will hold the answer.
 * Measured.
 */
const FOREIGN = { least: 1, most: 2.5 };
/** What a cosine of 1 counts beside the best lexical score. Measured. */
const DENSE = 0.2;

/**
 * Finds the passages that may answer. Each is scored by BM25 of itself, its release and its title, for the question's
 * words and for its concepts; its cosine is added, scaled by the best.
 */
export async function retrieve(
  query: Query,
  snapshot: Snapshot,
  embeddings: NamedEmbeddings,
  limit: number,
  ways: Ways = 'hybrid',
): Promise<Candidate[]> {
  const scores =
    ways === 'dense' ? new Float32Array(snapshot.passages.length) : await lexicalScores(query, snapshot);
  let farthest = 0;
  if (ways !== 'lexical') {
    const vector = await embeddings.embedQuery(query.text);
    const near = await snapshot.vectors.similaritySearchVectorWithScore(vector, NEIGHBOURS);
    const worth = DENSE * (bestOf(scores) || 1);
    // What is no neighbour is as far as the last one, or farther: it gets what that one gets, when all is counted.
    farthest = worth * Math.max(0, near.at(-1)?.[1] ?? 0);
    for (const [{ metadata }, cosine] of near) {
      const own = scores[metadata.passage] ?? 0;
      scores[metadata.passage] = own + worth * Math.max(0, cosine) - farthest;
    }
  }
  silenceReplaced(scores, snapshot);
  return topOf(scores, limit).flatMap(({ text, score }) => {
    const passage = snapshot.passages[text];
    return passage ? [{ passage, score: score + farthest }] : [];
  });
}

/** What another release has made void answers nothing any more. */
function silenceReplaced(scores: Float32Array, { releases, releaseOf }: Snapshot): void {
  if (!releases.some(({ corrected }) => corrected?.wholly)) return;
  for (let at = 0; at < scores.length; at += 1)
    if (releases[releaseOf[at] ?? 0]?.corrected?.wholly) scores[at] = 0;
}

async function lexicalScores(
  { words, concepts, language }: Query,
  snapshot: Snapshot,
): Promise<Float32Array> {
  const { lexical, releaseOf } = snapshot;
  const weighed = [...words, ...concepts];
  const pace = new Pace();
  const scores = lexical.passages.scores(weighed);
  await pace.step();
  const releases = lexical.releases.scores(weighed);
  await pace.step();
  const titles = lexical.titles.scores(weighed);
  const foreign = FOREIGN.most - (FOREIGN.most - FOREIGN.least) * shareOf(language, snapshot);
  for (let at = 0; at < scores.length; at += 1) {
    const release = releaseOf[at] ?? 0;
    const own = scores[at] ?? 0;
    const said = own + FIELDS.release * (releases[release] ?? 0) + FIELDS.title * (titles[release] ?? 0);
    scores[at] = snapshot.releases[release]?.language === language ? said : said * foreign;
  }
  return scores;
}

/** The share of the releases in a language. */
function shareOf(language: string, { releases }: Snapshot): number {
  const own = releases.reduce((count, release) => count + Number(release.language === language), 0);
  return own / Math.max(1, releases.length);
}

function bestOf(scores: Float32Array): number {
  let best = 0;
  for (let at = 0; at < scores.length; at += 1) best = Math.max(best, scores[at] ?? 0);
  return best;
}
