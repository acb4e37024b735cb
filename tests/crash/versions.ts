import type { IndexContent } from '../../corpus/index/publish.ts';
import type { Snapshot } from '../../corpus/index/snapshot.ts';
import { tinyContent } from '../helpers/tiny-content.ts';

/** Releases in one version. */
const RELEASES = 40;

/** Content whose every part says which version it is: texts, words, and vectors (of `AngleEmbeddings`). */
export function contentOf(version: number): IndexContent {
  const texts = Array.from(
    { length: RELEASES },
    (_, release) => `avis${release} version${version} à ${version % 360}`,
  );
  return { ...tinyContent(texts), fingerprint: String(version) };
}

/** The one version that all parts of a snapshot say; null for a mix. */
export async function versionOf({
  manifest,
  releases,
  passages,
  lexical,
  vectors,
}: Snapshot): Promise<number | null> {
  const version = Number(manifest.fingerprint);
  const word = `version${version}`;
  const said = lexical.releases.occurrences({ weight: 1, alternatives: [{ terms: [word], weight: 1 }] });
  const [nearest] = await vectors.similaritySearchWithScore(`à ${version % 360}`, 1);
  const whole =
    releases.length === RELEASES &&
    passages.length === RELEASES &&
    releases.every(({ text }) => text.includes(` ${word} `)) &&
    said.texts.length === RELEASES &&
    nearest !== undefined &&
    nearest[1] > 0.9999 &&
    nearest[0].pageContent.includes(` ${word} `);
  return whole ? version : null;
}
