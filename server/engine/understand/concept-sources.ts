import { unstemmed } from '../../../corpus/index/field-terms.ts';
import type { Snapshot } from '../../../corpus/index/snapshot.ts';
import { acronymsIn } from '../../../corpus/language/acronym.ts';
import { Lexicon } from '../../../corpus/language/lexicon.ts';
import { isUsable } from '../../../corpus/language/lexicon-lines.ts';
import type { ConceptSources } from './concepts.ts';
import { NameIndex } from './name-index.ts';
import { Spelling } from './spelling.ts';

/** What questions to a snapshot are turned into concepts with: its words, and the lexicon's. */
export function conceptSources(snapshot: Snapshot, lexicon: Lexicon): ConceptSources {
  const words = wordsOf(snapshot);
  return {
    lexical: snapshot.lexical.passages,
    lexicon,
    acronyms: acronymsOf(snapshot),
    spelling: new Spelling([...words, ...lexicon.words]),
    names: new NameIndex(() => words),
  };
}

/** The words of the releases, unstemmed. */
function wordsOf({ lexical }: Snapshot): string[] {
  const mark = unstemmed('');
  return [...lexical.passages.terms]
    .filter((term) => term.startsWith(mark))
    .map((term) => term.slice(mark.length));
}

/** The acronyms that releases spell out, as a lexicon of their own: each with the words it stands for. */
function acronymsOf({ releases }: Snapshot): Lexicon {
  const found = releases.flatMap(({ text }) => acronymsIn(text));
  // What a lexicon's line cannot hold is no name; what is a small word, too, like AIE and CES, cannot be looked up.
  const lines = found
    .filter(({ long }) => !/[,#\\\n]|=>/u.test(long))
    .map(({ short, long }) => `${short}, ${long}`)
    .filter(isUsable);
  return new Lexicon([...new Set(lines)].join('\n'), 'acronyms');
}
