import type { Snapshot } from '../../../corpus/index/snapshot.ts';
import type { Passage, Span } from '../../../corpus/passage.ts';
import type { Release } from '../../../corpus/release.ts';
import { Mentions } from './mentions.ts';
import { Reading } from './reading.ts';

/** A sentence with what surrounds it. */
export class ReadSentence implements Span {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly reading: Reading;
  readonly mentions: Mentions;
  readonly passage: Passage;
  readonly release: Release;
  /** Position among the passage's sentences. */
  readonly at: number;

  constructor({ start, end }: Span, at: number, passage: Passage, release: Release) {
    this.start = start;
    this.end = end;
    this.at = at;
    this.passage = passage;
    this.release = release;
    this.text = release.text.slice(start, end);
    this.reading = new Reading(this.text, release.language);
    this.mentions = new Mentions(this.text);
  }
}

/** Passages kept analysed: a visitor's next question mostly falls on the same ones. */
const CACHED = 2_000;

/** Reads passages of a snapshot, remembering what it has read. */
export class Reader {
  readonly #snapshot: Snapshot;
  readonly #sentences = new Map<number, ReadSentence[]>();
  readonly #texts = new Map<string, Reading>();

  constructor(snapshot: Snapshot) {
    this.#snapshot = snapshot;
  }

  sentences(passage: Passage): ReadSentence[] {
    return remember(this.#sentences, passage.id, () => {
      const release = this.#snapshot.release(passage.release);
      if (!release) return [];
      return passage.sentences.map((span, at) => new ReadSentence(span, at, passage, release));
    });
  }

  heading(passage: Passage): Reading {
    const language = this.#snapshot.release(passage.release)?.language ?? 'fr';
    return remember(this.#texts, `h${passage.id}`, () => new Reading(passage.heading ?? '', language));
  }

  title(release: Release): Reading {
    const said = `${release.title.value} ${release.date?.value.slice(0, 4) ?? ''}`;
    return remember(this.#texts, `t${release.id}`, () => new Reading(said, release.language));
  }
}

/** Least recently used goes first. */
function remember<K, V>(cache: Map<K, V>, key: K, make: () => V): V {
  const known = cache.get(key);
  const value = known ?? make();
  if (known !== undefined) cache.delete(key);
  else if (cache.size >= CACHED) {
    const [oldest] = cache.keys();
    if (oldest !== undefined) cache.delete(oldest);
  }
  cache.set(key, value);
  return value;
}
