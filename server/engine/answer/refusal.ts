import type { Snapshot } from '../../../corpus/index/snapshot.ts';
import type { Language, Release } from '../../../corpus/release.ts';
import type { RefusalReason, Suggestion } from '../../protocol/answer.ts';
import { dateInWords, texts } from '../texts.ts';
import type { Draft } from './draft.ts';
import type { Part } from './part-answerer.ts';
import { citationOf } from './quotation.ts';
import { suggestContact, suggestRelease } from './suggestion.ts';

/** How many releases are offered where none is near. */
const OFFERED = 3;

/** A useful refusal: what was searched, what is nearest, whom to ask. */
export function refuse(part: Part & { answered: false }, language: Language, snapshot: Snapshot): Draft {
  const said = texts[language];
  // Where none is near, the newest are at least something to read.
  const offered = part.nearest.length > 0 ? part.nearest : snapshot.releases.slice(0, OFFERED);
  const suggestions = offered.map(suggestRelease);
  const contact = suggestContact([...part.nearest, ...snapshot.releases]);
  if (contact) suggestions.push(contact);
  const { refusal: why } = part;
  if (why.reason === 'off-topic') return refusal(why.reason, said.offTopic, suggestions, part.confidence);
  if (why.reason === 'not-in-releases') {
    const nearest = part.nearest[0] ? dated(part.nearest[0], language) : null;
    const searched = said.notInReleases(snapshot.releases.length, nearest);
    return refusal(why.reason, searched, suggestions, part.confidence);
  }
  const lines = [said.constraint(why.missing)];
  const draft = refusal(why.reason, lines.join('\n'), suggestions, part.confidence);
  if (!part.instead) return draft;
  const citation = citationOf(part.instead);
  return {
    ...draft,
    text: [...lines, said.insteadSaid(citation.quote)].join('\n'),
    statements: [{ text: citation.quote, exact: part.instead.exact, citations: [0] }],
    citations: [citation],
  };
}

/** What asks nothing of the releases: with some of them to read. */
export function refuseOffTopic(language: Language, snapshot: Snapshot): Draft {
  const nothing = { answered: false, text: '', confidence: 0, instead: null } as const;
  return refuse({ ...nothing, nearest: [], refusal: { reason: 'off-topic' } }, language, snapshot);
}

export function refusal(
  reason: RefusalReason,
  text: string,
  suggestions: Suggestion[],
  confidence = 0,
): Draft {
  return { status: 'refused', reason, text, statements: [], citations: [], suggestions, confidence };
}

function dated({ title, date }: Release, language: Language): string {
  return date ? `${title.value} (${dateInWords(date.value, language)})` : title.value;
}
