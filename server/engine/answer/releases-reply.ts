import type { Snapshot } from '../../../corpus/index/snapshot.ts';
import type { Language, Release } from '../../../corpus/release.ts';
import { dateInWords, texts } from '../texts.ts';
import type { ConceptSources, QuestionConcept } from '../understand/concepts.ts';
import type { ReleasesAsked } from '../understand/releases-asked.ts';
import { understand } from '../understand/understand.ts';
import type { Draft } from './draft.ts';
import { citationOf } from './quotation.ts';
import { refusal } from './refusal.ts';
import { mostAbout, releasesSpeaking, type Speaking } from './releases-speaking.ts';
import { dateReply, newestReply, summaryReply } from './releases-told.ts';
import { quoting, releaseLine, reply } from './reply.ts';
import { suggestRelease } from './suggestion.ts';

/** How many releases a list names; the rest is on the page of releases. */
const LISTED = 10;

/**
 * The releases of a year, or that speak of a subject, or the newest of them, or what one says or when it was published;
 * null when no such release is meant, so that the question is answered like any other.
 * @param current the release that was spoken of before
 */
export async function releasesReply(
  { want, period, subject, isSame }: ReleasesAsked,
  snapshot: Snapshot,
  sources: ConceptSources,
  language: Language,
  current: Release | undefined,
): Promise<Draft | null> {
  const said = texts[language];
  if (isSame) {
    // « Résume-le », and none was spoken of: these are what there is.
    return current
      ? told(want, current, snapshot, language)
      : undiscussed('list', null, snapshot.releases, snapshot, language);
  }
  const isMeant = (release: Release) => period === null || isOf(period, release);
  if (subject === null)
    return undiscussed(want, period, snapshot.releases.filter(isMeant), snapshot, language);
  const concepts = subjectOf(subject, language, sources);
  if (concepts.length === 0) return null;
  const speaking = await releasesSpeaking(concepts, snapshot, isMeant);
  const [first] = speaking;
  if (!first) {
    if (want === 'summary' || want === 'date') return null;
    const offered = snapshot.releases.slice(0, OFFERED).map(suggestRelease);
    return refusal('not-in-releases', said.noneOn(subject, inWords(period, language)), offered);
  }
  if (want === 'list') return speakingReply(speaking, subject, language);
  const valid = speaking.filter(({ release }) => !release.corrected?.wholly);
  const titled = valid.filter(({ isTitled }) => isTitled);
  if (want === 'latest')
    return newestReply((titled[0] ?? valid[0] ?? first).release, snapshot, language, true);
  const { release } = mostAbout(concepts, titled.length > 0 ? titled : valid, snapshot) ?? first;
  return told(want, release, snapshot, language);
}

/** One release: when it was published, or what it says. */
function told(want: ReleasesAsked['want'], release: Release, snapshot: Snapshot, language: Language): Draft {
  return (want === 'date' ? dateReply : summaryReply)(release, snapshot, language);
}

/** What a subject is about; of vague words alone, these. */
function subjectOf(subject: string, language: Language, sources: ConceptSources): QuestionConcept[] {
  const { concepts } = understand(subject, language, sources);
  const telling = concepts.filter(({ role }) => role !== 'light');
  return telling.length > 0 ? telling : concepts;
}

/** Releases to read where none speaks of the subject. */
const OFFERED = 3;

/** Dated then; what bears no date, by the year in its title. */
function isOf(period: string, { date, title }: Release): boolean {
  return date ? date.value.startsWith(period) : title.value.includes(period);
}

function inWords(period: string | null, language: Language): string | null {
  return period?.includes('-') ? dateInWords(period, language) : period;
}

/** The releases of a time, whatever they speak of. */
function undiscussed(
  want: ReleasesAsked['want'],
  period: string | null,
  dated: readonly Release[],
  snapshot: Snapshot,
  language: Language,
): Draft {
  const said = texts[language];
  const when = inWords(period, language);
  const none = reply(when === null ? said.noDates : said.noneOfYear(when), []);
  if (want === 'list') {
    if (dated.length === 0) return none;
    const shown = dated.slice(0, LISTED);
    const head = period === null ? said.releaseList(dated.length) : said.releasesFound(dated.length);
    return reply([head, ...shown.map((release) => releaseLine(release, language))].join('\n'), shown);
  }
  const newest = dated.find(
    ({ date, corrected }) => (date !== null || period !== null) && !corrected?.wholly,
  );
  if (!newest) return none;
  return want === 'latest'
    ? newestReply(newest, snapshot, language, false)
    : told(want, newest, snapshot, language);
}

/** The releases that speak of a subject, each with the sentence that says it. */
export function speakingReply(speaking: readonly Speaking[], subject: string, language: Language): Draft {
  const said = texts[language];
  const shown = speaking.slice(0, LISTED);
  const lines = shown.flatMap(({ release, saying }) => [
    releaseLine(release, language),
    ...(saying ? [`  ${said.quote(citationOf(saying).quote)}`] : []),
  ]);
  return quoting(
    [said.speaking(speaking.length, subject), ...lines].join('\n'),
    shown.flatMap(({ saying }) => saying ?? []),
    shown.map(({ release }) => release),
  );
}
