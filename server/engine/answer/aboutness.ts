import type { Snapshot } from '../../../corpus/index/snapshot.ts';
import type { Passage } from '../../../corpus/passage.ts';
import type { Release } from '../../../corpus/release.ts';
import type { QuestionConcept } from '../understand/concepts.ts';

/** What a release says of a concept, anywhere in it. */
export interface Said {
  /** 0 to 1: how well it is said at all. */
  support: number;
  /** The release is about it, rather than just mentions it. */
  about: boolean;
}

const UNSAID: Said = { support: 0, about: false };
/** How often a release says what it is about, at the least; or it says so in its opening. */
const TIMES = 3;
/** A passage that begins before this, in UTF-16 units, is of the opening: below letterhead, date and title. */
const OPENING = 600;

export function opensRelease({ start }: Passage): boolean {
  return start < OPENING;
}

/**
 * Looks up what whole releases say of a question's concepts, from the lexical index: reading their texts again
 * would cost more than all the rest.
 */
export class Aboutness {
  readonly #snapshot: Snapshot;
  /** 1 for the releases that will be asked about, by position. */
  readonly #wanted: Uint8Array;
  readonly #byConcept = new Map<QuestionConcept, Map<string, Said>>();

  /** @param passages of the only releases that will be asked about. */
  constructor(snapshot: Snapshot, passages: readonly Passage[]) {
    this.#snapshot = snapshot;
    this.#wanted = new Uint8Array(snapshot.releases.length);
    for (const { id } of passages) this.#wanted[snapshot.releaseOf[id] ?? 0] = 1;
  }

  of(release: Release, concept: QuestionConcept): Said {
    let byRelease = this.#byConcept.get(concept);
    if (!byRelease) {
      byRelease = this.#collect(concept);
      this.#byConcept.set(concept, byRelease);
    }
    return byRelease.get(release.id) ?? UNSAID;
  }

  #collect(concept: QuestionConcept): Map<string, Said> {
    const { lexical, passages, releaseOf } = this.#snapshot;
    const found = new Map<string, Said & { times: number }>();
    const { texts, frequencies } = lexical.passages.occurrences(concept);
    for (let at = 0; at < texts.length; at += 1) {
      const id = texts[at] ?? 0;
      if (this.#wanted[releaseOf[id] ?? 0] === 0) continue;
      const passage = passages[id];
      const frequency = frequencies[at] ?? 0;
      if (!passage) continue;
      const known = found.get(passage.release) ?? { ...UNSAID, times: 0 };
      const times = known.times + frequency;
      found.set(passage.release, {
        support: Math.max(known.support, Math.min(1, frequency)),
        about: known.about || opensRelease(passage) || times >= TIMES,
        times,
      });
    }
    return found;
  }
}
