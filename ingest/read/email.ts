import PostalMime, { type Attachment, type Email } from 'postal-mime';
import { cleanLine } from '../clean.ts';
import { parse } from './html.ts';
import { htmlBlocks } from './html-blocks.ts';
import { removeHidden } from './html-hidden.ts';
import { noMetadata, type SourceDocument, UnreadableFile } from './source-document.ts';
import { textBlocks } from './text.ts';

/** What mail programs put before the subject of a message that is answered or passed on. */
const PASSED_ON = /^(?:(?:re|ré|tr|fw|fwd|wg|رد|إعادة توجيه)\s*[:：]\s*)+/iu;
/** Parts of parts: more is a bomb. */
const DEEPEST = 20;

/** Reads a message: its subject is the title, the day it was sent the date. Attachments are named, not read. */
export async function readEmail(bytes: Uint8Array): Promise<SourceDocument> {
  let email: Email;
  try {
    email = await PostalMime.parse(bytes, { maxNestingDepth: DEEPEST });
  } catch (cause) {
    throw new UnreadableFile('DAMAGED', 'not an e-mail', { cause });
  }
  const { subject = '', html, text = '', attachments } = email;
  if (email.from === undefined && subject === '') throw new UnreadableFile('DAMAGED', 'not an e-mail');
  const title = cleanLine(subject.replace(PASSED_ON, ''));
  const page = html === undefined ? null : parse(html);
  const hidden = page === null ? [] : removeHidden(page);
  const body = page === null ? textBlocks(text.split(/\r?\n/)) : htmlBlocks(page.body);
  const named = body.slice(0, 6).some((block) => cleanLine(block.text).includes(title));
  return {
    blocks: title === '' || named ? body : [{ kind: 'heading', text: title, level: 1 }, ...body],
    // As it was written, with its sender's day: a time zone may change it.
    metadata: {
      ...noMetadata,
      title: title || null,
      date: headerOf(email, 'date'),
      language: headerOf(email, 'content-language'),
    },
    warnings: [...hidden, ...attachments.filter(({ disposition }) => disposition !== 'inline').map(attached)],
  };
}

function attached({ filename }: Attachment): string {
  const name = cleanLine(filename ?? '') || 'without a name';
  return `the attachment ${name} was not read: save it into the folder`;
}

function headerOf({ headers }: Email, name: string): string | null {
  return headers.find(({ key }) => key === name)?.value ?? null;
}
