import type { Snapshot } from '../../../corpus/index/snapshot.ts';
import { blockKindAt, type Language, type Release } from '../../../corpus/release.ts';
import { dateInWords, texts } from '../texts.ts';
import type { Draft } from './draft.ts';
import { citationOf, type Quotation } from './quotation.ts';
import { quoting, releaseLine } from './reply.ts';

/** Sentences that tell what a release is about: press releases say first what matters most. */
const TOLD = 3;

/** The newest release with the sentence it opens with, quoted. */
export function newestReply(
  release: Release,
  snapshot: Snapshot,
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
  return led(text, openingOf(release, snapshot, 1), release, language);
}

/** What a release says first. */
export function summaryReply(release: Release, snapshot: Snapshot, language: Language): Draft {
  const { title, date } = release;
  const text = texts[language].summary(title.value, date && dateInWords(date.value, language));
  return led(text, openingOf(release, snapshot, TOLD), release, language);
}

/** When a release was published, and the sentence it opens with. */
export function dateReply(release: Release, snapshot: Snapshot, language: Language): Draft {
  const { title, date } = release;
  const text = texts[language].dated(title.value, date && dateInWords(date.value, language));
  return led(text, openingOf(release, snapshot, 1), release, language);
}

function openingOf(release: Release, { passages }: Snapshot, count: number): Quotation[] {
  return passages
    .filter((passage) => passage.release === release.id)
    .flatMap(({ sentences }) => sentences)
    .filter(({ start }) => blockKindAt(release, start) === 'paragraph')
    .slice(0, count)
    .map(({ start, end }) => ({ release, start, end, exact: [] }));
}

/** Quotations of one release behind a line that names it. */
function led(text: string, quotations: readonly Quotation[], release: Release, language: Language): Draft {
  const said = texts[language];
  const quoted = quotations.map((quotation, at) => {
    const { quote } = citationOf(quotation);
    return at === 0 && release.language !== language
      ? said.foreignQuote(quote, release.language)
      : said.quote(quote);
  });
  return quoting([text, ...quoted].join('\n'), quotations, [release]);
}
