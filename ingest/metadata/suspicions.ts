import type { Release } from '../../corpus/release.ts';

/** UTF-8 that was read as Windows-1252 or Windows-1256, and what could not be read at all. */
const GARBLED = /Ã[\u0080-\u00BFA-Z©¨ª§®´»¼]|â€[™œ“”¦˜]|Ø[§¨ª±³¹]|Ù[„…†ˆŠ]|\uFFFD/g;
/** How often it must come back: one may be a quotation. */
const OFTEN = 2;
/** Some words and a stop: not all of a text can be without. */
const SENTENCE = /(?:\S+[ \u00a0]){2}[^.!?؟]{8,}[.!?؟…](?=[\s»”")]|$)/u;
const DAY = 86_400_000;

/**
 * What looks wrong in a release although it could be read, and what to do about it.
 * @param now milliseconds since 1970
 */
export function suspicionsOf(
  { text, blocks, date }: Pick<Release, 'text' | 'blocks' | 'date'>,
  now: number,
): string[] {
  const suspicions: string[] = [];
  if ((text.match(GARBLED)?.length ?? 0) >= OFTEN)
    suspicions.push('letters look garbled by a wrong encoding: save the original anew, as UTF-8');
  if (isReversed(text))
    suspicions.push(
      'the Arabic looks reversed: give the original document instead of this file, or a scan of it',
    );
  const tomorrow = new Date(now + DAY).toISOString();
  if (date !== null && date.value > tomorrow.slice(0, date.value.length))
    suspicions.push(`its date, ${date.value}, is in the future: check it`);
  const isText = ({ kind }: (typeof blocks)[number]) => kind !== 'heading' && kind !== 'dateline';
  if (!blocks.some((block) => isText(block) && SENTENCE.test(text.slice(block.start, block.end))))
    suspicions.push(
      'no sentence in it, nothing but headings or boilerplate: look whether its text is missing',
    );
  return suspicions;
}

/**
 * Teh marbuta and alef maksura end Arabic words, and the article begins them; a text where it is the other way round was
 * written down backwards.
 */
function isReversed(text: string): boolean {
  const count = (pattern: RegExp): number => text.match(pattern)?.length ?? 0;
  const backwards = count(/(?<![\p{L}\p{M}])[ةى]\p{L}{2}/gu) + count(/\p{L}{3}لا(?![\p{L}\p{M}])/gu);
  const forwards = count(/\p{L}{2}[ةى](?![\p{L}\p{M}])/gu) + count(/(?<![\p{L}\p{M}])ال\p{L}{3}/gu);
  return backwards >= 3 && backwards > forwards;
}
