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

/** « Le présent communiqué corrige celui du … », anywhere. */
const CORRECTING = new RegExp(
  String.raw`(?:(?:corrige|rectifie)(?:nt)? (?:celui|ceux|l[ea]s? |l'|notre |cette? )(?:precedente? )?|corrects? (?:the|our|its) (?:previous |earlier )?|(?:يصحح|يستدرك) (?:ما جا في )?)(?:(?<=celui|ceux)|${RELEASE})(?![\p{L}])`,
  'u',
);

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
  if (!wholly && !sentences.some(isCorrecting)) return null;
  const dates = sentences.flatMap(datesOfRelease).filter((value) => value !== date?.value);
  return { wholly, named: null, dated: dates[0] ?? null, of: null };
}

function isCorrecting(sentence: string): boolean {
  const folded = fold(sentence);
  return (sentence.length <= LINE && CORRECTS.test(folded)) || CORRECTING.test(folded);
}

function isReplacing(sentence: string): boolean {
  const folded = fold(sentence);
  return VOIDS.test(folded) || (BOTH.test(folded) && (sentence.length <= LINE || RELEASES.test(folded)));
}

/** « notre communiqué du 3 mars 2024 », « ce communiqué corrige celui du 3 mars 2024 »; not the dateline before it. */
function datesOfRelease(sentence: string): string[] {
  const found = findDate(sentence);
  if (found === null) return [];
  const before = fold(sentence.slice(Math.max(0, found.start - NEAR), found.start));
  const others = datesOfRelease(sentence.slice(found.end));
  return RELEASES.test(before) ? [found.value, ...others] : others;
}
