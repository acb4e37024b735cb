import mammoth from 'mammoth';
import { removeHiddenRuns } from './docx-hidden.ts';
import { parse } from './html.ts';
import { htmlBlocks } from './html-blocks.ts';
import { noMetadata, type SourceDocument, UnreadableFile } from './source-document.ts';
import { openZip } from './zip.ts';

/** Word's title styles, which mammoth does not take for headings by itself. */
const STYLES = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Titre'] => h1:fresh",
  "p[style-name='Subtitle'] => h2:fresh",
  "p[style-name='Sous-titre'] => h2:fresh",
  "p[style-name='Caption'] => figcaption:fresh",
  "p[style-name='caption'] => figcaption:fresh",
];

const NOT_WORD = 'not a Word document (.docx), or damaged';

/** Reads a Word document. Headers, footers, pictures and comments are not part of its text. */
export async function readDocx(bytes: Uint8Array): Promise<SourceDocument> {
  const zip = await openZip(bytes, NOT_WORD);
  const hidden = await removeHiddenRuns(zip);
  let html: string;
  try {
    const noPicture = mammoth.images.imgElement(async () => ({ src: '' }));
    const options = { styleMap: STYLES, convertImage: noPicture };
    html = (await mammoth.convertToHtml({ buffer: await zip.generateAsync({ type: 'nodebuffer' }) }, options))
      .value;
  } catch (cause) {
    throw new UnreadableFile('DAMAGED', NOT_WORD, { cause });
  }
  const document = parse(html);
  // The marks of footnotes, and the arrows back from them.
  for (const mark of [...document.querySelectorAll('sup > a[href^="#"], li a[href^="#"]')]) {
    if (/^(\[\d+\]|↑)$/.test((mark.textContent ?? '').trim())) mark.remove();
  }
  return { blocks: htmlBlocks(document.body), metadata: { ...noMetadata }, warnings: hidden };
}
