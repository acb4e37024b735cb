import type { IndexContent } from '../../corpus/index/publish.ts';
import type { Passage } from '../../corpus/passage.ts';
import type { Release } from '../../corpus/release.ts';
import { unrelated } from './unrelated.ts';

/** One release for each text, `r0`, `r1`, …, each with its whole text as its one passage. */
export function tinyContent(texts: readonly string[]): IndexContent {
  return {
    releases: texts.map(tinyRelease),
    passages: texts.map(
      (text, id): Passage => ({
        id,
        release: `r${id}`,
        heading: null,
        start: 0,
        end: text.length,
        sentences: [{ start: 0, end: text.length }],
      }),
    ),
    source: '/releases',
    fingerprint: `of ${texts.length} texts`,
  };
}

function tinyRelease(text: string, id: number): Release {
  return {
    id: `r${id}`,
    file: `r${id}.txt`,
    title: { value: 'Avis', origin: 'heading' },
    date: null,
    language: 'fr',
    ...unrelated,
    contacts: [],
    text,
    blocks: [{ kind: 'paragraph', start: 0, end: text.length }],
    pages: [],
  };
}
