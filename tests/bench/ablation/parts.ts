import { BuiltInEmbeddings } from '../../../corpus/embedding/built-in.ts';
import type { Concept } from '../../../corpus/index/lexical-index.ts';
import type { Snapshot } from '../../../corpus/index/snapshot.ts';
import { Lexicon } from '../../../corpus/language/lexicon.ts';
import type { Language } from '../../../corpus/release.ts';
import { conceptSources } from '../../../server/engine/understand/concept-sources.ts';
import { NameIndex } from '../../../server/engine/understand/name-index.ts';
import { Spelling } from '../../../server/engine/understand/spelling.ts';
import { deafTo, isNotion, isWord, withoutField } from './lexical-without.ts';
import { coverageAlone, EXACT, SURROUNDINGS, withMeansOf } from './models.ts';
import type { Pieces } from './pieces.ts';

/** A part of the engine, and the engine without it, made of the same pieces from outside. */
export interface Part {
  name: string;
  /** Finding releases, or answering; answering finds, too, but for what it cannot do without. */
  of: 'finding' | 'answering' | 'both';
  /** @param language of the question */
  without(pieces: Pieces, language: Language): Pieces;
}

export const parts: readonly Part[] = [
  {
    name: 'dense vectors',
    of: 'both',
    without: (pieces) => ({ ...pieces, embeddings: new Indifferent() }),
  },
  {
    name: 'lexicon',
    of: 'both',
    without: (pieces) => ({ ...pieces, sources: conceptSources(pieces.snapshot, new Lexicon('')) }),
  },
  {
    name: 'spelling and sound',
    of: 'both',
    without: (pieces) => ({ ...pieces, sources: { ...pieces.sources, spelling: new Spelling([]) } }),
  },
  {
    name: 'names across scripts',
    of: 'both',
    without: (pieces) => ({ ...pieces, sources: { ...pieces.sources, names: new NameIndex(() => []) } }),
  },
  unheard('words: stems', (concept) => isWord(concept, 'stem')),
  unheard('words: as typed', (concept) => isWord(concept, 'unstemmed')),
  unheard('words: pairs', (concept) => isWord(concept, 'pair')),
  unheard('words: all three', (concept) => !isNotion(concept)),
  unheard('concepts', isNotion),
  {
    name: 'field: whole release',
    of: 'both',
    without: (pieces) => ({ ...pieces, snapshot: withoutField(pieces.snapshot, 'releases') }),
  },
  {
    name: 'field: title',
    of: 'both',
    without: (pieces) => ({ ...pieces, snapshot: withoutField(pieces.snapshot, 'titles') }),
  },
  {
    // Answering needs to know which language a release is in.
    name: 'weight of foreign releases',
    of: 'finding',
    without: (pieces, language) => ({ ...pieces, snapshot: allIn(language, pieces.snapshot) }),
  },
  {
    name: 'features: exact answer',
    of: 'answering',
    without: (pieces) => ({ ...pieces, model: withMeansOf(EXACT) }),
  },
  {
    name: 'features: surroundings',
    of: 'answering',
    without: (pieces) => ({ ...pieces, model: withMeansOf(SURROUNDINGS) }),
  },
  {
    name: 'learnt model (coverage instead)',
    of: 'answering',
    without: (pieces) => ({ ...pieces, model: coverageAlone() }),
  },
  {
    name: 'threshold (refusal off)',
    of: 'answering',
    without: (pieces) => ({ ...pieces, answerFrom: 0 }),
  },
];

function unheard(name: string, isPart: (concept: Concept) => boolean): Part {
  return {
    name,
    of: 'both',
    without: (pieces) => ({ ...pieces, snapshot: deafTo(pieces.snapshot, (concept) => !isPart(concept)) }),
  };
}

/** To this one every passage is as near as any other. */
class Indifferent extends BuiltInEmbeddings {
  override async embedQuery(): Promise<number[]> {
    return new Array<number>(this.dimension).fill(0);
  }
}

function allIn(language: Language, snapshot: Snapshot): Snapshot {
  return { ...snapshot, releases: snapshot.releases.map((release) => ({ ...release, language })) };
}
