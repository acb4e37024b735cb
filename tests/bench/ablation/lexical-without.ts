import { unstemmed } from '../../../corpus/index/field-terms.ts';
import type { LexicalFields } from '../../../corpus/index/lexical-fields.ts';
import { type Concept, LexicalIndex } from '../../../corpus/index/lexical-index.ts';
import type { Snapshot } from '../../../corpus/index/snapshot.ts';

/** A snapshot of which one field, whole releases or titles, says nothing. */
export function withoutField(snapshot: Snapshot, field: 'releases' | 'titles'): Snapshot {
  const empty = LexicalIndex.empty({ k1: 1, b: 0 }, snapshot.releases.length);
  return { ...snapshot, lexical: { ...snapshot.lexical, [field]: empty } };
}

/** A snapshot whose fields do not hear some of what a query asks them. */
export function deafTo(snapshot: Snapshot, heard: (concept: Concept) => boolean): Snapshot {
  const { passages, releases, titles } = snapshot.lexical;
  const lexical: LexicalFields = {
    passages: hearing(passages, heard),
    releases: hearing(releases, heard),
    titles: hearing(titles, heard),
  };
  return { ...snapshot, lexical };
}

/** Whether something asked is a notion with its ways of saying, rather than a very word of the question. */
export function isNotion(concept: Concept): boolean {
  return 'role' in concept;
}

/** A very word of the question: as typed, its stem, or a pair of neighbours. */
export type Form = 'unstemmed' | 'stem' | 'pair';

export function isWord(concept: Concept, form: Form): boolean {
  return !isNotion(concept) && formOf(concept.alternatives[0]?.terms[0] ?? '') === form;
}

/** As `queryOf` writes them. */
function formOf(term: string): Form {
  if (term.startsWith(unstemmed(''))) return 'unstemmed';
  return term.includes('_') ? 'pair' : 'stem';
}

function hearing(index: LexicalIndex, heard: (concept: Concept) => boolean): LexicalIndex {
  return new Proxy(index, {
    get(target, name) {
      if (name === 'scores')
        return (concepts: readonly Concept[]) => target.scores(concepts.filter((concept) => heard(concept)));
      const value: unknown = Reflect.get(target, name, target);
      // A private field is found on the index itself, not on what stands before it.
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}
