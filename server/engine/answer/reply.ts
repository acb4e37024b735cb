import type { Language, Release } from '../../../corpus/release.ts';
import { dateInWords, texts } from '../texts.ts';
import type { Draft } from './draft.ts';
import { citationOf, type Quotation } from './quotation.ts';
import { suggestRelease } from './suggestion.ts';

/** A reply with quotations, each a statement. */
export function quoting(text: string, quotations: readonly Quotation[], releases: readonly Release[]): Draft {
  const citations = quotations.map(citationOf);
  if (citations.length === 0) return reply(text, releases);
  return {
    ...reply(text, releases),
    status: 'answered',
    statements: citations.map(({ quote }, at) => ({ text: quote, exact: [], citations: [at] })),
    citations,
  };
}

/** A release in a list: its title and date. */
export function releaseLine({ title, date, corrected }: Release, language: Language): string {
  const said = texts[language];
  const dated = date ? dateInWords(date.value, language) : said.untitledDate;
  return `• ${title.value} (${corrected?.wholly ? `${dated}, ${said.replaced}` : dated})`;
}

/** A reply that quotes nothing, with releases to read. */
export function reply(text: string, releases: readonly Release[]): Draft {
  return {
    status: 'smalltalk',
    reason: null,
    text,
    statements: [],
    citations: [],
    suggestions: releases.map(suggestRelease),
    confidence: 1,
  };
}
