import type { BlockSpan } from '../../corpus/release.ts';
import { endsLikeSentence } from '../read/headings.ts';
import { findAddresses } from './addresses.ts';
import { looksLikeName } from './names.ts';

/** What announces contacts by name. */
const LABEL =
  '(?:vos |nos )?(?:contacts?|interlocut\\w+)(?:[\\s:]+(?:presse|médias?|press|media|utiles?|et informations?))*|' +
  'relations? (?:presse|médias?|publiques)|service (?:de )?presse|attachée?s? de presse|' +
  '(?:press|media) (?:contacts?|office|relations|enquiries|inquiries)';
const PHRASE =
  '(?:pour (?:toute?s?|plus|en savoir)|for (?:more|further|any|media|press)).{0,60}|' +
  '(?:جهات? الاتصال|للاتصال|للتواصل|الاتصال|لمزيد من المعلومات|المكلف بالصحافة|الصحافة).{0,40}';
const HEADING = new RegExp(`^\\W*(?:${LABEL}|${PHRASE})\\s*[:：]?\\W*$`, 'iu');
/** A heading that the first contact follows on its line: `Contact presse : Salma TAZI, 06 …`. */
const LEADING = new RegExp(
  `^[^\\p{L}:：]*(?:${LABEL}|(?:${PHRASE.replaceAll('.{', '[^:：]{')}))\\s*(?=[:：]\\s*\\S)`,
  'iu',
);

/** Most blocks that belong to a contact heading when nothing else ends it. */
const LONGEST_REGION = 24;

/** Longest contact line, in units: what is longer is a paragraph that mentions an address. */
const LONGEST_LINE = 300;

/** Where the contacts of a release stand: the number of the heading's block and that after the last one. */
export interface ContactRegion {
  start: number;
  end: number;
}

/** True for a text that says nothing but that contacts follow: `Contacts presse`, `للاتصال:`. */
export function isContactHeading(text: string): boolean {
  return HEADING.test(text);
}

/** Of a line such as `Contact presse : Salma TAZI, 06 …`, the heading; an empty string for none. */
export function leadingHeading(line: string): string {
  return LEADING.exec(line)?.[0].trimEnd() ?? '';
}

/** The contact blocks: a heading such as `Contacts presse`, and the short lines below it. */
export function contactRegions(text: string, blocks: readonly BlockSpan[]): ContactRegion[] {
  const regions: ContactRegion[] = [];
  const read = (index: number): string => {
    const block = blocks[index];
    return block === undefined ? '' : text.slice(block.start, block.end);
  };
  for (let start = 0; start < blocks.length; start += 1) {
    if (!opensRegion(read(start))) continue;
    let end = start + 1;
    while (end < blocks.length && end - start < LONGEST_REGION && blocks[end]?.kind !== 'dateline') {
      const line = read(end);
      // The next contacts have a heading of their own; under a name, such a line is what the person does.
      if (!isContactLine(line) || (opensRegion(line) && hasAddress(read(end - 1)))) break;
      end += 1;
    }
    const lines = Array.from({ length: end - start }, (_, offset) => read(start + offset));
    if (!lines.some(hasAddress)) continue;
    while (end > start + 1 && !isNearAddress(lines, end - 1 - start)) end -= 1;
    regions.push({ start, end });
    start = end - 1;
  }
  return regions;
}

/** The regions by the numbers of their blocks. */
export function regionsByBlock(regions: readonly ContactRegion[]): Map<number, ContactRegion> {
  const byBlock = new Map<number, ContactRegion>();
  for (const region of regions)
    for (let index = region.start; index < region.end; index += 1) byBlock.set(index, region);
  return byBlock;
}

function opensRegion(line: string): boolean {
  if (line.length > LONGEST_LINE) return false;
  if (HEADING.test(line)) return true;
  const label = leadingHeading(line);
  if (label === '' || !isContactLine(line)) return false;
  return hasAddress(line) || looksLikeName(line.slice(label.length).replace(/^[\s:：]+/u, ''));
}

/** The last lines of a region belong to it only up to the last address and one line of thanks or of place. */
function isNearAddress(lines: readonly string[], index: number): boolean {
  return lines.slice(Math.max(0, index - 1), index + 1).some(hasAddress);
}

function isContactLine(line: string): boolean {
  if (hasAddress(line)) return line.length <= LONGEST_LINE;
  return line.length <= 100 && !(endsLikeSentence(line) && line.length > 60);
}

function hasAddress(line: string): boolean {
  return findAddresses(line).length > 0;
}
