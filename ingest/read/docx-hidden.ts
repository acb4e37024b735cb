import type JSZip from 'jszip';
import { hiddenText } from './hidden-text.ts';

/** Parts of a Word document that hold text. */
const PARTS = /^word\/(?:document|footnotes|endnotes)\.xml$/;
/** A run without another one in it, and its properties. */
const RUN =
  /<w:r(?:\s[^>]*)?>\s*<w:rPr>((?:(?!<\/w:rPr>)[\s\S])*)<\/w:rPr>((?:(?!<w:r[\s>]|<\/w:r>)[\s\S])*)<\/w:r>/g;
/** Word's own mark for hidden text, and sizes up to two points, in half points. */
const HIDING = /<w:(?:vanish|webHidden)(?:\s+w:val="(?:1|true|on)")?\s*\/>|<w:sz\s+w:val="[0-4]"\s*\/>/;
const WHITE = /<w:color\s[^>]*w:val="(?:FFFFFF|ffffff)"/;
/** A ground on which white letters can be read, anywhere in the document. */
const GROUND = /<w:shd\s[^>]*w:fill="(?!auto|FFFFFF|ffffff)|<w:highlight\s|<w:background\s|<(?:wps|v|pic):/;

/**
 * Takes runs that a reader cannot see out of a Word document: hidden, tiny, or white on white.
 * @returns what the report says of them
 */
export async function removeHiddenRuns(zip: JSZip): Promise<string[]> {
  const hidden: string[] = [];
  for (const part of zip.file(PARTS)) {
    const xml = await part.async('string');
    const ground = GROUND.test(xml);
    const seen = xml.replace(RUN, (run, properties: string, content: string) => {
      if (!HIDING.test(properties) && (ground || !WHITE.test(properties))) return run;
      hidden.push(content.replace(/<[^>]*>/g, ''));
      return '';
    });
    if (seen !== xml) zip.file(part.name, seen);
  }
  const text = hidden.join('').trim();
  return text === '' ? [] : [hiddenText(text)];
}
