import { unstemmed } from '../../../corpus/index/field-terms.ts';
import type { Snapshot } from '../../../corpus/index/snapshot.ts';
import type { Lexicon } from '../../../corpus/language/lexicon.ts';
import type { ConceptSources } from './concepts.ts';
import { NameIndex } from './name-index.ts';
import { Spelling } from './spelling.ts';

/** What questions to a snapshot are turned into concepts with: its words, and the lexicon's. */
export function conceptSources(snapshot: Snapshot, lexicon: Lexicon): ConceptSources {
  const words = wordsOf(snapshot);
  return {
    lexical: snapshot.lexical.passages,
    lexicon,
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
