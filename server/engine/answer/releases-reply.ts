import type { Snapshot } from '../../../corpus/index/snapshot.ts';
import type { Language, Release } from '../../../corpus/release.ts';
import { blockKindAt } from '../../../corpus/release.ts';
import { Reading } from '../read/reading.ts';
import { dateInWords, texts } from '../texts.ts';
import type { ConceptSources } from '../understand/concepts.ts';
import type { ReleasesAsked } from '../understand/releases-asked.ts';
import { understand } from '../understand/understand.ts';
import type { Draft } from './draft.ts';
import { citationOf } from './quotation.ts';
import { suggestRelease } from './suggestion.ts';

/** How many releases a list names; the rest is on the page of releases. */
const LISTED = 10;
/** UTF-16 units of a release's text that say what it is about. */
const OPENING = 600;
/** Least support of every word of the subject, in title or opening. */
const ABOUT = 0.7;

/**
 * The releases of a year, or on a subject, or the newest of them; null when the subject is no release's, so that the
 * question is answered like any other.
 */
export function releasesReply(
  { latest, year, subject }: ReleasesAsked,
  snapshot: Snapshot,
  sources: ConceptSources,
  language: Language,
): Draft | null {
  const said = texts[language];
  const ofYear = snapshot.releases.filter(({ date }) => year === null || date?.value.startsWith(year));
  const concepts = subject === null ? [] : understand(subject, language, sources).concepts;
  const asked = concepts.filter(({ role }) => role !== 'light');
  if (subject !== null && asked.length === 0) return null;
  const found = ofYear
    .filter((release) => {
      if (latest && release.corrected?.wholly) return false;
      const opening = new Reading(
        `${release.title.value} ${release.text.slice(0, OPENING)}`,
        release.language,
      );
      return asked.every((concept) => opening.support(concept) >= ABOUT);
    })
    .sort((one, other) => (other.date?.value ?? '').localeCompare(one.date?.value ?? ''));
  const [newest] = found;
  if (!newest) return subject === null && year !== null ? reply(said.noneOfYear(year), []) : null;
  if (latest) return newestReply(newest, snapshot, language, subject !== null);
  const shown = found.slice(0, LISTED);
  return reply(
    [said.releasesFound(found.length), ...shown.map((release) => releaseLine(release, language))].join('\n'),
    shown,
  );
}

/** The newest release with the sentence it opens with, quoted. */
function newestReply(
  release: Release,
  { passages }: Snapshot,
  language: Language,
  isOnSubject: boolean,
): Draft {
  const said = texts[language];
  const text = release.date
    ? said[isOnSubject ? 'latestOn' : 'latest'](
        release.title.value,
        dateInWords(release.date.value, language),
      )
    : releaseLine(release, language);
  const opening = passages
    .filter((passage) => passage.release === release.id)
    .flatMap(({ sentences }) => sentences)
    .find(({ start }) => blockKindAt(release, start) === 'paragraph');
  if (!opening) return reply(text, [release]);
  const citation = citationOf({ release, start: opening.start, end: opening.end, exact: [] });
  return {
    ...reply(
      `${text}\n${release.language === language ? said.quote(citation.quote) : said.foreignQuote(citation.quote, release.language)}`,
      [release],
    ),
    status: 'answered',
    statements: [{ text: citation.quote, exact: [], citations: [0] }],
    citations: [citation],
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
