import { detectLanguage } from '../corpus/language/detect-language.ts';
import type { BlockSpan, Release } from '../corpus/release.ts';
import { assemble, type CleanText } from './assemble.ts';
import { cleanLine, hidesCharacters } from './clean.ts';
import { contactRegions, regionsByBlock } from './metadata/contact-regions.ts';
import { contactsOf } from './metadata/contacts.ts';
import { correctionOf } from './metadata/correction.ts';
import { publicationDate } from './metadata/date.ts';
import { placesOf } from './metadata/places.ts';
import { suspicionsOf } from './metadata/suspicions.ts';
import { titleLine, titleOf } from './metadata/title.ts';
import type { FromTheWeb, SourceBlock, SourceDocument } from './read/source-document.ts';

/** Level of a block that is no heading, below all of them. */
const NO_LEVEL = 7;

/**
 * Makes a release of what a reader found.
 * @param listed what the feed that named its page says of it
 * @returns the release, and what its editor should look at
 */
export function makeRelease(
  id: string,
  file: string,
  document: SourceDocument,
  listed: FromTheWeb['listed'] = { title: null, date: null },
): { release: Release; warnings: string[] } {
  const warnings = [...document.warnings];
  const clean = assemble(document.blocks);
  const { date, dateline } = publicationDate(clean, document.metadata, file, listed.date);
  const blocks = markBlocks(clean, dateline);
  const ranks = levels(document.blocks);
  const candidates = blocks.map((block, index) => ({
    kind: block.kind,
    text: clean.text.slice(block.start, block.end),
    level: ranks[index] ?? NO_LEVEL,
  }));
  const line = titleLine(candidates);
  for (const marked of line === null ? [] : [blocks[line], candidates[line]])
    if (marked !== undefined) marked.kind = 'heading';
  const title = titleOf(candidates, document.metadata.title, listed.title);
  const contacts = contactsOf(clean.text, blocks);
  if (document.blocks.some(({ text }) => hidesCharacters(text)))
    warnings.push('characters that cannot be seen were taken out: look at the original for what they hide');
  if (title.origin === 'opening') warnings.push('no title found: the opening of the text is used');
  if (date === null) warnings.push('no publication date found');
  if (contacts.length === 0) warnings.push('no contact found');
  const language = languageOf(clean.text, document.metadata.language);
  if (language === 'und') warnings.push('language not recognised');
  warnings.push(...suspicionsOf({ text: clean.text, blocks, date }, Date.now()));
  const { text, pages } = clean;
  const release: Release = {
    id,
    file,
    title,
    date,
    language,
    contacts,
    places: placesOf({ text, blocks, language }),
    copies: [],
    correction: correctionOf({ text, blocks, title, date }, document.metadata),
    corrected: null,
    text,
    blocks,
    pages,
  };
  return { release, warnings };
}

/** The dateline is marked; in a contact block, a name on its own line is no heading. */
function markBlocks(clean: CleanText, dateline: number | null): BlockSpan[] {
  const regionAt = regionsByBlock(contactRegions(clean.text, clean.blocks));
  return clean.blocks.map((block, index) => {
    if (index === dateline) return { ...block, kind: 'dateline' };
    const region = regionAt.get(index);
    return region !== undefined && index > region.start && block.kind === 'heading'
      ? { ...block, kind: 'paragraph' }
      : block;
  });
}

/** Heading levels of the blocks that the clean text keeps, in its order. */
function levels(blocks: readonly SourceBlock[]): number[] {
  return blocks.filter((block) => cleanLine(block.text) !== '').map((block) => block.level ?? NO_LEVEL);
}

/** The text's own language; what the file claims serves only where the text does not tell. */
function languageOf(text: string, claimed: string | null): string {
  const detected = detectLanguage(text.slice(0, 20_000));
  if (detected !== 'und') return detected;
  const code = /^[a-z]{2}(?![a-z])/i.exec(claimed ?? '')?.[0].toLowerCase();
  return code ?? 'und';
}
