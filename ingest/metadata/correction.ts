import { fold } from '../../corpus/language/fold.ts';
import { splitSentences } from '../../corpus/language/sentences.ts';
import type { Correction, Release } from '../../corpus/release.ts';
import type { SourceMetadata } from '../read/source-document.ts';
import { findDate } from './dates.ts';

/** UTF-16 units from the beginning in which a release says that it corrects another. */
const OPENING = 900;
/** Longest line that is a heading of sorts. */
const LINE = 120;
/** How far behind the word for a release its date may stand. */
const NEAR = 40;

// All on folded text.
const RELEASE =
  'communiques?|avis|annonces?|publication|version|(?:press )?releases?|statements?|announcements?|notices?|(?:ال)?(?:بلاغ|بيان|اعلان|نسخه)';
const RELEASES = new RegExp(String.raw`(?<![\p{L}])(?:${RELEASE})(?![\p{L}])`, 'u');
const BOTH = /annule(?:nt)? et remplace(?:nt)?|cancels? and replaces?|يلغي و ?(?:يعوض|يحل محل)/u;
const VOIDS = new RegExp(
  String.raw`(?:(?:annule|remplace)(?:nt)? (?:l[ea]s? |l'|notre |cette? )?(?:precedente? )?|(?:replaces|supersedes|cancels) (?:the |our |its )?(?:previous |earlier )?|(?:يلغي|يعوض|يحل محل) )(?:${RELEASE})(?![\p{L}])`,
  'u',
);
/** At the beginning of a line. « Correction des épreuves » is something else. */
const CORRECTS =
  /^[\s"«»*_([-]*(?:(?:communique )?rectificatif(?![\p{L}])|erratum(?![\p{L}])|corrigendum(?![\p{L}])|(?:press release )?correction(?: ?[:–—-]| (?:du|au|to|of) (?:the |our |notre )?(?:communique|press release|release|statement))|بلاغ (?:تصحيحي|استدراكي)|استدراك(?![\p{L}])|(?:تصحيح|تصويب)(?: ?[:–—-]| (?:ال)?(?:بلاغ|بيان)))/u;

/**
 * What a release says of an older one that it corrects or replaces: in its metadata (`replaces:`, `corrects:`), in its
 * title, or in its first lines. Which one that is is found later, among all of them.
 */
export function correctionOf(
  { text, blocks, title, date }: Pick<Release, 'text' | 'blocks' | 'title' | 'date'>,
  { replaces, corrects }: Pick<SourceMetadata, 'replaces' | 'corrects'>,
): Correction | null {
  const named = replaces ?? corrects;
  if (named !== null) return { wholly: replaces !== null, named, dated: null, of: null };
  const opening = blocks
    .filter(({ start }) => start < OPENING)
    .map(({ start, end }) => text.slice(start, end))
    .flatMap((block) => splitSentences(block).map(({ start, end }) => block.slice(start, end)));
  const sentences = [title.value, ...opening];
  const wholly = sentences.some(isReplacing);
  if (!wholly && !sentences.some((line) => line.length <= LINE && CORRECTS.test(fold(line)))) return null;
  const dates = sentences.flatMap(dateOfRelease).filter((value) => value !== date?.value);
  return { wholly, named: null, dated: dates[0] ?? null, of: null };
}

function isReplacing(sentence: string): boolean {
  const folded = fold(sentence);
  return VOIDS.test(folded) || (BOTH.test(folded) && (sentence.length <= LINE || RELEASES.test(folded)));
}

/** « notre communiqué du 3 mars 2024 » */
function dateOfRelease(sentence: string): string[] {
  const found = findDate(sentence);
  if (found === null) return [];
  const before = fold(sentence.slice(Math.max(0, found.start - NEAR), found.start));
  return RELEASES.test(before) ? [found.value] : [];
}
