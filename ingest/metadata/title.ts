import { splitSentences } from '../../corpus/language/sentences.ts';
import type { BlockSpan, Release } from '../../corpus/release.ts';
import { endsLikeSentence, holdsAddress, isAllCaps, looksLikeHeading } from '../read/headings.ts';
import { readDateline } from './dateline.ts';

/** Longest title made of a sentence, in units. */
const OPENING = 110;
/** Longest title put together from lines in capitals, and longest line that is a title. */
const SPREAD = 260;
/** Words of a line that is a title without being set as a heading. */
const LINE = { fewest: 4, most: 32 };

const LABEL =
  /^\W*(?:communiqu[ée]s?(?: de presse| conjoint| commun)*|note (?:de|à la) presse|dossier de presse|espace presse|press(?: release| note| kit)?|media (?:release|advisory)|news release|news|actualit[ée]s?|for immediate release|(?:pour )?diffusion immédiate|embargo\b.*|invitation(?: presse| à la presse)?|sommaire|accueil|home|index|page d'accueil|بلاغ(?: صحفي| صحافي)?|بيان(?: صحفي| صحافي)?|خبر صحفي|untitled|sans titre|(?:présentation|document|presentation)\s?\d*)(?:\s*(?:n°|no|#)?\s*\d[\d/-]*)?[\s\p{P}]*$/iu;
const LETTERHEAD =
  /^\W*(?:royaume du maroc|kingdom of morocco|المملكة المغربية|république|microsoft (?:word|powerpoint)|(?:office|ministère|direction|secrétariat|département|agence|ministry|department)\b[^:,!?«»]{0,90}$)/iu;
/** « وزارة الصحة والحماية الاجتماعية », and no verb behind it: « وزارة الصحة تطلق … » is a title. */
const ARABIC_LETTERHEAD =
  /^[^\p{L}]*(?:ال)?(?:مكتب|وزارة|وكالة|مديرية|كتابة|جامعة|ولاية|عمالة|جماعة|مندوبية|مؤسسة|مجلس|معهد)(?:\s+(?:و?(?:ال|لل)\p{L}+|و\p{L}+(?=\s+ال))){1,8}[^\p{L}]*$/u;
/** “Acme Water Authority”. */
const ENGLISH_LETTERHEAD =
  /^(?:\p{Lu}[\p{L}’'&-]*\s|of\s|and\s|for\s|the\s){1,6}(?:Authority|Agency|Council|Ministry|Department|University|Office|Foundation|Corporation|Company|Ltd|Inc)\.?$/u;
const FILE_NAME =
  /^[\w\s()~.-]+\.(?:jpe?g|png|gif|webp|bmp|tiff?|svg|pdf|docx?|pptx?|xlsx?|html?|txt|md|indd|odt)$/i;

/** A text's block, with its kind and words. */
export interface TitleCandidate {
  kind: BlockSpan['kind'];
  text: string;
  /** Of a heading, from 1, the largest. */
  level: number;
}

/**
 * Title of a release: the one its file names, else the largest heading before the body, else what the feed says
 * that named its page, else the opening of its first sentence. Never a picture's name, a letterhead, `COMMUNIQUÉ DE PRESSE` or a dateline.
 */
export function titleOf(
  blocks: readonly TitleCandidate[],
  named: string | null,
  listed: string | null = null,
): Release['title'] {
  if (named !== null && isTitle(named)) return { value: named, origin: 'metadata' };
  const heading = headingTitle(blocks);
  if (heading !== null) return { value: heading, origin: 'heading' };
  if (listed !== null && isTitle(listed)) return { value: listed, origin: 'feed' };
  return { value: opening(blocks), origin: 'opening' };
}

/** False for what stands at the head of a release and is not its title. */
export function isTitle(text: string): boolean {
  if (!/\p{L}{2}/u.test(text)) return false;
  if (text.length <= SPREAD && (FILE_NAME.test(text) || LABEL.test(text) || isLetterhead(text))) return false;
  return !holdsAddress(text) && !(readDateline(text)?.whole ?? false);
}

/** True for the name of a country or an office, as letterheads have it. */
export function isLetterhead(text: string): boolean {
  return LETTERHEAD.test(text) || ARABIC_LETTERHEAD.test(text) || ENGLISH_LETTERHEAD.test(text.trim());
}

function headingTitle(blocks: readonly TitleCandidate[]): string | null {
  const body = blocks.findIndex((block) => isBody(block));
  const head = body === -1 ? blocks : blocks.slice(0, body);
  const fit = head.filter((block) => isTitle(block.text) && (block.kind === 'heading' || isBanner(block)));
  const level = fit.reduce((least, block) => Math.min(least, block.level), Number.POSITIVE_INFINITY);
  const title = fit.find((block) => block.level === level);
  if (title === undefined) return null;
  const first = head.indexOf(title);
  let value = title.text;
  if (title.kind !== 'heading') return value;
  for (const next of head.slice(first + 1)) {
    const same = next.kind === 'heading' && next.level === level && isAllCaps(next.text) && isAllCaps(value);
    if (!same || endsLikeSentence(value) || !isTitle(next.text) || value.length + next.text.length > SPREAD)
      break;
    value += ` ${next.text}`;
  }
  return value;
}

/**
 * Of a release that has no heading over its body, the block that is its title by its place and looks: one line that
 * is not ended as a sentence is, with a paragraph of sentences below it.
 * @returns the block's number; null for none
 */
export function titleLine(blocks: readonly TitleCandidate[]): number | null {
  if (headingTitle(blocks) !== null) return null;
  const at = blocks.findIndex(({ kind, text }) => kind !== 'dateline' && isTitle(text));
  const line = blocks[at];
  const next = blocks[at + 1];
  if (line?.kind !== 'paragraph' || next?.kind !== 'paragraph') return null;
  const words = line.text.split(' ').length;
  const plausible =
    words >= LINE.fewest &&
    words <= LINE.most &&
    looksLikeHeading(line.text, SPREAD) &&
    readDateline(line.text) === null;
  return plausible && next.text.length >= 100 && endsLikeSentence(next.text) ? at : null;
}

/** Highlights in capitals, which some releases have for a title. */
function isBanner(block: TitleCandidate): boolean {
  return block.kind === 'list-item' && isAllCaps(block.text);
}

function isBody(block: TitleCandidate): boolean {
  if (block.kind === 'paragraph')
    return block.text.length >= 100 || (endsLikeSentence(block.text) && block.text.length >= 40);
  return (block.kind === 'list-item' && !isBanner(block)) || block.kind === 'table-row';
}

/** First sentence of the body, shortened at a word. */
function opening(blocks: readonly TitleCandidate[]): string {
  const fit = blocks.filter((block) => block.kind !== 'dateline' && isTitle(block.text));
  const block = fit.find((candidate) => isBody(candidate)) ?? fit[0] ?? blocks[0];
  const text = block?.text ?? '';
  const dateline = readDateline(text);
  const story = dateline !== null && !dateline.whole ? text.slice(dateline.end) : text;
  const [sentence] = splitSentences(story);
  return shorten(sentence === undefined ? story : story.slice(sentence.start, sentence.end), OPENING);
}

/** Cuts at a word, at `longest` units with the ellipsis; a sentence that fits loses its full stop only. */
export function shorten(text: string, longest: number): string {
  if (text.length <= longest) return text.replace(/(?<!\.)[.:]$/, '').trimEnd();
  const cut = text.slice(0, longest - 1);
  const word = cut.replace(/\s+\S*$/u, '');
  const kept = word.length >= longest / 2 ? word : cut.replace(/[\uD800-\uDBFF]$/, '');
  return `${kept.replace(/[\s,;:.–—«(-]+$/u, '')}…`;
}
